import type { Flow, LinkMessage, LinkVersion, Role } from '../link.ts';
import { carriedMessages, carriedServiceMessages, type LinkPackage } from '../link-package.ts';
import { LINK_STATUSES } from '../link-status.ts';
import type { Message } from '../message.ts';
import { BREAKING, type Change, COMPATIBLE, type ReportChange } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { CodeUses } from './code-uses.ts';
import { diffNomenclatures } from './diff-nomenclatures.ts';
import { diffPrinciples } from './diff-principles.ts';
import { diffMessages, nomenclaturesOf } from './diff-releases.ts';
import { gone } from './gone.ts';
import { LAW } from './relation.ts';
import { onlyOnes } from './same-fields.ts';

/**
 * Everything that differs between two versions of a link: what its manifest says, then the business messages it
 * carries and the code lists these use. What else changed in its data model does not concern it.
 */
export function diffLinks(previous: LinkPackage, current: LinkPackage): readonly Change[] {
  const changes: Change[] = [];
  // Whatever a role prefers, each client may ask the Hub for XML: what breaks in either syntax is told as it is.
  const report: ReportChange = (change) => changes.push(asRefusedBefore(change, previous));
  diffManifests(previous, current, report);
  if (previous.link.transversalPrinciples !== current.link.transversalPrinciples)
    diffPrinciples(previous.principles, current.principles, report);
  const { header } = current.principles;
  // A header that one release does not describe is the standard one there: it neither goes nor comes.
  const isDescribed = [previous, current].every(({ release }) =>
    release.messages.some(({ name }) => name === header),
  );
  const compared = (content: LinkPackage) =>
    travellingMessages(content).filter(({ name }) => isDescribed || name !== header);
  const [before, after] = [compared(previous), compared(current)];
  const uses = new CodeUses(after);
  diffMessages(before, after, report, uses);
  diffNomenclatures(nomenclaturesOf(before), nomenclaturesOf(after), report, uses);
  return changes.filter(
    ({ kind, message }) =>
      !isToldAsService(kind, message) &&
      // The members of the header stand beside the message: what its sheet calls the root never travels.
      !(kind === 'root-changed' && message === header),
  );

  /** A service message that goes or comes is one change, not another one as a message. */
  function isToldAsService(kind: ChangeKind, message: string | undefined): boolean {
    if (kind !== 'message-added' && kind !== 'message-removed') return false;
    return changes.some((one) => one.kind === `service-${kind}` && one.message === message);
  }
}

/** What is gone and the Hub refused already: nobody's exchanges stop. */
function asRefusedBefore(change: Change, { link, principles }: LinkPackage): Change {
  const { kind, message } = change;
  if (!/^(?:message|exchange|service-message)-removed$/.test(kind)) return change;
  const lines = [...link.messages, ...principles.serviceMessages].filter((one) => one.message === message);
  if (lines.length === 0 || lines.some(({ refusedByHub }) => refusedByHub === null)) return change;
  return { ...change, parameters: { ...change.parameters, ...REFUSED_BEFORE } };
}

const REFUSED_BEFORE = {
  refused: ' ; le Hub le refusait déjà (501)',
  refused_en: '; the Hub refused it already (501)',
};

/** Business messages, service messages and the header: each that the model release describes, once. */
export function travellingMessages(content: LinkPackage): readonly Message[] {
  const { release, principles } = content;
  const header = release.messages.filter(({ name }) => name === principles.header);
  const services = carriedServiceMessages(content).map(({ message }) => message);
  return [...new Set([...carriedMessages(content), ...services, ...header])];
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
  const words = (kind: ChangeKind, before: Words, after: Words) => {
    if (before.fr === after.fr) return;
    const parameters = {
      previous: before.fr,
      previous_en: before.en,
      current: after.fr,
      current_en: after.en,
    };
    report({ kind, verdicts: COMPATIBLE, parameters });
  };
  fact('vhost-changed', previous.vhost, current.vhost);
  fact('model-changed', previous.modelRelease, current.modelRelease);
  fact('principles-changed', previous.transversalPrinciples, current.transversalPrinciples);
  words('standing-changed', standingWords(previous), standingWords(current));
  words('converter-changed', majorWords(previous), majorWords(current));
  diffVhosts(previous, current, report);
  const renamed = diffRoles(previous.roles, current.roles, report);
  const called = (role: string) => renamed.get(role) ?? role;
  const before = previous.messages.map((one) => ({
    ...one,
    sender: called(one.sender),
    receiver: called(one.receiver),
  }));
  diffExchanges(before, current.messages, report);
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
  const flows = new Map(previous.flows.map((flow) => [flow.id, flow]));
  for (const flow of current.flows) {
    const known = flows.get(flow.id);
    if (known === undefined || stepsOf(known) === stepsOf(flow)) continue;
    report({ kind: 'flow-changed', verdicts: LAW.unknown, flow: flow.id, parameters: { title: flow.title } });
  }
}

/** What is said of a version in words of ours. */
interface Words {
  readonly fr: string;
  readonly en: string;
}

