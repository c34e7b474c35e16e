import { columnLetters } from '@hubsante/model';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { isUnreadable } from './unreadable-cell.ts';

/** Where a header that is not there belongs. */
export interface HeaderGap {
  /** The blank header cell it was meant for, when only one can be. */
  readonly column: number | null;
  /** The cell with another title that alone stands between the neighbours: perhaps the same column, renamed. */
  readonly renamed: number | null;
  /** Where it is to be inserted, when no cell is left for it. */
  readonly next: number;
  /** `Balise (J)`; `null` before the first column. */
  readonly left: string | null;
  readonly right: string;
}

/** What tells the gaps of a header row. */
export interface HeaderRow {
  readonly sheet: Sheet;
  /** 1-based row of the header. */
  readonly row: number;
  /** Every title, in the order authors keep. */
  readonly order: readonly string[];
  /** Columns of the titles that are there. */
  readonly headers: ReadonlyMap<string, number>;
  /** Titles that are not there under another spelling either. */
  readonly missing: readonly string[];
  /** The title that ends the table. */
  readonly end: string;
}

/** The gap between the neighbours of a missing title; several titles of one gap share its blank cells in order. */
export function headerGap(title: string, header: HeaderRow): HeaderGap {
  const { order, headers, missing } = header;
  const index = order.indexOf(title);
  const leftIndex = order.findLastIndex((each, at) => at < index && headers.has(each));
  const leftTitle = order[leftIndex];
  const leftColumn = leftTitle === undefined ? 0 : (headers.get(leftTitle) ?? 0);
  const rightIndex = order.findIndex((each, at) => at > index && (headers.get(each) ?? 0) > leftColumn);
  const rightTitle = rightIndex === -1 ? undefined : order[rightIndex];
  const rightColumn =
    rightTitle === undefined ? nextHeader(header, leftColumn) : (headers.get(rightTitle) ?? leftColumn);
  const rivals = order
    .slice(leftIndex + 1, rightIndex === -1 ? order.length : rightIndex)
    .filter((each) => missing.includes(each));
  const isRenamed =
    leftColumn > 0 && rightTitle !== undefined && rightColumn === leftColumn + 2 && rivals.length === 1;
  const column = chosenBlank(header, leftColumn, rightColumn, rivals.indexOf(title), rivals.length);
  return {
    column,
    renamed: column === null && isRenamed ? leftColumn + 1 : null,
    next: hasNoTitle(header.sheet, leftColumn + 1, header.row) ? leftColumn + 1 : rightColumn,
    left: leftTitle === undefined ? null : named(leftTitle, leftColumn),
    right: rightTitle === undefined ? endOf(header, rightColumn) : named(rightTitle, rightColumn),
  };
}

function named(title: string, column: number): string {
  return `${title} (${columnLetters(column)})`;
}

/** The column of the next title of any kind; one past the sheet when there is none. */
function nextHeader({ sheet, row }: HeaderRow, after: number): number {
  let column = after + 1;
  while (column <= sheet.columnCount && hasNoTitle(sheet, column, row)) column += 1;
  return column;
}

function endOf({ sheet, row, end }: HeaderRow, column: number): string {
  const title = sheet.value(column, row);
  return title === null || typeof title === 'object' ? end : named(String(title), column);
}

/** Of the blank header cells of a gap, those of columns that hold something come first. */
function chosenBlank(
  { sheet, row }: HeaderRow,
  left: number,
  right: number,
  rank: number,
  wanted: number,
): number | null {
  const blanks: number[] = [];
  for (let column = left + 1; column < right && column <= sheet.columnCount; column += 1) {
    if (hasNoTitle(sheet, column, row)) blanks.push(column);
  }
  const filled = blanks.filter((column) => isFilledBelow(sheet, column, row));
  const [candidates] = [blanks, filled].filter(({ length }) => length === wanted);
  return candidates?.[rank] ?? null;
}

/** A title in error is one that the cell has lost. */
function hasNoTitle(sheet: Sheet, column: number, row: number): boolean {
  return isBlank(sheet, column, row) || isUnreadable(sheet.value(column, row));
}

function isBlank(sheet: Sheet, column: number, row: number): boolean {
  const value = sheet.value(column, row);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function isFilledBelow(sheet: Sheet, column: number, header: number): boolean {
  for (let row = header + 1; row <= sheet.rowCount; row += 1) {
    if (!isBlank(sheet, column, row)) return true;
  }
  return false;
}
