import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkManifest } from '@hubsante/model/contracts';
import { BuiltPackage } from './built-package.ts';
import { compareVersions } from './compare-versions.ts';
import type { LinkSite, ModelSite, Site } from './site.ts';

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
