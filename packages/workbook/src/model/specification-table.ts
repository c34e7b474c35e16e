import {
  type AuthoredRow,
  type ColumnOfAspect,
  type DiagnosticReporter,
  type Origin,
  placeInSheet,
  type Scalar,
} from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { reportDoubleEncoded } from '../text/double-encoded.ts';
import { reportFormula } from '../text/report-formula.ts';
import { authoredSheet } from './authored-sheet.ts';
import { checkColumnContents } from './column-contents.ts';
import { type PerimeterTitles, perimetersAsMeant } from './exchanged-perimeters.ts';
import { isMissingText } from './missing-text.ts';
import { publishedColumn } from './published-column.ts';
import type { Reading } from './reading.ts';
import { findRowWindow } from './row-window.ts';
import { rowsAtTheirLevel } from './rows-at-their-level.ts';
import {
  HEADER_ROW,
  LEVELS,
  readTableColumns,
  type TableColumn,
  type TableColumns,
} from './table-columns.ts';
import { isUnreadable, reportReadAsBlank, type UnreadableCell } from './unreadable-cell.ts';

/** One row of a field table, before any perimeter. */
export interface SheetRow {
  /** 1-based Excel row. */
  readonly row: number;
  /** The ID cell as a whole number, `null` when it is none. */
  readonly identifier: number | null;
  readonly authored: AuthoredRow;
  /** The example as typed. */
  readonly example: Scalar | null;
  /** The nomenclature named beside the constraint, as typed; `null` without such a column or cell. */
  readonly nomenclature: Scalar | null;
  /** Levels (1 to 6) whose cell holds a label; comments do not count. */
  readonly labelLevels: readonly number[];
  /** Columns of levels 1 to 6, 1-based. */
  readonly levelColumns: readonly number[];
  /** Level columns and columns that decide what a message contains, whose cell is `null` because it is unreadable. */
  readonly unreadable: ReadonlyMap<number, UnreadableCell>;
  /** Whether its author has struck it out: no message keeps it. */
  readonly isStruck: boolean;
  readonly origin: Origin;
}

/** A field table: what a sheet says, before it is seen through a perimeter. */
export interface SpecificationTable {
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: TableColumns;
  /** Perimeters that its messages name. */
  readonly perimeters: ReadonlySet<string>;
  readonly rows: readonly SheetRow[];
}

/** Reads the field table of a sheet once for all its messages; `null` when it has no usable header. */
export function readSpecificationTable(
  file: string,
  whole: Sheet,
  titles: PerimeterTitles,
  reading: Reading,
  reporter: DiagnosticReporter,
): SpecificationTable | null {
  const { declarations } = titles;
  const subjects = declarations.map(({ name }) => name);
  const titled = readTableColumns(file, whole, subjects, reading, reporter);
  if (titled === null) return null;
  const columns =
    reading === 'authored'
      ? checkColumnContents(
          file,
          whole,
          perimetersAsMeant(file, whole, titled, titles, reporter),
          subjects,
          reporter,
        )
      : titled;
  if (columns === null) return null;
  // The incumbent sees no look: what it published holds what is struck.
  const { sheet, struckRows } =
    reading === 'authored'
      ? authoredSheet(file, whole, columns, reporter)
      : { sheet: whole, struckRows: new Set<number>() };
  const lastRow = findRowWindow(file, sheet, columns, declarations, reading, reporter);
  const { id, description, example } = columns.columns;
  // Their faults are told with the identifiers, or take nothing out of a message.
  const informative = new Set([1, id, description, example]);
  const { cardinality } = columns.columns;
  const read = (column: number) =>
    readColumn(file, sheet, column, lastRow, { informative, cardinality }, reporter);
  const suggestions = columns.nomenclature === null ? [] : [columns.nomenclature];
  const decisive = [...Object.values(columns.columns), ...columns.levels, ...suggestions].filter(
    (column) => !informative.has(column),
  );
  const cells = Object.fromEntries(
    Object.entries(columns.columns).map(([name, column]) => [name, read(column)]),
  ) as Record<TableColumn, (Scalar | null)[]>;
  const nomenclatures = columns.nomenclature === null ? [] : read(columns.nomenclature);
  const labels = columns.levels.map(read);
  const publishedExamples = publishedColumn(cells.example);
  const originColumns = new Map<number, ColumnOfAspect>();
  const rows: SheetRow[] = [];
  for (let index = 0; index < lastRow - HEADER_ROW; index += 1) {
    const rowLabels = labels.map((column) => column[index] ?? null);
    const labelLevels = levelsOf(rowLabels, columns.levels);
    const row = HEADER_ROW + 1 + index;
    const unreadable = unreadableCells(sheet, decisive, row);
    const unreadableLevel = columns.levels.findIndex((column) => unreadable.has(column)) + 1;
    const labelColumn = columns.levels[(labelLevels[0] ?? (unreadableLevel || 1)) - 1] ?? 1;
    rows.push({
      row,
      identifier: wholeNumber(cells.id[index] ?? null),
      authored: {
        labels: rowLabels,
        description: cells.description[index] ?? null,
        example: publishedExamples[index] ?? null,
        name: cells.name[index] ?? null,
        cardinality: cells.cardinality[index] ?? null,
        objectMark: cells.objectMark[index] ?? null,
        type: cells.type[index] ?? null,
        constraint: cells.constraint[index] ?? null,
      },
      example: cells.example[index] ?? null,
      nomenclature: nomenclatures[index] ?? null,
      labelLevels,
      levelColumns: columns.levels,
      unreadable,
      isStruck: struckRows.has(row),
      origin: {
        file,
        sheet: sheet.name,
        row,
        columns: columnsWithLabel(originColumns, columns, labelColumn),
      },
    });
  }
  const perimeters = new Set(declarations.flatMap(({ perimeter }) => perimeter ?? []));
  const table = { file, sheet, columns, perimeters, rows };
  return reading === 'authored' ? { ...table, rows: rowsAtTheirLevel(table, declarations, reporter) } : table;
}

