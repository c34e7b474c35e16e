import type { EmittedFile } from '@hubsante/emitters';
import type { PackageContents, PackagePart } from '@hubsante/model/contracts';
import { type CopiedFile, PACKAGE_FILE } from './copied-files.ts';
import { type PackageKind, publishedManifest } from './published-manifest.ts';

/** What a package says of its own parts: what README, zip page, site and npm archive are made from. */
export const CONTENTS_FILE = 'contents.json';

/** The files that are no format's: those authors write, and those that say what the package is. */
const OTHERS: readonly PackagePart[] = [
  part('README.md', 'Mode d’emploi du paquet', 'How to use the package', 'npm', 'every'),
  part(
    'PRESENTATION.md',
    'Qui parle à qui, et ce que racontent les exemples',
    'Who talks to whom, and what the examples tell',
    'npm',
    'every',
  ),
  part(
    'CHANGELOG.md',
    'Ce qui a changé d’une version du paquet à l’autre',
    'What changed in each version',
    'npm',
    'every',
  ),
  part('recette.xlsx', 'Le cahier de recette, à lire', 'The acceptance tests, to read', 'zip'),
  part(PACKAGE_FILE, 'Ce qu’est le paquet, pour npm', 'What the package is, for npm', 'npm', ['typescript']),
  part(CONTENTS_FILE, 'Ce que contient le paquet, comme données', 'What the package holds, as data', 'npm', [
    'typescript',
  ]),
  part('LICENSE', 'Licence', 'Licence', 'npm', 'every'),
  part('NOTICE', 'Mentions de la licence', 'Notices of the licence', 'npm', 'every'),
];

function part(
  path: string,
  fr: string,
  en: string,
  place: PackagePart['in'],
  languages?: PackagePart['languages'],
): PackagePart {
  return { path, title: { fr, en }, in: place, ...(languages === undefined ? {} : { languages }) };
}

/**
 * What authors wrote, as it is published, and the list of the package's parts.
 *
 * @param parts of the formats that were made; those that made no file are left out.
 */
export function completedPackage(
  files: readonly EmittedFile[],
  copies: readonly CopiedFile[],
  parts: readonly PackagePart[],
  kind: PackageKind,
): readonly CopiedFile[] {
  const paths = [...files, ...copies, { path: CONTENTS_FILE }].map(({ path }) => path);
  const contents: PackageContents = {
    parts: [...parts, ...OTHERS].filter(({ path: own }) =>
      paths.some((path) => path === own || path.startsWith(`${own}/`)),
    ),
  };
  return [
    ...copies.map((copy) =>
      copy.path === PACKAGE_FILE
        ? { ...copy, bytes: publishedManifest(copy.bytes, kind, contents.parts) }
        : copy,
    ),
    {
      path: CONTENTS_FILE,
      source: CONTENTS_FILE,
      bytes: new TextEncoder().encode(`${JSON.stringify(contents, null, 2)}\n`),
    },
  ];
}
