import { SEARCH_KINDS, type SearchKind } from '../contract.ts';
import type { SearchQuery } from './search-query.ts';
import { joinedName } from './search-words.ts';

/** What ranking knows of an entry that matches. */
export interface RankedEntry {
  readonly kind: SearchKind;
  /** As `plainText` writes them. */
  readonly name: string;
  readonly label: string;
  /** How deep a field stands in its message. */
  readonly depth: number;
  /** Of the best place that is let through, or 0. */
  readonly age: number;
  /** Which of all places it is, the best first. */
  readonly place: number;
  /** What its words cost, all together. */
  readonly cost: number;
}

/**
 * Where an entry comes among those that match, the smallest first: a message whose name is typed, a link (`smur` is
 * 15-SMUR), exact names and codes, messages whose name begins so, exact labels, and then what costs least.
 */
export function rankOf(entry: RankedEntry, query: SearchQuery): number {
  const { kind, name, label, depth, age, cost } = entry;
  const order = SEARCH_KINDS.indexOf(kind);
  const fine = age / 10 + Math.min(entry.place, 999) / 1e5 + Math.min(depth, 9) / 1e7;
  if (query.words.length === 0)
    return FILTERED.indexOf(kind) < 0 ? 100 + order + fine : FILTERED.indexOf(kind) + fine;
  const exact =
    name === query.phrase ||
    name === query.whole ||
    (kind === 'message' && joinedName(name) === query.phrase);
  if (exact) return (kind === 'message' ? 0 : 100 + order) + fine;
  if (kind === 'link' && name.split('-').includes(query.phrase)) return 50 + fine;
  if (kind === 'message' && query.phrase.length > 1 && name.startsWith(query.phrase)) return 200 + fine;
  if (label === query.phrase) return 300 + order + fine;
  const begins = label.startsWith(query.phrase) || name.startsWith(query.phrase) ? -1 : 0;
  return 400 + (cost + begins + (BEHIND[kind] ?? 0) + age) * 10 + order / 2 + fine;
}

/** When filters alone are typed: the version itself first, and then what it is made of. */
const FILTERED: readonly SearchKind[] = ['link', 'vhost', 'message', 'flow'];

/** Kinds whose long texts hold words that are looked for elsewhere. */
const BEHIND: Readonly<Partial<Record<SearchKind, number>>> = {
  nomenclature: 1,
  code: 1,
  download: 1,
  page: 2,
  guide: 1,
  diagnostic: 4,
};
