import { columnLetters } from '@hubsante/model';
import { HEADER_ROW } from '../../model/table-columns.ts';
import { fieldFaults } from '../fault-formulas.ts';
import { numberGuard, titleGuard } from '../guards.ts';
import type { ChoiceDesign, SheetHelps } from '../sheet-design.ts';
import { tableColumns } from '../table-part.ts';

/** The formula of the number of a row, which Excel keeps right when rows are inserted. */
export const ROW_NUMBER = `ROW()-${HEADER_ROW}`;

/** Rows below the table where the drop-down lists still help an author who adds a field. */
const SPARE_ROWS = 60;

/** Where the parts of a message sheet are; columns by their letters. */
export interface MessageLayout {
  /** Titles of the field table from column A on, left of `CUT`. */
  readonly titles: readonly string[];
  /** Rows of the field table. */
  readonly rowCount: number;
  /** From level 1 on. */
  readonly levels: readonly string[];
  readonly tag: string;
  readonly cardinality: string;
  readonly objectMark: string;
  readonly type: string;
  readonly constraint: string;
  /** The first and the last perimeter; `null` when the sheet has none. */
  readonly perimeters: readonly [first: string, last: string] | null;
  /** The titles of the configuration table, `A2:J2`; `null` for a sheet that has none. */
  readonly configuration: string | null;
  /** Whether the number of a row is calculated. */
  readonly isNumbered: boolean;
}

/** Drop-down lists, colours of faults, questions before a title is typed over and the table of a message sheet. */
export function messageHelps(layout: MessageLayout): SheetHelps {
  const { titles, rowCount, levels, tag, cardinality, perimeters, configuration, isNumbered } = layout;
  const firstRow = HEADER_ROW + 1;
  const lastRow = HEADER_ROW + rowCount + SPARE_ROWS;
  const columns = tableColumns(titles);
  const number = { formula: ROW_NUMBER };
  return {
    choices: choicesOf(layout, lastRow),
    notes: [
      {
        range: `${layout.constraint}${firstRow}:${layout.constraint}${lastRow}`,
        // As it is to be typed: no no-break space before these colons.
        prompt: [
          'Détails de format',
          'Rien, ou une de ces formes\u00a0: «\u00a0REGEX: ^[A-Z]{2}$\u00a0» (une expression), «\u00a0ENUM: A, B, C\u00a0» (quelques valeurs), «\u00a0NOMENCLATURE: SI-SAMU-NIVSOIN\u00a0» (une liste, par son identifiant).',
        ],
      },
    ],
    faults: fieldFaults({ firstRow, lastRow, levels, tag, cardinality, perimeters }),
    guards: [
      // With CUT, right of which nothing is read.
      titleGuard(
        ...(configuration === null ? [] : [configuration]),
        `A${HEADER_ROW}:${columnLetters(titles.length + 1)}${HEADER_ROW}`,
      ),
      ...(isNumbered ? [numberGuard(`A${firstRow}:A${lastRow}`)] : []),
    ],
    ...(columns === null
      ? {}
      : {
          table: {
            // Without CUT, whose column a new perimeter takes; Excel wants one row below the titles.
            range: `A${HEADER_ROW}:${columnLetters(titles.length)}${HEADER_ROW + Math.max(rowCount, 1)}`,
            columns: columns.map((column, index) =>
              index === 0 && isNumbered ? { ...column, ...number } : column,
            ),
          },
        }),
  };
}

function choicesOf(layout: MessageLayout, lastRow: number): ChoiceDesign[] {
  const { cardinality, objectMark, type, perimeters } = layout;
  const range = (first: string, last = first) => `${first}${HEADER_ROW + 1}:${last}${lastRow}`;
  const choices: ChoiceDesign[] = [
    {
      range: range(cardinality),
      values: ['0..1', '1..1', '0..n', '1..n'],
      isClosed: false,
      prompt: [
        'Cardinalité',
        'min..max : 0..1 facultatif, 1..1 obligatoire, 0..n liste, 1..n liste non vide.',
      ],
    },
    {
      range: range(objectMark),
      values: ['X'],
      isClosed: true,
      prompt: ['Objet', 'X si la donnée contient d’autres données ou réutilise un objet.'],
    },
    {
      range: range(type),
      values: ['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'codeAndLabel'],
      isClosed: false,
      prompt: ['Format', 'Un type simple, ou le nom de l’objet (avec X en colonne Objet).'],
    },
  ];
  if (perimeters !== null) {
    choices.push({
      range: range(...perimeters),
      values: ['X', '0..1', '1..1', '0..n', '1..n'],
      isClosed: false,
      prompt: ['Périmètre', 'X si le message contient la donnée ; une cardinalité si elle y diffère.'],
    });
  }
  return choices;
}
