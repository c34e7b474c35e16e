/** A cell that is not plain text, number or boolean. */
export type SpecialCell =
  /** A number shown as a date. `iso` is `2024-08-21` or `2024-08-21T14:30:00`. */
  | { readonly kind: 'date'; readonly iso: string; readonly serial: number }
  /** An Excel error, `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was never calculated and stored. */
  | { readonly kind: 'uncalculated'; readonly formula: string };

export type CellValue = string | number | boolean | SpecialCell;

/** One sheet: values only. Styles, comments and merged ranges have no meaning for us. */
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
