import { columnLetters } from '@hubsante/model';
import { CONFIGURATION_TITLES } from '../model/configuration-columns.ts';
import {
  CUT,
  HEADER_ROW,
  LEVELS,
  levelTitle,
  NOMENCLATURE_TITLE,
  PERIMETER_MARK_ROW,
  TITLES,
} from '../model/table-columns.ts';
import { fieldFaults } from './fault-formulas.ts';
import { numberGuard, titleGuard } from './guards.ts';
import type { CellContent, CellDesign, ChoiceDesign, SheetDesign } from './sheet-design.ts';
import type { StyleName } from './styles.ts';
import { tableColumns } from './table-part.ts';

/** One row of a message sheet; `perimeters` follow the order of the sheet's perimeters. */
export interface MessageRowContent {
  readonly level: number;
  readonly label: string;
  readonly description: string | null;
  readonly example: CellContent;
  readonly tag: string;
  readonly cardinality: string;
  /** Whether the row has the object mark. */
  readonly isObject: boolean;
  readonly type: string | null;
  readonly constraint: string | null;
  /** The nomenclature whose codes the row takes though its form accepts others; the sheet gets its column then. */
  readonly nomenclature?: string | null;
  readonly perimeters: readonly (string | null)[];
}

/** What is written into a message sheet. */
export interface MessageSheetContent {
  /** Sheet name. */
  readonly name: string;
  /** Cell A1, for people. */
  readonly title: string | null;
  /** Lines of the configuration table, in the order of its titles. */
  readonly configuration: readonly (readonly (string | null)[])[];
  /** Headers of the perimeter columns. */
  readonly perimeters: readonly string[];
  readonly rows: readonly MessageRowContent[];
}

const FIXED_COLUMNS = [
  TITLES.id,
  ...Array.from({ length: LEVELS }, (_, index) => levelTitle(index + 1)),
  TITLES.description,
  TITLES.example,
  TITLES.name,
  TITLES.cardinality,
  TITLES.objectMark,
  TITLES.type,
  TITLES.constraint,
];

/** In characters: identifier, six levels, description, example, tag, cardinality, object, type, constraint. */
const WIDTHS = [12, 24, 22, 22, 18, 18, 18, 60, 26, 24, 12, 8, 20, 44];
const PERIMETER_WIDTH = 10;
const NOMENCLATURE_WIDTH = 22;

/** Rows below the table where the drop-down lists still help an author who adds a field. */
const SPARE_ROWS = 60;

/** A message sheet in the format of releases 3.x, as an author likes to find it. */
export function messageSheetDesign(content: MessageSheetContent): SheetDesign {
  const { name, title, configuration, perimeters, rows } = content;
  const lastRow = HEADER_ROW + rows.length + SPARE_ROWS;
  const hasLists = rows.some(({ nomenclature }) => nomenclature != null);
  const fixed = [...FIXED_COLUMNS, ...(hasLists ? [NOMENCLATURE_TITLE] : [])];
  const titles = [...fixed, ...perimeters];
  const columns = tableColumns(titles);
  const widths = [...WIDTHS, ...(hasLists ? [NOMENCLATURE_WIDTH] : [])];
  return {
    name,
    rows: [
      ...headingRows(title, configuration),
      [...fixed.map(() => null), ...perimeters.map(() => styled('Périmètre', 'note'))],
      [...titles, CUT].map((header) => styled(header, 'header')),
      ...rows.map((row, index) => fieldRow(row, index + 1, hasLists)),
    ],
    columnWidths: [...widths, ...perimeters.map(() => PERIMETER_WIDTH), 6],
    frozen: { rows: HEADER_ROW, columns: 7 },
    choices: choicesOf(fixed.length + 1, perimeters.length, lastRow),
    faults: fieldFaults({
      firstRow: HEADER_ROW + 1,
      lastRow,
      levels: Array.from({ length: LEVELS }, (_, index) => columnLetters(index + 2)),
      tag: LETTERS.tag,
      cardinality: LETTERS.cardinality,
      perimeters:
        perimeters.length === 0 ? null : [columnLetters(fixed.length + 1), columnLetters(titles.length)],
    }),
    guards: [
      // With CUT, right of which nothing is read.
      titleGuard(
        `A2:${columnLetters(CONFIGURATION_TITLES.length)}2`,
        rowRange(HEADER_ROW, titles.length + 1),
      ),
      numberGuard(`A${HEADER_ROW + 1}:A${lastRow}`),
    ],
    ...(columns === null
      ? {}
      : {
          table: {
            // Without CUT, whose column a new perimeter takes; Excel wants one row below the titles.
            range: `A${HEADER_ROW}:${columnLetters(titles.length)}${HEADER_ROW + Math.max(rows.length, 1)}`,
            columns: columns.map((column, index) => (index === 0 ? { ...column, formula: NUMBER } : column)),
          },
        }),
    tabColour: '003189',
  };
}

