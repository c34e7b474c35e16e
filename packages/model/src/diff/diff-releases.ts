import { nomenclatureOf } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Release } from '../release.ts';
import { BREAKING, type Change, COMPATIBLE, type ReportChange } from './change.ts';
import { diffFields } from './diff-fields.ts';
import { diffNomenclatures } from './diff-nomenclatures.ts';

/** Everything that differs between two model releases: messages in the order of the current one, then code lists. */
export function diffReleases(previous: Release, current: Release): readonly Change[] {
  const changes: Change[] = [];
  const report: ReportChange = (change) => changes.push(change);
  diffMessages(previous.messages, current.messages, report);
  diffNomenclatures(previous.nomenclatures, current.nomenclatures, report);
  return changes;
}

/** The messages of two versions; a message is the same when its name is. */
export function diffMessages(
  previous: readonly Message[],
  current: readonly Message[],
  report: ReportChange,
): void {
  const before = new Map(previous.map((one) => [one.name, one]));
  const after = new Map(current.map((one) => [one.name, one]));
  for (const message of before.keys()) {
    if (after.has(message)) continue;
    const verdicts = { sender: 'breaking', receiver: 'compatible' } as const;
    report({ kind: 'message-removed', verdicts, message, parameters: { message } });
  }
  for (const [message, one] of after) {
    const known = before.get(message);
    if (known !== undefined) diffMessage(known, one, report);
    else {
      const verdicts = { sender: 'compatible', receiver: 'dangerous' } as const;
      const inside = String([...walkFields(one.fields)].length);
      report({ kind: 'message-added', verdicts, message, parameters: { message, inside } });
    }
  }
}

function diffMessage(previous: Message, current: Message, report: ReportChange): void {
  const message = current.name;
  if (previous.root !== current.root) {
    const parameters = { previous: previous.root, current: current.root };
    report({ kind: 'root-changed', verdicts: BREAKING, message, parameters });
  }
  const [before, after] = [previous, current].map(({ configuration }) => configuration?.xmlns ?? null);
  if (before != null && after != null && before !== after) {
    const parameters = { previous: before, current: after };
    const bySyntax = { json: COMPATIBLE, xml: BREAKING };
    report({ kind: 'namespace-changed', verdicts: BREAKING, bySyntax, message, parameters });
  }
  if (!previous.isOpen && current.isOpen) {
    const verdicts = { sender: 'compatible', receiver: 'dangerous' } as const;
    report({ kind: 'message-opened', verdicts, message, parameters: {} });
  }
  if (previous.isOpen && !current.isOpen) {
    const verdicts = { sender: 'dangerous', receiver: 'compatible' } as const;
    report({ kind: 'message-closed', verdicts, message, parameters: {} });
  }
  diffFields({ previous, current }, report);
}

/** The code lists that fields of these messages use, each once. */
export function nomenclaturesOf(messages: readonly Message[]): readonly Nomenclature[] {
  const used = new Map<string, Nomenclature>();
  for (const { fields } of messages) {
    for (const field of walkFields(fields)) {
      const nomenclature = field.kind === 'leaf' ? nomenclatureOf(field) : null;
      if (nomenclature !== null) used.set(nomenclature.id, nomenclature);
    }
  }
  return [...used.values()];
}
