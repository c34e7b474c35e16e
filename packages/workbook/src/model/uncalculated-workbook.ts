import { type Diagnostic, DiagnosticCollector, foldConsequences } from '@hubsante/model';
import { fileDiagnostics } from '../diagnostics/file.ts';

/** What tells a formula without a result, each where it stands. */
const UNCALCULATED = new Set([
  'workbook/data-cell-uncalculated',
  'workbook/uncalculated-cell',
  'workbook/uncalculated-identifiers',
]);

/**
 * One finding for a workbook that a program has written without calculating it: where formulas of several sheets have no
 * result, it is not a slip of the author in each of these cells.
 */
export function foldUncalculated(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sheetsOf = new Map<string, Set<string | undefined>>();
  const whole = new Set<string>();
  for (const { place } of diagnostics.filter(isUncalculated)) {
    const sheets = sheetsOf.get(place.file) ?? new Set();
    sheetsOf.set(place.file, sheets.add(place.sheet));
    if (sheets.size > 1) whole.add(place.file);
  }
  if (whole.size === 0) return diagnostics;
  const causes = new DiagnosticCollector();
  for (const file of whole) causes.report(fileDiagnostics['workbook-uncalculated'], { place: { file } });
  const byFile = new Map(causes.diagnostics.map((cause) => [cause.place.file, cause]));
  return foldConsequences(diagnostics, byFile, (one) => (isUncalculated(one) ? [one.place.file] : []));
}

function isUncalculated({ definition, value = '' }: Diagnostic): boolean {
  return (
    UNCALCULATED.has(definition.code) ||
    (definition.code === 'workbook/nomenclature-code-unreadable' && value.startsWith('='))
  );
}