function columnsWithLabel(
  shared: Map<number, ColumnOfAspect>,
  columns: TableColumns,
  label: number,
): ColumnOfAspect {
  const { nomenclature } = columns;
  const known = shared.get(label) ?? {
    ...columns.columns,
    label,
    ...(nomenclature === null ? {} : { nomenclature }),
  };
  shared.set(label, known);
  return known;
}

/** Half an identifier counts as the whole one below it. */
function wholeNumber(value: Scalar | null): number | null {
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? Math.trunc(number) : null;
}

/** A label cell that begins with `# ` is a comment, in columns B to G (docs/reference/format-des-classeurs.md §8.1). */
function levelsOf(labels: readonly (Scalar | null)[], columns: readonly number[]): number[] {
  const levels: number[] = [];
  for (let level = 1; level <= LEVELS; level += 1) {
    const label = labels[level - 1] ?? null;
    const mayBeComment = (columns[level - 1] ?? 0) <= LAST_COMMENT_COLUMN;
    const isComment = mayBeComment && typeof label === 'string' && label.startsWith('# ');
    if (label !== null && !isComment) levels.push(level);
  }
  return levels;
}

/** Column G, where the last level stands when none is misplaced. */
const LAST_COMMENT_COLUMN = 1 + LEVELS;

/** The cells of one column inside the row window, blank ones as `null`. */
function readColumn(
  file: string,
  sheet: Sheet,
  column: number,
  lastRow: number,
  { informative, cardinality }: { informative: ReadonlySet<number>; cardinality: number },
  reporter: DiagnosticReporter,
): (Scalar | null)[] {
  const values: (Scalar | null)[] = [];
  for (let row = HEADER_ROW + 1; row <= lastRow; row += 1) {
    const value = sheet.value(column, row);
    const place = () => placeInSheet(file, sheet.name, column, row);
    if (value === null) {
      values.push(null);
    } else if (typeof value === 'string') {
      const missing = isMissingText(value);
      if (missing) reporter.report(cellDiagnostics['text-read-as-blank'], { place: place(), value });
      else {
        reportFormula(value, () => ({ place: place(), value }), reporter);
        reportDoubleEncoded(value, () => ({ place: place(), value }), reporter);
      }
      values.push(missing ? null : value);
    } else if (typeof value !== 'object') {
      values.push(value);
    } else if (value.kind === 'date') {
      // A cardinality that has become a date is told as such.
      if (column !== cardinality)
        reporter.report(cellDiagnostics['date-cell'], { place: place(), value: value.iso });
      values.push(value.iso);
    } else {
      // The others are told with the messages they spoil; identifiers with the row window.
      if (column !== 1 && informative.has(column)) reportReadAsBlank(value, { place: place() }, reporter);
      values.push(null);
    }
  }
  return values;
}

const NONE: ReadonlyMap<number, UnreadableCell> = new Map();

function unreadableCells(
  sheet: Sheet,
  columns: readonly number[],
  row: number,
): ReadonlyMap<number, UnreadableCell> {
  const found: [number, UnreadableCell][] = [];
  for (const column of columns) {
    const value = sheet.value(column, row);
    if (isUnreadable(value)) found.push([column, value]);
  }
  return found.length === 0 ? NONE : new Map(found);
}
