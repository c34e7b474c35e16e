import {
  type ColumnOfAspect,
  closestName,
  type DiagnosticReporter,
  markAsMeant,
  parseCardinality,
  placeInSheet,
  type Scalar,
} from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';
import { rowDiagnostics } from '../diagnostics/row.ts';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { isMissingText } from './missing-text.ts';
import type { Reading } from './reading.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';
import { HEADER_ROW, PERIMETER_MARK_ROW } from './table-columns.ts';
import { isUnreadable, reportUnreadable } from './unreadable-cell.ts';

/** What keeps a row and leaves its cardinality alone. */
const MARK = 'X';

/**
 * The rows one message keeps (docs/reference/format-des-classeurs.md §7): those whose perimeter cell is not blank. A cell
 * that is not `X` replaces the cardinality. `null` when the perimeter does not exist or keeps nothing.
 */
export function rowsOfPerimeter(
  table: SpecificationTable,
  declaration: MessageDeclaration,
  mayBeEmpty: boolean,
  reading: Reading,
  reporter: DiagnosticReporter,
): readonly SheetRow[] | null {
  const { name, perimeter, perimeterPlace } = declaration;
  const subjects = [name];
  const rows = table.rows.filter(({ isStruck }) => !isStruck);
  const kept = perimeter === null ? rows : markedRows(rows, table, perimeter, declaration, reading, reporter);
  if (kept === null) return null;
  if (kept.length === 0 && !mayBeEmpty) {
    const context = { place: perimeterPlace, value: perimeter, subjects };
    reporter.report(diagnostics['perimeter-empty'], context, { name });
    return null;
  }
  return kept;
}

function markedRows(
  rows: readonly SheetRow[],
  table: SpecificationTable,
  perimeter: string,
  { name, perimeterPlace }: MessageDeclaration,
  reading: Reading,
  reporter: DiagnosticReporter,
): readonly SheetRow[] | null {
  const found = table.columns.others.get(perimeter);
  const untitled = found === undefined && reading === 'authored' ? columnMeant(table, perimeter) : null;
  if (untitled !== null) {
    const value = table.sheet.value(untitled, HEADER_ROW);
    const place = placeInSheet(table.file, table.sheet.name, untitled, HEADER_ROW);
    const context = { place, value: typeof value === 'object' ? null : value, subjects: [name] };
    reporter.report(diagnostics['perimeter-title-missing'], context, { perimeter });
  }
  const column = found ?? untitled ?? undefined;
  if (column === undefined) {
    // The column of another message would silently make it that message.
    const free = [...table.columns.others.keys()].filter((title) => !table.perimeters.has(title));
    const suggestion = closestName(perimeter, free) ?? '15-15';
    const context = { place: perimeterPlace, value: perimeter, subjects: [name] };
    reporter.report(diagnostics['perimeter-unknown'], context, { suggestion });
    return null;
  }
  const shared = new Map<ColumnOfAspect, ColumnOfAspect>();
  const kept: SheetRow[] = [];
  for (const row of rows) {
    const cell = table.sheet.value(column, row.row);
    if (isUnreadable(cell)) {
      const place = placeInSheet(table.file, table.sheet.name, column, row.row);
      reportUnreadable(cell, { place, subjects: [name] }, reporter);
      // Whatever it held, it was no blank: the rows below keep their parent.
      if (reading === 'authored') kept.push(row);
      continue;
    }
    const mark = readMark(table, column, row.row, reporter);
    if (mark === null) continue;
    if (mark === MARK) {
      kept.push(row);
      continue;
    }
    // What is not even meant as a cardinality is a mark of the author's own.
    if (reading === 'authored' && !/^\s*[0-9]/.test(String(mark))) {
      const place = placeInSheet(table.file, table.sheet.name, column, row.row);
      const fix = markAsMeant(String(mark), MARK);
      const context = { place, value: mark, subjects: [name], fix };
      reporter.report(rowDiagnostics['perimeter-mark-unreadable'], context);
      kept.push(row);
      continue;
    }
    reportUselessReplacement(table, column, row, mark, reporter);
    kept.push(withCardinality(row, mark, column, shared));
  }
  return kept;
}

/** The column whose title is the perimeter but for blanks and capitals, or the only one marked as a perimeter that has lost its title. */
function columnMeant({ sheet, columns }: SpecificationTable, perimeter: string): number | null {
  const plain = (text: string) => text.replace(/[\s\u00a0]+/gu, '').toLowerCase();
  const alike = [...columns.others].find(([title]) => plain(title) === plain(perimeter));
  if (alike !== undefined) return alike[1];
  const untitled: number[] = [];
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const mark = sheet.value(column, PERIMETER_MARK_ROW);
    const title = sheet.value(column, HEADER_ROW);
    const isUntitled = title === null || isUnreadable(title) || String(title).trim() === '';
    if (typeof mark === 'string' && mark.includes('Périmètre') && isUntitled) untitled.push(column);
  }
  return untitled.length === 1 ? (untitled[0] ?? null) : null;
}

function readMark(
  table: SpecificationTable,
  column: number,
  row: number,
  reporter: DiagnosticReporter,
): Scalar | null {
  const value = table.sheet.value(column, row);
  if (value === null) return null;
  const place = () => placeInSheet(table.file, table.sheet.name, column, row);
  // A date is read as a cardinality, and told as one.
  if (typeof value === 'object') return value.kind === 'date' ? value.iso : null;
  if (typeof value === 'string' && isMissingText(value)) {
    reporter.report(cellDiagnostics['text-read-as-blank'], { place: place(), value });
    return null;
  }
  return value;
}

/** A perimeter that repeats the base cardinality says nothing; `X` would do. */
function reportUselessReplacement(
  table: SpecificationTable,
  column: number,
  row: SheetRow,
  mark: Scalar,
  reporter: DiagnosticReporter,
): void {
  if (mark !== row.authored.cardinality || typeof parseCardinality(String(mark)) === 'string') return;
  const place = placeInSheet(table.file, table.sheet.name, column, row.row);
  reporter.report(rowDiagnostics['perimeter-cardinality-useless'], { place, value: mark });
}

function withCardinality(
  row: SheetRow,
  cardinality: Scalar,
  column: number,
  shared: Map<ColumnOfAspect, ColumnOfAspect>,
): SheetRow {
  const columns = shared.get(row.origin.columns) ?? { ...row.origin.columns, cardinality: column };
  shared.set(row.origin.columns, columns);
  return { ...row, authored: { ...row.authored, cardinality }, origin: { ...row.origin, columns } };
}
