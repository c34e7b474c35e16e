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
import { messageHelps, ROW_NUMBER } from './equip/message-helps.ts';
import type { CellContent, CellDesign, SheetDesign } from './sheet-design.ts';
import type { StyleName } from './styles.ts';

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

/** A message sheet in the format of releases 3.x, as an author likes to find it. */
export function messageSheetDesign(content: MessageSheetContent): SheetDesign {
  const { name, title, configuration, perimeters, rows } = content;
  const hasLists = rows.some(({ nomenclature }) => nomenclature != null);
  const fixed = [...FIXED_COLUMNS, ...(hasLists ? [NOMENCLATURE_TITLE] : [])];
  const titles = [...fixed, ...perimeters];
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
    ...messageHelps({
      titles,
      rowCount: rows.length,
      levels: Array.from({ length: LEVELS }, (_, index) => columnLetters(index + 2)),
      tag: LETTERS.tag,
      cardinality: LETTERS.cardinality,
      objectMark: LETTERS.objectMark,
      type: LETTERS.type,
      constraint: LETTERS.constraint,
      perimeters:
        perimeters.length === 0 ? null : [columnLetters(fixed.length + 1), columnLetters(titles.length)],
      configuration: `A2:${columnLetters(CONFIGURATION_TITLES.length)}2`,
      isNumbered: true,
    }),
    tabColour: '003189',
  };
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
    styled({ formula: ROW_NUMBER, cached: id }, 'mark'),
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

/** Letters of the columns that have a drop-down list, an explanation or a conditional format. */
const LETTERS = { tag: 'J', cardinality: 'K', objectMark: 'L', type: 'M', constraint: 'N' } as const;
