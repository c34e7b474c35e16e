import {
  closestName,
  columnLetters,
  DiagnosticCollector,
  type DiagnosticReporter,
  foldAlike,
  placeInSheet,
  relay,
} from '@hubsante/model';
import { configurationDiagnostics as diagnostics } from '../diagnostics/configuration.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import type { Reading } from './reading.ts';

/** Columns of a configuration table, in the order authors keep. */
export const CONFIGURATION_TITLES = [
  'schema',
  'perimeter',
  'rootElement',
  'package',
  'customExtendPackage',
  'customExtendClass',
  'automaticGeneration',
  'subschema',
  'header',
  'xmlns',
] as const;

/** Title of a column of the configuration table. */
export type ConfigurationTitle = (typeof CONFIGURATION_TITLES)[number];

/** Columns of a configuration table by title, 1-based. */
export type ConfigurationColumns = ReadonlyMap<ConfigurationTitle, number>;

interface Titles {
  readonly columns: Map<ConfigurationTitle, number>;
  readonly unknown: ReadonlyMap<number, string>;
  /** Blank columns with a title to their right that stands nowhere else. */
  readonly gaps: readonly number[];
}

/**
 * Finds the columns of a configuration table. The incumbent stops at the first blank title, and with it the titles on its
 * right; read as its author means it, the table goes on there, and a column whose title is misspelt or gone is still
 * that column: each would otherwise publish another contract.
 */
export function readConfigurationColumns(
  file: string,
  sheet: Sheet,
  headerRow: number,
  reading: Reading,
  reporter: DiagnosticReporter,
): ConfigurationColumns {
  const { columns, unknown, gaps } = findTitles(sheet, headerRow, reading);
  const place = (column: number) => placeInSheet(file, sheet.name, column, headerRow);
  const subjects = reading === 'authored' ? entryNames(sheet, headerRow) : [];
  const isMissing = (title: ConfigurationTitle) => !columns.has(title);
  for (const [column, value] of unknown) {
    const meant = closestName(value, CONFIGURATION_TITLES.filter(isMissing));
    const title = CONFIGURATION_TITLES.find((known) => known === meant);
    if (title !== undefined && reading === 'authored') {
      reporter.report(
        diagnostics['configuration-column-renamed'],
        { place: place(column), value, subjects },
        { title },
      );
      columns.set(title, column);
    }
  }
  const untitled = reading === 'authored' ? untitledColumns(sheet, headerRow, columns) : new Map();
  const gone = new DiagnosticCollector();
  for (const [title, column] of untitled) {
    const value = unknown.get(column);
    const code = value === undefined ? 'configuration-title-missing' : 'configuration-column-renamed';
    gone.report(diagnostics[code], { place: place(column), value, subjects }, { title });
  }
  for (const [title, column] of untitled) columns.set(title, column);
  // Titles cleared together are one slip.
  relay(
    foldAlike(gone.diagnostics, ({ definition }) => definition.code),
    reporter,
  );
  const titled = new Set(columns.values());
  for (const [column, value] of unknown) {
    if (titled.has(column)) continue;
    const suggestion = closestName(value, CONFIGURATION_TITLES) ?? CONFIGURATION_TITLES.join(', ');
    reporter.report(
      diagnostics['configuration-column-unknown'],
      { place: place(column), value },
      { suggestion },
    );
  }
  // One that holds something has lost its title: nobody must delete it.
  const isEmpty = (column: number) =>
    entryRows(sheet, headerRow).every((row) => (textAt(sheet, column, row) ?? '').trim() === '');
  const inserted = gaps.filter((column) => isEmpty(column) && !titled.has(column));
  const [first] = inserted;
  if (first !== undefined) {
    const last = inserted.at(-1) ?? first;
    const lost = CONFIGURATION_TITLES.filter((title) => (columns.get(title) ?? 0) > first).join(', ');
    const letters = inserted.map(columnLetters).join(', ');
    const context = { place: place(first), subjects };
    const parameters = { letters, lost, count: String(last === first ? 1 : inserted.length) };
    reporter.report(diagnostics['configuration-column-inserted'], context, parameters);
  }
  const missing = CONFIGURATION_TITLES.filter((title) => isMissing(title) && title !== 'perimeter');
  if (missing.length > 0) {
    const context = { place: place(1), subjects };
    const parameters = { titles: missing.join(', '), count: missing.length };
    reporter.report(diagnostics['configuration-column-missing'], context, parameters);
  }
  return columns;
}

