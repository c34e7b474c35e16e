import type { ArtefactPair } from '../artefact-pair.ts';
import type { CsvTable } from '../csv-table.ts';
import type { Explanation } from './explanation.ts';

/** The columns that name or explain a code without deciding what a message may carry. */
const DESCRIPTIVE = /^\/rows\/(\d+)\/(?:description|commentaire|label_n\d+)$/;

export const nomenclatureApart: Explanation = {
  code: 'nomenclature-published-apart',
  category: 'published-apart',
  sentence: {
    fr: 'Publié à part de son classeur : mêmes codes, seuls des libellés ou des textes descriptifs ont changé depuis.',
    en: 'Published apart from its workbook: same codes, only labels or descriptive texts have changed since.',
  },
  kinds: ['nomenclature-csv'],
  situations: ['different'],
  holds: (pair) => {
    const rows = rewordedRows(pair);
    const total = (pair.data.published as CsvTable).rows.length;
    // If most rows differed, the suspect would be our reading of the column.
    return rows !== null && rows.size * 2 <= total;
  },
};

/** Rows whose descriptive texts differ by their words; `null` when anything else differs too. */
function rewordedRows({ dataDifferences }: ArtefactPair): ReadonlySet<string> | null {
  const rows = new Set<string>();
  for (const { path, published, produced } of dataDifferences) {
    const row = DESCRIPTIVE.exec(path)?.[1];
    // Blanks and line ends that differ would be a fault of ours in reading or printing a cell.
    if (row === undefined || words(published) === words(produced)) return null;
    rows.add(row);
  }
  return rows;
}

function words(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
}
