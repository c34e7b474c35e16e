import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import type { LinkVersion } from '../link.ts';
import type { Message } from '../message.ts';
import { formatPlace } from '../origin.ts';
import { closestName } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { type ExampleUse, usesInAcceptanceTests, usesInFlows } from './example-uses.ts';
import type { LinkExample } from './link-example.ts';
import { reportExampleFault } from './report-example-fault.ts';

/** The examples of a link version and everything that speaks of them. */
export interface ExamplesToCheck {
  readonly link: LinkVersion;
  /** Messages of the model release, by name; a message that is absent is not judged. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly examples: readonly LinkExample[];
  /** They name examples too; their own faults are those of `checkAcceptanceTestsOfLink`. */
  readonly acceptanceTests: AcceptanceTestSuite | null;
}

/**
 * Checks that steps and example files name one another, that every example is the message of its step, and
 * that it is valid.
 */
export function checkExamples({
  link,
  messages,
  examples,
  acceptanceTests,
}: ExamplesToCheck): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const inFlows = usesInFlows(link);
  const uses = [...inFlows, ...usesInAcceptanceTests(acceptanceTests)];
  const meant = reportMissing(inFlows, uses, examples, reporter);
  const firstUses = new Map<string, ExampleUse>();
  for (const use of uses) {
    const first = firstUses.get(use.example);
    if (first === undefined) firstUses.set(use.example, use);
    else if (first.message !== use.message) reportDifference(use, first, reporter);
  }
  for (const example of examples) {
    for (const { name, place } of example.repeated)
      reporter.report(diagnostics['member-repeated'], { place, value: name });
    const use = firstUses.get(example.name);
    if (use === undefined) {
      // The file a misspelled step means is not idle.
      if (meant.has(example.name)) continue;
      reporter.report(diagnostics.unused, { place: example.placeOf([]), value: example.name });
      continue;
    }
    const message = messages.get(use.message);
    if (message !== undefined && example.value !== undefined) {
      checkExample(example, message, messages, reporter);
    }
  }
  return reporter.diagnostics;
}

/** Returns the files that misspelled steps mean. */
function reportMissing(
  inFlows: readonly ExampleUse[],
  uses: readonly ExampleUse[],
  examples: readonly LinkExample[],
  reporter: DiagnosticReporter,
): ReadonlySet<string> {
  const meant = new Set<string>();
  const names = new Set(examples.map(({ name }) => name));
  const named = new Set(uses.map(({ example }) => example));
  // A file that another step names already is not the one this step means.
  const free = [...names].filter((name) => !named.has(name));
  for (const { example, place } of inFlows) {
    if (names.has(example)) continue;
    const suggestion = closestName(example, free);
    const context = { place, value: example };
    if (suggestion === null) {
      reporter.report(diagnostics['file-missing'], context);
    } else {
      meant.add(suggestion);
      reporter.report(diagnostics['file-misspelled'], context, { suggestion });
    }
  }
  return meant;
}

function reportDifference(use: ExampleUse, first: ExampleUse, reporter: DiagnosticReporter): void {
  const context = { place: use.place, value: use.example };
  const parameters = { message: use.message, first: first.message, other: formatPlace(first.place) };
  reporter.report(diagnostics['message-differs'], context, parameters);
}

function checkExample(
  example: LinkExample,
  message: Message,
  messages: ReadonlyMap<string, Message>,
  reporter: DiagnosticReporter,
): void {
  const { root } = message;
  const { value } = example;
  if (!isJsonObject(value) || !Object.hasOwn(value, root)) {
    reportOtherRoot(example, message, messages, reporter);
    return;
  }
  for (const name of Object.keys(value)) {
    if (name === root) continue;
    reporter.report(diagnostics['root-not-alone'], { place: example.placeOf([name]), value: name }, { root });
  }
  for (const fault of validateMessage(message, value[root])) {
    reportExampleFault(fault, message, example, reporter);
  }
}

/** An example that does not hold its message at all. */
function reportOtherRoot(
  { value, placeOf }: LinkExample,
  { name: message, root }: Message,
  messages: ReadonlyMap<string, Message>,
  reporter: DiagnosticReporter,
): void {
  const [first, ...others] = isJsonObject(value) ? Object.keys(value) : [];
  if (first === undefined) {
    reporter.report(diagnostics['root-missing'], { place: placeOf([]) }, { message, root });
    return;
  }
  const context = { place: placeOf([first]), value: first };
  const other = others.length > 0 ? undefined : [...messages.values()].find((one) => one.root === first);
  if (other === undefined) reporter.report(diagnostics['root-differs'], context, { message, root });
  else reporter.report(diagnostics['root-of-other-message'], context, { message, root, other: other.name });
}
