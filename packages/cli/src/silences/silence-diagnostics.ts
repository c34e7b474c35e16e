import { closestCode, type Diagnostic, DiagnosticCollector, type SilenceOutcome } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** Tells the authors of silences that do nothing why they do nothing. */
export function silenceDiagnostics(
  misuses: SilenceOutcome['misuses'],
  knownCodes: Iterable<string>,
): readonly Diagnostic[] {
  const collector = new DiagnosticCollector();
  for (const { silence, misuse } of misuses) {
    const { place, code, target } = silence;
    // Not in the sentences: what it was written for, if it were right.
    const covering = { target };
    switch (misuse) {
      case 'without-reason':
        collector.report(cliDiagnostics['silence-without-reason'], { place }, { code, ...covering });
        break;
      case 'error':
        collector.report(cliDiagnostics['silence-of-error'], { place }, { code });
        break;
      case 'unused':
        collector.report(cliDiagnostics['silence-unused'], { place, value: target }, { code });
        break;
      case 'unknown-code': {
        const context = { place, value: code };
        const parameters = { closest: closestCode(code, knownCodes) ?? code, ...covering };
        collector.report(cliDiagnostics['silence-unknown-code'], context, parameters);
      }
    }
  }
  return collector.diagnostics;
}
