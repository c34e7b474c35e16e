import type { AcceptanceTestSuite, DiagnosticReporter } from '@hubsante/model';
import { closestName, isSpelledAlike } from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';

/** Reports steps that carry a message the release does not have. Silent when no message could be read. */
export function checkAcceptanceTests(
  suites: readonly AcceptanceTestSuite[],
  messageNames: ReadonlySet<string>,
  reporter: DiagnosticReporter,
): void {
  if (messageNames.size === 0) return;
  const suggestions = new Map<string, string | null>();
  for (const { message, messagePlace: place } of suites.flatMap(({ tests }) =>
    tests.flatMap(({ steps }) => steps),
  )) {
    if (message === '' || messageNames.has(message)) continue;
    const suggestion = suggestions.get(message) ?? closestName(message, messageNames);
    suggestions.set(message, suggestion);
    const context = { place, value: message };
    if (suggestion === null) reporter.report(diagnostics['acceptance-test-message-unknown'], context);
    else {
      const fix = isSpelledAlike(message, suggestion) ? suggestion : null;
      reporter.report(diagnostics['acceptance-test-message-misspelled'], { ...context, fix }, { suggestion });
    }
  }
}
