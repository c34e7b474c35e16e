import type { LinkDescription, MessageDescription } from '../link/link-description.ts';
import type { Path } from '../outcome.ts';
import { closestName } from '../words/closest-name.ts';
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
 */
export function findBusinessMember(
  value: object,
  path: Path,
  link: LinkDescription,
  report: Report,
  isAlone: boolean,
): FoundMember {
  const { messages, otherMessages, header } = link;
  const names = Object.keys(value);
  const carried = names.filter((name) => Object.hasOwn(messages, name));
  const others = names.filter((name) => Object.hasOwn(otherMessages, name));
  const [root, ...more] = [...carried, ...others];
  if (root === undefined) {
    tellMissing(names, path, link, report);
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
  if (isAlone) {
    const known = new Set([...carried, ...others, ...header.fields.map(({ name }) => name)]);
    for (const name of names.filter((one) => !known.has(one))) {
      report.add(messageAt([...path, name]), 'field-unknown', [], { name: shownText(name), known: root });
    }
  }
  return { root, described };
}

function tellMissing(names: readonly string[], path: Path, link: LinkDescription, report: Report): void {
  const roots = Object.keys(link.messages);
  const ofHeader = new Set(link.header.fields.map(({ name }) => name));
  for (const name of names) {
    const suggestion = ofHeader.has(name) ? null : closestName(name, roots);
    if (suggestion === null) continue;
    const parameters = { name: shownText(name), suggestion };
    report.add(messageAt([...path, name]), 'message-misspelled', [], parameters);
    return;
  }
  report.add(messageAt(path), 'message-missing', [], { known: messagesOf(link) });
}

/** The messages of a link: « RS-EDA (createCaseHealth) ». */
export function messagesOf({ messages }: LinkDescription): string {
  return shownList(Object.entries(messages).map(([root, { name }]) => `${name} (${root})`));
}

/** A message as a whole, where no field of it is meant. */
export function messageAt(path: Path): Subject {
  const name = { fr: 'Message', en: 'Message' };
  return { described: { fields: [], types: {} }, path, area: null, name };
}
