import { LIMITS } from './limits.ts';
import type { CellRange } from './spreadsheet.ts';

/** 1-based coordinates of a cell. */
export interface CellCoordinates {
  readonly column: number;
  readonly row: number;
}

const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** `AB12` is column 28, row 12; `null` for anything that is no cell of an Excel sheet (A1 to XFD1048576). */
export function parseCellAddress(address: string): CellCoordinates | null {
  let index = 0;
  let column = 0;
  for (; index < address.length && column <= LIMITS.columns; index += 1) {
    const code = address.charCodeAt(index);
    if (code < A || code > Z) break;
    column = column * 26 + code - A + 1;
  }
  const row = parseRowNumber(address.slice(index));
  return column === 0 || column > LIMITS.columns || row === null ? null : { column, row };
}

/** A row of an Excel sheet, in digits without a leading zero; `null` for anything else. */
export function parseRowNumber(digits: string): number | null {
  let row = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const code = digits.charCodeAt(index);
    if (code < ZERO || code > NINE || (row === 0 && code === ZERO)) return null;
    row = row * 10 + code - ZERO;
    if (row > LIMITS.rows) return null;
  }
  return row === 0 ? null : row;
}

/** `B2:C9`, or `B2` for a range of one cell; `null` for anything else. */
export function parseCellRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const [start, end] = [parseCellAddress(first), parseCellAddress(last)];
  if (start === null || end === null) return null;
  return { firstColumn: start.column, firstRow: start.row, lastColumn: end.column, lastRow: end.row };
}
