import { type DiagnosticReporter, parseCardinality, placeInSheet, VALUE_TYPES } from '@hubsante/model';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { OBJECT_MARK } from './row-reader.ts';
import {
  HEADER_ROW,
  LEVELS,
  levelTitle,
  type TableColumn,
  type TableColumns,
  TITLES,
} from './table-columns.ts';

/** What the cells of a column look like, for those that have a shape of their own. */
const SHAPES: Partial<Record<TableColumn, (text: string) => boolean>> = {
  cardinality: (text) => typeof parseCardinality(text) !== 'string',
  objectMark: (text) => text.trim() === OBJECT_MARK,
  type: (text) => VALUE_TYPES.some((type) => type === text.trim()),
  name: (text) => /^[A-Za-z_]\w*$/u.test(text.trim()) && text.trim() !== OBJECT_MARK,
  description: (text) => /\S\s+\S+\s+\S/u.test(text),
};

/** Enough cells to tell a column by. */
const ENOUGH = 4;
/** Fewer rows may well have no constraint and no example. */
const MANY_ROWS = 12;

/** Columns without which no message can be read. */
const NEEDED = ['id', 'name', 'cardinality', 'objectMark', 'type'] as const satisfies readonly TableColumn[];
const USEFUL = ['description', 'example', 'constraint'] as const satisfies readonly TableColumn[];

/**
 * Compares the titles of a field table with what stands below them: two titles that were exchanged are read as meant, a
 * column that was cleared is told once. `null` when no message can be read.
 */
export function checkColumnContents(
  file: string,
  sheet: Sheet,
  columns: TableColumns,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): TableColumns | null {
  const meant = { ...columns, columns: swappedBack(file, sheet, columns, subjects, reporter) };
  const rows = datumRows(sheet, meant);
  if (rows.length < ENOUGH) return meant;
  const isBlank = (column: number) => rows.every((row) => sheet.value(column, row) === null);
  const context = (column: number) => ({
    place: placeInSheet(file, sheet.name, column, HEADER_ROW),
    subjects,
  });
  const unlabelled = rows.filter((row) => meant.levels.every((column) => sheet.value(column, row) === null));
  const cleared = meant.levels.findIndex(isBlank);
  const isLevelCleared = unlabelled.length >= ENOUGH && cleared !== -1;
  const hasObjects = countContainers(sheet, meant, rows) > 1;
  const gone = NEEDED.filter(
    (column) =>
      isBlank(meant.columns[column]) && !(column === 'objectMark' && (!hasObjects || isLevelCleared)),
  );
  for (const column of gone)
    reporter.report(diagnostics['column-empty'], context(meant.columns[column]), { title: TITLES[column] });
  if (isLevelCleared) {
    const title = levelTitle(cleared + 1);
    reporter.report(diagnostics['column-empty'], context(meant.levels[cleared] ?? 1), { title });
  }
  if (gone.length > 0 || isLevelCleared) return null;
  for (const column of USEFUL) {
    const isExpected = column === 'description' || rows.length >= MANY_ROWS;
    if (!isExpected || !isBlank(meant.columns[column])) continue;
    reporter.report(diagnostics['column-blank'], context(meant.columns[column]), { title: TITLES[column] });
  }
  return meant;
}

/** Rows of which enough is left to know that they are data. */
function datumRows(sheet: Sheet, { columns, levels }: TableColumns): number[] {
  const rows: number[] = [];
  const identifying = [...levels, columns.name, columns.type, columns.cardinality];
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const texts = identifying.filter((column) => typeof sheet.value(column, row) === 'string');
    if (texts.length >= 2) rows.push(row);
  }
  return rows;
}

/** How many rows have a deeper one right below: one alone may have lost its mark by itself. */
function countContainers(sheet: Sheet, { levels }: TableColumns, rows: readonly number[]): number {
  const levelOf = (row: number) => levels.findIndex((column) => sheet.value(column, row) !== null);
  return rows.filter((row, index) => levelOf(rows[index + 1] ?? row) > levelOf(row)).length;
}

/** The columns, two whose titles stand over each other’s cells exchanged. */
function swappedBack(
  file: string,
  sheet: Sheet,
  { columns }: TableColumns,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): TableColumns['columns'] {
  const all = Object.keys(columns) as TableColumn[];
  for (const [one, shape] of Object.entries(SHAPES) as [TableColumn, (text: string) => boolean][]) {
    if (share(sheet, columns[one], shape) > (one === 'description' ? 0.4 : 0.1)) continue;
    const others = all.filter((other) => other !== one && share(sheet, columns[other], shape) > 0.6);
    const [other] = others;
    if (other === undefined || others.length > 1) continue;
    // What stands there now must not be what its own title promises.
    const own = SHAPES[other];
    if (own !== undefined && share(sheet, columns[other], own) > 0.6 && one !== 'name') continue;
    const [first, second] = columns[one] < columns[other] ? [one, other] : [other, one];
    const place = placeInSheet(file, sheet.name, columns[first], HEADER_ROW);
    const parameters = {
      title: TITLES[second],
      cell: placeInSheet(file, sheet.name, columns[second], HEADER_ROW).cell ?? '',
    };
    reporter.report(diagnostics['headers-swapped'], { place, value: TITLES[first], subjects }, parameters);
    return { ...columns, [one]: columns[other], [other]: columns[one] };
  }
  return columns;
}

/** How many of the cells of a column have a shape, 0 to 1; 1 for a column that has too few of them to tell. */
function share(sheet: Sheet, column: number, hasShape: (text: string) => boolean): number {
  let count = 0;
  let shaped = 0;
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const value = sheet.value(column, row);
    if (value === null || typeof value === 'object' || String(value).trim() === '') continue;
    count += 1;
    if (hasShape(String(value))) shaped += 1;
  }
  return count < ENOUGH ? 0.5 : shaped / count;
}

/** The levels in their columns, whose titles may stand in another order; `null` when they are not exchanged. */
export function levelsByPosition(levels: readonly number[]): readonly number[] | null {
  const sorted = [...levels].sort((a, b) => a - b);
  const isExchanged = sorted.every((column, index) => column === index + 2) && sorted.length === LEVELS;
  return isExchanged && sorted.some((column, index) => column !== levels[index]) ? sorted : null;
}
