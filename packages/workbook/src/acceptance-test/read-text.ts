import { cellDiagnostics } from '../diagnostics/cell.ts';
import { isMissingText } from '../model/missing-text.ts';
import { publishedText } from '../nomenclature/published-text.ts';
import { describeCell, type SheetReading } from '../nomenclature/sheet-reading.ts';

/** A cell of a test case: everything in it is text (docs/reference/format-des-classeurs.md §12.1). `null` for a blank one. */
export function readText(reading: SheetReading, column: number, row: number): string | null {
  const { reporter, sheet } = reading;
  const value = sheet.value(column, row);
  if (value === null || value === '') return null;
  const context = () => ({ place: reading.place(column, row), value: describeCell(value) });
  if (typeof value === 'string') {
    if (!isMissingText(value)) return value;
    reporter.report(cellDiagnostics['text-read-as-blank'], context());
    return null;
  }
  if (typeof value !== 'object') return publishedText(value);
  if (value.kind === 'date') {
    reporter.report(cellDiagnostics['date-cell'], context());
    return value.iso;
  }
  reporter.report(cellDiagnostics[value.kind === 'error' ? 'error-cell' : 'uncalculated-cell'], context());
  return null;
}
