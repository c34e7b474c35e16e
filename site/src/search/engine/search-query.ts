import { plainText } from '../../scripts/plain-text.ts';
import type { SearchFilter, SearchPlace } from '../contract.ts';
import { queryWords } from './search-words.ts';

/** A query, read. */
export interface SearchQuery {
  readonly filters: readonly SearchFilter[];
  /** What is looked for, as index terms are written. */
  readonly words: readonly string[];
  /** The same in the order it was typed, small words included: `date de naissance`. */
  readonly phrase: string;
  /** The whole query, filters included: a code may look like one. */
  readonly whole: string;
}

/** `2.0` as one types it. */
const VERSION = /^v?(\d+(?:\.\d+)+)$/i;
const MODEL = /^(?:mdd|mod[eè]le|model)$/i;

/**
 * Reads a query: « sexe 15-15 v2.0 » asks for `sexe` in version 2.0 of link 15-15, « motif modèle 3.4 » for `motif` in
 * release 3.4 of the data model. What names no link nor version that exists is a word.
 */
export function readQuery(text: string, places: readonly SearchPlace[]): SearchQuery {
  const links = new Map(places.flatMap(({ link }) => (link === null ? [] : namesOf(link))));
  const filters: SearchFilter[] = [];
  const others: string[] = [];
  const typed = text.split(/\s+/).filter(Boolean);
  for (let index = 0; index < typed.length; index += 1) {
    const token = typed[index] ?? '';
    const bare = token.replace(/^[«"“(]+|[»"”),;:]+$/g, '');
    const link = links.get(plainText(bare));
    const after = typed[index + 1] ?? '';
    // « 15 gps » is 15-GPS.
    const apart = links.get(plainText(`${bare}-${after}`));
    const next = VERSION.exec(after)?.[1];
    if (link !== undefined) filters.push({ kind: 'link', value: link, typed: token });
    else if (apart !== undefined) {
      filters.push({ kind: 'link', value: apart, typed: `${token} ${after}` });
      index += 1;
    } else if (MODEL.test(bare) && next !== undefined && places.some(({ model }) => model === next)) {
      filters.push({ kind: 'model', value: next, typed: `${token} ${after}` });
      index += 1;
    } else {
      const version = VERSION.exec(bare)?.[1];
      if (version === undefined || !places.some((place) => place.version === version)) others.push(token);
      else filters.push({ kind: 'version', value: version, typed: token });
    }
  }
  const rest = others.join(' ');
  return { filters, words: queryWords(rest), phrase: plainText(rest), whole: plainText(text) };
}

/** `15-SMUR`, and in haste `15smur`. */
function namesOf(link: string): readonly (readonly [name: string, link: string])[] {
  const name = plainText(link);
  return [
    [name, link],
    [name.replaceAll('-', ''), link],
  ];
}

/** The query without one of its filters, as the box shows it. */
export function withoutFilter(text: string, { typed }: SearchFilter): string {
  const words = text.split(/\s+/).filter(Boolean);
  const gone = typed.split(' ');
  const start = words.findIndex((_, index) => gone.every((word, offset) => words[index + offset] === word));
  if (start >= 0) words.splice(start, gone.length);
  return words.join(' ');
}
