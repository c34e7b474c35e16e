import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '../diagnostics.ts';
import { foldUnder } from '../folding.ts';
import type { Message } from '../message.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';

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
  return sortDiagnostics([...found.filter((one) => !explained.has(one)), ...renamed]);
}
