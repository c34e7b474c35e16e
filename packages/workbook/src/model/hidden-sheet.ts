import type { DiagnosticReporter } from '@hubsante/model';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';

/** Reports a sheet that is read though nobody sees it in Excel. */
export function reportHiddenSheet(
  { file, hiddenSheets }: Spreadsheet,
  sheet: string,
  reporter: DiagnosticReporter,
): void {
  if (hiddenSheets?.has(sheet) !== true) return;
  reporter.report(diagnostics['sheet-hidden'], { place: { file, sheet }, value: sheet });
}
