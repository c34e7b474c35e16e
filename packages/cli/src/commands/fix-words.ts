import type { Language } from '@hubsante/model';
import { visibleText } from '../printers/visible-text.ts';

/** What is said of quick fixes. */
export interface FixWords {
  readonly fixed: (
    place: string,
    before: string | null,
    after: string,
    code: string,
    isDry: boolean,
  ) => string;
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
    nothing: 'No finding mends itself.',
    dryWithoutFix: 'The option --dry-run shows what --fix would write: give both.',
  },
};
