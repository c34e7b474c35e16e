/**
 * What the search of the site reads: shards, which `building/` makes when the site is built and `engine/` searches
 * in the browser. A shard stands alone, so that one of yesterday beside one of today misleads nobody.
 */

/** What may be found, in the order in which equals are shown. */
export const SEARCH_KINDS = [
  'message',
  'link',
  'vhost',
  'error',
  'flow',
  'field',
  'nomenclature',
  'code',
  'download',
  'page',
  'guide',
  'diagnostic',
] as const;

/** A kind of thing that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A language that is searched in. */
export type SearchLanguage = 'fr' | 'en';

/** Shards that both languages search: what the specifications say is in French, whoever reads it. */
export const COMMON_SHARDS = ['links', 'fields', 'codes'] as const;

/** A shard, and `texts-fr` or `texts-en`: guides, findings, tools and downloads in one language. */
export type ShardName = (typeof COMMON_SHARDS)[number] | `texts-${SearchLanguage}`;

/** The shards of a search in this language, those to load first in front. */
export function shardsOf(language: SearchLanguage): readonly ShardName[] {
  return [COMMON_SHARDS[0], `texts-${language}`, ...COMMON_SHARDS.slice(1)];
}

/**
 * Where a shard is served: `/recherche/index/fields.js`. As a program, since the policy of the validator lets its page fetch
 * nothing, and service workers keep what pages load.
 */
export function shardAddress(name: ShardName): string {
  return `/recherche/index/${name}.js`;
}

/** Where an entry may stand: a version of a link, or a release of the data model. */
export interface SearchPlace {
  /** `15-15`; `null` for a model release. */
  readonly link: string | null;
  /** `2.1`. */
  readonly version: string;
  /** The model release: of a link version, its own. */
  readonly model: string;
  /** `/liens/15-15/v2.1/`, `/nomenclatures/3.4/`: the addresses of what stands there begin so. */
  readonly address: string;
  /** 0: to use today; 1: a draft; 2: about to end; 3: no longer in service. */
  readonly age: number;
}

/** Numbers of places, the best first, under what is said of the entry there: a cardinality, a standing, or nothing. */
export type Occurrences = readonly (readonly [note: string, places: readonly number[]])[];

/** An entry as a shard keeps it, with what its group says of it once for all. */
export type StoredEntry = readonly [
  /** A tag, a code, a title: what is looked for first. */
  name: string,
  label: string,
  /** What is shown below, and searched last. */
  text: string,
  /** What ends the address, after that of the place and that of the group. */
  anchor: string,
  /** Number of {@link SearchShard.occurrences}. */
  occurrences: number,
  /** More words by which it is found: labels it had in other versions, the name of its type. */
  others?: string,
];

/** Entries of one kind that stand side by side. */
export interface SearchGroup {
  readonly kind: SearchKind;
  /** What they are part of: a message, a nomenclature, a link. */
  readonly context: string;
  /** What stands between the address of a place and the anchor: `messages/rs-eda/#`. */
  readonly folder: string;
  /** What stands there instead in some places. */
  readonly elsewhere?: readonly (readonly [folder: string, places: readonly number[]])[];
  readonly entries: readonly StoredEntry[];
}

/** A file of the index. */
export interface SearchShard {
  /** Those to use today first. */
  readonly places: readonly SearchPlace[];
  /** Each set once; the first is empty, of entries that stand in no version. */
  readonly occurrences: readonly Occurrences[];
  readonly groups: readonly SearchGroup[];
}

/** A filter understood in a query. */
export interface SearchFilter {
  readonly kind: 'link' | 'version' | 'model';
  /** `15-15`, `2.0`. */
  readonly value: string;
  /** As it was typed: what to take out of the query to lift the filter. */
  readonly typed: string;
}

/** A version in which something was found. */
export interface FoundPlace {
  /** `15-15`; `null` for a model release. */
  readonly link: string | null;
  readonly version: string;
  readonly address: string;
  /** What is said of the entry there: a cardinality, a standing. */
  readonly note: string;
  readonly isOld: boolean;
}

/** Something that was found: one result, however many versions have it. */
export interface Found {
  readonly kind: SearchKind;
  readonly name: string;
  readonly label: string;
  /** What it is part of: `RS-EDA › patient.detail.age`, or a nomenclature. */
  readonly context: string;
  readonly text: string;
  /** The best place that the filters let through. */
  readonly address: string;
  /** What is said there. */
  readonly note: string;
  /** Those that the filters let through, link by link, newest first; empty for what has no version. */
  readonly places: readonly FoundPlace[];
}

/** What is asked of the search. */
export interface SearchQuestion {
  readonly text: string;
  /** `null` for every kind. */
  readonly kind: SearchKind | null;
  /** How many results are wanted. */
  readonly limit: number;
}

/** What it answers. */
export interface SearchAnswer {
  readonly filters: readonly SearchFilter[];
  readonly found: readonly Found[];
  /** Of every kind, whichever was asked for. */
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
  /** Of the kind asked for. */
  readonly total: number;
  /** Whether nothing has all the words, and what has most of them is shown instead. */
  readonly isPartial: boolean;
  /** Words to mark in the results, as `plainText` writes them. */
  readonly marked: readonly string[];
}