/** « version décommissionnée depuis 2026-08, publiée le 2024-10-23, remplacée par la v2.1 ». */
function standingWords({ status, publishedOn, standing: { since, successor } }: LinkVersion): Words {
  const facts = LINK_STATUSES[status];
  const told = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
  return {
    fr: told(
      since === null ? facts.words : `${facts.words} depuis ${since}`,
      publishedOn === null ? null : `publiée le ${publishedOn}`,
      successor === null ? null : `remplacée par la v${successor}`,
    ),
    en: told(
      since === null ? facts.english : `${facts.english} since ${since}`,
      publishedOn === null ? null : `published on ${publishedOn}`,
      successor === null ? null : `replaced by v${successor}`,
    ),
  };
}

function majorWords({ converterMajor }: LinkVersion): Words {
  return converterMajor === null
    ? { fr: 'aucune, elle n’est pas convertie', en: 'none, it is not converted' }
    : { fr: converterMajor, en: converterMajor };
}

/** A sentence that goes on after it. */
function unended(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

function diffVhosts(previous: LinkVersion, current: LinkVersion, report: ReportChange): void {
  const byVhost = ({ vhost }: { readonly vhost: string }) => vhost;
  gone(previous.otherVhosts, current.otherVhosts, byVhost, ({ vhost, title }) =>
    report({ kind: 'vhost-removed', verdicts: BREAKING, parameters: { vhost, title: unended(title) } }),
  );
  gone(current.otherVhosts, previous.otherVhosts, byVhost, ({ vhost, title }) =>
    report({ kind: 'vhost-added', verdicts: COMPATIBLE, parameters: { vhost, title: unended(title) } }),
  );
  const byWay = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} ${to}`;
  gone(previous.transfers, current.transfers, byWay, ({ from, to }) =>
    report({ kind: 'transfer-removed', verdicts: COMPATIBLE, parameters: { from, to } }),
  );
  gone(current.transfers, previous.transfers, byWay, ({ from, to }) =>
    report({ kind: 'transfer-added', verdicts: COMPATIBLE, parameters: { from, to } }),
  );
}

/** A role is the same when its id is, or its title where the id went. Gives the new id of each old one that changed. */
function diffRoles(
  previous: readonly Role[],
  current: readonly Role[],
  report: ReportChange,
): ReadonlyMap<string, string> {
  const [known, ids] = [new Set(previous.map(({ id }) => id)), new Set(current.map(({ id }) => id))];
  const titleOf = ({ title }: Role) => title;
  const went = onlyOnes(
    previous.filter(({ id }) => !ids.has(id)),
    titleOf,
  );
  const came = onlyOnes(
    current.filter(({ id }) => !known.has(id)),
    titleOf,
  );
  const renamed = new Map<string, string>();
  for (const [title, { id }] of went) {
    const now = came.get(title)?.id;
    if (now === undefined) continue;
    renamed.set(id, now);
    report({ kind: 'role-renamed', verdicts: COMPATIBLE, parameters: { title, previous: id, current: now } });
  }
  const before = previous.map((role) => ({ ...role, id: renamed.get(role.id) ?? role.id }));
  const byId = ({ id }: Role) => id;
  gone(before, current, byId, ({ id, title }) =>
    report({ kind: 'role-removed', verdicts: BREAKING, parameters: { role: id, title } }),
  );
  gone(current, before, byId, ({ id, title }) =>
    report({ kind: 'role-added', verdicts: COMPATIBLE, parameters: { role: id, title } }),
  );
  const syntaxes = new Map(before.map(({ id, syntax = 'json' }) => [id, syntax]));
  for (const { id, title, syntax = 'json' } of current) {
    const spoken = syntaxes.get(id) ?? syntax;
    if (spoken === syntax) continue;
    const parameters = { title, previous: spoken.toUpperCase(), current: syntax.toUpperCase() };
    report({ kind: 'syntax-changed', verdicts: BREAKING, parameters });
  }
  return renamed;
}

/** The steps as they are exchanged: who, to whom, what and which kind; words and hours apart. */
function stepsOf({ steps }: Flow): string {
  return steps
    .map(({ sender, receiver, message, kind }) => `${sender} ${receiver} ${message} ${kind}`)
    .join('\n');
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
    if (known === undefined) continue;
    const { message, refusedByHub } = one;
    if (known.refusedByHub === null && refusedByHub !== null) {
      const parameters = { message, reason: refusedByHub };
      report({ kind: 'exchange-refused', verdicts: LAW.narrower, message, parameters });
    }
    if (known.refusedByHub !== null && refusedByHub === null)
      report({ kind: 'exchange-let-through', verdicts: LAW.wider, message, parameters: { message } });
    if (known.functionalPerimeter === one.functionalPerimeter) continue;
    const perimeters = {
      previous: known.functionalPerimeter ?? '—',
      current: one.functionalPerimeter ?? '—',
    };
    const parameters = { ...words(one), ...perimeters };
    report({ kind: 'perimeter-changed', verdicts: COMPATIBLE, message: one.message, parameters });
  }
}
