import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageContents, partOf } from '@hubsante/model/contracts';
import { fileAddress, type PageLanguage } from '../site/addresses.ts';
import { factsOfFile } from '../site/built-package.ts';
import type { LinkSite } from '../site/site.ts';
import { ownerOf } from './role-views.ts';
import { sizeText } from './size-text.ts';

/** Ends the page: files of their own, and what no part of the package claims. */
const OTHERS = { fr: 'Autres fichiers', en: 'Other files' };

/** What a package says of its parts. */
const CONTENTS = 'contents.json';

/** Archives by folder of `dist`. */
const ARCHIVES = [
  {
    folder: 'bundles',
    ending: '.zip',
    title: {
      fr: 'Archive zip : tous les fichiers, une page à lire sans réseau',
      en: 'Zip archive: all files, a page to read without network',
    },
  },
  { folder: 'packs', ending: '.tgz', title: { fr: 'Paquet npm', en: 'npm package' } },
] as const;

/** Everything of a link version one can take away, with sizes and sums. */
export function downloads(
  { manifest, files }: LinkSite,
  archives: string,
  language: PageLanguage = 'fr',
): object {
  const { link, version } = manifest;
  const owners = manifest.roles.length < 2 ? () => null : ownerOf(manifest);
  const parts = files.has(CONTENTS) ? files.json<PackageContents>(CONTENTS).parts : [];
  const folders = parts.filter(({ path }) => files.files.some((file) => file.path.startsWith(`${path}/`)));
  const titles = new Map(parts.map(({ path, title }) => [path, title[language]]));
  const npmArchive = `hubsante-${link.toLowerCase()}-v${version}-${manifest.packageVersion}.tgz`;
  return {
    npmArchive: existsSync(join(archives, 'packs', npmArchive)) ? npmArchive : null,
    npmName: `@hubsante/${link.toLowerCase()}-v${version}`,
    archives: ARCHIVES.flatMap(({ folder, ending, title }) =>
      archive(join(archives, folder), ending, title[language], manifest, language),
    ),
    formats: [...folders, null]
      .map((folder) => {
        const listed = files.files.filter(({ path }) => partOf(path, folders) === folder);
        return {
          title: folder?.title[language] ?? OTHERS[language],
          count: listed.length,
          size: sizeText(
            listed.reduce((sum, { bytes }) => sum + bytes, 0),
            language,
          ),
          files: listed.map(({ path, bytes, sha256 }) => ({
            path,
            detail: titles.get(path),
            roles: owners(path)?.join(' '),
            address: fileAddress(link, version, path),
            size: sizeText(bytes, language),
            sha256,
          })),
        };
      })
      .filter(({ count }) => count > 0),
  };
}

function archive(
  folder: string,
  ending: string,
  title: string,
  manifest: LinkSite['manifest'],
  language: PageLanguage,
): object[] {
  const stem = `${manifest.link.toLowerCase()}-v${manifest.version}-${manifest.packageVersion}${ending}`;
  const name = existsSync(folder)
    ? readdirSync(folder).find((one) => one === stem || one === `hubsante-${stem}`)
    : undefined;
  if (name === undefined) return [];
  const { bytes, sha256 } = factsOfFile(join(folder, name));
  return [{ name, title, address: `/telechargements/${name}`, size: sizeText(bytes, language), sha256 }];
}
