import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closestCode, DiagnosticCollector, type LinkVersion, vhostByRule } from '@hubsante/model';
import { displayedPath } from '../../sources/displayed-path.ts';
import type { SpecificationRoot } from '../../specifications/specification-root.ts';
import type { LinkNames } from './link-names.ts';
import type { LinkWords } from './link-words.ts';

/** A link version that exists. */
export interface OtherLink {
  /** Absolute. */
  readonly folder: string;
  readonly link: LinkVersion;
}

/** The links that exist; faults of their manifests are theirs. */
export async function otherLinks(root: SpecificationRoot): Promise<OtherLink[]> {
  const links: OtherLink[] = [];
  for (const folder of await root.linkFolders()) {
    const link = await root.link(folder, new DiagnosticCollector());
    if (link !== null) links.push({ folder, link });
  }
  return links;
}

/** Where a new link version goes. */
export interface LinkPlace {
  /** The name of the link, in the spelling of its manifest. */
  readonly link: string;
  /** Absolute. */
  readonly path: string;
  /** As its user names it to other commands. */
  readonly folder: string;
  /** Other versions of the link, as its user names them. */
  readonly siblings: readonly string[];
}

/** Where a link version of these names goes, beside those that exist. */
export function placeOf(
  { link, version }: LinkNames,
  root: SpecificationRoot,
  others: readonly OtherLink[],
  from: string,
): LinkPlace {
  const siblings = others.filter((other) => other.link.link.toLowerCase() === link.toLowerCase());
  const path = join(root.folder, link.toLowerCase(), `v${version}`);
  return {
    link: siblings.at(-1)?.link.link ?? link,
    path,
    folder: displayedPath(path, from),
    siblings: siblings.map(({ folder }) => displayedPath(folder, from)),
  };
}

/** Why this version cannot be made there; `null` when it can. */
export async function placeFault(
  names: LinkNames,
  { path, folder }: LinkPlace,
  model: string | undefined,
  root: SpecificationRoot,
  others: readonly OtherLink[],
  say: LinkWords,
): Promise<string | null> {
  if (existsSync(path)) return say.folderExists(folder);
  const vhost = vhostByRule(names);
  const taken = others.find(({ link }) => link.vhost === vhost);
  if (taken !== undefined) return say.vhostTaken(vhost, `${taken.link.link} v${taken.link.version}`);
  const releases = await root.modelReleases();
  if (model === undefined) return say.modelMissing(`dsf new link ${names.link} v${names.version}`, releases);
  if (releases.includes(model)) return null;
  return say.modelUnknown(model, closestCode(model, releases), releases);
}
