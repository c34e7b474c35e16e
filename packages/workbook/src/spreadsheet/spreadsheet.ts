/** A cell that is not plain text, number or boolean. */
export type SpecialCell =
  /** A number shown as a date. `iso` is `2024-08-21` or `2024-08-21T14:30:00`. */
  | { readonly kind: 'date'; readonly iso: string; readonly serial: number }
  /** An Excel error, `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was never calculated and stored. */
  | { readonly kind: 'uncalculated'; readonly formula: string }
  /** A cell that a merged range, `O9:P9`, has emptied. */
  | { readonly kind: 'merged'; readonly range: string };

/** What a cell holds; a date, an error or a formula without result is special. */
export type CellValue = string | number | boolean | SpecialCell;

/** A rectangle of cells, 1-based, its ends included. */
export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** One sheet: values, and the looks by which authors say something. */
export interface Sheet {
  readonly name: string;
  /** Last row that holds a value, 1-based; 0 for an empty sheet. */
  readonly rowCount: number;
  /** Last column that holds a value, 1-based. */
  readonly columnCount: number;
  /** Rows a filter or the author hides; they count like the others, which is worth saying. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The value at 1-based coordinates, `null` for a blank cell. Text is verbatim, never trimmed. */
  value(column: number, row: number): CellValue | null;
  /** Ranges that are shown as one cell: only the first of each holds a value. None unless told. */
  readonly mergedRanges?: readonly CellRange[];
  /** What is not struck through of a cell, '' when all of it is; `null` when nothing is, as unless told. */
  struck?(column: number, row: number): string | null;
}

/** A workbook whose sheets are read when asked for. */
export interface Spreadsheet {
  /** File name without folders. */
  readonly file: string;
  /** In workbook order. */
  readonly sheetNames: readonly string[];
  /** Names of the sheets that Excel does not show; none unless told. They count like the others, which is worth saying. */
  readonly hiddenSheets?: ReadonlySet<string>;
  /** `null` when the workbook has no such sheet or it cannot be read (which was then reported). */
  sheet(name: string): Sheet | null;
}
