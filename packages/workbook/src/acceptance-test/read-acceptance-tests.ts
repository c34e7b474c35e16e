import {
  type AcceptanceTest,
  type AcceptanceTestSuite,
  type AcceptanceTestTarget,
  columnLetters,
  type DiagnosticReporter,
  formatPlace,
} from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';
import { reportHiddenSheet } from '../model/hidden-sheet.ts';
import { type SheetReading, sheetReading } from '../nomenclature/sheet-reading.ts';
import { type RowsOfTable, withoutStruckText } from '../nomenclature/struck-rows.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { readText } from './read-text.ts';
import { END, readStepRows } from './step-rows.ts';
import { buildSteps } from './steps.ts';
import { HEADER_ROW, readTestColumns, type TestColumns } from './table-columns.ts';

/**
 * The test cases of a workbook, one per sheet (docs/reference/format-des-classeurs.md §12.1). A sheet without a table in
 * today's layout is reported and left out; the layout of releases up to 2.4 (§12.2) is only recognised.
 */
export function readAcceptanceTests(
  spreadsheet: Spreadsheet,
  reporter: DiagnosticReporter,
  link: string = linkOf(spreadsheet.file),
): AcceptanceTestSuite {
  const { file } = spreadsheet;
  const tests: AcceptanceTest[] = [];
  for (const sheetName of spreadsheet.sheetNames) {
    const sheet = spreadsheet.sheet(sheetName);
    if (sheet === null) continue;
    reportHiddenSheet(spreadsheet, sheetName, reporter);
    const test = readTest(sheetReading(file, sheet, reporter), link);
    if (test !== null) tests.push(test);
  }
  reportDuplicates(tests, reporter);
  return { link, tests, place: { file } };
}

/** `test-cases-15-15.xlsx` is the link `15-15`; any other file is called like its link. */
function linkOf(file: string): string {
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  const prefix = 'test-cases-';
  return stem.startsWith(prefix) && stem.length > prefix.length ? stem.slice(prefix.length) : stem;
}

/** The heading stands in column F (docs/reference/format-des-classeurs.md §12.1). */
const HEADING_COLUMN = 6;
/** Rows of what stands above the table of an acceptance test, with their titles. */
export const HEADING_ROWS = {
  perimeter: { row: 2, heading: 'Périmètre' },
  businessCase: { row: 3, heading: 'Cas métier' },
  title: { row: 4, heading: 'Test' },
  description: { row: 5, heading: 'Description' },
} as const;

/** Above what a case is played with: its model release, and the vhost of its link. */
export const TARGET_HEADING = 'Version modèle / vHost';

/** What the sheet says under that heading, wherever it stands in the first row; `null` for a sheet without. */
function readTarget(reading: SheetReading): AcceptanceTestTarget | null {
  for (let column = 1; column <= reading.sheet.columnCount; column += 1) {
    const heading = reading.sheet.value(column, 1);
    if (typeof heading !== 'string' || !/v-?host/i.test(heading)) continue;
    return { text: readText(reading, column, 2), place: reading.place(column, 2) };
  }
  return null;
}

function readTest(whole: SheetReading, link: string): AcceptanceTest | null {
  const columns = readTestColumns(whole);
  if (columns === null) return null;
  const { reading, struckRows } = withoutStruckText(whole, HEADER_ROW, rowsOfTest(whole, columns));
  const headingColumn = findHeadings(reading);
  const heading = (name: keyof typeof HEADING_ROWS) =>
    readText(reading, headingColumn, HEADING_ROWS[name].row);
  const place = reading.place(headingColumn, HEADING_ROWS.businessCase.row);
  const target = readTarget(reading);
  const test = {
    ...(target === null ? {} : { target }),
    businessCase: heading('businessCase'),
    title: heading('title'),
    description: heading('description'),
    steps: buildSteps(reading, columns, readStepRows(reading, columns, struckRows)),
    place,
  };
  reportPerimeter(reading, link, headingColumn, heading('perimeter'));
  for (const name of ['businessCase', 'title', 'description'] as const) {
    if (test[name] !== null) continue;
    const { row, heading: text } = HEADING_ROWS[name];
    const context = { place: reading.place(headingColumn, row) };
    reading.reporter.report(diagnostics['acceptance-test-name-missing'], context, { heading: text });
  }
  if (test.steps.length === 0) {
    reading.reporter.report(diagnostics['acceptance-test-without-step'], { place });
  }
  return test;
}

/** Columns on either side, as far as one that was inserted or removed moves the heading. */
const FARTHEST_HEADING = 2;

/** The column of the heading: another than F, which is reported, when there is nothing in that one and all of it beside. */
function findHeadings(reading: SheetReading): number {
  const rows = [HEADING_ROWS.businessCase, HEADING_ROWS.title, HEADING_ROWS.description].map(
    ({ row }) => row,
  );
  const isBlank = (column: number, row: number) => reading.sheet.value(column, row) === null;
  if (!rows.every((row) => isBlank(HEADING_COLUMN, row))) return HEADING_COLUMN;
  for (let distance = 1; distance <= FARTHEST_HEADING; distance += 1) {
    for (const column of [HEADING_COLUMN + distance, HEADING_COLUMN - distance]) {
      if (rows.some((row) => isBlank(column, row))) continue;
      const context = { place: reading.place(HEADING_COLUMN, rows[0] ?? 1) };
      const parameters = { column: columnLetters(column) };
      reading.reporter.report(diagnostics['acceptance-test-heading-moved'], context, parameters);
      return column;
    }
  }
  return HEADING_COLUMN;
}

/** A step is what its number, its direction, its message and its example say; a row below is its path. */
function rowsOfTest({ sheet }: SheetReading, columns: TestColumns): RowsOfTable {
  const { step, direction, message, example, path } = columns;
  const ofStep = [step, direction, message, example].filter((column) => column !== undefined);
  const filled = (row: number, among: readonly number[]) =>
    among.filter((column) => sheet.value(column, row) !== null);
  const ofDetail = path === undefined ? [] : [path];
  return {
    identifying: (row) => {
      // Without it the table has no end.
      if (sheet.value(step, row) === END) return [];
      const cells = filled(row, ofStep);
      return cells.length > 0 ? cells : filled(row, ofDetail);
    },
    needed: new Set(ofStep),
    isDetail: (row) => filled(row, ofStep).length === 0,
  };
}

function reportPerimeter(
  reading: SheetReading,
  link: string,
  headingColumn: number,
  perimeter: string | null,
): void {
  const { row, heading } = HEADING_ROWS.perimeter;
  const place = reading.place(headingColumn, row);
  if (perimeter === null || perimeter.trim() === '') {
    // Sheets without that line of the heading have no perimeter of their own.
    const isAsked = readText(reading, 1, row)?.trim() === heading;
    if (isAsked)
      reading.reporter.report(diagnostics['acceptance-test-perimeter-missing'], { place }, { link });
    return;
  }
  if (perimeter.trim().toLowerCase() === link.toLowerCase()) return;
  const context = { place, value: perimeter };
  reading.reporter.report(diagnostics['acceptance-test-perimeter-differs'], context, { link });
}

function reportDuplicates(tests: readonly AcceptanceTest[], reporter: DiagnosticReporter): void {
  const known = new Map<string, AcceptanceTest>();
  for (const test of tests) {
    const { businessCase, title, description, place } = test;
    const key = JSON.stringify([businessCase, title, description]);
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, test);
    } else {
      const context = { place, value: businessCase };
      const parameters = { first: formatPlace(first.place) };
      reporter.report(diagnostics['acceptance-test-duplicate'], context, parameters);
    }
  }
}
