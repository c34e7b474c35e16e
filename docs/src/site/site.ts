import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkManifest } from '@hubsante/model/contracts';
import { BuiltPackage } from './built-package.ts';
import { compareVersions } from './compare-versions.ts';

/** A link version with its built package. */
export interface LinkSite {
  readonly manifest: LinkManifest;
  readonly files: BuiltPackage;
}

/** A model release with its built package. */
export interface ModelSite {
  /** `2.0`. */
  readonly release: string;
  readonly files: BuiltPackage;
}

/** Everything the pages are made from. */
export interface Site {
  /** By link, newest version first. */
  readonly links: readonly LinkSite[];
  /** Newest first. */
  readonly models: readonly ModelSite[];
}

/** Reads what was built; an empty or absent folder is a mistake worth a sentence. */
export function readSite(specifications: string): Site {
  const links: LinkSite[] = [];
  const models: ModelSite[] = [];
  for (const name of foldersOf(specifications)) {
    for (const version of foldersOf(join(specifications, name))) {
      const files = new BuiltPackage(join(specifications, name, version));
      if (files.has('link.json')) links.push({ manifest: files.json<LinkManifest>('link.json'), files });
      else if (files.has('nomenclatures/index.json')) models.push({ release: version, files });
    }
  }
  if (links.length === 0) throw new Error(`Aucun lien construit dans ${specifications} : « npm run build ».`);
  links.sort(
    (a, b) =>
      compare(a.manifest.link, b.manifest.link) || compareVersions(b.manifest.version, a.manifest.version),
  );
  models.sort((a, b) => compareVersions(b.release, a.release));
  return { links, models };
}

/** The version to use instead of an older one of the same link: the newest that is published and in service. */
export function newestOf(site: Site, link: string): LinkSite | undefined {
  const versions = site.links.filter(({ manifest }) => manifest.link === link);
  const inService = versions.filter(({ manifest }) => manifest.isForNewWork && manifest.status !== 'draft');
  return inService.find(({ manifest }) => manifest.status === 'current') ?? inService[0] ?? versions[0];
}

/** The version to use instead of this one; `undefined` when there is none later. */
export function newerThan(site: Site, { manifest }: LinkSite): LinkSite | undefined {
  const newest = newestOf(site, manifest.link);
  if (newest === undefined) return undefined;
  return compareVersions(newest.manifest.version, manifest.version) > 0 ? newest : undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
