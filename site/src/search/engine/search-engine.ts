import { SEARCH_KINDS, type SearchAnswer, type SearchQuestion, type SearchShard } from '../contract.ts';
import { readQuery, type SearchQuery } from './search-query.ts';
import { type Match, SearchSection, type WordCosts } from './search-section.ts';
import type { Pause } from './term-index.ts';

/** No more terms than these are marked for the words that are taken for them. */
const MOST_MARKED = 12;

/** Searches the shards it has been given, each as soon as it is there. */
export class SearchEngine {
  readonly #sections: SearchSection[] = [];

  /** @param pause lets the page do something else, for a large shard takes a while. */
  async add(shard: SearchShard, pause: Pause = () => undefined): Promise<void> {
    this.#sections.push(await SearchSection.make(shard, pause));
  }

  /** Answers a question from what is there. Never fails: a text that means nothing finds nothing. */
  answer({ text, kind, limit }: SearchQuestion): SearchAnswer {
    const query = readQuery(
      text,
      this.#sections.flatMap(({ places }) => places),
    );
    const taken = new Set<string>();
    const costs = this.#costs(query, (term) => taken.add(term));
    const matching = (isAll: boolean) =>
      this.#sections
        .flatMap((section, index) => section.matches(query, costs[index] ?? [], isAll))
        .sort((a, b) => a.rank - b.rank);
    const isEmpty = query.words.length === 0 && query.filters.length === 0;
    const all = isEmpty ? [] : matching(true);
    const isPartial = all.length === 0 && query.words.length > 1;
    const matches = isPartial ? matching(false) : all;
    const wanted = kind === null ? matches : matches.filter((match) => match.kind === kind);
    return {
      filters: query.filters,
      found: wanted.slice(0, limit).map(({ section, entry }) => section.found(entry, query)),
      counts: countKinds(matches),
      total: wanted.length,
      isPartial: isPartial && matches.length > 0,
      marked: [...query.words, ...[...taken].slice(0, MOST_MARKED)],
    };
  }

  /** By section, what each word costs: as it is typed, or, where that is nowhere, with mistakes forgiven. */
  #costs({ words }: SearchQuery, onTaken: (term: string) => void): readonly (readonly WordCosts[])[] {
    const byWord = words.map((word) => {
      const typed = this.#sections.map(({ terms }) => terms.costs(word));
      if (typed.some((costs) => costs !== null)) return typed;
      return this.#sections.map(({ terms }) => terms.forgivingCosts(word, onTaken));
    });
    return this.#sections.map((_, section) => byWord.map((costs) => costs[section] ?? null));
  }
}

/** How many matches there are of each kind, in the order of the kinds. */
function countKinds(matches: readonly Match[]): SearchAnswer['counts'] {
  const counts = new Map<string, number>();
  for (const { kind } of matches) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(
    SEARCH_KINDS.flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [[kind, count]];
    }),
  );
}
