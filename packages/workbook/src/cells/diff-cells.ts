import { cellAddress, columnLetters } from '@hubsante/model';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { align, shownValue } from './align.ts';
import { type GridRow, isSameValue, type SheetGrid, sheetGrid } from './sheet-grid.ts';

/** What became of a cell, a row, a column or a sheet. */
export type CellDifferenceKind =
  | 'cell-changed'
  | 'row-added'
  | 'row-removed'
  | 'column-added'
  | 'column-removed'
  | 'sheet-added'
  | 'sheet-removed';

/** One difference between two workbooks, as an author sees it. */
export interface CellDifference {
  readonly kind: CellDifferenceKind;
  readonly sheet: string;
  /** The address of the cell, the number of the row or the letter of the column, in the older workbook; `null` in none. */
  readonly before: string | null;
  /** The same in the newer one. */
  readonly after: string | null;
  /** What the row describes, `patient.birthDate` or a code; `null` where it has no name. */
  readonly field: string | null;
  /** The title of the column; `null` where it has none, or for a whole row. */
  readonly title: string | null;
  /** What was there; for a row, its texts. */
  readonly was: string | null;
  readonly is: string | null;
}

/**
 * What differs between two workbooks: the contents of cells, whatever they look like. A row or a column that was put in is
 * one difference, not a change of all that follows; the numbers of rows follow by themselves.
 */
export function diffCells(before: Spreadsheet, after: Spreadsheet): readonly CellDifference[] {
  const differences: CellDifference[] = [];
  const whole = (kind: CellDifferenceKind, sheet: string): CellDifference => ({
    kind,
    sheet,
    before: null,
    after: null,
    field: null,
    title: null,
    was: null,
    is: null,
  });
  for (const name of before.sheetNames) {
    const one = before.sheet(name);
    if (one === null) continue;
    const other = after.sheetNames.includes(name) ? after.sheet(name) : null;
    if (other === null) differences.push(whole('sheet-removed', name));
    else differences.push(...diffSheets(sheetGrid(one), sheetGrid(other)));
  }
  for (const name of after.sheetNames) {
    if (!before.sheetNames.includes(name)) differences.push(whole('sheet-added', name));
  }
  return differences;
}

function diffSheets(before: SheetGrid, after: SheetGrid): readonly CellDifference[] {
  const sheet = after.name;
  const { rows, columns } = align(before, after);
  const matchedRows = new Set(rows.values());
  const matchedColumns = new Set(columns.values());
  const found: { readonly at: number; readonly difference: CellDifference }[] = [];
  const columnOf = (grid: SheetGrid, column: number, kind: 'column-added' | 'column-removed') => ({
    kind,
    sheet,
    before: kind === 'column-removed' ? columnLetters(column) : null,
    after: kind === 'column-added' ? columnLetters(column) : null,
    field: null,
    title: grid.titles.get(column) ?? null,
    was: null,
    is: null,
  });
  for (const column of usedColumns(before)) {
    if (!columns.has(column)) found.push({ at: 0, difference: columnOf(before, column, 'column-removed') });
  }
  for (const column of usedColumns(after)) {
    if (!matchedColumns.has(column))
      found.push({ at: 0, difference: columnOf(after, column, 'column-added') });
  }
  const afterRows = new Map(after.rows.map((row) => [row.row, row]));
  let last = 0;
  for (const row of before.rows) {
    const target = rows.get(row.row);
    if (target === undefined) {
      if (row.cells.size === 0) continue;
      const difference = wholeRow('row-removed', sheet, row);
      found.push({ at: last, difference });
      continue;
    }
    last = target;
    const other = afterRows.get(target);
    for (const difference of diffRows(sheet, before, row, after, other, target, columns)) {
      found.push({ at: target, difference });
    }
  }
  for (const row of after.rows) {
    if (matchedRows.has(row.row) || row.cells.size === 0) continue;
    found.push({ at: row.row, difference: wholeRow('row-added', sheet, row) });
  }
  return found.sort((one, other) => one.at - other.at).map(({ difference }) => difference);
}

function usedColumns({ rows }: SheetGrid): ReadonlySet<number> {
  return new Set(rows.flatMap(({ cells }) => [...cells.keys()]).sort((one, other) => one - other));
}

function diffRows(
  sheet: string,
  before: SheetGrid,
  row: GridRow,
  after: SheetGrid,
  other: GridRow | undefined,
  target: number,
  columns: ReadonlyMap<number, number>,
): readonly CellDifference[] {
  const found: CellDifference[] = [];
  for (let column = 1; column <= before.columnCount; column += 1) {
    const there = columns.get(column);
    if (there === undefined) continue;
    const [was, is] = [row.cells.get(column) ?? null, other?.cells.get(there) ?? null];
    if (isSameValue(was, is)) continue;
    found.push({
      kind: 'cell-changed',
      sheet,
      before: cellAddress(column, row.row),
      after: cellAddress(there, target),
      field: other?.name ?? row.name,
      title: after.titles.get(there) ?? before.titles.get(column) ?? null,
      was: shownValue(row, column),
      is: shownValue(other, there),
    });
  }
  return found;
}

function wholeRow(kind: 'row-added' | 'row-removed', sheet: string, row: GridRow): CellDifference {
  const texts = [...row.cells.keys()].map((column) => shownValue(row, column)).join(' | ');
  const isAdded = kind === 'row-added';
  return {
    kind,
    sheet,
    before: isAdded ? null : String(row.row),
    after: isAdded ? String(row.row) : null,
    field: row.name,
    title: null,
    was: isAdded ? null : texts,
    is: isAdded ? texts : null,
  };
}
