import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import {
  type Diagnostic,
  DiagnosticCollector,
  type DiagnosticDefinition,
  type DiagnosticReporter,
} from '../diagnostics.ts';
import { foldAlike, relay } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import type { Message } from '../message.ts';
import { formatPlace } from '../origin.ts';
import { closestName } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { type ExampleUse, usesInAcceptanceTests, usesInFlows } from './example-uses.ts';
import type { LinkExample } from './link-example.ts';
import { reportRenamedTags, type ToldFault } from './renamed-tags.ts';
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
  const byName = new Map(examples.map((example) => [example.name, example]));
  const inTests = usesInAcceptanceTests(acceptanceTests);
  const uses = [...inFlows, ...inTests.filter((use) => !isOfOtherMessage(use, byName, messages))];
  const used = new Set([...inFlows, ...inTests].map(({ example }) => example));
  const meant = reportMissing(inFlows, uses, examples, reporter);
  const firstUses = new Map<string, ExampleUse>();
  const faults: ExampleFault[] = [];
  const judged: JudgedExample[] = [];
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
      if (meant.has(example.name) || used.has(example.name)) continue;
      reporter.report(diagnostics.unused, { place: example.placeOf([]), value: example.name });
      continue;
    }
    const message = messages.get(use.message);
    if (message !== undefined && example.value !== undefined) {
      judged.push({ example, message });
      faults.push(...checkExample(example, message, messages, reporter));
    }
  }
  tellFaults(faults, judged, reporter);
  // A habit of all the examples, or a change of the model, is one finding.
  return foldAlike(reporter.diagnostics, repeatedKey);
}

/** A fault of one example. */
interface ExampleFault extends ToldFault {
  readonly example: LinkExample;
}

/** An example and the message it is. */
interface JudgedExample {
  readonly example: LinkExample;
  readonly message: Message;
}

function tellFaults(
  faults: readonly ExampleFault[],
  judged: readonly JudgedExample[],
  reporter: DiagnosticReporter,
): void {
  const exampleOf = new Map<ToldFault, LinkExample>(faults.map((fault) => [fault, fault.example]));
  const used = new Map<Message, Set<string>>();
  if (faults.length === 0) return;
  for (const { example, message } of judged) {
    const paths = used.get(message) ?? new Set();
    used.set(message, paths);
    collectPaths(isJsonObject(example.value) ? example.value[message.root] : undefined, paths);
  }
  const valueAt = (one: ToldFault) =>
    valueOfPath(exampleOf.get(one)?.value, [one.message.root, ...one.fault.path]);
  const isUsed = (message: Message, path: string) => used.get(message)?.has(path) === true;
  relay(
    reportRenamedTags(faults, valueAt, isUsed, reporter).map(({ told }) => told),
    reporter,
  );
}

/** Every path without numbers that leads to something: `patient.detail`. */
function collectPaths(value: unknown, paths: Set<string>): void {
  const pending: { readonly value: unknown; readonly path: string }[] = [{ value, path: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path } = next;
    if (Array.isArray(next.value)) pending.push(...next.value.map((item) => ({ value: item, path })));
    else if (isJsonObject(next.value)) {
      for (const [name, inner] of Object.entries(next.value)) {
        const inside = path === '' ? name : `${path}.${name}`;
        paths.add(inside);
        pending.push({ value: inner, path: inside });
      }
    }
  }
}

function valueOfPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((one, step) => {
    if (Array.isArray(one)) return one[Number(step)];
    return isJsonObject(one) ? one[String(step)] : undefined;
  }, value);
}

/** What findings of one cause have in common: the datum, numbers of items apart, and its value. */
function repeatedKey({ definition, value = '', parameters, place }: Diagnostic): string | null {
  if (definition.code === faultDiagnostics['tag-renamed'].code) return `renamed ${formatPlace(place)}`;
  const { path } = parameters;
  if (path === undefined || !OF_FAULTS.has(definition.code)) return null;
  return JSON.stringify([definition.code, path.replace(/\[\d+\]/g, ''), value]);
}

const OF_FAULTS = new Set(Object.values<DiagnosticDefinition>(faultDiagnostics).map(({ code }) => code));

/** Whether a step of an acceptance test names the example of another message, which the acceptance tests tell. */
function isOfOtherMessage(
  { example, message }: ExampleUse,
  examples: ReadonlyMap<string, LinkExample>,
  messages: ReadonlyMap<string, Message>,
): boolean {
  const value = examples.get(example)?.value;
  const root = messages.get(message)?.root;
  return root !== undefined && isJsonObject(value) && !Object.hasOwn(value, root);
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
): ExampleFault[] {
  const { root } = message;
  const { value } = example;
  if (!isJsonObject(value) || !Object.hasOwn(value, root)) {
    reportOtherRoot(example, message, messages, reporter);
    return [];
  }
  for (const name of Object.keys(value)) {
    if (name === root) continue;
    reporter.report(diagnostics['root-not-alone'], { place: example.placeOf([name]), value: name }, { root });
  }
  return validateMessage(message, value[root]).flatMap((fault) => {
    const own = new DiagnosticCollector();
    reportExampleFault(fault, message, example, own);
    return own.diagnostics.map((told) => ({ message, fault, told, example }));
  });
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
