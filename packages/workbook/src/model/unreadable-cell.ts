import {
  type DiagnosticContext,
  type DiagnosticReporter,
  type FieldAspect,
  placeInSheet,
} from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';
import { looksDiagnostics } from '../diagnostics/looks.ts';
import type { CellValue, SpecialCell } from '../spreadsheet/spreadsheet.ts';
import type { SheetRow } from './specification-table.ts';

/** A cell whose content is not in the workbook: an Excel error, a formula never calculated, a cell under another. */
export type UnreadableCell = Exclude<SpecialCell, { kind: 'date' }>;

/** Whether a cell holds what cannot be read as a value: an error of Excel, a formula without result. */
export function isUnreadable(value: CellValue | null): value is UnreadableCell {
  return value !== null && typeof value === 'object' && value.kind !== 'date';
}

/** Reports a cell that decides what a message contains: read as blank, it would take something out of it. */
export function reportUnreadable(
  cell: UnreadableCell,
  context: DiagnosticContext,
  reporter: DiagnosticReporter,
): void {
  if (cell.kind === 'error') {
    reporter.report(cellDiagnostics['data-cell-in-error'], { ...context, value: cell.text });
  } else if (cell.kind === 'merged') {
    const [first] = cell.range.split(':');
    const place = { ...context.place, ...(first === undefined ? {} : { cell: first }) };
    reporter.report(looksDiagnostics['cells-merged'], { ...context, place, value: cell.range });
  } else {
    reporter.report(cellDiagnostics['data-cell-uncalculated'], { ...context, value: `=${cell.formula}` });
  }
}

/** Reports a cell that only informs the reader, and is read as blank. */
export function reportReadAsBlank(
  cell: UnreadableCell,
  context: DiagnosticContext,
  reporter: DiagnosticReporter,
): void {
  if (cell.kind === 'error') {
    reporter.report(cellDiagnostics['error-cell'], { ...context, value: cell.text });
  } else if (cell.kind === 'uncalculated') {
    reporter.report(cellDiagnostics['uncalculated-cell'], { ...context, value: `=${cell.formula}` });
  }
}

/** Whether the cell of an aspect of a row is there and cannot be read: that it is missing is not to be said. */
export function isAspectUnreadable({ origin, unreadable }: SheetRow, aspect: FieldAspect): boolean {
  const column = origin.columns[aspect];
  return column !== undefined && unreadable.has(column);
}

const DECISIVE_ASPECTS = ['name', 'cardinality', 'objectMark', 'type', 'constraint', 'nomenclature'] as const;

/** Reports the unreadable cells of a row that a message keeps; a cardinality that its perimeter replaces is not read. */
export function reportUnreadableCells(
  { origin, levelColumns, row, unreadable }: SheetRow,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): void {
  if (unreadable.size === 0) return;
  const columns = [...levelColumns, ...DECISIVE_ASPECTS.flatMap((aspect) => origin.columns[aspect] ?? [])];
  for (const column of columns) {
    const cell = unreadable.get(column);
    if (cell === undefined) continue;
    reportUnreadable(
      cell,
      { place: placeInSheet(origin.file, origin.sheet, column, row), subjects },
      reporter,
    );
  }
}
