import { cellDiagnostics } from '../diagnostics/cell.ts';
import { nomenclatureDiagnostics } from '../diagnostics/nomenclature.ts';
import type { SpecialCell } from '../spreadsheet/spreadsheet.ts';
import { describeCell, type SheetReading } from './sheet-reading.ts';

/** The text of a cell that is not plain text, number or boolean; `null` for a blank one. Reported. */
export function readSpecialCell(
  reading: SheetReading,
  column: number,
  row: number,
  cell: SpecialCell,
): string | null {
  const place = reading.place(column, row);
  if (cell.kind === 'date') {
    const value = cell.iso.replace('T', ' ');
    reading.reporter.report(nomenclatureDiagnostics['nomenclature-date-cell'], { place, value });
    return value;
  }
  const definition = cellDiagnostics[cell.kind === 'error' ? 'error-cell' : 'uncalculated-cell'];
  reading.reporter.report(definition, { place, value: describeCell(cell) });
  return null;
}
