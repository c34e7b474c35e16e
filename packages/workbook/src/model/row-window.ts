import {
  type Diagnostic,
  DiagnosticCollector,
  type DiagnosticReporter,
  type Place,
  placeInSheet,
  relay,
} from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';
import { looksDiagnostics } from '../diagnostics/looks.ts';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { CellValue, Sheet } from '../spreadsheet/spreadsheet.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { isMissingText } from './missing-text.ts';
import type { Reading } from './reading.ts';
import { HEADER_ROW, type TableColumns } from './table-columns.ts';
import { isUnreadable, reportUnreadable } from './unreadable-cell.ts';

/**
 * The last row of a field table. Today's publication counts the identifiers and reads that many rows
 * (docs/reference/format-des-classeurs.md §5), so a blank identifier or a blank row cuts rows off the bottom: we read the
 * same rows and report each one that is lost. An identifier in error is blank to it; its row is not lost to its author.
 */
export function findRowWindow(
  file: string,
  sheet: Sheet,
  columns: TableColumns,
  declarations: readonly MessageDeclaration[],
  reading: Reading,
  reporter: DiagnosticReporter,
): number {
  const subjects = declarations.map(({ name }) => name);
  const identifiers = new Map<number, CellValue>();
  let uncalculated: number | null = null;
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const value = sheet.value(1, row);
    if (value === null || (typeof value === 'string' && isMissingText(value))) continue;
    if (isUnreadable(value)) {
      if (value.kind === 'uncalculated') uncalculated ??= row;
      else if (reading === 'published' || !isField(sheet, columns, row)) continue;
    }
    identifiers.set(row, value);
  }
  const lastRow = HEADER_ROW + identifiers.size;
  if (uncalculated !== null) {
    const place = placeInSheet(file, sheet.name, 1, uncalculated);
    reporter.report(cellDiagnostics['uncalculated-identifiers'], { place, subjects });
  }
  reportIdentifiers(file, sheet, identifiers, reporter, subjects);
  reportGaps({ file, sheet, columns, identifiers, lastRow, declarations }, reporter);
  reportHiddenRows(file, sheet, lastRow, reporter);
  reportNotes({ file, sheet, columns, identifiers, lastRow, declarations }, reporter);
  return lastRow;
}

function reportIdentifiers(
  file: string,
  sheet: Sheet,
  identifiers: ReadonlyMap<number, CellValue>,
  reporter: DiagnosticReporter,
  subjects: readonly string[],
): void {
  const firstRowOf = new Map<number, number>();
  let last: { readonly row: number; readonly number: number } | null = null;
  /** What may also follow an identifier that is there twice: the number it should have been goes on. */
  let meant: number | null = null;
  for (const [row, value] of identifiers) {
    const place = placeInSheet(file, sheet.name, 1, row);
    const follower: number | null = last === null ? null : last.number + 1;
    if (isUnreadable(value)) {
      // Uncalculated identifiers are one finding for the whole column.
      if (value.kind === 'error') reportUnreadable(value, { place, subjects }, reporter);
      if (follower !== null) last = { row, number: follower };
      continue;
    }
    const number =
      typeof value === 'string' ? Number(value.trim() === '' ? Number.NaN : value) : Number(value);
    if (typeof value === 'object' || !Number.isInteger(number)) {
      const shown = typeof value === 'object' ? null : value;
      reporter.report(diagnostics['id-not-a-number'], { place, value: shown, subjects });
      if (follower !== null) last = { row, number: follower };
      continue;
    }
    const first = firstRowOf.get(number);
    if (first !== undefined) {
      reporter.report(diagnostics['id-duplicate'], { place, value: number }, { cell: `A${first}` });
      meant = follower;
    } else {
      firstRowOf.set(number, row);
      // Identifiers that count the rows are in sequence, whatever else is wrong with the rows they skip.
      const isInSequence = last === null || number - last.number === row - last.row;
      const isAsMeant = meant !== null && number === meant + 1;
      meant = null;
      if (follower !== null && number !== follower && !isInSequence && !isAsMeant) {
        reporter.report(diagnostics['id-out-of-sequence'], { place, value: number }, { expected: follower });
      }
    }
    last = { row, number };
  }
}

interface Window {
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: TableColumns;
  readonly identifiers: ReadonlyMap<number, CellValue>;
  readonly lastRow: number;
  readonly declarations: readonly MessageDeclaration[];
}

/** An identifier or a whole row that is not there: the table ends that much sooner. */
interface Gap {
  readonly place: Place;
  /** Blank rows, `null` for a row that lacks its identifier only. */
  readonly blank: { readonly count: number; readonly last: number } | null;
}

