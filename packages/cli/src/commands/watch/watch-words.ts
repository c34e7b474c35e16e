import type { Language } from '@hubsante/model';

/** What `dsf watch` says around the findings. */
export interface WatchWords {
  /** After the first check. */
  readonly waiting: string;
  /** After a change: findings that came, findings that went, how many there are, what it took. */
  readonly changed: (came: number, went: number, all: number, milliseconds: number) => string;
  /** The title of the findings that are new, and of those that are gone. */
  readonly came: string;
  readonly went: string;
  readonly stopped: string;
}

/** None is one in French, and several in English. */
const inFrench = (count: number, one: string, several: string) => (count < 2 ? one : several);
const inEnglish = (count: number, one: string, several: string) => (count === 1 ? one : several);

export const watchWords: Readonly<Record<Language, WatchWords>> = {
  fr: {
    waiting: 'Les fichiers sont suivis : chaque enregistrement est relu. Ctrl-C arrête.',
    changed: (came, went, all, milliseconds) => {
      const total = `${all} ${inFrench(all, 'constat', 'constats')} en tout`;
      const change =
        came === 0 && went === 0
          ? 'Ni mieux ni moins bien'
          : [
              ...(went === 0 ? [] : [`${went} ${inFrench(went, 'constat réglé', 'constats réglés')}`]),
              ...(came === 0 ? [] : [`${came} ${inFrench(came, 'nouveau constat', 'nouveaux constats')}`]),
            ].join(', ');
      return `${change} ; ${total} (${milliseconds} ms).`;
    },
    came: 'Nouveau :',
    went: 'Réglé :',
    stopped: 'Arrêté.',
  },
  en: {
    waiting: 'The files are watched: each save is read again. Ctrl-C stops.',
    changed: (came, went, all, milliseconds) => {
      const total = `${all} ${inEnglish(all, 'finding', 'findings')} in all`;
      const change =
        came === 0 && went === 0
          ? 'Neither better nor worse'
          : [
              ...(went === 0 ? [] : [`${went} ${inEnglish(went, 'finding', 'findings')} mended`]),
              ...(came === 0 ? [] : [`${came} new ${inEnglish(came, 'finding', 'findings')}`]),
            ].join(', ');
      return `${change}; ${total} (${milliseconds} ms).`;
    },
    came: 'New:',
    went: 'Mended:',
    stopped: 'Stopped.',
  },
};
