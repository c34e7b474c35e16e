import type { Language } from '@hubsante/model';

/** The sentences of `dsf history`. */
interface HistoryWords {
  readonly unknownAction: (action: string) => string;
  readonly nothingToAdd: string;
  readonly release: (name: string, messages: number, codes: number, errors: number) => string;
  readonly total: (file: string, count: number) => string;
}

/** In both languages. */
export const historyWords: Readonly<Record<Language, HistoryWords>> = {
  fr: {
    unknownAction: (action) => `« dsf history » fait add ou list, et non « ${action} ».`,
    nothingToAdd: 'Nommer les dossiers à ajouter : dsf history add DOSSIER…',
    release: (name, messages, codes, errors) =>
      `${name} : ${messages} messages, ${codes} codes${errors === 0 ? '' : `, telle que publiée (${errors} erreur${errors === 1 ? '' : 's'} dans ses classeurs)`}`,
    total: (file, count) => `${file} : ${count} version${count === 1 ? '' : 's'}.`,
  },
  en: {
    unknownAction: (action) => `“dsf history” does add or list, not “${action}”.`,
    nothingToAdd: 'Name the folders to add: dsf history add FOLDER…',
    release: (name, messages, codes, errors) =>
      `${name}: ${messages} messages, ${codes} codes${errors === 0 ? '' : `, as published (${errors} error${errors === 1 ? '' : 's'} in its workbooks)`}`,
    total: (file, count) => `${file}: ${count} release${count === 1 ? '' : 's'}.`,
  },
};
