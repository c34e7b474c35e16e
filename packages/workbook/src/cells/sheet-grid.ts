import { HEADER_ROW, LEVELS, levelTitle, TITLES } from '../model/table-columns.ts';
import { describeCell } from '../nomenclature/sheet-reading.ts';
import { CODE_TITLE } from '../nomenclature/table-header.ts';
import type { CellValue, Sheet } from '../spreadsheet/spreadsheet.ts';

/** A row of a sheet as its author thinks of it. */
export interface GridRow {
  /** 1-based. */
  readonly row: number;
  /** What it describes: the path of a field, `patient.birthDate`; a code; `null` for any other row. */
  readonly name: string | null;
  /** Its texts, by 1-based column; the number of the row itself, which moves with it, is left out. */
  readonly cells: ReadonlyMap<number, CellValue>;
}

/** A sheet as a table: rows that have a name, columns that have a title. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
  /** The title of each column that has one of its own. */
  readonly titles: ReadonlyMap<number, string>;
  /** The row of the titles; `null` where there is no table. */
  readonly headerRow: number | null;
  /** The column that numbers the rows; `null` where none does. */
  readonly numberColumn: number | null;
}

/** The title of codes stands in the first rows of a nomenclature. */
const LAST_CODE_TITLE_ROW = 30;

/** Reads a sheet as a table. */
export function sheetGrid(sheet: Sheet): SheetGrid {
  const headerRow = headerRowOf(sheet);
  const titles = headerRow === null ? new Map<number, string>() : titlesOf(sheet, headerRow);
  const columnOf = (title: string) => [...titles].find(([, one]) => one === title)?.[0] ?? null;
  const numberColumn = headerRow === HEADER_ROW ? columnOf(TITLES.id) : null;
  const nameOf = rowNames(sheet, headerRow, columnOf);
  const rows: GridRow[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells = new Map<number, CellValue>();
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const value = sheet.value(column, row);
      const isNumber = column === numberColumn && row > HEADER_ROW && typeof value === 'number';
      if (value !== null && !isNumber) cells.set(column, value);
    }
    rows.push({ row, name: nameOf(row), cells });
  }
  return { name: sheet.name, rows, columnCount: sheet.columnCount, titles, headerRow, numberColumn };
}

function headerRowOf(sheet: Sheet): number | null {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.value(column, HEADER_ROW) === TITLES.name) return HEADER_ROW;
  }
  for (let row = 1; row <= Math.min(sheet.rowCount, LAST_CODE_TITLE_ROW); row += 1) {
    if (sheet.value(1, row) === CODE_TITLE) return row;
  }
  return null;
}

/** Titles that only one column has. */
function titlesOf(sheet: Sheet, row: number): Map<number, string> {
  const titles = new Map<number, string>();
  const taken = new Map<string, number>();
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const value = sheet.value(column, row);
    if (typeof value !== 'string' || value.trim() === '') continue;
    taken.set(value, (taken.get(value) ?? 0) + 1);
    titles.set(column, value);
  }
  return new Map([...titles].filter(([, title]) => taken.get(title) === 1));
}

/** What names a row: its tag under those of the rows that contain it, or its code. */
function rowNames(
  sheet: Sheet,
  headerRow: number | null,
  columnOf: (title: string) => number | null,
): (row: number) => string | null {
  if (headerRow === null) return () => null;
  const tag = columnOf(TITLES.name);
  if (tag === null) {
    return (row) => (row <= headerRow ? null : textOf(sheet.value(1, row)));
  }
  const levels = Array.from({ length: LEVELS }, (_, index) => columnOf(levelTitle(index + 1)));
  const path: string[] = [];
  const names = new Map<number, string | null>();
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    const own = textOf(sheet.value(tag, row));
    const level = levels.findIndex((column) => column !== null && textOf(sheet.value(column, row)) !== null);
    if (own === null) continue;
    path.length = Math.max(level, 0);
    path.push(own);
    names.set(row, path.join('.'));
  }
  return (row) => names.get(row) ?? null;
}

function textOf(value: CellValue | null): string | null {
  if (value === null) return null;
  const text = describeCell(value).trim();
  return text === '' ? null : text;
}

/** Whether two cells hold the same. */
export function isSameValue(one: CellValue | null, other: CellValue | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== typeof other) return false;
  return typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other);
}
