import { PHRASES, phrase } from './phrases.ts';
import type { Words } from './sentences.ts';

/** A value that is shown in a sentence stops here. */
const LONGEST_VALUE = 60;
/** And a list after so many. */
const LONGEST_LIST = 10;

/** A text as a sentence shows it: not too long, on one line. */
export function shownText(text: string): string {
  // Nothing beyond is shown, and a hostile text can be long.
  const cut = text.length > 2 * LONGEST_VALUE ? text.slice(0, 2 * LONGEST_VALUE) : text;
  const line = cut
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    // Some codes begin or end with a blank, and the lack of it is the fault: it has to be seen.
    .replace(/^[ \u00a0\u202f]+|[ \u00a0\u202f]+$/g, (blanks) =>
      blanks.replace(/ /g, '␣').replace(/[^␣]/g, '⍽'),
    );
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
}

/** What was found where something else is expected. */
export function shownValue(value: unknown): Words {
  if (isList(value)) return PHRASES['a-list'];
  if (typeof value === 'object' && value !== null) return PHRASES['an-object'];
  if (typeof value === 'function') return PHRASES['a-function'];
  const text = shownText(String(value));
  return typeof value === 'string' ? phrase('a-text', { text }) : same(text);
}

/** What cannot even be asked for its kind, a Proxy that was revoked, is no list. */
function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** The first of some words. */
export function shownList(words: readonly string[]): string {
  // Hiding a single word would save nothing.
  if (words.length <= LONGEST_LIST + 1) return words.map(shownText).join(', ');
  return `${words.slice(0, LONGEST_LIST).map(shownText).join(', ')}…`;
}

function same(text: string): Words {
  return { fr: text, en: text };
}
