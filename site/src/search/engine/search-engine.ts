import { SEARCH_KINDS, type SearchAnswer, type SearchQuestion, type SearchShard } from '../contract.ts';
import { PlaceFilter } from './place-filter.ts';
import { readQuery } from './search-query.ts';
import { type Match, SearchSection, type WordCosts } from './search-section.ts';
import type { Pause } from './term-index.ts';

/** Words of queries that are kept, a byte an entry each. */
const MOST_KEPT = 40;
/** No more terms than these are marked for the words that are taken for them. */
const MOST_MARKED = 12;

/** Searches the shards it has been given, each as soon as it is there. */
export class SearchEngine {
  readonly #sections: SearchSection[] = [];
  readonly #words = new Map<string, AskedWord>();

  /** @param pause lets the page do something else, for a large shard takes a while. */
  async add(shard: SearchShard, pause: Pause = () => undefined): Promise<void> {
    const section = await SearchSection.make(shard, pause);
    this.#sections.push(section);
    this.#words.clear();
  }

  /** Answers a question from what is there. Never fails: a text that means nothing finds nothing. */
  answer({ text, kind, limit }: SearchQuestion): SearchAnswer {
    const query = readQuery(
      text,
      this.#sections.flatMap(({ places }) => places),
    );
    const filters = new Map(
      this.#sections.map((section) => [section, new PlaceFilter(query.filters, section.places)]),
    );
    const words = query.words.map((word) => this.#word(word));
    const matching = (isAll: boolean) =>
      [...filters].flatMap(([section, filter]) =>
        section.matches(
          query,
          filter,
          words.map(({ costs }) => costs.get(section) ?? null),
          isAll,
        ),
      );
    const isEmpty = query.words.length === 0 && query.filters.length === 0;
    const all = isEmpty ? [] : matching(true);
    const isPartial = all.length === 0 && query.words.length > 1;
    const matches = isPartial ? matching(false) : all;
    const wanted = kind === null ? matches : matches.filter((match) => match.kind === kind);
    const none = new PlaceFilter([], []);
    return {
      filters: query.filters,
      found: lowest(wanted, limit).map(({ section, entry }) =>
        section.found(entry, filters.get(section) ?? none),
      ),
      counts: countKinds(matches),
      total: wanted.length,
      isPartial: isPartial && matches.length > 0,
      marked: [...query.words, ...words.flatMap(({ taken }) => taken)],
    };
  }

  /** A word as it is typed, or, where that is nowhere, with mistakes forgiven; of a query being typed, the words before are kept. */
  #word(word: string): AskedWord {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const taken: string[] = [];
    const typed = this.#sections.map((section) => [section, section.terms.costs(word)] as const);
    const costs = typed.some(([, found]) => found !== null)
      ? typed
      : this.#sections.map((section) => {
          return [section, section.terms.forgivingCosts(word, (term) => taken.push(term))] as const;
        });
    const asked = { costs: new Map(costs), taken: [...new Set(taken)].slice(0, MOST_MARKED) };
    if (this.#words.size >= MOST_KEPT) this.#words.clear();
    this.#words.set(word, asked);
    return asked;
  }
}

/** A word of a query. */
interface AskedWord {
  /** What it costs, by section. */
  readonly costs: ReadonlyMap<SearchSection, WordCosts>;
  /** Terms that are taken for it. */
  readonly taken: readonly string[];
}

/** The first of many matches, in their order: sorting all of them would take longer than finding them. */
function lowest(matches: readonly Match[], count: number): readonly Match[] {
  const ranks = Float64Array.from(matches, ({ rank }) => rank).sort();
  const last = ranks[count - 1] ?? Number.POSITIVE_INFINITY;
  return matches
    .filter(({ rank }) => rank <= last)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count);
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
