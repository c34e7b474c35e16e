import type { Diagnostic } from '../diagnostics.ts';

/** A finding as tests write it: `warning model/tag-reserved J9`; the sheet or the file where there is no cell. */
export function diagnosticLine({ definition, place }: Diagnostic): string {
  return `${definition.severity} ${definition.code} ${place.cell ?? place.sheet ?? place.file}`;
}

/**
 * Demands exactly these findings, in any order, each as often as it is written.
 *
 * @throws Error that lists what is missing and what is too much.
 */
export function expectDiagnostics(found: readonly Diagnostic[], expected: readonly string[]): void {
  const lines = found.map(diagnosticLine);
  const missing = without(expected, lines);
  const unexpected = without(lines, expected);
  if (missing.length === 0 && unexpected.length === 0) return;
  const report = [
    ...missing.map((line) => `missing:    ${line}`),
    ...unexpected.map((line) => `unexpected: ${line}`),
  ];
  throw new Error(`other findings than expected\n${report.join('\n')}`);
}

/** The lines of a list that are left when those of another are taken out, one for one. */
function without(lines: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...lines];
  for (const line of taken) {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
  }
  return rest;
}
