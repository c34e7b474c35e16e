import {
  actionFor,
  type Change,
  type Concern,
  type ConcernedRole,
  DiagnosticCollector,
  describeChange,
  formatJsonPath,
  type Language,
  type Message,
  renderDiagnostic,
  reportExampleFault,
} from '@hubsante/model';
import type { MessageText, UnreadFile } from './message-files.ts';

/** Where a message is that a cause touches, and what it says there. */
interface Example {
  readonly file: string;
  readonly line: number | null;
  readonly path: string;
  readonly value: unknown;
}

/** Concerns that have one cause, in messages of one kind. */
interface Group {
  readonly message: Message;
  readonly concern: Concern;
  count: number;
  readonly examples: Example[];
}

/** Of a cause, the first messages are shown. */
const MOST_EXAMPLES = 3;
/** Causes that are told apart; hostile messages could have any number. */
const MOST_GROUPS = 2_000;

/** What is counted of all messages of one kind. */
interface Counts {
  messages: number;
  refused: number;
  toVerify: number;
  already: number;
}

/** What was found in all messages, in a place that does not grow with their number. */
export class ConcernedReport {
  readonly role: ConcernedRole;
  readonly from: string;
  readonly to: string;
  readonly unread: UnreadFile[] = [];
  readonly #counts = new Map<string, Counts>();
  readonly #groups = new Map<string, Group>();
  /** Messages that the version does not know, or whose text is none. */
  unknown = 0;
  readonly unknownExamples: string[] = [];

  constructor(from: string, to: string, role: ConcernedRole) {
    this.from = from;
    this.to = to;
    this.role = role;
  }

  addUnknown({ file, line }: MessageText): void {
    this.unknown += 1;
    if (this.unknownExamples.length < MOST_EXAMPLES)
      this.unknownExamples.push(line === null ? file : `${file}:${line}`);
  }

  add({ file, line }: MessageText, message: Message, body: unknown, concerns: readonly Concern[]): void {
    const counts = this.#counts.get(message.name) ?? { messages: 0, refused: 0, toVerify: 0, already: 0 };
    this.#counts.set(message.name, counts);
    counts.messages += 1;
    if (concerns.length === 0) return;
    const has = (kind: Concern['kind']) => concerns.some((one) => one.kind === kind);
    if (has('already')) counts.already += 1;
    if (has('refused')) counts.refused += 1;
    else if (has('to-verify')) counts.toVerify += 1;
    for (const concern of concerns) {
      const key = keyOf(message, concern);
      const known = this.#groups.get(key);
      if (known === undefined && this.#groups.size >= MOST_GROUPS) continue;
      const group = known ?? { message, concern, count: 0, examples: [] };
      this.#groups.set(key, group);
      group.count += 1;
      if (group.examples.length < MOST_EXAMPLES)
        group.examples.push({ file, line, ...placeOf(message, concern, body) });
    }
  }

  get counts(): ReadonlyMap<string, Readonly<Counts>> {
    return this.#counts;
  }

  /** The causes of a kind of message: what is refused first, then what is to be verified, the commonest first. */
  groupsOf(name: string): readonly Group[] {
    const order = ['refused', 'to-verify', 'already'];
    return [...this.#groups.values()]
      .filter(({ message }) => message.name === name)
      .sort((a, b) => order.indexOf(a.concern.kind) - order.indexOf(b.concern.kind) || b.count - a.count);
  }
}

const numbers = new WeakMap<Change, number>();
let lastNumber = 0;

function keyOf({ name }: Message, { kind, path, change, fault }: Concern): string {
  if (change === null)
    return `${name}\n${kind}\n${fault?.kind ?? ''}\n${path.filter((step) => typeof step === 'string').join('.')}`;
  const known = numbers.get(change);
  if (known !== undefined) return `${name}\n${kind}\n${known}`;
  lastNumber += 1;
  numbers.set(change, lastNumber);
  return `${name}\n${kind}\n${lastNumber}`;
}

/** Where a concern is in a message, and the value there. */
export function placeOf(
  { root }: Message,
  { path }: Concern,
  body: unknown,
): { readonly path: string; readonly value: unknown } {
  const value = path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
        ? Reflect.get(holder, step)
        : undefined,
    body,
  );
  return { path: formatJsonPath([root, ...path]), value };
}

/** Why, in a sentence. */
export function reasonOf(message: Message, { change, fault }: Concern, language: Language): string {
  if (change !== null) return describeChange(change, language);
  if (fault === null) return '';
  const reporter = new DiagnosticCollector();
  const example = { name: '', file: '', value: undefined, repeated: [], placeOf: () => ({ file: '' }) };
  reportExampleFault(fault, message, example, reporter);
  const [told] = reporter.diagnostics;
  return told === undefined ? '' : renderDiagnostic(told, language).message;
}

/** What to do about it, in a sentence; `null` where nothing can be said. */
export function adviceOf({ change }: Concern, role: ConcernedRole, language: Language): string | null {
  return change === null ? null : actionFor(change, role, language);
}
