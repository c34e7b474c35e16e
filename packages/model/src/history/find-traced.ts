import { placesOf } from '../placed-fields.ts';
import { closestCode, closestName } from '../validation/closest-name.ts';
import { nameOfTraced, type Traced, type TracedContent, tagOf, tagsAt } from './traced.ts';

/** What a person may have meant. */
export type FoundTraced =
  | { readonly kind: 'found'; readonly traced: Traced }
  /** `nearest`: the whole name to write instead; `null` when none is close. */
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  /** A whole nomenclature; `example`: the name of one of its codes. */
  | { readonly kind: 'list'; readonly example: string }
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
  const [first] = lists.find(({ id }) => id === written)?.codes ?? [];
  if (first !== undefined) return { kind: 'list', example: `${written}/${first.code}` };
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
    return { kind: 'unknown', nearest: nearestHead(newestFirst, { written, head, tags }) };
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

/** The place with each unknown tag replaced by the nearest of those that stand there; else another place of its last tag. */
function nearestPlace(
  versions: readonly TracedContent[],
  message: string,
  tags: readonly string[],
): string | null {
  const place: string[] = [];
  for (const tag of tags) {
    const known = tagsIn(versions, message, place.join('.'));
    const meant = known.includes(tag) ? tag : closestName(tag, known);
    if (meant === null) return placeOfTag(versions, message, tags);
    place.push(meant);
  }
  return nameOfTraced(tracedAt(message, place));
}

/** Where the newest version that has a field of this tag has it first. */
function placeOfTag(
  versions: readonly TracedContent[],
  message: string,
  tags: readonly string[],
): string | null {
  const ofMessage = versions.flatMap(({ messages }) => messages.filter(({ name }) => name === message));
  const [last = ''] = tags.slice(-1);
  for (const one of ofMessage.toReversed()) {
    const paths = [...placesOf(one)].map(({ path }) => path).filter((path) => tagOf(path) === last);
    const path = closestName(tags.join('.'), paths) ?? paths[0];
    if (path !== undefined) return nameOfTraced({ kind: 'field', message, field: path });
  }
  return null;
}

/** The whole name of something, where the message, the root or the nomenclature is misspelled. */
function nearestHead(
  versions: readonly TracedContent[],
  {
    written,
    head,
    tags,
  }: Readonly<Record<'written' | 'head', string>> & { readonly tags: readonly string[] },
): string | null {
  const names = versions.flatMap(({ messages }) => messages.flatMap(({ name, root }) => [name, root]));
  const message = closestName(head, names);
  if (message !== null) return nearestOf(versions, [message, ...tags].join('/'));
  const cut = written.indexOf('/');
  const ids = versions.flatMap(({ nomenclatures }) => nomenclatures.map(({ id }) => id));
  const list = closestName(cut === -1 ? written : written.slice(0, cut), ids);
  return list === null ? null : nearestOf(versions, cut === -1 ? list : `${list}${written.slice(cut)}`);
}

/** A name that something has, from one whose beginning is right. */
function nearestOf(versions: readonly TracedContent[], written: string): string | null {
  const found = findTraced(versions, written);
  switch (found.kind) {
    case 'found':
      return nameOfTraced(found.traced);
    case 'ambiguous':
      return found.names[0] ?? null;
    case 'list':
      return found.example;
    case 'unknown':
      return found.nearest;
  }
}
