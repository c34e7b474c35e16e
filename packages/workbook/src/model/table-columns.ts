import {
  cellAddress,
  closestName,
  columnLetters,
  type DiagnosticReporter,
  placeInSheet,
} from '@hubsante/model';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { levelsByPosition } from './column-contents.ts';
import { isConfigurationGap } from './configuration-columns.ts';
import { findConfigurationHeader } from './configuration-table.ts';
import { type HeaderRow, headerGap } from './header-gap.ts';
import { hasHeaderRow } from './header-row.ts';
import type { Reading } from './reading.ts';

/** The header row of every field table (docs/reference/format-des-classeurs.md §5). */
export const HEADER_ROW = 8;
/** Row of the marks that say which columns are perimeters. */
export const PERIMETER_MARK_ROW = 7;
/** How deep the columns of a field table go. */
export const LEVELS = 6;

/** Header texts, exactly as authors write them. */
export const TITLES = {
  id: 'ID',
  description: 'Description',
  example: 'Exemples',
  name: 'Balise',
  cardinality: 'Cardinalité',
  objectMark: 'Objet',
  type: 'Format (ou type)',
  constraint: 'Détails de format',
} as const;

/** A column of the field table. */
export type TableColumn = keyof typeof TITLES;

/**
 * Header of an optional column: the nomenclature that a datum takes its codes from though its form accepts others. Since
 * model 3.0 the schemas of whatsHappen, locationKind… ask for a pattern, and the list stands beside.
 */
export const NOMENCLATURE_TITLE = 'Nomenclature';

/** Header of the column of a level, 1 to 6. */
export const levelTitle = (level: number) => `Donnée (Niveau ${level})`;

/** Cells right of this header are not part of the specification. */
export const CUT = 'CUT';

/** Where the columns of a field table are, 1-based. */
export interface TableColumns {
  readonly columns: Readonly<Record<TableColumn, number>>;
  /** Columns of levels 1 to 6. */
  readonly levels: readonly number[];
  /** The optional column {@link NOMENCLATURE_TITLE}; `null` where a sheet has none. */
  readonly nomenclature: number | null;
  /** Every other header left of `CUT`, perimeters among them. */
  readonly others: ReadonlyMap<string, number>;
}

/** Headers only the drafts of 2024 had; their workbooks are no longer published from. */
const DRAFT_TITLES = ['Nouvelle balise', 'Balise NexSIS'];

/** The order in which authors keep them. */
const ORDER: readonly string[] = [TITLES.id, ...levels().map(levelTitle), ...Object.values(TITLES).slice(1)];

/**
 * Finds the columns of a field table; `null` when a required one is missing, which is reported. Read as its author means
 * it, a column whose title is misspelt or gone is still that column: its fault must not hide those below it.
 */
