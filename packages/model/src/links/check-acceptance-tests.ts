import type { AcceptanceTestPath, AcceptanceTestStep, AcceptanceTestSuite } from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import type { LinkVersion } from '../link.ts';
import type { Message } from '../message.ts';
import { closestName } from '../validation/closest-name.ts';
import { linkAcceptanceTestDiagnostics as diagnostics } from './acceptance-test-diagnostics.ts';
import { matchesJsonPath, parseJsonPath } from './json-path.ts';
import type { LinkExample } from './link-example.ts';
import { followPath, type PathInMessage } from './path-in-message.ts';

/** The acceptance tests of a link version and what they speak of. */
export interface AcceptanceTestsToCheck {
  readonly link: LinkVersion;
  /** Messages of the model release, by name; paths in a message that is absent are not judged. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly examples: readonly LinkExample[];
  readonly suite: AcceptanceTestSuite;
  /** Names of the service messages that travel on every link, `RC-REF`. */
  readonly serviceMessages: readonly string[];
}

/**
 * Checks that every step carries a message of the link and an example that exists, and that every path
 * points to a datum of the message and to something in the example. Whether the example is that message, and
 * valid, is for `checkExamples` to tell.
 */
export function checkAcceptanceTestsOfLink(subject: AcceptanceTestsToCheck): readonly Diagnostic[] {
  const { link, suite, serviceMessages } = subject;
  const reporter = new DiagnosticCollector();
  const carried = new Set(link.messages.map(({ message }) => message));
  const allowed = new Set([...carried, ...serviceMessages]);
  const examples = new Map(subject.examples.map((example) => [example.name, example]));
  for (const step of suite.tests.flatMap(({ steps }) => steps)) {
    if (step.message !== '' && !allowed.has(step.message)) {
      const context = { place: step.messagePlace, value: step.message };
      const parameters = { step: step.id, carried: [...carried].join(', ') };
      reporter.report(diagnostics['test-message-not-carried'], context, parameters);
    }
    const example = examples.get(step.example);
    if (example === undefined) reportMissingExample(step, examples.keys(), reporter);
    const message = subject.messages.get(step.message);
    for (const path of [...step.ignoredPaths, ...step.overriddenIdentifierPaths]) {
      checkPath(path, message ?? null, example ?? null, reporter);
    }
  }
  return reporter.diagnostics;
}

function reportMissingExample(
  { id: step, example, examplePlace }: AcceptanceTestStep,
  names: Iterable<string>,
  reporter: DiagnosticReporter,
): void {
  // The reader of workbooks tells a blank cell.
  if (example === '') return;
  const suggestion = closestName(example, names);
  const context = { place: examplePlace, value: example };
  if (suggestion === null) reporter.report(diagnostics['test-example-missing'], context, { step });
  else reporter.report(diagnostics['test-example-misspelled'], context, { step, suggestion });
}

function checkPath(
  { text, place }: AcceptanceTestPath,
  message: Message | null,
  example: LinkExample | null,
  reporter: DiagnosticReporter,
): void {
  // A blank path, one with blanks or without `$.` is told by the reader of workbooks.
  if (text === null || !/^\$\.\S+$/.test(text)) return;
  const context = { place, value: text };
  const reading = parseJsonPath(text);
  if (reading.kind === 'unreadable') {
    reporter.report(diagnostics['test-path-unreadable'], context, { rest: reading.rest });
    return;
  }
  if (message === null) return;
  const found = followPath(message, reading.steps);
  if (found.kind !== 'field') {
    reportPath(found, message, context, reporter);
  } else if (
    example !== null &&
    example.value !== undefined &&
    !matchesJsonPath(example.value, reading.steps)
  ) {
    reporter.report(diagnostics['test-path-without-match'], context, { example: example.name });
  }
}

function reportPath(
  found: Exclude<PathInMessage, { readonly kind: 'field' }>,
  { name: message, root }: Message,
  context: { readonly place: AcceptanceTestPath['place']; readonly value: string },
  reporter: DiagnosticReporter,
): void {
  switch (found.kind) {
    case 'other-root':
      reporter.report(diagnostics['test-path-of-other-message'], context, {
        message,
        root,
        found: found.found,
      });
      break;
    case 'unknown-tag': {
      const { tag, parent, known } = found;
      const suggestion = closestName(tag, known);
      if (suggestion !== null)
        reporter.report(diagnostics['test-path-misspelled'], context, { tag, parent, suggestion });
      else
        reporter.report(diagnostics['test-path-unknown'], context, {
          tag,
          parent,
          known: known.join(', ') || '—',
        });
      break;
    }
    case 'list-without-number':
      reporter.report(diagnostics['test-path-without-number'], context, { parent: found.parent });
      break;
    case 'number-without-list':
      reporter.report(diagnostics['test-path-with-number'], context, { parent: found.parent });
      break;
  }
}
