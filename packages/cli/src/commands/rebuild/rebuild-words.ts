import type { Language } from '@hubsante/model';
import type { FileDifference, NoRebuild } from './package-report.ts';

interface RebuildWords {
  readonly same: (name: string, version: string, files: number) => string;
  readonly differs: (name: string, version: string, differing: number, files: number) => string;
  readonly notMade: (name: string, version: string) => string;
  readonly reasons: Readonly<Record<NoRebuild, string>>;
  readonly kinds: Readonly<Record<FileDifference['kind'], string>>;
  readonly more: (count: number) => string;
  readonly total: (packages: number, same: number) => string;
}

/** The sentences of `dsf rebuild` about packages, in both languages. */
export const rebuildWords: Readonly<Record<Language, RebuildWords>> = {
  fr: {
    same: (name, version, files) => `${name} ${version} : ${files} fichiers, tous pareils à l’octet.`,
    differs: (name, version, differing, files) =>
      `${name} ${version} : ${differing} écart${differing === 1 ? '' : 's'} sur ${files} fichiers.`,
    notMade: (name, version) => `${name} ${version} : n’a pas pu être refait.`,
    reasons: {
      'no-source': 'Aucune source de ce nom dans le dossier de spécifications (voir --specs).',
      'no-tag': 'Les sources ont un autre numéro, et git n’a pas d’étiquette à ce nom et à cette version.',
      errors: 'Ses sources ont des erreurs : « dsf check » les dit.',
      'not-a-package': 'Son package.json ne donne ni nom ni version.',
    },
    kinds: { lost: 'n’est plus fait', added: 'n’était pas publié', changed: 'a d’autres octets' },
    more: (count) => `… et ${count} autres`,
    total: (packages, same) => `Paquets refaits à l’octet : ${same} sur ${packages}.`,
  },
  en: {
    same: (name, version, files) => `${name} ${version}: ${files} files, all the same to the byte.`,
    differs: (name, version, differing, files) =>
      `${name} ${version}: ${differing} difference${differing === 1 ? '' : 's'} in ${files} files.`,
    notMade: (name, version) => `${name} ${version}: could not be made again.`,
    reasons: {
      'no-source': 'No source of this name in the folder of specifications (see --specs).',
      'no-tag': 'The sources have another number, and git has no tag of this name and version.',
      errors: 'Its sources have errors: “dsf check” tells them.',
      'not-a-package': 'Its package.json gives neither name nor version.',
    },
    kinds: { lost: 'no longer made', added: 'was not published', changed: 'has other bytes' },
    more: (count) => `… and ${count} more`,
    total: (packages, same) => `Packages made again to the byte: ${same} of ${packages}.`,
  },
};
