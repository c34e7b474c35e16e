import { type DiagnosticContext, type DiagnosticReporter, runsInSpreadsheet } from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';

/** Signs that cannot be seen, as keyboards show them: the same in every language. */
const UNSEEN: Readonly<Record<string, string>> = { '\t': '⇥', '\r': '↵' };

/** Tells the author of a text that runs where the published CSV files are opened: they are printed as published, unguarded. */
export function reportFormula(
  text: string,
  context: () => DiagnosticContext,
  reporter: DiagnosticReporter,
): void {
  if (!runsInSpreadsheet(text)) return;
  const sign = text.charAt(0);
  reporter.report(cellDiagnostics['formula-typed-as-text'], context(), { sign: UNSEEN[sign] ?? sign });
}
