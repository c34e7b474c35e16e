import { pageLanguage } from '../scripts/say.ts';
import { frenchText } from '../site/french-text.ts';

/** A sentence that the program of the workshop says in the language of the page, with the typography of that language. */
export function typeset(sentence: string): string {
  return pageLanguage() === 'fr' ? frenchText(sentence) : sentence;
}

/** The mark of what an author says, which is in French, on a page that is not. */
export function inFrench(): { readonly lang?: 'fr' } {
  return pageLanguage() === 'fr' ? {} : { lang: 'fr' };
}