/** The number of a row. */
const NUMBER = `ROW()-${HEADER_ROW}`;

function rowRange(row: number, columns: number): string {
  return `A${row}:${columnLetters(columns)}${row}`;
}

function styled(content: CellContent, style: StyleName): CellDesign {
  return { content, style };
}

/** Rows 1 to 6: the title, the configuration table, and what is left of them. */
function headingRows(
  title: string | null,
  configuration: MessageSheetContent['configuration'],
): CellDesign[][] {
  const rows: CellDesign[][] = [
    [styled(title, 'title')],
    CONFIGURATION_TITLES.map((header) => styled(header, 'setting')),
    ...configuration.map((line) => line.map((value) => styled(value, 'settingValue'))),
  ];
  while (rows.length < PERIMETER_MARK_ROW - 1) rows.push([]);
  return rows.slice(0, PERIMETER_MARK_ROW - 1);
}

function fieldRow(row: MessageRowContent, id: number, hasLists: boolean): CellDesign[] {
  const labelStyle = row.isObject ? 'objectLabel' : 'label';
  return [
    // Excel keeps the numbers right when rows are inserted; we read the stored result.
    styled({ formula: NUMBER, cached: id }, 'mark'),
    ...Array.from({ length: LEVELS }, (_, index) =>
      styled(index + 1 === row.level ? row.label : null, labelStyle),
    ),
    styled(row.description, 'text'),
    styled(row.example, 'text'),
    styled(row.tag, 'code'),
    styled(row.cardinality, 'mark'),
    styled(row.isObject ? 'X' : null, 'mark'),
    styled(row.type, 'code'),
    styled(row.constraint, 'code'),
    ...(hasLists ? [styled(row.nomenclature ?? null, 'code')] : []),
    ...row.perimeters.map((mark) => styled(mark, 'mark')),
  ];
}

/** Letters of the columns that have a drop-down list or a conditional format. */
const LETTERS = { tag: 'J', cardinality: 'K', objectMark: 'L', type: 'M' } as const;

/** @param firstPerimeter column of the first perimeter, 1-based. */
function choicesOf(firstPerimeter: number, perimeterCount: number, lastRow: number): ChoiceDesign[] {
  const range = (first: string, last = first) => `${first}${HEADER_ROW + 1}:${last}${lastRow}`;
  const choices: ChoiceDesign[] = [
    {
      range: range(LETTERS.cardinality),
      values: ['0..1', '1..1', '0..n', '1..n'],
      isClosed: false,
      prompt: [
        'Cardinalité',
        'min..max : 0..1 facultatif, 1..1 obligatoire, 0..n liste, 1..n liste non vide.',
      ],
    },
    {
      range: range(LETTERS.objectMark),
      values: ['X'],
      isClosed: true,
      prompt: ['Objet', 'X si la donnée contient d’autres données ou réutilise un objet.'],
    },
    {
      range: range(LETTERS.type),
      values: ['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'codeAndLabel'],
      isClosed: false,
      prompt: ['Format', 'Un type simple, ou le nom de l’objet (avec X en colonne Objet).'],
    },
  ];
  if (perimeterCount > 0) {
    choices.push({
      range: range(columnLetters(firstPerimeter), columnLetters(firstPerimeter + perimeterCount - 1)),
      values: ['X', '0..1', '1..1', '0..n', '1..n'],
      isClosed: false,
      prompt: ['Périmètre', 'X si le message contient la donnée ; une cardinalité si elle y diffère.'],
    });
  }
  return choices;
}
