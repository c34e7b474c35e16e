import { closestCode, closestName } from '../validation/closest-name.ts';
import { nameOfTraced, type Traced, type TracedContent, tagsAt } from './traced.ts';

/** What a person may have meant. */
export type FoundTraced =
  | { readonly kind: 'found'; readonly traced: Traced }
  /** `nearest`: the whole name to write instead; `null` when none is close. */
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  /** The root of several messages. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] };

/**
 * Finds what is meant by `RS-EDA`, `RS-EDA/patient/sex` (or with dots, or with the root in place of the message, or with
 * the brackets of lists) and `HubSante.risque/R01`, in any of these versions.
 *
 * @param versions the oldest first.
 */
export function findTraced(versions: readonly TracedContent[], written: string): FoundTraced {
  const newestFirst = versions.toReversed();
  const lists = newestFirst.flatMap(({ nomenclatures }) => nomenclatures);
  const listId = lists
    .map(({ id }) => id)
    .filter((id) => written.startsWith(`${id}/`))
    .sort((one, other) => other.length - one.length)[0];
  if (listId !== undefined)
    return foundCode(
      lists.filter(({ id }) => id === listId),
      listId,
      written,
    );
  const messages = newestFirst.flatMap((version) => version.messages);
  const [head = '', ...tags] = written
    .replace(/\[\d*\]/g, '')
    .split(/[/.]/)
    .filter(Boolean);
  const byName = messages.some(({ name }) => name === head)
    ? [head]
    : [...new Set(messages.filter(({ root }) => root === head).map(({ name }) => name))];
  const having = byName.filter((name) => isPlace(versions, name, tags));
  const [only, ...others] = having;
  if (others.length > 0) {
    const names = having.map((message) => nameOfTraced(tracedAt(message, tags)));
    return { kind: 'ambiguous', names };
  }
  if (only !== undefined) return { kind: 'found', traced: tracedAt(only, tags) };
  const [known] = byName;
  if (known === undefined)
    return { kind: 'unknown', nearest: nearestHead(messages, lists, written, head, tags) };
  return { kind: 'unknown', nearest: nearestPlace(versions, known, tags) };
}

function tracedAt(message: string, tags: readonly string[]): Traced {
  return tags.length === 0 ? { kind: 'message', message } : { kind: 'field', message, field: tags.join('.') };
}

function foundCode(
  lists: TracedContent['nomenclatures'],
  nomenclature: string,
  written: string,
): FoundTraced {
  const code = written.slice(nomenclature.length + 1);
  const codes = [...new Set(lists.flatMap((list) => list.codes.map((one) => one.code)))];
  const known = codes.includes(code) ? code : codes.find((one) => one.trim() === code);
  if (known !== undefined) return { kind: 'found', traced: { kind: 'code', nomenclature, code: known } };
  const nearest = closestCode(code, codes);
  return {
    kind: 'unknown',
    nearest: nearest === null ? null : nameOfTraced({ kind: 'code', nomenclature, code: nearest }),
  };
}

/** Tags at a place, in any version. */
function tagsIn(versions: readonly TracedContent[], message: string, place: string): readonly string[] {
  const found = versions
    .flatMap(({ messages }) => messages.filter(({ name }) => name === message))
    .flatMap((one) => tagsAt(one, place));
  return [...new Set(found)];
}

function isPlace(versions: readonly TracedContent[], message: string, tags: readonly string[]): boolean {
  const place = tags.slice(0, -1).join('.');
  const [last] = tags.slice(-1);
  return last === undefined || tagsIn(versions, message, place).includes(last);
}

/** The place with each unknown tag replaced by the nearest of those that stand there. */
function nearestPlace(
  versions: readonly TracedContent[],
  message: string,
  tags: readonly string[],
): string | null {
  const place: string[] = [];
  for (const tag of tags) {
    const known = tagsIn(versions, message, place.join('.'));
    const meant = known.includes(tag) ? tag : closestName(tag, known);
    if (meant === null) return null;
    place.push(meant);
  }
  return nameOfTraced(tracedAt(message, place));
}

function nearestHead(
  messages: TracedContent['messages'],
  lists: TracedContent['nomenclatures'],
  written: string,
  head: string,
  tags: readonly string[],
): string | null {
  const cut = written.lastIndexOf('/');
  const list = closestName(
    cut === -1 ? written : written.slice(0, cut),
    lists.map(({ id }) => id),
  );
  const names = messages.flatMap(({ name, root }) => [name, root]);
  const message = closestName(head, names);
  if (message !== null) return [message, ...tags].join('/');
  if (list === null) return null;
  const code = cut === -1 ? lists.find(({ id }) => id === list)?.codes[0]?.code : written.slice(cut + 1);
  return code === undefined ? list : `${list}/${code}`;
}
