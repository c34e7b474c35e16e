import type { Occurrences, SearchGroup, SearchKind, SearchPlace, SearchShard } from '../contract.ts';

/** What a version says of an entry. */
export interface ToldEntry {
  readonly kind: SearchKind;
  /** What it is part of. */
  readonly context?: string;
  readonly name: string;
  readonly label?: string | null;
  readonly text?: string | null;
  /** Where it is, `/liens/15-15/v2.1/messages/rs-eda/#caseId`: below the address of its place. */
  readonly address: string;
  /** More words by which it is found. */
  readonly others?: string;
  /** What tells it from others with the same address: codes that lead to their field. */
  readonly apart?: string;
  /** What it is known by across versions where its address is not: the title of a nomenclature that changed its id. */
  readonly alike?: string;
  /** What is said of it in this version: a cardinality, a standing. */
  readonly note?: string;
}

interface Entry {
  readonly anchor: string;
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly others: Set<string>;
  readonly notes: Map<string, number[]>;
}

interface Group {
  readonly kind: SearchKind;
  readonly context: string;
  /** By folder, the places that have it there. */
  readonly folders: Map<string, Set<number>>;
  readonly entries: Map<string, Entry>;
}

/**
 * Puts together what versions say: entries of one kind with the same address below that of their version are one entry,
 * unless they are told apart. Versions are to be told the best first: the words shown are those of the first, and one finds
 * by those of all.
 */
export class ShardBuilder {
  readonly #places: readonly SearchPlace[];
  readonly #numbers: ReadonlyMap<SearchPlace, number>;
  readonly #groups = new Map<string, Group>();

  constructor(places: readonly SearchPlace[]) {
    this.#places = places;
    this.#numbers = new Map(places.map((place, number) => [place, number]));
  }

  /**
   * @param place where it stands; `null` for what stands in no version.
   * @throws an error of ours, when the address does not stand below its place.
   */
  add(told: ToldEntry, place: SearchPlace | null): void {
    const { name, label, text, address, others = '', apart = '', note = '' } = told;
    const above = place?.address ?? '';
    if (!address.startsWith(above)) throw new Error(`${address} is not below ${above}`);
    const below = address.slice(above.length);
    const cut = below.indexOf('#') + 1 || below.length;
    const [folder, anchor] = [below.slice(0, cut), below.slice(cut)];
    const number = place === null ? undefined : this.#numbers.get(place);
    const { entries } = this.#groupOf(told, folder, number);
    const id = JSON.stringify([anchor, apart]);
    const entry = entries.get(id) ?? {
      anchor,
      name,
      label: label ?? '',
      text: text ?? '',
      others: new Set<string>(),
      notes: new Map<string, number[]>(),
    };
    entries.set(id, entry);
    for (const words of [label, text, others])
      if (words && words !== entry.label && words !== entry.text) entry.others.add(words);
    if (number === undefined) return;
    const numbers = entry.notes.get(note) ?? [];
    entry.notes.set(note, numbers);
    if (!numbers.includes(number)) numbers.push(number);
  }

  /** The group of an entry; one of its own where a version has two that would be alike. */
  #groupOf({ kind, context = '', alike }: ToldEntry, folder: string, place: number | undefined): Group {
    const isElsewhere = ({ folders }: Group) =>
      [...folders].some(([other, places]) => other !== folder && place !== undefined && places.has(place));
    const keys = [...(alike === undefined ? [] : [{ alike }]), { folder }].map((by) =>
      JSON.stringify([kind, context, by]),
    );
    const key =
      keys.find((one) => !this.#groups.has(one) || !isElsewhere(this.#groups.get(one) as Group)) ?? '';
    const group = this.#groups.get(key) ?? { kind, context, folders: new Map(), entries: new Map() };
    this.#groups.set(key, group);
    const places = group.folders.get(folder) ?? new Set<number>();
    group.folders.set(folder, places);
    if (place !== undefined) places.add(place);
    return group;
  }

  shard(): SearchShard {
    const known = new Map<string, number>([['[]', 0]]);
    const occurrences: Occurrences[] = [[]];
    const numberOf = (notes: Entry['notes']) => {
      const set: Occurrences = [...notes].map(([note, places]) => [note, places]);
      const key = JSON.stringify(set);
      const number = known.get(key) ?? occurrences.push(set) - 1;
      known.set(key, number);
      return number;
    };
    const groups = [...this.#groups.values()].map(({ kind, context, folders, entries }): SearchGroup => {
      const [[folder] = [''], ...elsewhere] = [...folders];
      return {
        kind,
        context,
        folder,
        ...(elsewhere.length === 0
          ? {}
          : { elsewhere: elsewhere.map(([other, places]) => [other, [...places]]) }),
        entries: [...entries.values()].map(({ anchor, name, label, text, others, notes }) =>
          others.size === 0
            ? [name, label, text, anchor, numberOf(notes)]
            : [name, label, text, anchor, numberOf(notes), [...others].join(' ')],
        ),
      };
    });
    return { places: this.#places, occurrences, groups };
  }
}
