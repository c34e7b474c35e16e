import { plainText } from '../../scripts/plain-text.ts';
import { compareVersions } from '../../site/compare-versions.ts';
import type { Found, FoundPlace, SearchGroup, SearchPlace, SearchShard, StoredEntry } from '../contract.ts';
import { kindsAsked } from '../kind-words.ts';
import { PlaceFilter } from './place-filter.ts';
import { type RankedEntry, rankOf } from './ranking.ts';
import type { SearchQuery } from './search-query.ts';
import { COST, type Pause, type SearchedParts, TermIndex } from './term-index.ts';

/** An entry that matches, before anything is made of it. */
export interface Match {
  readonly rank: number;
  readonly kind: SearchGroup['kind'];
  readonly section: SearchSection;
  readonly entry: number;
}

/** What a word of the query costs in each entry of a section; `null` when it is in none. */
export type WordCosts = Uint8Array | null;

/** What ranking needs of an entry, made once. */
type PlainEntry = Pick<RankedEntry, 'kind' | 'name' | 'label' | 'depth'>;

type GroupedEntry = readonly [SearchGroup, StoredEntry];

/** One shard of the index, in memory. */
export class SearchSection {
  readonly terms: TermIndex;
  readonly #shard: SearchShard;
  readonly #entries: readonly GroupedEntry[];
  readonly #plain: readonly PlainEntry[];
  /** By number of a place, where it comes when the newest versions come first. */
  readonly #newness: readonly number[];

  private constructor(
    shard: SearchShard,
    entries: readonly GroupedEntry[],
    plain: readonly PlainEntry[],
    terms: TermIndex,
  ) {
    this.#shard = shard;
    this.#entries = entries;
    this.#plain = plain;
    this.terms = terms;
    const newest = shard.places.toSorted((one, other) => compareVersions(other.version, one.version));
    const ranks = new Map(newest.map((place, rank) => [place, rank]));
    this.#newness = shard.places.map((place) => ranks.get(place) ?? 0);
  }

  static async make(shard: SearchShard, pause: Pause): Promise<SearchSection> {
    const entries = shard.groups.flatMap((group) =>
      group.entries.map((entry): GroupedEntry => [group, entry]),
    );
    const parts: SearchedParts[] = [];
    const plain: PlainEntry[] = [];
    for (const [group, entry] of entries) {
      const [name, label, text, anchor, , others = ''] = entry;
      parts.push([name, label, contextOf(group, entry), `${text} ${others}`]);
      const depth = group.kind === 'field' ? anchor.split('.').length : 0;
      plain.push({ kind: group.kind, name: plainText(name), label: plainText(label), depth });
      await pause();
    }
    return new SearchSection(shard, entries, plain, await TermIndex.make(parts, pause));
  }

  get places(): readonly SearchPlace[] {
    return this.#shard.places;
  }

  /**
   * The entries that match, in no order.
   *
   * @param filter of the places of this section.
   * @param costs of each word of the query.
   * @param isAll whether an entry must have all the words, or some of them.
   */
  matches(
    query: SearchQuery,
    filter: PlaceFilter,
    costs: readonly WordCosts[],
    isAll: boolean,
  ): readonly Match[] {
    const best = this.#shard.occurrences.map((set) => filter.bestOf(set));
    const kinds = query.words.map(kindsAsked);
    const matches: Match[] = [];
    this.#plain.forEach((plain, entry) => {
      const { kind } = plain;
      const place = best[this.#entries[entry]?.[1][4] ?? 0];
      if (filter.isNeeded && place === undefined && plain.name !== query.whole) return;
      let cost = 0;
      let missing = 0;
      for (let word = 0; word < costs.length; word += 1) {
        // « vhost 15-SMUR » asks for what is a vhost, whether its texts say so or not.
        if (kinds[word]?.includes(kind)) continue;
        const own = costs[word]?.[entry] ?? COST.none;
        if (own === COST.none) missing += 1;
        else cost += own;
      }
      if (missing > 0 && (isAll || missing === costs.length)) return;
      const age = place === undefined ? 0 : (this.places[place]?.age ?? 0);
      const rank = rankOf({ ...plain, age, place: place ?? 0, cost: cost + missing * COST.none }, query);
      matches.push({ rank, kind, section: this, entry });
    });
    return matches;
  }

  /** What is shown of an entry. */
  found(number: number, filter: PlaceFilter): Found {
    const [group, entry] = this.#entries[number] as GroupedEntry;
    const [name, label, text, anchor, occurrences] = entry;
    const set = this.#shard.occurrences[occurrences] ?? [];
    const asked = filter.placesOf(set);
    // An exact code that looks like a filter is shown wherever it is.
    const held = asked.length > 0 ? asked : new PlaceFilter([], this.places).placesOf(set);
    const folderIn = (place: number) =>
      group.elsewhere?.find(([, places]) => places.includes(place))?.[0] ?? group.folder;
    const toldOf = ([place, note]: readonly [number, string]): readonly FoundPlace[] => {
      const told = this.places[place];
      if (told === undefined) return [];
      const { link, version, age, address } = told;
      return [{ link, version, address: `${address}${folderIn(place)}${anchor}`, note, isOld: age > 2 }];
    };
    const [best] = held.slice(0, 1).flatMap(toldOf);
    // Links in the order of their best version, and their versions with the newest first.
    const places = [...Map.groupBy(held, ([place]) => this.places[place]?.link).values()].flatMap((of) =>
      of
        .toSorted(([one], [other]) => (this.#newness[one] ?? 0) - (this.#newness[other] ?? 0))
        .flatMap(toldOf),
    );
    return {
      kind: group.kind,
      name,
      label,
      context: contextOf(group, entry),
      text,
      address: best?.address ?? `${group.folder}${anchor}`,
      note: best?.note ?? '',
      places,
    };
  }
}

/** What an entry is part of: of a field, its message and its path. */
function contextOf({ kind, context }: SearchGroup, [, , , anchor]: StoredEntry): string {
  return kind === 'field' ? `${context} › ${anchor}` : context;
}
