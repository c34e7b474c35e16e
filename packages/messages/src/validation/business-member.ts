import type { LinkDescription, MessageDescription } from '../link/link-description.ts';
import type { Path } from '../outcome.ts';
import { closestName, foldName } from '../words/closest-name.ts';
import { PHRASES } from '../words/phrases.ts';
import { shownList, shownText } from '../words/shown.ts';
import type { Report, Subject } from './report.ts';

/** What the member of an object that is its message is. */
export interface FoundMember {
  /** `createCaseHealth`; `''` when there is none. */
  readonly root: string;
  /** `null` when this link does not carry it. */
  readonly described: MessageDescription | null;
}

/**
 * Finds the one business member of an object, and tells when there is none, another than this link carries, or
 * more than one.
 *
 * @param isAlone whether the object stands outside of an envelope: then nothing else than the members of the
 *   header may stand beside. In an envelope the Hub does not look at what does.
 * @param judge how much is wrong when the object itself is taken for what stands under a root.
 */
export function findBusinessMember(
  value: object,
  path: Path,
  link: LinkDescription,
  report: Report,
  isAlone: boolean,
  judge: (root: string) => number,
): FoundMember {
  const { messages, otherMessages, header } = link;
  const names = Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined);
  const carried = names.filter((name) => Object.hasOwn(messages, name));
  const others = names.filter((name) => Object.hasOwn(otherMessages, name));
  const [root, ...more] = [...carried, ...others];
  if (root === undefined) {
    tellMissing(names, path, link, report, judge);
    return { root: '', described: null };
  }
  const described = carried.includes(root) ? (messages[root] ?? null) : null;
  if (described === null) {
    report.add(messageAt([...path, root]), 'message-not-carried', [], {
      link: `${link.link} v${link.version}`,
      message: otherMessages[root] ?? root,
      name: root,
      known: messagesOf(link),
    });
  }
  for (const name of more) {
    report.add(messageAt([...path, name]), 'message-several', [], { name, first: root });
  }
  const ofHeader = described?.header === false && !isAlone ? [] : header.fields.map(({ name }) => name);
  const known = new Set([...carried, ...others, ...ofHeader]);
  for (const name of names.filter((one) => !known.has(one))) {
    if (report.isStopped) break;
    const shown = shownText(name);
    if (isAlone) report.add(messageAt([...path, name]), 'field-unknown', [], { name: shown, known: root });
    else report.add(messageAt([...path, name]), 'member-ignored', [], { name: shown });
  }
  return { root, described };
}

function tellMissing(
  names: readonly string[],
  path: Path,
  link: LinkDescription,
  report: Report,
  judge: (root: string) => number,
): void {
  const ofHeader = new Set(link.header.fields.map(({ name }) => name));
  const own = names.filter((name) => !ofHeader.has(name));
  const body = rootOfBody(own, link, judge);
  if (body !== null) {
    tellRootMissing(body, path, link, report);
    return;
  }
  const roots = Object.keys(link.messages);
  for (const name of own.slice(0, MOST_NAMES)) {
    // The name of the message in place of its root: as near as can be.
    const suggestion = rootNamed(name, link) ?? closestName(name, roots);
    if (suggestion === null) continue;
    const parameters = { name: shownText(name), suggestion };
    report.add(messageAt([...path, name]), 'message-misspelled', [], parameters);
    return;
  }
  report.add(messageAt(path), 'message-missing', [], { known: messagesOf(link) });
}

/** The fields of a message stand where its root should. */
export function tellRootMissing(
  root: string,
  path: Path,
  { messages }: LinkDescription,
  report: Report,
): void {
  report.add(messageAt(path), 'root-missing', [], { root, message: messages[root]?.name ?? root });
}

function rootNamed(name: string, { messages }: LinkDescription): string | null {
  const folded = foldName(name);
  const found = Object.entries(messages).find(([, message]) => foldName(message.name) === folded);
  return found?.[0] ?? null;
}

/** Names beyond are not looked at: no message has so many. */
const MOST_NAMES = 200;

/**
 * The root of the message whose fields these are, most of them at least; of several the one that the object breaks least.
 * `null` when it is the body of none.
 */
export function rootOfBody(
  names: readonly string[],
  { messages }: LinkDescription,
  judge: (root: string) => number,
): string | null {
  const looked = names.slice(0, MOST_NAMES);
  const scores = Object.entries(messages).map(([root, { fields }]) => {
    const own = new Set(fields.map(({ name }) => name));
    return [root, looked.filter((name) => own.has(name)).length] as const;
  });
  const best = Math.max(0, ...scores.map(([, score]) => score));
  if (best === 0 || best * 2 < looked.length) return null;
  const roots = scores.flatMap(([root, score]) => (score === best ? [root] : []));
  const [first = null, ...others] = roots;
  if (first === null || others.length === 0) return first;
  const judged = roots.map((root) => [root, judge(root)] as const);
  const least = Math.min(...judged.map(([, faults]) => faults));
  return judged.find(([, faults]) => faults === least)?.[0] ?? null;
}

/** The messages of a link: « RS-EDA (createCaseHealth) ». */
export function messagesOf({ messages }: LinkDescription): string {
  return shownList(Object.entries(messages).map(([root, { name }]) => `${name} (${root})`));
}

/** A message as a whole, where no field of it is meant. */
export function messageAt(path: Path): Subject {
  return { described: { fields: [], types: {} }, path, area: null, name: PHRASES.message };
}
