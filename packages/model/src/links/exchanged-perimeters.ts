import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import type { Message } from '../message.ts';
import { formatPlace, type Place } from '../origin.ts';
import type { MessageFault } from '../validation/message-fault.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { type ToldFault, withoutNumbers } from './renamed-tags.ts';

/** An example of a message: what stands under its root. */
export interface BodyOfExample {
  readonly file: string;
  readonly message: Message;
  readonly body: unknown;
}

/** Data at fault, where the examples of one column alone are there to tell: fewer are marks that were changed one by one. */
export const ENOUGH_ALONE = 4;
/** Files: one alone may have been written for another message. */
const ENOUGH = 2;
/** Of the faults that examples have under their own title, those that may be left under the other: slips of their own. */
export const FEW = 0.25;

/** A perimeter column, and the messages that are seen through it. */
export interface Column {
  readonly title: string;
  readonly place: Place;
  readonly messages: readonly Message[];
}

/** What the examples of a column say of another one. */
interface Witness {
  /** They are faulty as it is, and follow the marks of the other. */
  readonly isOfOther: boolean;
  /** They would be worse off there. */
  readonly isOwn: boolean;
  readonly files: number;
  readonly data: number;
  /** Faults that the other column would leave, as `keyOf` names them. */
  readonly left: ReadonlySet<string>;
}

/**
 * Two perimeter columns of a sheet whose titles were exchanged: their marks are those of one another, which the examples of their
 * messages tell. One finding at the first of both titles, with the faults of all these examples under it.
 *
 * @param examples all that are judged, the sound ones too.
 * @param messages of the release.
 * @returns the faults that stand for themselves.
 */
export function reportExchangedPerimeters<Told extends ToldFault>(
  faults: readonly Told[],
  examples: readonly BodyOfExample[],
  messages: Iterable<Message>,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<Told>();
  for (const exchange of exchangesAmong(faults, examples, messages)) {
    for (const fault of exchange.faults) explained.add(fault);
    report(
      exchange,
      exchange.faults.map(({ told }) => told),
      reporter,
    );
  }
  return faults.filter((fault) => !explained.has(fault));
}

/**
 * The same for the examples of several links of one release, which may each have the messages of one column alone; their
 * faults are told where the links are checked.
 */
export function checkPerimeterTitles(
  examples: readonly BodyOfExample[],
  messages: readonly Message[],
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const faults = examples.flatMap(({ file, message, body }) =>
    validateMessage(message, body).map((fault) => ({ file, message, fault })),
  );
  for (const exchange of exchangesAmong(faults, examples, messages)) report(exchange, [], reporter);
  return reporter.diagnostics;
}

/** A fault of one example. */
interface FaultOfExample {
  readonly file: string;
  readonly message: Message;
  readonly fault: MessageFault;
}

/** Two columns whose titles were exchanged, and the faults that come from it. */
interface Exchange<Fault extends FaultOfExample> {
  readonly first: Column;
  readonly second: Column;
  readonly faults: readonly Fault[];
}

function exchangesAmong<Fault extends FaultOfExample>(
  faults: readonly Fault[],
  examples: readonly BodyOfExample[],
  messages: Iterable<Message>,
): readonly Exchange<Fault>[] {
  const faulty = new Set(faults.map(({ message }) => message));
  return pairsOfColumns(messages).flatMap(([first, second]) => {
    const both = [...first.messages, ...second.messages];
    if (!both.some((message) => faulty.has(message))) return [];
    const one = witnessOf(first, second, faults, examples);
    const other = witnessOf(second, first, faults, examples);
    if (!areExchanged(first, second, one, other)) return [];
    const isLeft = (fault: Fault) => one.left.has(keyOf(fault)) || other.left.has(keyOf(fault));
    return [
      { first, second, faults: faults.filter((fault) => both.includes(fault.message) && !isLeft(fault)) },
    ];
  });
}

function report(
  { first, second, faults }: Exchange<FaultOfExample>,
  related: readonly Diagnostic[],
  reporter: DiagnosticReporter,
): void {
  const subjects = [...first.messages, ...second.messages].map(({ name }) => name);
  const names = [...new Set(faults.map(({ message }) => message.name))];
  const context = { place: first.place, value: first.title, subjects, related };
  const parameters = { title: second.title, cell: second.place.cell ?? '', messages: names.join(', ') };
  reporter.report(diagnostics['perimeters-exchanged'], context, parameters);
}

/** Pairs of perimeter columns of one sheet that messages use, from left to right. */
export function pairsOfColumns(messages: Iterable<Message>): readonly (readonly [Column, Column])[] {
  const sheets = new Map<string, Map<string, Column>>();
  for (const message of messages) {
    const { perimeter, columnPlace } = message;
    if (perimeter === null || columnPlace === undefined) continue;
    const sheet = formatPlace({ file: message.file, sheet: message.sheet });
    const columns = sheets.get(sheet) ?? new Map<string, Column>();
    sheets.set(sheet, columns);
    const known = columns.get(perimeter)?.messages ?? [];
    columns.set(perimeter, { title: perimeter, place: columnPlace, messages: [...known, message] });
  }
  const rankOf = ({ place: { cell = '' } }: Column) => cell.padStart(8);
  return [...sheets.values()].flatMap((columns) => {
    const sorted = [...columns.values()].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
    return sorted.flatMap((first, index) =>
      sorted.slice(index + 1).map((second) => [first, second] as const),
    );
  });
}

function witnessOf(
  { messages }: Column,
  { messages: [other] }: Column,
  faults: readonly FaultOfExample[],
  examples: readonly BodyOfExample[],
): Witness {
  const own = faults.filter(({ message }) => messages.includes(message));
  const heard = examples.filter(({ message }) => messages.includes(message));
  const there = heard.flatMap(({ file, message, body }) =>
    other === undefined ? [] : validateMessage(other, body).map((fault) => keyOf({ file, message, fault })),
  );
  return {
    isOfOther: own.length > 0 && there.length <= own.length * FEW,
    isOwn: there.length > own.length,
    files: new Set(own.map(({ file }) => file)).size,
    data: new Set(own.map(({ message, fault }) => `${message.name} ${withoutNumbers(fault.path)}`)).size,
    left: new Set(there),
  };
}

/** Whether the examples of both say so, or those of one alone, which no mere lack of marks would make follow the other column. */
function areExchanged(first: Column, second: Column, one: Witness, other: Witness): boolean {
  if (one.files + other.files < ENOUGH) return false;
  if (one.isOfOther && other.isOfOther) return true;
  const alone = one.isOfOther && !other.isOwn ? first : other.isOfOther && !one.isOwn ? second : null;
  const { data } = alone === first ? one : other;
  return alone !== null && data >= ENOUGH_ALONE && keepsMore(alone, alone === first ? second : first);
}

/** Whether a column ticks a row that another does not: rows that one has lost do not explain that. */
export function keepsMore({ messages: [message] }: Column, { messages: [other] }: Column): boolean {
  const lacks = new Set(message?.leftOut?.map(({ path }) => path));
  return (other?.leftOut ?? []).some(({ path }) => !lacks.has(path));
}

function keyOf({ file, message, fault }: FaultOfExample): string {
  return JSON.stringify([file, message.name, fault.kind, fault.path]);
}
