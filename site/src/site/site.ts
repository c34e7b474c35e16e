import type { LinkManifest } from '@hubsante/model/contracts';
import { compareVersions } from './compare-versions.ts';
import type { PackageFiles } from './package-files.ts';

/** A link version with its built package. */
export interface LinkSite {
  readonly manifest: LinkManifest;
  readonly files: PackageFiles;
}

/** A model release with its built package. */
export interface ModelSite {
  /** `2.0`. */
  readonly release: string;
  readonly files: PackageFiles;
}

/** Everything the pages are made from. */
export interface Site {
  /** By link, newest version first. */
  readonly links: readonly LinkSite[];
  /** Newest first. */
  readonly models: readonly ModelSite[];
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
