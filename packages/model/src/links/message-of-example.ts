import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Message } from '../message.ts';
import { formatPlace } from '../origin.ts';
import { closestName } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import type { ExampleUse } from './example-uses.ts';
import { formatJsonPath } from './json-path.ts';
import type { LinkExample } from './link-example.ts';

type Messages = ReadonlyMap<string, Message>;

/**
 * The message an example is. Where steps and example disagree, the odd one out is told: a step that announces another
 * message than its example and the others do, or a file that does not hold the message that all announce.
 *
 * @param inFlows the uses that are steps of flows: those of acceptance tests are told at their own cells.
 * @returns `null` when it cannot be judged, which was reported, or is told elsewhere.
 */
export function messageOf(
  example: LinkExample,
  inFlows: readonly ExampleUse[],
  uses: readonly ExampleUse[],
  messages: Messages,
  reporter: DiagnosticReporter,
): Message | null {
  if (example.value === undefined) {
    reportDifferences(inFlows, messages, reporter);
    return null;
  }
  // A message that nobody knows is told where it stands.
  const known = (some: readonly ExampleUse[]) => some.filter(({ message }) => messages.has(message));
  const [first] = known(uses);
  const announced = messages.get(first?.message ?? '');
  if (announced === undefined) return null;
  const held = messagesHeld(example, messages);
  const names = new Set(held.map(({ name }) => name));
  const agreeing = known(uses).find(({ message }) => names.has(message));
  const differing = known(inFlows).filter(({ message }) => !names.has(message));
  const [other] = held;
  if (other === undefined) {
    reportRoot(example, announced, messages, reporter);
    return null;
  }
  const [odd] = differing;
  if (odd !== undefined) {
    const isOther = agreeing !== undefined || isCalledAfter(example.name, other.name);
    if (isOther) for (const use of differing) reportStep(use, other, reporter);
    else reportOtherRoot(example, messages.get(odd.message) ?? announced, other, reporter);
  }
  return messages.get(agreeing?.message ?? '') ?? null;
}

/** The messages whose root stands in the example: none in one that is something else. */
function messagesHeld({ value }: LinkExample, messages: Messages): readonly Message[] {
  if (!isJsonObject(value)) return [];
  return [...messages.values()].filter(({ root }) => Object.hasOwn(value, root));
}

/** Whether a file is called after a message, as a word of its own: `RS-EDA` in `appel.01-RS-EDA.json`. */
export function isCalledAfter(file: string, message: string): boolean {
  const words = file.replace(/\.json$/, '').split(/[.]|(?<=\d)-/);
  return message !== '' && words.includes(message);
}

function reportStep(
  { example, message, place }: ExampleUse,
  { name: other }: Message,
  reporter: DiagnosticReporter,
): void {
  reporter.report(diagnostics['step-of-other-message'], { place, value: message }, { example, other });
}

function reportOtherRoot(
  { placeOf }: LinkExample,
  { name: message, root }: Message,
  { name: other, root: found }: Message,
  reporter: DiagnosticReporter,
): void {
  const context = { place: placeOf([found]), value: found };
  reporter.report(diagnostics['root-of-other-message'], context, { message, root, other });
}

/** Steps that give one file, which cannot be read, for different messages. */
function reportDifferences(
  [first, ...others]: readonly ExampleUse[],
  messages: Messages,
  reporter: DiagnosticReporter,
): void {
  for (const use of others) {
    if (first === undefined || use.message === first.message || !messages.has(use.message)) continue;
    const context = { place: use.place, value: use.example };
    const parameters = { message: use.message, first: first.message, other: formatPlace(first.place) };
    reporter.report(diagnostics['message-differs'], context, parameters);
  }
}

/** What a file is that does not hold a message under its root. */
const OTHER_VALUES = {
  null: { fr: 'la valeur null', en: 'the value null' },
  list: { fr: 'une liste', en: 'a list' },
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'une valeur vrai ou faux', en: 'a value true or false' },
} as const;

/** An example that holds no message under its root. */
function reportRoot(
  { value, placeOf }: LinkExample,
  announced: Message,
  messages: Messages,
  reporter: DiagnosticReporter,
): void {
  const { name: message, root } = announced;
  const wrapped = wrappedRoot(value, new Set([...messages.values()].map((one) => one.root)));
  if (!isJsonObject(value)) {
    const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
    const words = OTHER_VALUES[kind as keyof typeof OTHER_VALUES];
    reporter.report(diagnostics['not-a-message'], { place: placeOf([]) }, { ...words, message, root });
    return;
  }
  const names = Object.keys(value);
  const [first] = names;
  if (first === undefined) {
    reporter.report(diagnostics['root-missing'], { place: placeOf([]) }, { message, root });
    return;
  }
  const context = { place: placeOf([first]), value: first };
  if (wrapped !== null) {
    const parameters = { line: placeOf(wrapped).line ?? 1, path: formatJsonPath(wrapped) };
    reporter.report(diagnostics['message-wrapped'], context, {
      ...parameters,
      root: String(wrapped.at(-1)),
    });
    return;
  }
  // `resource` is like `resourcesInfo`, and is a datum of it: alone with a message in it, it would be its root.
  const isDatum = (name: string) => {
    const inner = value[name];
    return isBody([name], announced) && !(isJsonObject(inner) && isBody(Object.keys(inner), announced));
  };
  const meant = names.find((name) => !isDatum(name) && closestName(name, [root]) !== null);
  if (meant !== undefined) {
    const there = { place: placeOf([meant]), value: meant };
    reporter.report(diagnostics['root-misspelled'], there, { message, root });
  } else if (isBody(names, announced)) {
    reporter.report(diagnostics['root-left-out'], context, { message, root });
  } else reporter.report(diagnostics['root-differs'], context, { message, root });
}

/** Whether these are the fields of a message, most of them at least. */
function isBody(names: readonly string[], { fields }: Message): boolean {
  const own = new Set(fields.map(({ name }) => name));
  return names.filter((name) => own.has(name)).length * 2 > names.length;
}

/** Objects and lists in one another where a message is looked for: an envelope has fewer around it. */
const DEEPEST = 12;

/** Where a message stands inside of something else, its envelope as a rule; `null` when nowhere. */
function wrappedRoot(
  value: unknown,
  roots: ReadonlySet<string>,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | null {
  if (path.length > DEEPEST || typeof value !== 'object' || value === null) return null;
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [name, inner] of members) {
    const here = [...path, name];
    if (typeof name === 'string' && roots.has(name) && isJsonObject(inner)) return here;
    const found = wrappedRoot(inner, roots, here);
    if (found !== null) return found;
  }
  return null;
}
