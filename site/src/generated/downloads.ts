import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  archiveName,
  languagesOf,
  type PackageContents,
  type PackagePart,
  PROGRAMMING_LANGUAGES,
  partOf,
} from '@hubsante/model/contracts';
import { fileAddress, filesAddress } from '../site/addresses.ts';
import { factsOfFile } from '../site/built-package.ts';
import type { LinkSite } from '../site/site.ts';
import { ownerOf } from './role-views.ts';
import { sizeText } from './size-text.ts';

/** Ends the page: files of their own, and what no part of the package claims. */
const OTHERS = 'Autres fichiers';

/** What a package says of its parts. */
const CONTENTS = 'contents.json';

/** Something to take away as one file. */
export interface Archive {
  /** Of the file: `15-15-v2.0-1.0.0-java.zip`. */
  readonly name: string;
  /** What it is, in a word: `Java`. */
  readonly label: string;
  /** What it holds, in a sentence. */
  readonly title: string;
  readonly address: string;
  /** `1,2 Mo`. */
  readonly size: string;
  readonly sha256: string;
}

/**
 * The archives of a link version: one a language, then the whole, then that of npm; of these, those that were made.
 *
 * @param archives where they are, `dist`.
 */
export function archivesOf(one: LinkSite, archives: string): readonly Archive[] {
  const { link, version, packageVersion } = one.manifest;
  const facts = { name: `${link.toLowerCase()}-v${version}`, version: packageVersion };
  const zip = (label: string, title: string, name: string) =>
    archive(archives, 'bundles', `${name}.zip`, label, title);
  return [
    ...languagesOf(partsOf(one)).flatMap((language) => {
      const words = PROGRAMMING_LANGUAGES[language];
      return zip(
        words,
        `Ce qu’il faut en ${words} : types, schémas, exemples, AsyncAPI`,
        archiveName(facts, language),
      );
    }),
    ...zip('Tout', 'Archive zip : tous les fichiers, une page à lire sans réseau', archiveName(facts)),
    ...archive(archives, 'packs', `hubsante-${archiveName(facts)}.tgz`, 'npm', 'Paquet npm'),
  ];
}

/** What the page of a link version offers at once. */
export function downloads(one: LinkSite, archives: string): object {
  const { link, version } = one.manifest;
  return { archives: archivesOf(one, archives), files: filesAddress(link, version) };
}

/** Everything of a link version one can take away, with sizes and sums. */
export function everyFile(one: LinkSite, archives: string): object {
  const { manifest, files } = one;
  const { link, version } = manifest;
  const owners = manifest.roles.length < 2 ? () => null : ownerOf(manifest);
  const parts = partsOf(one);
  const folders = parts.filter(({ path }) => files.files.some((file) => file.path.startsWith(`${path}/`)));
  const titles = new Map(parts.map(({ path, title }) => [path, title.fr]));
  const offered = archivesOf(one, archives);
  return {
    npmArchive: offered.find(({ name }) => name.endsWith('.tgz'))?.name ?? null,
    npmName: `@hubsante/${link.toLowerCase()}-v${version}`,
    archives: offered,
    formats: [...folders, null]
      .map((folder) => {
        const listed = files.files.filter(({ path }) => partOf(path, folders) === folder);
        return {
          title: folder?.title.fr ?? OTHERS,
          count: listed.length,
          size: sizeText(listed.reduce((sum, { bytes }) => sum + bytes, 0)),
          files: listed.map(({ path, bytes, sha256 }) => ({
            path,
            detail: titles.get(path),
            roles: owners(path)?.join(' '),
            address: fileAddress(link, version, path),
            size: sizeText(bytes),
            sha256,
          })),
        };
      })
      .filter(({ count }) => count > 0),
  };
}

function partsOf({ files }: LinkSite): readonly PackagePart[] {
  return files.has(CONTENTS) ? files.json<PackageContents>(CONTENTS).parts : [];
}

/** An archive of a folder of `dist`; none when it was not made. */
function archive(
  archives: string,
  folder: string,
  name: string,
  label: string,
  title: string,
): readonly Archive[] {
  const path = join(archives, folder, name);
  if (!existsSync(path)) return [];
  const { bytes, sha256 } = factsOfFile(path);
  return [{ name, label, title, address: `/telechargements/${name}`, size: sizeText(bytes), sha256 }];
}