/** Blank identifiers, blank rows, and under the first of them the rows that today's publication loses because of it. */
function reportGaps(window: Window, reporter: DiagnosticReporter): void {
  const { file, sheet, columns, identifiers, lastRow } = window;
  let lastField = HEADER_ROW;
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    if (identifiers.has(row) || isFieldBelow(window, row)) lastField = row;
  }
  const gaps: Gap[] = [];
  const lost = new DiagnosticCollector();
  let blankRun: { readonly first: number; last: number } | null = null;
  const endBlankRun = () => {
    if (blankRun === null) return;
    const { first, last } = blankRun;
    gaps.push({
      place: placeInSheet(file, sheet.name, 1, first),
      blank: { count: last - first + 1, last },
    });
    blankRun = null;
  };
  for (let row = HEADER_ROW + 1; row <= lastField; row += 1) {
    const holdsField = isField(sheet, columns, row);
    const place = placeInSheet(file, sheet.name, 1, row);
    const subjects = row > lastRow && holdsField ? messagesThatKeep(window, row) : [];
    if (identifiers.has(row) || holdsField) endBlankRun();
    if (!identifiers.has(row)) {
      if (subjects.length > 0) {
        const context = { place, value: shownField(sheet, columns, row), subjects };
        reporter.report(diagnostics['row-lost-without-id'], context);
      } else if (holdsField) gaps.push({ place, blank: null });
      else if (blankRun === null) blankRun = { first: row, last: row };
      // One finding for a whole run: a stray cell at the bottom of a sheet leaves a million blank rows above it.
      else blankRun.last = row;
    } else if (subjects.length > 0) {
      const context = { place, value: shownField(sheet, columns, row), subjects };
      lost.report(diagnostics['row-lost'], context);
    }
  }
  tellGaps(gaps, lost.diagnostics, reporter);
}

function tellGaps(gaps: readonly Gap[], lost: readonly Diagnostic[], reporter: DiagnosticReporter): void {
  const [first, ...others] = gaps;
  const [firstLost] = lost;
  if (first === undefined || firstLost === undefined) {
    relay(lost, reporter);
    for (const gap of gaps) tellGap(gap, reporter);
    return;
  }
  const context = {
    place: first.place,
    subjects: [...new Set(lost.flatMap(({ subjects }) => subjects))],
    related: lost,
  };
  const parameters = { count: lost.length, field: firstLost.value ?? '' };
  if (first.blank === null) reporter.report(diagnostics['id-missing-cuts-table'], context, parameters);
  else reporter.report(diagnostics['row-blank-cuts-table'], context, parameters);
  for (const gap of others) tellGap(gap, reporter);
}

function tellGap({ place, blank }: Gap, reporter: DiagnosticReporter): void {
  if (blank === null) reporter.report(diagnostics['id-missing'], { place });
  else reporter.report(diagnostics['row-blank'], { place }, blank);
}

/**
 * Whether a row below the table is one its author means as a field: a total row or a note has neither a tag, nor a
 * label beside a cardinality, an object mark, a type or a perimeter mark. Totals are numbers.
 */
function isFieldBelow({ sheet, columns, declarations }: Window, row: number): boolean {
  const { name, cardinality, objectMark, type } = columns.columns;
  if (hasText(sheet, name, row)) return true;
  const perimeters = declarations.flatMap(({ perimeter }) => columns.others.get(perimeter ?? '') ?? []);
  const hasShape = [cardinality, objectMark, type, ...perimeters].some((column) =>
    hasText(sheet, column, row),
  );
  return hasShape && isField(sheet, columns, row);
}

/** Whether a row has a tag or a label. */
function isField(sheet: Sheet, { columns, levels }: TableColumns, row: number): boolean {
  return hasText(sheet, columns.name, row) || levels.some((column) => hasText(sheet, column, row));
}

/** Its tag, else its label. */
function shownField(sheet: Sheet, { columns, levels }: TableColumns, row: number): string {
  const column = [columns.name, ...levels].find((candidate) => hasText(sheet, candidate, row));
  return String(column === undefined ? '' : sheet.value(column, row));
}

function hasText(sheet: Sheet, column: number, row: number): boolean {
  const value = sheet.value(column, row);
  return typeof value === 'string' && value.trim() !== '';
}

function messagesThatKeep({ sheet, columns, declarations }: Window, row: number): string[] {
  const keeps = ({ perimeter }: MessageDeclaration) => {
    const column = perimeter === null ? 1 : columns.others.get(perimeter);
    const mark = column === undefined ? null : sheet.value(column, row);
    return perimeter === null || (mark !== null && !(typeof mark === 'string' && isMissingText(mark)));
  };
  return declarations.filter(keeps).map(({ name }) => name);
}

/** The first text below the table; totals are numbers with a word beside them. */
function reportNotes(window: Window, reporter: DiagnosticReporter): void {
  const { file, sheet, lastRow, identifiers } = window;
  const { columns, levels, others } = window.columns;
  const read = [1, ...levels, ...Object.values(columns), ...others.values()].sort((a, b) => a - b);
  for (let row = lastRow + 1; row <= sheet.rowCount; row += 1) {
    const isTotal = read.some((column) => typeof sheet.value(column, row) === 'number');
    // A datum that is lost is another finding.
    if (isTotal || identifiers.has(row) || isFieldBelow(window, row)) continue;
    const column = read.find((candidate) => hasText(sheet, candidate, row));
    if (column === undefined) continue;
    const context = { place: placeInSheet(file, sheet.name, column, row) };
    const value = String(sheet.value(column, row));
    reporter.report(looksDiagnostics['note-below-table'], { ...context, value });
    return;
  }
}

function reportHiddenRows(file: string, sheet: Sheet, lastRow: number, reporter: DiagnosticReporter): void {
  const hidden = [...sheet.hiddenRows].filter((row) => row > HEADER_ROW && row <= lastRow);
  const [first] = hidden;
  if (first === undefined) return;
  const place = placeInSheet(file, sheet.name, 1, first);
  reporter.report(diagnostics['rows-hidden'], { place }, { count: hidden.length });
}
