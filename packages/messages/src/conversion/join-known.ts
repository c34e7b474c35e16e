import type { Path } from '../outcome.ts';
import { momentOf } from '../validation/contradictions.ts';
import { isObject } from '../xml/write-object.ts';
import type { Join, TargetMessage } from './conversion-table.ts';
import { type Opened, opened } from './opened-message.ts';

/** What is converted in the end: the message itself, or the base that it brings news of. */
export interface Joined {
  readonly root: string;
  readonly body: object;
  readonly to: TargetMessage;
  /** Whether a value at a path is of another message: its loss is not the sender’s. */
  readonly foreign: (path: Path) => boolean;
}

/** Completes a message by what is known of its case, see `Join` of the table; `null` for news whose base is not known. */
export function joined({ root, body }: Opened, to: TargetMessage, known: readonly object[]): Joined | null {
  const { join } = to;
  const alone: Joined = { root, body, to, foreign: () => false };
  if (join === undefined) return alone;
  const isSameCase = (other: Opened) => memberOf(other.body, join.case) === memberOf(body, join.case);
  const others = known.flatMap((message) => {
    const found = opened(message, (name) => name === join.base || name === join.news);
    return found !== null && isSameCase(found) ? [found] : [];
  });
  const base = root === join.base ? body : others.findLast((other) => other.root === join.base)?.body;
  if (base === undefined) return null;
  const news = [...others, ...(root === join.news ? [{ root, body }] : [])].filter(
    (one) => one.root === join.news,
  );
  const list = itemsOf(memberOf(base, join.list)).map((item) =>
    withNews(
      item,
      news.map((one) => one.body),
      join,
    ),
  );
  return {
    root: join.base,
    body: { ...base, [join.list]: list },
    to: join.to,
    // Places of the base that was sent are its own, but for the list that news may have grown.
    foreign: root === join.base ? (path) => news.length > 0 && path.includes(join.value) : () => true,
  };
}

function withNews(item: unknown, news: readonly object[], { key, value, moment }: Join): unknown {
  if (!isObject(item)) return item;
  const own = news
    .filter((one) => memberOf(one, key) === memberOf(item, key))
    .map((one) => memberOf(one, value));
  const all = [...itemsOf(memberOf(item, value)), ...own].filter(isObject);
  if (all.length === 0) return item;
  // What is no moment is the oldest, as what never happened.
  const times = new Map(all.map((one) => [one, momentOf(String(memberOf(one, moment))) ?? 0]));
  const sorted = [...all].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  return { ...item, [value]: sorted };
}

/** The items of a list; one alone for what is none. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A member of an object; `undefined` where there is none. */
export function memberOf(object: unknown, name: string): unknown {
  return isObject(object) && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}
