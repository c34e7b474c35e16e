import type {
  AcceptanceTestPath,
  AcceptanceTestStep,
  AcceptanceTestSuite,
  AcceptanceTestTarget,
} from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import { foldAlike } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import type { Message } from '../message.ts';
import { formatPlace } from '../origin.ts';
import { closestName } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { linkAcceptanceTestDiagnostics as diagnostics } from './acceptance-test-diagnostics.ts';
import { matchesJsonPath, parseJsonPath, withoutItems } from './json-path.ts';
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
  for (const { target } of suite.tests) if (target !== undefined) checkTarget(target, link, reporter);
  for (const step of suite.tests.flatMap(({ steps }) => steps)) {
    const example = examples.get(step.example);
    if (step.message !== '' && !allowed.has(step.message)) {
      const context = { place: step.messagePlace, value: step.message };
      const roots = new Set(isJsonObject(example?.value) ? Object.keys(example.value) : []);
      const ofExample = [...subject.messages.values()].find(
        ({ name, root }) => allowed.has(name) && roots.has(root),
      );
      const meant = ofExample?.name ?? closestName(step.message, allowed) ?? [...carried].join(', ');
      reporter.report(diagnostics['test-message-not-carried'], context, { step: step.id, meant });
    }
    if (example === undefined) reportMissingExample(step, examples.keys(), reporter);
    checkStep(step, subject.messages.get(step.message) ?? null, example ?? null, subject.messages, reporter);
  }
  return foldAlike(reporter.diagnostics, repeatedKey);
}

/** What findings of a workbook have in common that one replacement mends, or that one change of the model made. */
export function repeatedKey({ definition, value = '', parameters }: Diagnostic): string | null {
  const { parent = '', tag = '', found = '', message = '' } = parameters;
  const where = withoutItems(parent);
  switch (definition) {
    // A workbook copied from another version says it on each of its sheets.
    case diagnostics['test-target-differs']:
    case diagnostics['test-target-missing']:
      return `${definition.code} ${value}`;
    case diagnostics['test-path-with-number']:
    case diagnostics['test-path-without-number']:
      return `${definition.code} ${where}`;
    case diagnostics['test-path-unknown']:
    case diagnostics['test-path-misspelled']:
      return `${definition.code} ${where} ${tag}`;
    case diagnostics['test-path-of-other-message']:
      return `${definition.code} ${message} ${found}`;
    default:
      return null;
  }
}

/** The release and the vhost that a case says it is played with, as everywhere in the workbooks: `2.0 / 15-15_v2.0`. */
function checkTarget(
  { text, place }: AcceptanceTestTarget,
  { modelRelease, vhost }: LinkVersion,
  reporter: DiagnosticReporter,
): void {
  const expected = `${modelRelease} / ${vhost}`;
  const written = text?.trim() ?? '';
  if (written.replaceAll(/\s*\/\s*/g, ' / ') === expected) return;
  const context = { place, value: text };
  if (written === '') reporter.report(diagnostics['test-target-missing'], context, { expected });
  else reporter.report(diagnostics['test-target-differs'], context, { expected });
}

/** The paths of a step; one that belongs to another message altogether is one finding, at the cell that says so. */
export function checkStep(
  step: AcceptanceTestStep,
  message: Message | null,
  example: LinkExample | null,
  messages: ReadonlyMap<string, Message>,
  reporter: DiagnosticReporter,
): void {
  const paths = [...step.ignoredPaths, ...step.overriddenIdentifierPaths];
  checkUnique(paths, reporter);
  if (message !== null && reportOtherMessage(step, message, example, messages, reporter)) return;
  for (const path of paths) checkPath(path, message, example, reporter);
}

/** Whether the message, the example and the paths of a step disagree as a whole, which is told at the odd one out. */
function reportOtherMessage(
  {
    id,
    messagePlace,
    examplePlace,
    example: name,
    ignoredPaths,
    overriddenIdentifierPaths,
  }: AcceptanceTestStep,
  message: Message,
  example: LinkExample | null,
  messages: ReadonlyMap<string, Message>,
  reporter: DiagnosticReporter,
): boolean {
  const roots = [...ignoredPaths, ...overriddenIdentifierPaths].flatMap(({ text }) => rootOf(text) ?? []);
  const [ofPaths = null] = new Set(roots).size === 1 ? roots : [];
  const ofExample = example === null ? null : rootOfExample(example.value);
  const messageOf = (root: string) => [...messages.values()].find((one) => one.root === root);
  const nameOf = (root: string) => messageOf(root)?.name ?? root;
  // A root that is that of no message is a fault of the example, told there.
  const isMessage = ofExample !== null && messageOf(ofExample) !== undefined;
  if (isMessage && ofExample !== message.root && ofPaths !== ofExample) {
    const context = { place: examplePlace, value: name };
    const parameters = { step: id, message: message.name, other: nameOf(ofExample) };
    reporter.report(diagnostics['test-example-of-other-message'], context, parameters);
    return true;
  }
  // One path alone may be the one that is wrong.
  const areSure = ofExample === ofPaths || roots.length > 1;
  if (ofPaths === null || ofPaths === message.root || !areSure) return false;
  if (![...messages.values()].some(({ root }) => root === ofPaths)) return false;
  const context = { place: messagePlace, value: message.name };
  const parameters = { step: id, root: ofPaths, other: nameOf(ofPaths) };
  reporter.report(diagnostics['test-message-of-other-paths'], context, parameters);
  return true;
}

/** The first tag of a path; `null` when it cannot be read. */
function rootOf(text: string | null): string | null {
  const reading = text === null ? null : parseJsonPath(text);
  const [first] = reading?.kind === 'path' ? reading.steps : [];
  return first?.kind === 'member' ? first.name : null;
}

function rootOfExample(value: unknown): string | null {
  const [first = null, ...others] = isJsonObject(value) ? Object.keys(value) : [];
  return others.length === 0 ? first : null;
}

/** A path that stands twice in a step: the later one has no effect, and was often meant to be another. */
function checkUnique(paths: readonly AcceptanceTestPath[], reporter: DiagnosticReporter): void {
  const firsts = new Map<string, AcceptanceTestPath>();
  for (const path of paths) {
    const text = path.text?.trim() ?? '';
    const first = firsts.get(text);
    if (first === undefined || text === '') firsts.set(text, path);
    else {
      const parameters = { first: first.place.cell ?? formatPlace(first.place) };
      reporter.report(diagnostics['test-path-repeated'], { place: path.place, value: text }, parameters);
    }
  }
}

/** Tells that the example of a step is not among those that there are. */
export function reportMissingExample(
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
  { name: message, root, sheet }: Message,
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
      const { tag, parent } = found;
      const suggestion = closestName(tag, found.known);
      // Of the object, whatever the sentence says: its tags tell it from others, wherever it stands.
      const object = { tag, parent, known: found.known.join(', ') || '—', sheet };
      if (suggestion !== null)
        reporter.report(diagnostics['test-path-misspelled'], context, { ...object, suggestion });
      else reporter.report(diagnostics['test-path-unknown'], context, object);
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
