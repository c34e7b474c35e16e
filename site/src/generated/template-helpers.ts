import { withVisibleBlanks } from '@hubsante/model/contracts';

/** What Handlebars gives a helper last, as far as ours look: the view of the page. */
interface HelperOptions {
  readonly data?: { readonly root?: { readonly isEnglish?: boolean } };
}

function isEnglish({ data }: HelperOptions): boolean {
  return data?.root?.isEnglish === true;
}

/** Of what a model says in French, in a page in English; printed as it is, where other texts are escaped. */
const LANGUAGE_OF_MODELS = { toHTML: () => ' lang="fr"' };

/**
 * What our templates of pages can call, on the server and in a page. A page in English has `isEnglish` in its view: sentences
 * of ours stand in templates in both languages side by side, what the specifications say is marked as French.
 */
export const templateHelpers = {
  plural: (count: number): boolean => count > 1,
  visible: (text: string): string => withVisibleBlanks(text),
  hidesBlanks: (text: string): boolean => withVisibleBlanks(text) !== text,
  /** `{{say 'Rôles' 'Roles'}}`. */
  say: (french: string, english: string, options: HelperOptions): string =>
    isEnglish(options) ? english : french,
  /** `{{counted 3 'champ' 'champs' 'field' 'fields'}}`: « 3 champs », “3 fields”; zero is singular in French alone. */
  counted: (
    count: number,
    one: string,
    several: string,
    oneEnglish: string,
    severalEnglish: string,
    options: HelperOptions,
  ): string => {
    if (isEnglish(options)) return `${count} ${count === 1 ? oneEnglish : severalEnglish}`;
    return `${count} ${count < 2 ? one : several}`;
  },
  /** `<td{{inFrench}}>{{title}}</td>`. */
  inFrench: (options: HelperOptions): string | typeof LANGUAGE_OF_MODELS =>
    isEnglish(options) ? LANGUAGE_OF_MODELS : '',
};