/** Whether a column that has lost its title, which is told, has nothing in its entries either. */
export function isColumnGone(
  sheet: Sheet,
  headerRow: number,
  columns: ConfigurationColumns,
  title: ConfigurationTitle,
): boolean {
  const column = columns.get(title);
  if (column === undefined || textAt(sheet, column, headerRow) === title) return false;
  return entryRows(sheet, headerRow).every((row) => (textAt(sheet, column, row) ?? '').trim() === '');
}

/** Whether a blank column cuts the configuration table here: it is told there, and once. */
export function isConfigurationGap(sheet: Sheet, headerRow: number, column: number): boolean {
  return findTitles(sheet, headerRow, 'authored').gaps.includes(column);
}

function findTitles(sheet: Sheet, headerRow: number, reading: Reading): Titles {
  const columns = new Map<ConfigurationTitle, number>();
  const unknown = new Map<number, string>();
  const gaps: number[] = [];
  let blanks: number[] = [];
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const text = textAt(sheet, column, headerRow);
    if (text === null || (reading === 'authored' && text.trim() === '')) {
      if (reading === 'published') break;
      blanks.push(column);
      continue;
    }
    const known = CONFIGURATION_TITLES.find((candidate) => candidate === text);
    // Beyond a blank, a note of the author's is no column of the table.
    if (known === undefined && blanks.length === 0 && gaps.length === 0) unknown.set(column, text);
    else if (known === undefined && closestName(text, CONFIGURATION_TITLES) !== null)
      unknown.set(column, text);
    if (known === undefined || columns.has(known)) continue;
    columns.set(known, column);
    gaps.push(...blanks);
    blanks = [];
  }
  return { columns, unknown, gaps };
}

/**
 * Columns that have lost their title: between the neighbours of the missing ones stand as many columns without a known
 * title as titles are missing, all in all or among those with something in an entry.
 */
function untitledColumns(
  sheet: Sheet,
  headerRow: number,
  columns: ConfigurationColumns,
): ReadonlyMap<ConfigurationTitle, number> {
  const found = new Map<ConfigurationTitle, number>();
  const missing = CONFIGURATION_TITLES.filter((title) => !columns.has(title));
  const rows = entryRows(sheet, headerRow);
  for (const title of missing) {
    const index = CONFIGURATION_TITLES.indexOf(title);
    const left = CONFIGURATION_TITLES.findLastIndex((one, at) => at < index && columns.has(one));
    const right = CONFIGURATION_TITLES.findIndex((one, at) => at > index && columns.has(one));
    const from = columnAt(columns, left) ?? 0;
    const rivals = missing.filter((one) => {
      const at = CONFIGURATION_TITLES.indexOf(one);
      return at > left && (right === -1 || at < right);
    });
    const to = columnAt(columns, right) ?? from + rivals.length + 1;
    const titled = new Set(columns.values());
    const between = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at);
    const free = between.filter((column) => !titled.has(column));
    const filled = free.filter((column) =>
      rows.some((row) => (textAt(sheet, column, row) ?? '').trim() !== ''),
    );
    // A table that ends before its last columns has never had them; but it always has the last of all.
    const mayBeBlank = right !== -1 || rivals.length === 1;
    const meant = [filled, ...(mayBeBlank ? [free] : [])].find(({ length }) => length === rivals.length);
    const column = meant?.[rivals.indexOf(title)];
    if (column !== undefined) found.set(title, column);
  }
  return found;
}

function columnAt(columns: ConfigurationColumns, index: number): number | undefined {
  const title = CONFIGURATION_TITLES[index];
  return title === undefined ? undefined : columns.get(title);
}

function entryRows(sheet: Sheet, headerRow: number): number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; textAt(sheet, 1, row) !== null && row <= sheet.rowCount; row += 1)
    rows.push(row);
  return rows;
}

function entryNames(sheet: Sheet, headerRow: number): string[] {
  return entryRows(sheet, headerRow).flatMap((row) => textAt(sheet, 1, row) ?? []);
}

/** The text of a cell, `null` when it is blank or cannot be read as one. */
export function textAt(sheet: Sheet, column: number, row: number): string | null {
  const value = sheet.value(column, row);
  if (value === null || typeof value === 'object') return null;
  return String(value);
}
