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
import { addressIn, fileAddress, filesAddress, type PageLanguage } from '../site/addresses.ts';
import { factsOfFile } from '../site/built-package.ts';
import type { LinkSite } from '../site/site.ts';
import { ownerOf } from './role-views.ts';
import { sizeText } from './size-text.ts';

/** Ends the page: files of their own, and what no part of the package claims. */
const OTHERS = { fr: 'Autres fichiers', en: 'Other files' };

/** What archives hold, in a word and in a sentence. */
const WORDS = {
  fr: {
    inCode: (name: string) => `Ce qu’il faut en ${name} : types, schémas, exemples, AsyncAPI`,
    everything: 'Tout',
    whole: 'Archive zip : tous les fichiers, une page à lire sans réseau',
    npm: 'Paquet npm',
  },
  en: {
    inCode: (name: string) => `What it takes in ${name}: types, schemas, examples, AsyncAPI`,
    everything: 'Everything',
    whole: 'Zip archive: all files, a page to read without network',
    npm: 'npm package',
  },
} as const;

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
export function archivesOf(one: LinkSite, archives: string, language: PageLanguage): readonly Archive[] {
  const words = WORDS[language];
  const { link, version, packageVersion } = one.manifest;
  const facts = { name: `${link.toLowerCase()}-v${version}`, version: packageVersion };
  const zip = (label: string, title: string, name: string) =>
    archive(join(archives, 'bundles'), `${name}.zip`, label, title, language);
  return [
    ...languagesOf(partsOf(one)).flatMap((code) => {
      const name = PROGRAMMING_LANGUAGES[code];
      return zip(name, words.inCode(name), archiveName(facts, code));
    }),
    ...zip(words.everything, words.whole, archiveName(facts)),
    ...archive(join(archives, 'packs'), `hubsante-${archiveName(facts)}.tgz`, 'npm', words.npm, language),
  ];
}

/** What the page of a link version offers at once. */
export function downloads(one: LinkSite, archives: string, language: PageLanguage): object {
  const { link, version } = one.manifest;
  return {
    archives: archivesOf(one, archives, language),
    files: addressIn(language, filesAddress(link, version)),
  };
}

/** Everything of a link version one can take away, with sizes and sums. */
export function everyFile(one: LinkSite, archives: string, language: PageLanguage): object {
  const { manifest, files } = one;
  const { link, version } = manifest;
  const owners = manifest.roles.length < 2 ? () => null : ownerOf(manifest);
  const parts = partsOf(one);
  const folders = parts.filter(({ path }) => files.files.some((file) => file.path.startsWith(`${path}/`)));
  const titles = new Map(parts.map(({ path, title }) => [path, title[language]]));
  const offered = archivesOf(one, archives, language);
  return {
    npmArchive: offered.find(({ name }) => name.endsWith('.tgz'))?.name ?? null,
    npmName: `@hubsante/${link.toLowerCase()}-v${version}`,
    archives: offered,
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

function partsOf({ files }: LinkSite): readonly PackagePart[] {
  return files.has(CONTENTS) ? files.json<PackageContents>(CONTENTS).parts : [];
}

/** An archive of a folder; none when it was not made. */
function archive(
  folder: string,
  name: string,
  label: string,
  title: string,
  language: PageLanguage,
): readonly Archive[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const { bytes, sha256 } = factsOfFile(path);
  return [
    { name, label, title, address: `/telechargements/${name}`, size: sizeText(bytes, language), sha256 },
  ];
}
