import type { PageLanguage } from '../site/addresses.ts';
import { frenchText } from '../site/french-text.ts';

/** The language of the page that the program runs in. */
export function pageLanguage(): PageLanguage {
  return typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'fr';
}

/** What a program says, in the language of its page; both stand side by side, as in templates. */
export function say(french: string, english: string): string {
  return pageLanguage() === 'en' ? english : frenchText(french);
}

/** « 1 champ », « 3 champs », “3 fields”; zero is singular in French alone. */
export function sayCount(
  count: number,
  [one, several]: readonly [string, string],
  [oneEnglish, severalEnglish]: readonly [string, string],
): string {
  return pageLanguage() === 'en'
    ? `${count} ${count === 1 ? oneEnglish : severalEnglish}`
    : frenchText(`${count} ${count < 2 ? one : several}`);
}
