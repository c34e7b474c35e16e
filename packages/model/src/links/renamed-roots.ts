import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '../diagnostics.ts';
import { foldUnder } from '../folding.ts';
import { grouped } from '../grouped.ts';
import type { Message } from '../message.ts';
import { formatPlace } from '../origin.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { isCalledAfter } from './message-of-example.ts';

/** An example that begins with the root of no message. */
const OF_ROOT = new Set<string>([diagnostics['root-misspelled'].code, diagnostics['root-differs'].code]);

/** Files: fewer may all come from one slip of their author. */
const ENOUGH = 3;

/**
 * A root that no example of its message has, while they all begin with the same other word, was renamed: one finding at its
 * cell, with the examples under it.
 *
 * @param isUsed whether some example has the root of a message.
 */
export function foldRenamedRoots(
  found: readonly Diagnostic[],
  messages: ReadonlyMap<string, Message>,
  isUsed: (message: Message) => boolean,
): readonly Diagnostic[] {
  const groups = new Map<Message, Diagnostic[]>();
  for (const one of found) {
    const message = messages.get(one.parameters.message ?? '');
    if (!OF_ROOT.has(one.definition.code) || message === undefined) continue;
    groups.set(message, [...(groups.get(message) ?? []), one]);
  }
  const explained = new Set<Diagnostic>();
  const renamed: Diagnostic[] = [];
  for (const [message, group] of groups) {
    const [old = '', ...others] = new Set(group.map(({ value = '' }) => value));
    if (others.length > 0 || group.length < ENOUGH || isUsed(message)) continue;
    for (const one of group) explained.add(one);
    const collector = new DiagnosticCollector();
    collector.report(
      diagnostics['root-renamed'],
      { place: message.rootPlace, value: message.root },
      { message: message.name, old, count: group.length },
    );
    renamed.push(...collector.diagnostics.map((told) => foldUnder(told, group)));
  }
  const left = found.filter((one) => !explained.has(one));
  return sortDiagnostics([...foldExchangedRoots(left, messages, isUsed), ...renamed]);
}

/**
 * Two messages whose roots were exchanged in their sheets: every example that is called after one begins with the root of the
 * other. One finding at the first of both cells.
 */
function foldExchangedRoots(
  found: readonly Diagnostic[],
  messages: ReadonlyMap<string, Message>,
  isUsed: (message: Message) => boolean,
): readonly Diagnostic[] {
  const { code } = diagnostics['root-of-other-message'];
  const others = found.filter(
    ({ definition, parameters: { message = '' }, place }) =>
      definition.code === code && isCalledAfter(place.file.replace(/^.*\//, ''), message),
  );
  const pairs = grouped(others, ({ parameters: { message = '', other = '' } }) =>
    [message, other].sort().join(' '),
  );
  const explained = new Set<Diagnostic>();
  const exchanged = [...pairs.values()].flatMap((group) => {
    const [told] = group;
    const both = [told?.parameters.message, told?.parameters.other].flatMap(
      (name) => messages.get(name ?? '') ?? [],
    );
    // An example that is right tells that the others are wrong.
    if (group.length < ENOUGH || both.some(isUsed)) return [];
    const keyOf = ({ rootPlace: { cell = '', ...place } }: Message) => formatPlace(place) + cell.padStart(8);
    const [first, second] = both.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    if (first === undefined || second === undefined) return [];
    for (const one of group) explained.add(one);
    const collector = new DiagnosticCollector();
    const parameters = {
      ...{ message: first.name, other: second.name, root: second.root, count: group.length },
      cell: second.rootPlace.cell ?? '',
    };
    const context = { place: first.rootPlace, value: first.root, subjects: both.map(({ name }) => name) };
    collector.report(diagnostics['roots-exchanged'], context, parameters);
    return collector.diagnostics.map((one) => foldUnder(one, group));
  });
  return [...found.filter((one) => !explained.has(one)), ...exchanged];
}
