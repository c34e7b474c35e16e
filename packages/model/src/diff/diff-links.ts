import type { LinkMessage, LinkVersion } from '../link.ts';
import { carriedMessages, type LinkPackage } from '../link-package.ts';
import { BREAKING, type Change, COMPATIBLE, type ReportChange } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { CodeUses } from './code-uses.ts';
import { diffNomenclatures } from './diff-nomenclatures.ts';
import { diffMessages, nomenclaturesOf } from './diff-releases.ts';
import { LAW } from './relation.ts';

/**
 * Everything that differs between two versions of a link: what its manifest says, then the business messages it
 * carries and the code lists these use. What else changed in its data model does not concern it.
 */
export function diffLinks(previous: LinkPackage, current: LinkPackage): readonly Change[] {
  const changes: Change[] = [];
  const inXml = new Set([...messagesInXml(previous.link), ...messagesInXml(current.link)]);
  const report: ReportChange = (change) => changes.push(withSyntax(change, inXml));
  diffManifests(previous, current, report);
  const [before, after] = [carriedMessages(previous), carriedMessages(current)];
  const uses = new CodeUses(after);
  diffMessages(before, after, report, uses);
  diffNomenclatures(nomenclaturesOf(before), nomenclaturesOf(after), report, uses);
  return changes;
}

/** Messages that a role of the link sends or is sent in XML. */
function messagesInXml({ roles, messages }: LinkVersion): readonly string[] {
  const speakers = new Set(roles.filter(({ syntax }) => syntax === 'xml').map(({ id }) => id));
  return messages
    .filter(({ sender, receiver }) => speakers.has(sender) || speakers.has(receiver))
    .map(({ message }) => message);
}

/** What breaks in XML only breaks nothing where nobody speaks it. */
function withSyntax(change: Change, inXml: ReadonlySet<string>): Change {
  const { bySyntax, message } = change;
  if (bySyntax === undefined || message === undefined || inXml.has(message)) return change;
  return { ...change, verdicts: bySyntax.json };
}

function diffManifests(
  { link: previous }: LinkPackage,
  { link: current }: LinkPackage,
  report: ReportChange,
): void {
  const fact = (kind: ChangeKind, before: string, after: string) => {
    if (before === after) return;
    report({ kind, verdicts: COMPATIBLE, parameters: { previous: before, current: after } });
  };
  fact('vhost-changed', previous.vhost, current.vhost);
  fact('model-changed', previous.modelRelease, current.modelRelease);
  fact('principles-changed', previous.transversalPrinciples, current.transversalPrinciples);
  gone(
    previous.roles,
    current.roles,
    ({ id }) => id,
    ({ id, title }) => report({ kind: 'role-removed', verdicts: BREAKING, parameters: { role: id, title } }),
  );
  gone(
    current.roles,
    previous.roles,
    ({ id }) => id,
    ({ id, title }) => report({ kind: 'role-added', verdicts: COMPATIBLE, parameters: { role: id, title } }),
  );
  diffExchanges(previous.messages, current.messages, report);
  gone(
    previous.flows,
    current.flows,
    ({ id }) => id,
    ({ id, title }) =>
      report({ kind: 'flow-removed', verdicts: COMPATIBLE, flow: id, parameters: { title } }),
  );
  gone(
    current.flows,
    previous.flows,
    ({ id }) => id,
    ({ id, title }) => report({ kind: 'flow-added', verdicts: COMPATIBLE, flow: id, parameters: { title } }),
  );
}

function diffExchanges(
  previous: readonly LinkMessage[],
  current: readonly LinkMessage[],
  report: ReportChange,
): void {
  const key = ({ message, sender, receiver }: LinkMessage) => `${message} ${sender} ${receiver}`;
  const words = ({ message, sender, receiver }: LinkMessage) => ({ message, sender, receiver });
  gone(previous, current, key, (one) =>
    report({
      kind: 'exchange-removed',
      verdicts: LAW.narrower,
      message: one.message,
      parameters: words(one),
    }),
  );
  gone(current, previous, key, (one) =>
    report({
      kind: 'exchange-added',
      verdicts: LAW.wider,
      message: one.message,
      parameters: words(one),
    }),
  );
  const before = new Map(previous.map((one) => [key(one), one]));
  for (const one of current) {
    const known = before.get(key(one));
    if (known === undefined || known.functionalPerimeter === one.functionalPerimeter) continue;
    const perimeters = {
      previous: known.functionalPerimeter ?? '—',
      current: one.functionalPerimeter ?? '—',
    };
    const parameters = { ...words(one), ...perimeters };
    report({ kind: 'perimeter-changed', verdicts: COMPATIBLE, message: one.message, parameters });
  }
}

/** Does something with each of `these` that no other has the key of. */
function gone<Item>(
  these: readonly Item[],
  others: readonly Item[],
  key: (item: Item) => string,
  act: (item: Item) => void,
): void {
  const known = new Set(others.map(key));
  for (const item of these) if (!known.has(key(item))) act(item);
}
