import { plainText } from '../../scripts/plain-text.ts';
import { compareVersions } from '../../site/compare-versions.ts';
import type { Found, FoundPlace, SearchGroup, SearchPlace, SearchShard, StoredEntry } from '../contract.ts';
import { kindsAsked } from '../kind-words.ts';
import { PlaceFilter } from './place-filter.ts';
import { rankOf } from './ranking.ts';
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

type GroupedEntry = readonly [SearchGroup, StoredEntry];

/** One shard of the index, in memory. */
export class SearchSection {
  readonly terms: TermIndex;
  readonly #shard: SearchShard;
  readonly #entries: readonly GroupedEntry[];
  readonly #names: readonly string[];
  readonly #labels: readonly string[];

  private constructor(shard: SearchShard, entries: readonly GroupedEntry[], terms: TermIndex) {
    this.#shard = shard;
    this.#entries = entries;
    this.terms = terms;
    this.#names = entries.map(([, [name]]) => plainText(name));
    this.#labels = entries.map(([, [, label]]) => plainText(label));
  }

  static async make(shard: SearchShard, pause: Pause): Promise<SearchSection> {
    const entries = shard.groups.flatMap((group) =>
      group.entries.map((entry): GroupedEntry => [group, entry]),
    );
    const parts = entries.map(([group, entry]): SearchedParts => {
      const [name, label, text, , , others = ''] = entry;
      return [name, label, contextOf(group, entry), `${text} ${others}`];
    });
    return new SearchSection(shard, entries, await TermIndex.make(parts, pause));
  }

  get places(): readonly SearchPlace[] {
    return this.#shard.places;
  }

  /**
   * The entries that match, in no order.
   *
   * @param costs of each word of the query.
   * @param isAll whether an entry must have all the words, or some of them.
   */
  matches(query: SearchQuery, costs: readonly WordCosts[], isAll: boolean): readonly Match[] {
    const filter = new PlaceFilter(query.filters, this.places);
    const best = this.#shard.occurrences.map((set) => filter.bestOf(set));
    const kinds = query.words.map(kindsAsked);
    const matches: Match[] = [];
    this.#entries.forEach(([{ kind }, [, , , anchor, occurrences]], entry) => {
      const place = best[occurrences];
      const name = this.#names[entry] ?? '';
      if (filter.isNeeded && place === undefined && name !== query.whole) return;
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
      const rank = rankOf(
        {
          kind,
          name,
          label: this.#labels[entry] ?? '',
          depth: kind === 'field' ? anchor.split('.').length : 0,
          age: place === undefined ? 0 : (this.places[place]?.age ?? 0),
          place: place ?? 0,
          cost: cost + missing * COST.none,
        },
        query,
      );
      matches.push({ rank, kind, section: this, entry });
    });
    return matches;
  }

  /** What is shown of an entry. */
  found(number: number, query: SearchQuery): Found {
    const [group, entry] = this.#entries[number] as GroupedEntry;
    const [name, label, text, anchor, occurrences] = entry;
    const set = this.#shard.occurrences[occurrences] ?? [];
    const asked = new PlaceFilter(query.filters, this.places).placesOf(set);
    // An exact code that looks like a filter is shown wherever it is.
    const held = asked.length > 0 ? asked : new PlaceFilter([], this.places).placesOf(set);
    const folderIn = (place: number) =>
      group.elsewhere?.find(([, places]) => places.includes(place))?.[0] ?? group.folder;
    const places = held.flatMap(([place, note]) => {
      const told = this.places[place];
      if (told === undefined) return [];
      const { link, version, age, address } = told;
      return [{ link, version, address: `${address}${folderIn(place)}${anchor}`, note, isOld: age > 2 }];
    });
    return {
      kind: group.kind,
      name,
      label,
      context: contextOf(group, entry),
      text,
      address: places[0]?.address ?? `${group.folder}${anchor}`,
      note: places[0]?.note ?? '',
      places: byLink(places),
    };
  }
}

/** Links in the order of their best version, and their versions with the newest first. */
function byLink(places: readonly FoundPlace[]): readonly FoundPlace[] {
  return [...Map.groupBy(places, ({ link }) => link).values()].flatMap((of) =>
    of.toSorted((one, other) => compareVersions(other.version, one.version)),
  );
}

/** What an entry is part of: of a field, its message and its path. */
function contextOf({ kind, context }: SearchGroup, [, , , anchor]: StoredEntry): string {
  return kind === 'field' ? `${context} › ${anchor}` : context;
}