export function readTableColumns(
  file: string,
  sheet: Sheet,
  subjects: readonly string[],
  reading: Reading,
  reporter: DiagnosticReporter,
): TableColumns | null {
  if (!hasHeaderRow(file, sheet, HEADER_ROW, new Set(ORDER), subjects, reporter)) return null;
  const headers = readHeaders(file, sheet, reporter);
  const place = (column: number) => placeInSheet(file, sheet.name, column, HEADER_ROW);
  const required = [...Object.values(TITLES), ...levels().map(levelTitle)];
  const missing = required.filter((title) => !headers.has(title));
  // Beside the column of today's tags they are one more note of the author.
  const draftTitle = headers.has(TITLES.name) ? undefined : DRAFT_TITLES.find((title) => headers.has(title));
  if (draftTitle !== undefined) {
    const context = { place: place(headers.get(draftTitle) ?? 1), value: draftTitle, subjects };
    reporter.report(diagnostics['draft-generation'], context);
    return null;
  }
  if (missing.length > 0) {
    const unknown = [...headers.keys()].filter((title) => !required.some((known) => known === title));
    // A column that has lost its title is nearer than another that is called almost like it.
    const hasLostIt = (title: string) =>
      headerGap(title, { sheet, row: HEADER_ROW, order: ORDER, headers, missing, end: CUT }).column !== null;
    const renamed = new Map(
      missing.map((title) => [title, hasLostIt(title) ? null : closestName(title, unknown)] as const),
    );
    const absent = missing.filter((title) => renamed.get(title) === null);
    const found = new Map<string, number>();
    const row = { sheet, row: HEADER_ROW, order: ORDER, headers, missing: absent, end: CUT };
    for (const title of missing) {
      const value = renamed.get(title) ?? null;
      if (value !== null) {
        const column = headers.get(value) ?? 1;
        const context = { place: place(column), value, subjects };
        reporter.report(diagnostics['header-renamed'], context, { title });
        headers.delete(value);
        headers.set(title, column);
      } else {
        const column = reportMissing(title, row, file, subjects, reporter);
        if (column !== null) found.set(title, column);
      }
    }
    // The gaps of the others are measured between the titles that are really there.
    for (const [title, column] of found) headers.set(title, column);
    if (reading === 'published' || missing.some((title) => !headers.has(title))) return null;
  }
  if (reading === 'authored' && !headers.has(NOMENCLATURE_TITLE)) {
    // « Nomenclatures » is another column: the flag of a closed list (docs/reference/format-des-classeurs.md §6).
    const alike = [...headers.keys()].filter((title) => title.trim().length === NOMENCLATURE_TITLE.length);
    const value = closestName(NOMENCLATURE_TITLE, alike);
    const column = value === null ? undefined : headers.get(value);
    if (value !== null && column !== undefined) {
      const context = { place: place(column), value, subjects };
      reporter.report(diagnostics['header-renamed'], context, { title: NOMENCLATURE_TITLE });
      headers.delete(value);
      headers.set(NOMENCLATURE_TITLE, column);
    }
  }
  const exchanged =
    reading === 'authored'
      ? levelsByPosition(levels().map((level) => headers.get(levelTitle(level)) ?? 0))
      : null;
  if (exchanged === null) reportMisplacedLevels(file, sheet, headers, subjects, reporter);
  else reportExchangedLevels(file, sheet, headers, exchanged, subjects, reporter);
  reportMisplacedPerimeterMarks(file, sheet, headers, reporter);
  const columnOf = (title: string): number => headers.get(title) ?? 0;
  return {
    columns: Object.fromEntries(
      Object.entries(TITLES).map(([column, title]) => [column, columnOf(title)]),
    ) as Record<TableColumn, number>,
    levels: exchanged ?? levels().map((level) => columnOf(levelTitle(level))),
    nomenclature: headers.get(NOMENCLATURE_TITLE) ?? null,
    others: new Map(
      [...headers].filter(
        ([title]) => title !== NOMENCLATURE_TITLE && !required.some((known) => known === title),
      ),
    ),
  };
}

/** Returns the blank header cell the title was meant for, when only one can be. */
function reportMissing(
  title: string,
  header: HeaderRow,
  file: string,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): number | null {
  const { column, renamed, next, left, right } = headerGap(title, header);
  const context = {
    place: placeInSheet(file, header.sheet.name, column ?? renamed ?? (left === null ? 1 : next), HEADER_ROW),
    subjects,
  };
  if (left === null) reporter.report(diagnostics['header-missing-first'], context, { title, right });
  else reporter.report(diagnostics['header-missing'], context, { title, left, right });
  return column;
}

function levels(): number[] {
  return Array.from({ length: LEVELS }, (_, index) => index + 1);
}

/** Header text to column, left of `CUT`; the first of two equal headers wins. */
function readHeaders(file: string, sheet: Sheet, reporter: DiagnosticReporter): Map<string, number> {
  const headers = new Map<string, number>();
  let hasCut = false;
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const value = sheet.value(column, HEADER_ROW);
    if (value === null || typeof value === 'object') continue;
    const title = String(value);
    if (title === CUT) {
      hasCut = true;
      break;
    }
    if (headers.has(title)) {
      const place = placeInSheet(file, sheet.name, column, HEADER_ROW);
      reporter.report(diagnostics['header-duplicate'], { place, value: title });
    } else {
      headers.set(title, column);
    }
  }
  if (hasCut && !headers.has(NOMENCLATURE_TITLE)) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      // One that is typed over the notes of an author names no list.
      if (sheet.value(column, HEADER_ROW) !== NOMENCLATURE_TITLE) continue;
      reporter.report(diagnostics['nomenclature-after-cut'], {
        place: placeInSheet(file, sheet.name, column, HEADER_ROW),
        value: NOMENCLATURE_TITLE,
      });
      break;
    }
  }
  if (!hasCut && headers.size > 0) {
    const place = placeInSheet(file, sheet.name, columnOfCut(sheet, headers), HEADER_ROW);
    reporter.report(diagnostics['cut-missing'], { place });
  }
  return headers;
}

