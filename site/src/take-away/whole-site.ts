/** The cache that holds the whole site, once a reader took it; no other worker of the site deletes it. */
export const WHOLE_SITE_CACHE = 'site-entier';

/** What answers from that cache when there is no network. */
export const WHOLE_SITE_WORKER = '/service-worker.js';

/** Where the list of files is, {@link WholeSite}. */
export const LIST_ADDRESS = '/emporter/contenu.json';

/** Where its weight is, {@link SiteWeight}: small, so that the page can tell it before anything is taken. */
export const WEIGHT_ADDRESS = '/emporter/poids.json';

/** A file of the site: its address, its size once uncompressed, the beginning of its SHA-256 sum. */
export type SiteFile = readonly [address: string, bytes: number, sum: string];

/** Digits of a sum that are kept: enough to see that a file is another one. */
export const SUM_LENGTH = 16;

/** What there is to take. */
export interface WholeSite {
  /** Of the whole list: another build has another one. */
  readonly digest: string;
  /** Pages and all they show. */
  readonly site: readonly SiteFile[];
  /** What is downloaded, whose files the pages show one by one as well. */
  readonly archives: readonly SiteFile[];
}

/** How much something is. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
}

/** What {@link WholeSite} weighs. */
export interface SiteWeight {
  readonly digest: string;
  readonly site: Weight;
  readonly archives: Weight;
}

/** What a reader has on the device. */
export interface TakenSite {
  /** Of the list that was taken whole; `null` while it is not. */
  readonly digest: string | null;
  readonly withArchives: boolean;
  /** Sums of the files, by address. */
  readonly sums: Readonly<Record<string, string>>;
}

/** What is to be done so that the device has a list of files. */
export interface TakingPlan {
  /** Files that are not there, or are there as they were before. */
  readonly wanted: readonly SiteFile[];
  /** Addresses of what is there and no longer in the list. */
  readonly gone: readonly string[];
}

/** How much files weigh together. */
export function weightOf(files: readonly SiteFile[]): Weight {
  return { files: files.length, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
}

/** What a device that has some files lacks, and what it has too much. */
export function takingPlan(files: readonly SiteFile[], { sums }: Pick<TakenSite, 'sums'>): TakingPlan {
  const listed = new Set(files.map(([address]) => address));
  return {
    wanted: files.filter(([address, , sum]) => sums[address] !== sum),
    gone: Object.keys(sums).filter((address) => !listed.has(address)),
  };
}
