import {
  type ColumnOfAspect,
  type DiagnosticReporter,
  parseCardinality,
  placeInSheet,
  type Scalar,
} from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';
import { rowDiagnostics } from '../diagnostics/row.ts';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import { closestText } from '../text/closest-text.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { isMissingText } from './missing-text.ts';
import type { Reading } from './reading.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';
import { isUnreadable, reportUnreadable } from './unreadable-cell.ts';

/** What keeps a row and leaves its cardinality alone. */
const MARK = 'X';

/**
 * The rows one message keeps (workbook-format.md §7): those whose perimeter cell is not blank. A cell
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
  const column = table.columns.others.get(perimeter);
  if (column === undefined) {
    const suggestion = closestText(perimeter, table.columns.others.keys()) ?? '15-15';
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
      reporter.report(rowDiagnostics['perimeter-mark-unreadable'], { place, value: mark, subjects: [name] });
      kept.push(row);
      continue;
    }
    reportUselessReplacement(table, column, row, mark, reporter);
    kept.push(withCardinality(row, mark, column, shared));
  }
  return kept;
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
