import {
  cellAddress,
  DiagnosticCollector,
  type DiagnosticReporter,
  foldAlike,
  placeInSheet,
  relay,
} from '@hubsante/model';
import { looksDiagnostics as diagnostics } from '../diagnostics/looks.ts';
import type { CellValue, Sheet } from '../spreadsheet/spreadsheet.ts';
import { HEADER_ROW, type TableColumns } from './table-columns.ts';

/** A sheet as its author sees it: what is struck through is gone, and one merged cell is one cell. */
export interface AuthoredSheet {
  readonly sheet: Sheet;
  /** Rows that their author has struck out, and those of what they contain. */
  readonly struckRows: ReadonlySet<number>;
}

/**
 * Takes out of a field table what its author has struck through (docs/decisions/0027-struck-text.md): struck words
 * are no part of a text, a row whose labels and tag are struck is no row, nor is what it contains; any other struck
 * cell is blank, unless the row needs it. Each is reported, one finding for a kind and a sheet.
 */
export function authoredSheet(
  file: string,
  sheet: Sheet,
  columns: TableColumns,
  reporter: DiagnosticReporter,
): AuthoredSheet {
  const swallowed = swallowedCells(sheet, columns);
  const struck = sheet.struck?.bind(sheet) ?? (() => null);
  const { id, name, cardinality, objectMark, type } = columns.columns;
  const columnsNeeded = new Set([...columns.levels, id, name, cardinality, objectMark, type]);
  const struckRows = findStruckRows(sheet, columns, struck);
  const perimeters = new Set(columns.others.values());
  const isNeeded = (column: number, row: number) =>
    columnsNeeded.has(column) || (perimeters.has(column) && holdsMarked(sheet, columns, struck, column, row));
  const found = new DiagnosticCollector();
  const last = lastColumn(columns);
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    if (struckRows.has(row)) {
      const isOwn = struck(name, row) === '' || columns.levels.some((column) => struck(column, row) === '');
      const column = sheet.value(name, row) === null ? 1 : name;
      const context = {
        place: placeInSheet(file, sheet.name, column, row),
        value: shown(sheet, column, row),
      };
      found.report(diagnostics[isOwn ? 'row-struck' : 'row-in-struck-object'], context);
      continue;
    }
    for (let column = 1; column <= last; column += 1) {
      const kept = struck(column, row);
      if (kept === null) continue;
      const context = {
        place: placeInSheet(file, sheet.name, column, row),
        value: shown(sheet, column, row),
      };
      if (kept.trim() !== '') found.report(diagnostics['text-struck'], context, { kept: kept.trim() });
      else found.report(diagnostics[isNeeded(column, row) ? 'cell-struck-and-read' : 'cell-struck'], context);
    }
  }
  // What a struck object contains goes with it; otherwise one finding for each kind.
  const objects = foldAlike(found.diagnostics, ({ definition }) =>
    definition.code.replace('row-in-struck-object', 'row-struck'),
  );
  relay(objects, reporter);
  const value = (column: number, row: number): CellValue | null => {
    if (row <= HEADER_ROW || column > last) return sheet.value(column, row);
    const under = swallowed.get(row)?.get(column);
    if (under !== undefined) return { kind: 'merged', range: under };
    const kept = struck(column, row);
    if (kept === null) return sheet.value(column, row);
    if (kept.trim() !== '') return kept.trim();
    return isNeeded(column, row) ? sheet.value(column, row) : null;
  };
  return { sheet: { ...sheet, value }, struckRows };
}

function shown(sheet: Sheet, column: number, row: number): string | number | boolean | null {
  const value = sheet.value(column, row);
  return typeof value === 'object' ? null : value;
}

function lastColumn({ columns, levels, nomenclature, others }: TableColumns): number {
  return Math.max(nomenclature ?? 0, ...Object.values(columns), ...levels, ...others.values());
}

function findStruckRows(
  sheet: Sheet,
  { columns, levels }: TableColumns,
  struck: (column: number, row: number) => string | null,
): ReadonlySet<number> {
  const rows = new Set<number>();
  /** Level of the struck object above, whose content goes with it. */
  let above: number | null = null;
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const identifying = [columns.name, ...levels].filter((column) => sheet.value(column, row) !== null);
    if (identifying.length === 0) continue;
    const level = levels.findIndex((column) => sheet.value(column, row) !== null) + 1;
    if (above !== null && level <= above) above = null;
    const isStruck = identifying.every((column) => struck(column, row)?.trim() === '');
    if (isStruck && above === null && level > 0) above = level;
    if (isStruck || above !== null) rows.add(row);
  }
  return rows;
}

/** Whether a row contains another whose mark in the same perimeter stays: that one would have no object to be in. */
function holdsMarked(
  sheet: Sheet,
  { levels }: TableColumns,
  struck: (column: number, row: number) => string | null,
  column: number,
  row: number,
): boolean {
  const levelOf = (one: number) => levels.findIndex((level) => sheet.value(level, one) !== null);
  const own = levelOf(row);
  for (let below = row + 1; below <= sheet.rowCount; below += 1) {
    const level = levelOf(below);
    if (level === -1) continue;
    if (level <= own) return false;
    if (sheet.value(column, below) !== null && struck(column, below)?.trim() !== '') return true;
  }
  return false;
}

/**
 * Cells that a merged range has emptied and that the table needs, by row and column, each with the address of the
 * range. A label may spread over the levels beside it.
 */
function swallowedCells(
  sheet: Sheet,
  { columns, levels, nomenclature, others }: TableColumns,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const { name, cardinality, objectMark, type, constraint } = columns;
  const read = new Set([...levels, name, cardinality, objectMark, type, constraint, ...others.values()]);
  if (nomenclature !== null) read.add(nomenclature);
  const swallowed = new Map<number, Map<number, string>>();
  for (const { firstColumn, firstRow, lastColumn: end, lastRow } of sheet.mergedRanges ?? []) {
    if (firstRow <= HEADER_ROW || sheet.value(firstColumn, firstRow) === null) continue;
    const range = `${cellAddress(firstColumn, firstRow)}:${cellAddress(end, lastRow)}`;
    for (const column of read) {
      if (column < firstColumn || column > end) continue;
      for (let row = firstRow; row <= Math.min(lastRow, sheet.rowCount); row += 1) {
        const isLabelSpread = row === firstRow && levels.includes(column) && levels.includes(firstColumn);
        if ((column === firstColumn && row === firstRow) || isLabelSpread) continue;
        const cells = swallowed.get(row) ?? new Map<number, string>();
        swallowed.set(row, cells.set(column, range));
      }
    }
  }
  return swallowed;
}
