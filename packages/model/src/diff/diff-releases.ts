import { nomenclatureOf } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Release } from '../release.ts';
import { BREAKING, type Change, COMPATIBLE, type ReportChange } from './change.ts';
import { CodeUses } from './code-uses.ts';
import { announcedWords, leavingWords } from './departure-words.ts';
import { diffFields } from './diff-fields.ts';
import { diffNomenclatures } from './diff-nomenclatures.ts';
import { LAW } from './relation.ts';
import { onlyOnes } from './same-fields.ts';

/** Everything that differs between two model releases: messages in the order of the current one, then code lists. */
export function diffReleases(previous: Release, current: Release): readonly Change[] {
  const changes: Change[] = [];
  const report: ReportChange = (change) => changes.push(change);
  const uses = new CodeUses(current.messages);
  diffMessages(previous.messages, current.messages, report, uses);
  diffNomenclatures(previous.nomenclatures, current.nomenclatures, report, uses);
  return changes;
}

/**
 * The messages of two versions; a message is the same when its name is, or its root where the name went and no other
 * that went or came has it.
 */
export function diffMessages(
  previous: readonly Message[],
  current: readonly Message[],
  report: ReportChange,
  uses: CodeUses,
): void {
  const before = new Map(previous.map((one) => [one.name, one]));
  const after = new Map(current.map((one) => [one.name, one]));
  const rootOf = ({ root }: Message) => root;
  const gone = onlyOnes(
    [...before.values()].filter(({ name }) => !after.has(name)),
    rootOf,
  );
  const come = onlyOnes(
    [...after.values()].filter(({ name }) => !before.has(name)),
    rootOf,
  );
  const isRenamed = ({ root }: Message) => gone.has(root) && come.has(root);
  for (const one of before.values()) {
    const message = one.name;
    if (after.has(message) || isRenamed(one)) continue;
    const cells = { previous: one.place };
    const parameters = { message, ...announcedWords(one.departure) };
    report({ kind: 'message-removed', verdicts: LAW.narrower, message, cells, parameters });
  }
  for (const [message, one] of after) {
    const formerly = isRenamed(one) ? gone.get(one.root) : undefined;
    const known = before.get(message) ?? formerly;
    if (known === undefined) {
      const inside = String([...walkFields(one.fields)].length);
      const cells = { current: one.place };
      const parameters = { message, inside };
      report({ kind: 'message-added', verdicts: LAW.wider, message, cells, parameters });
      continue;
    }
    if (known.name !== message) {
      const parameters = { previous: known.name, current: message };
      const cells = { previous: known.place, current: one.place };
      report({ kind: 'message-renamed', verdicts: BREAKING, message, cells, parameters });
    }
    diffMessage(known, one, report, uses);
  }
}

function diffMessage(previous: Message, current: Message, report: ReportChange, uses: CodeUses): void {
  const message = current.name;
  const cells = { previous: previous.place, current: current.place };
  const leaving = leavingWords(previous.departure, current.departure);
  if (leaving !== null) {
    const parameters = { message, ...leaving };
    report({ kind: 'message-leaving', verdicts: COMPATIBLE, message, cells, parameters });
  }
  if (previous.root !== current.root) {
    const parameters = { previous: previous.root, current: current.root };
    report({ kind: 'root-changed', verdicts: BREAKING, message, cells, parameters });
  }
  const [before, after] = [previous, current].map(({ configuration }) => configuration?.xmlns ?? null);
  if (before != null && after != null && before !== after) {
    const parameters = { previous: before, current: after };
    const bySyntax = { json: COMPATIBLE, xml: BREAKING };
    report({ kind: 'namespace-changed', verdicts: BREAKING, bySyntax, message, cells, parameters });
  }
  if (!previous.isOpen && current.isOpen) {
    report({ kind: 'message-opened', verdicts: LAW.wider, message, cells, parameters: {} });
  }
  if (previous.isOpen && !current.isOpen) {
    report({ kind: 'message-closed', verdicts: LAW.narrower, message, cells, parameters: {} });
  }
  diffFields({ previous, current }, report, (had, has) => uses.add(had, has));
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
