import type { Nomenclature } from '@hubsante/model';
import type { Artefact } from './artefact-kind.ts';
import { parseCsv } from './csv-table.ts';

const KIND = 'nomenclature-csv';

/**
 * The nomenclatures as their published tables hold them: the incumbent takes the codes of its schemas from there,
 * not from the workbooks (docs/reference/format-des-classeurs.md §11). Cited by the name of the file.
 */
export function publishedNomenclatures(published: readonly Artefact[]): readonly Nomenclature[] {
  return published.filter(({ kind }) => kind.name === KIND).map(nomenclatureOf);
}

function nomenclatureOf({ path, text }: Artefact): Nomenclature {
  const stem = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.csv$/, '')
    .normalize('NFC');
  const place = { file: path };
  const codes = parseCsv(text).rows.map(({ code = '' }) => code);
  return {
    id: stem,
    hasOwnId: true,
    reference: '',
    name: stem,
    levels: 0,
    description: null,
    codes: codes.map((code) => ({ code, labels: [], description: null, comment: null, place })),
    table: { columns: [{ kind: 'code' }], rows: codes.map((code) => [code]) },
    place,
  };
}
