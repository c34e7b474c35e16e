import { cellAddress, closestName } from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';
import type { SheetReading } from '../nomenclature/sheet-reading.ts';

/** Row of the titles (docs/reference/format-des-classeurs.md §12.1). */
export const HEADER_ROW = 8;
/** Row of the titles until 2.4 (§12.2). */
const OLD_HEADER_ROW = 9;

/** Titles, exactly as authors write them. */
export const TITLES = {
  step: 'Pas de test',
  direction: 'Sens',
  message: 'Modèle',
  description: 'Description',
  example: 'JSON exemple',
  overrideMark: 'Sur',
  path: 'Path',
} as const;

/** A column of the table of an acceptance test. */
export type TestColumn = keyof typeof TITLES;
const TEST_COLUMNS = Object.keys(TITLES) as TestColumn[];

/** Titles that no one reads. */
const UNREAD_TITLES = ['Exp', 'Exp.', 'Dest', 'Donnée ignorée'];

/** Where the columns of a test case are, 1-based; `undefined` for one that is missing. */
export type TestColumns = Readonly<Partial<Record<TestColumn, number>>> & { readonly step: number };

/** Titles stand among the first columns; some sheets are formatted far beyond. */
const SEARCHED_COLUMNS = 50;
const SEARCHED_ROWS = 20;

/** Finds the columns; `null` when the sheet holds no test case in today's layout (which is reported). */
export function readTestColumns(reading: SheetReading): TestColumns | null {
  const titles = readTitles(reading, HEADER_ROW);
  const columns: Partial<Record<TestColumn, number>> = {};
  for (const name of TEST_COLUMNS) {
    const column = titles.get(TITLES[name]);
    if (column !== undefined) columns[name] = column;
  }
  if (columns.step === undefined && reportOtherLayout(reading)) return null;
  const misspelled = recogniseMisspelled(titles, columns);
  if (columns.step === undefined) {
    const place = reading.place(1, HEADER_ROW);
    reading.reporter.report(diagnostics['acceptance-test-table-missing'], { place });
    return null;
  }
  for (const { title, found, column } of misspelled) {
    const context = { place: reading.place(column, HEADER_ROW), value: found };
    reading.reporter.report(diagnostics['acceptance-test-column-misspelled'], context, { title });
  }
  reportDuplicates(reading);
  for (const name of TEST_COLUMNS) {
    if (columns[name] !== undefined) continue;
    const context = { place: reading.place(columns.step, HEADER_ROW) };
    reading.reporter.report(diagnostics['acceptance-test-column-missing'], context, { title: TITLES[name] });
  }
  return { ...columns, step: columns.step };
}

/** Title to column, the first of two equal ones. */
function readTitles({ sheet }: SheetReading, row: number): Map<string, number> {
  const titles = new Map<string, number>();
  for (let column = 1; column <= Math.min(sheet.columnCount, SEARCHED_COLUMNS); column += 1) {
    const title = sheet.value(column, row);
    if (typeof title === 'string' && !titles.has(title)) titles.set(title, column);
  }
  return titles;
}

/** Whether the table is the old one, or stands on another row; either is reported. */
function reportOtherLayout(reading: SheetReading): boolean {
  const { sheet, reporter } = reading;
  const old = readTitles(reading, OLD_HEADER_ROW);
  if (old.has(TITLES.step) && !old.has(TITLES.direction)) {
    const place = reading.place(old.get(TITLES.step) ?? 1, OLD_HEADER_ROW);
    reporter.report(diagnostics['acceptance-test-layout-old'], { place });
    return true;
  }
  for (let row = 1; row <= Math.min(sheet.rowCount, SEARCHED_ROWS); row += 1) {
    const column = readTitles(reading, row).get(TITLES.step);
    if (column === undefined) continue;
    reporter.report(diagnostics['acceptance-test-table-moved'], { place: reading.place(column, row) });
    return true;
  }
  return false;
}

interface Misspelling {
  readonly title: string;
  readonly found: string;
  readonly column: number;
}

/** Reads on with the title that was meant, so that one slip does not hide the faults below it. */
function recogniseMisspelled(
  titles: ReadonlyMap<string, number>,
  columns: Partial<Record<TestColumn, number>>,
): Misspelling[] {
  const misspelled: Misspelling[] = [];
  const known = new Set<string>([...Object.values(TITLES), ...UNREAD_TITLES]);
  for (const [found, column] of titles) {
    if (known.has(found)) continue;
    const missing = TEST_COLUMNS.filter((name) => columns[name] === undefined);
    const title = closestName(found, [...missing.map((name) => TITLES[name]), ...UNREAD_TITLES]);
    const name = missing.find((candidate) => TITLES[candidate] === title);
    if (name === undefined || title === null) continue;
    columns[name] = column;
    misspelled.push({ title, found, column });
  }
  return misspelled;
}

function reportDuplicates(reading: SheetReading): void {
  const first = readTitles(reading, HEADER_ROW);
  const last = Math.min(reading.sheet.columnCount, SEARCHED_COLUMNS);
  for (let column = 1; column <= last; column += 1) {
    const value = reading.sheet.value(column, HEADER_ROW);
    const isRead = Object.values<unknown>(TITLES).includes(value);
    const firstColumn = typeof value === 'string' && isRead ? first.get(value) : undefined;
    if (typeof value !== 'string' || firstColumn === undefined || firstColumn === column) continue;
    const context = { place: reading.place(column, HEADER_ROW), value };
    const parameters = { first: cellAddress(firstColumn, HEADER_ROW) };
    reading.reporter.report(diagnostics['acceptance-test-column-duplicate'], context, parameters);
  }
}
