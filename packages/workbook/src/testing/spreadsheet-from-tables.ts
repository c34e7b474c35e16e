import type { CellValue, Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import type { CellContent } from '../writing/sheet-design.ts';
import { serialOf } from '../writing/worksheet-xml.ts';
import type { RichText } from './text-forms.ts';

/** A cell as a test writes it; workbooks and tables also take {@link RichText}. */
export type CellInput = CellContent;

/** Rows from row 1, cells from column A, by sheet name in workbook order. */
export type SheetTables = Readonly<Record<string, readonly (readonly (CellInput | RichText)[])[]>>;

/** A spreadsheet as tables of values. */
export interface TablesInput {
  readonly file: string;
  readonly sheets: SheetTables;
}

/** A workbook made of tables, without any zip or XML: first table row is row 1, first cell column A. */
export function spreadsheetFromTables({ file, sheets }: TablesInput): Spreadsheet {
  const read = new Map(Object.entries(sheets).map(([name, rows]) => [name, sheetOf(name, rows)]));
  return { file, sheetNames: [...read.keys()], sheet: (name) => read.get(name) ?? null };
}

function sheetOf(name: string, rows: readonly (readonly (CellInput | RichText)[])[]): Sheet {
  const values = rows.map((row) => row.map(cellValue));
  const isFilled = (row: readonly (CellValue | null)[]) => row.some((value) => value !== null);
  return {
    name,
    hiddenRows: new Set(),
    rowCount: values.findLastIndex(isFilled) + 1,
    columnCount: values.reduce(
      (most, row) => Math.max(most, row.findLastIndex((value) => value !== null) + 1),
      0,
    ),
    value: (column, row) => values[row - 1]?.[column - 1] ?? null,
  };
}

/** What the reader makes of the cell once it is written into a workbook. */
export function cellValue(input: CellInput | RichText): CellValue | null {
  if (input === null || typeof input !== 'object') return input === '' ? null : input;
  if ('rich' in input) return input.rich.join('') || null;
  if ('date' in input) return { kind: 'date', iso: input.date, serial: serialOf(input.date) };
  if ('error' in input) return { kind: 'error', text: input.error };
  return input.cached ?? { kind: 'uncalculated', formula: input.formula };
}