/** Where `CUT` was, or should be: a title that is almost it, else the first blank one after those of the table. */
function columnOfCut(sheet: Sheet, headers: ReadonlyMap<string, number>): number {
  const alike = [...headers].find(([title]) => closestName(title, [CUT]) !== null);
  if (alike !== undefined) return alike[1];
  const known = ORDER.flatMap((title) => headers.get(title) ?? []);
  let column = Math.max(1, ...known) + 1;
  while (sheet.value(column, HEADER_ROW) !== null && typeof sheet.value(column, HEADER_ROW) !== 'object')
    column += 1;
  return column;
}

/** The levels must stand side by side in columns B to G: comments are recognised there by position. */
function reportMisplacedLevels(
  file: string,
  sheet: Sheet,
  headers: ReadonlyMap<string, number>,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): void {
  const inserted = insertedColumn(headers);
  if (inserted !== null) {
    // One blank column moves them all; one that cuts the configuration table as well is told there.
    const configuration = findConfigurationHeader(sheet);
    if (configuration !== null && isConfigurationGap(sheet, configuration, inserted)) return;
    const context = { place: placeInSheet(file, sheet.name, inserted, HEADER_ROW), subjects };
    reporter.report(diagnostics['header-column-inserted'], context, { letter: columnLetters(inserted) });
    return;
  }
  for (const level of levels()) {
    const title = levelTitle(level);
    const column = headers.get(title) ?? 0;
    if (column === level + 1) continue;
    const context = { place: placeInSheet(file, sheet.name, column, HEADER_ROW), value: title, subjects };
    reporter.report(diagnostics['header-misplaced'], context, { letter: 'ABCDEFG'.charAt(level) });
  }
}

/** Titles of levels that stand in another order over the same columns: the first of them is told, and all are read as meant. */
function reportExchangedLevels(
  file: string,
  sheet: Sheet,
  headers: ReadonlyMap<string, number>,
  exchanged: readonly number[],
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): void {
  const index = exchanged.findIndex((column, at) => column !== headers.get(levelTitle(at + 1)));
  const meant = levelTitle(index + 1);
  const column = exchanged[index] ?? 1;
  const value = String(sheet.value(column, HEADER_ROW) ?? '');
  const context = { place: placeInSheet(file, sheet.name, column, HEADER_ROW), value, subjects };
  const cell = cellAddress(headers.get(meant) ?? 1, HEADER_ROW);
  reporter.report(diagnostics['headers-swapped'], context, { title: meant, cell });
}

/** The column without a title that has moved all levels on its right by one; `null` when they are not moved so. */
function insertedColumn(headers: ReadonlyMap<string, number>): number | null {
  const columns = levels().map((level) => headers.get(levelTitle(level)) ?? 0);
  const first = columns.findIndex((column, index) => column !== index + 2);
  if (first === -1 || [...headers.values()].includes(first + 2)) return null;
  const areMoved = columns.every((column, index) => column === index + (index < first ? 2 : 3));
  return areMoved ? first + 2 : null;
}

/** A perimeter mark over a column that is no perimeter stops today's publication tool. */
function reportMisplacedPerimeterMarks(
  file: string,
  sheet: Sheet,
  headers: ReadonlyMap<string, number>,
  reporter: DiagnosticReporter,
): void {
  const titles = new Map([...headers].map(([title, column]) => [column, title]));
  const required = new Set<string>([...Object.values(TITLES), ...levels().map(levelTitle)]);
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const mark = sheet.value(column, PERIMETER_MARK_ROW);
    if (typeof mark !== 'string' || !mark.includes('Périmètre')) continue;
    const title = titles.get(column);
    if (title !== undefined && !required.has(title)) continue;
    const place = placeInSheet(file, sheet.name, column, PERIMETER_MARK_ROW);
    reporter.report(diagnostics['perimeter-mark-misplaced'], { place, value: mark });
  }
}
