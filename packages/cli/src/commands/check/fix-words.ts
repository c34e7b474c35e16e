import type { Language } from '@hubsante/model';
import { visibleText } from '@hubsante/model';

/** What is said of quick fixes. */
export interface FixWords {
  readonly fixed: (
    place: string,
    before: string | null,
    after: string,
    code: string,
    isDry: boolean,
  ) => string;
  /** That some findings have only one answer, and how to have it written. */
  readonly fixable: (count: number, paths: string) => string;
  readonly nothing: string;
  readonly dryWithoutFix: string;
}

/** Blanks at the ends of what is written, which are often what is wrong, are shown. */
const quoted = (text: string, open: string, close: string) => `${open}${visibleText(text)}${close}`;

export const fixWords: Readonly<Record<Language, FixWords>> = {
  fr: {
    fixed: (place, before, after, code, isDry) => {
      const from = before === null || before === '' ? 'la cellule' : quoted(before, '« ', ' »');
      const to = after === '' ? 'est vidée' : `devient ${quoted(after, '« ', ' »')}`;
      const would = after === '' ? 'serait vidée' : `deviendrait ${quoted(after, '« ', ' »')}`;
      return `${place} : ${from} ${isDry ? would : to} (${code}).`;
    },
    fixable: (count, paths) =>
      `${count === 1 ? 'Un constat n’a' : `${count} constats n’ont`} qu’une réponse : « dsf check ${paths} --fix » l’écrit, « --fix --dry-run » la montre.`,
    nothing: 'Aucun constat ne se corrige de lui-même.',
    dryWithoutFix: 'L’option --dry-run montre ce que --fix écrirait : donner les deux.',
  },
  en: {
    fixed: (place, before, after, code, isDry) => {
      const from = before === null || before === '' ? 'the cell' : quoted(before, '“', '”');
      const to = after === '' ? 'is cleared' : `becomes ${quoted(after, '“', '”')}`;
      const would = after === '' ? 'would be cleared' : `would become ${quoted(after, '“', '”')}`;
      return `${place}: ${from} ${isDry ? would : to} (${code}).`;
    },
    fixable: (count, paths) =>
      `${count === 1 ? 'One finding has' : `${count} findings have`} only one answer: “dsf check ${paths} --fix” writes it, “--fix --dry-run” shows it.`,
    nothing: 'No finding mends itself.',
    dryWithoutFix: 'The option --dry-run shows what --fix would write: give both.',
  },
};
