import type { AuthoredRow, PublishedScalar } from '@hubsante/model';
import { csvLine } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { pythonText } from '../../shared/text/python-text.ts';

const HEADER = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `Donnée (Niveau ${level})`),
  'Description',
  'Exemples',
  'Balise',
  'Cardinalité',
  'Objet',
  'Format (ou type)',
  'Détails de format',
];

/** The published CSV of the rows of each message (docs/reference/artefacts-publies.md §4). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'input-csv',
  summary: { fr: 'Lignes retenues de chaque message, en CSV', en: 'The rows kept for each message, as CSV' },
  requires: [],
  parts: [],
  emit: ({ messages }) =>
    messages.map(({ name, rows, place }) => ({
      path: `csv_parser/out/${name}/${name}.input.csv`,
      content:
        csvLine(HEADER) +
        rows
          .map((row) => csvLine(cellsOf(row).map((cell) => (cell === null ? null : pythonText(cell)))))
          .join(''),
      source: place,
    })),
});

function cellsOf(row: AuthoredRow): readonly (PublishedScalar | null)[] {
  return [
    ...row.labels,
    row.description,
    row.example,
    row.name,
    row.cardinality,
    row.objectMark,
    row.type,
    row.constraint,
  ];
}
