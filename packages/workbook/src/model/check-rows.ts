import { type DiagnosticReporter, type FieldAspect, placeInSheet, placeOf } from '@hubsante/model';
import { looksDiagnostics } from '../diagnostics/looks.ts';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';
import { HEADER_ROW, LEVELS, levelTitle, PERIMETER_MARK_ROW, TITLES } from './table-columns.ts';

/** Reports what is wrong in the rows of a sheet whatever the messages that keep them. */
export function checkRows(
  table: SpecificationTable,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  const rows = table.rows.filter(({ isStruck }) => !isStruck);
  for (const row of rows) reportWordsThatAreNone(row, reporter);
  reportUnticked({ ...table, rows }, declarations, reporter);
}

function reportWordsThatAreNone(
  { authored, labelLevels, origin }: SheetRow,
  reporter: DiagnosticReporter,
): void {
  const [level = 1] = labelLevels;
  const words = [
    ['label', authored.labels[level - 1] ?? null, levelTitle(level)],
    ['description', authored.description, TITLES.description],
  ] as const satisfies readonly (readonly [FieldAspect, unknown, string])[];
  for (const [aspect, value, title] of words) {
    if (value === null || typeof value === 'string') continue;
    reporter.report(diagnostics['words-not-text'], { place: placeOf(origin, aspect), value }, { title });
  }
}

/** Enough rows for an author to find the rest. */
const LISTED_ROWS = 20;

/**
 * One finding for the sheet: published workbooks keep dozens of such rows. A row with any mark at all left of `CUT` is
 * one its author has thought of.
 */
function reportUnticked(
  { file, sheet, columns, rows }: SpecificationTable,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  if (declarations.some(({ perimeter }) => perimeter === null)) return;
  const marks = [...columns.others.values()];
  // A mark that is struck was thought of too, and is told.
  const isUnticked = ({ row }: SheetRow) =>
    marks.every(
      (column) => sheet.value(column, row) === null && (sheet.struck?.(column, row) ?? null) === null,
    );
  // An object that is not ticked while its data are is told with them.
  const unticked = rows.filter(
    (row, index) => row.authored.name !== null && isUnticked(row) && !holdsTicked(rows, index, isUnticked),
  );
  const [first] = unticked;
  // Where nothing is ticked the perimeter itself is at fault, which is reported.
  if (first === undefined || unticked.length === rows.length) return;
  const listed = unticked.slice(0, LISTED_ROWS).map(({ row }) => String(row));
  reporter.report(
    diagnostics['rows-in-no-perimeter'],
    { place: placeInSheet(file, sheet.name, columns.columns.name, first.row) },
    { count: unticked.length, rows: [...listed, ...(unticked.length > LISTED_ROWS ? ['…'] : [])].join(', ') },
  );
}

/**
 * Columns that are marked as perimeters, hold marks, and whose perimeter belongs to no message at all: one that
 * another sheet uses stays in many sheets from earlier releases.
 *
 * @param used perimeters of every message.
 */
export function reportUnusedPerimeters(
  { file, sheet, columns, rows }: SpecificationTable,
  used: ReadonlySet<string | null>,
  reporter: DiagnosticReporter,
): void {
  for (const [title, column] of columns.others) {
    const mark = sheet.value(column, PERIMETER_MARK_ROW);
    if (used.has(title) || typeof mark !== 'string' || !mark.includes('Périmètre')) continue;
    if (rows.every(({ row }) => sheet.value(column, row) === null)) continue;
    const place = placeInSheet(file, sheet.name, column, HEADER_ROW);
    reporter.report(looksDiagnostics['perimeter-without-message'], { place, value: title });
  }
}

/** Whether a row contains one that is ticked. */
function holdsTicked(
  rows: readonly SheetRow[],
  index: number,
  isUnticked: (row: SheetRow) => boolean,
): boolean {
  const level = rows[index]?.labelLevels[0] ?? LEVELS;
  for (let below = index + 1; below < rows.length; below += 1) {
    const row = rows[below];
    if (row === undefined || (row.labelLevels[0] ?? 0) <= level) return false;
    if (!isUnticked(row)) return true;
  }
  return false;
}
