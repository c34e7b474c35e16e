import type { Language } from '@hubsante/model';
import type { NoFiles } from '../../git/files-at.ts';

/** What whoever asks for what is new reads. */
interface SinceWords {
  readonly noFiles: (ref: string) => Readonly<Record<NoFiles, string>>;
  readonly unwritable: (ref: string) => string;
  readonly known: (count: number, ref: string) => string;
}

export const sinceWords: Readonly<Record<Language, SinceWords>> = {
  fr: {
    noFiles: (ref) => ({
      'no-git': '--since a besoin de git, qui n’est pas installé sur ce poste.',
      'no-repository':
        '--since compare à une version gardée par git : ce dossier n’est pas dans un dépôt git.',
      'no-commit': `Ce dépôt git n’a pas de version « ${ref} ». Écrire une branche, une étiquette ou un commit : --since main, --since HEAD~1.`,
    }),
    unwritable: (ref) => `git n’a pas pu étaler les fichiers de « ${ref} » dans le dossier temporaire.`,
    known: (count, ref) =>
      count === 1
        ? `Un constat était déjà là dans « ${ref} » : il n’est pas redit.`
        : `${count} constats étaient déjà là dans « ${ref} » : ils ne sont pas redits.`,
  },
  en: {
    noFiles: (ref) => ({
      'no-git': '--since needs git, which is not installed on this machine.',
      'no-repository': '--since compares with a version kept by git: this folder is in no git repository.',
      'no-commit': `This git repository has no version “${ref}”. Write a branch, a tag or a commit: --since main, --since HEAD~1.`,
    }),
    unwritable: (ref) => `git could not lay out the files of “${ref}” in the temporary folder.`,
    known: (count, ref) =>
      count === 1
        ? `One finding was there already in “${ref}”: it is not told again.`
        : `${count} findings were there already in “${ref}”: they are not told again.`,
  },
};
