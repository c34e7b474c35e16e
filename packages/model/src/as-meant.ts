import { parseCardinality } from './cardinality.ts';
import { latinReadings, UNSEEN, withLatinLetters } from './validation/look-alikes.ts';

/**
 * What a short text of a cell can only mean: an answer that is certain, to be written in the place of the text without
 * asking anybody. `null` wherever a person could have meant another thing.
 */

/** What separates the ends of a cardinality under other hands: points, signs, a word. */
const BETWEEN = /^(\d{1,9}|[oO])\s*(?:\.{1,4}|…|[·:;,/_–—-]|à|to)\s*(\d{1,9}|[nN*∞oO])$/u;

/** `0..n` for `0..N`, `0…n`, `0.n`, `0 - n` or `O..*`. */
export function cardinalityAsMeant(text: string): string | null {
  const plain = (withLatinLetters(text) ?? text).replace(UNSEEN, '').trim();
  const [, first, last] = BETWEEN.exec(plain.replace(/\s+/gu, '')) ?? [];
  if (first === undefined || last === undefined) return null;
  const number = (digits: string) => (/^o$/i.test(digits) ? '0' : digits);
  const meant = `${number(first)}..${/^[n*∞]$/i.test(last) ? 'n' : number(last)}`;
  return typeof parseCardinality(meant) === 'string' ? null : meant;
}

/** A mark of one capital letter, `X`: whatever its case, the blanks around it or the alphabet it was typed in. */
export function markAsMeant(text: string, mark: string): string | null {
  const plain = text.replace(UNSEEN, '').trim();
  const readings = [plain, withLatinLetters(plain) ?? plain, ...latinReadings(plain)];
  return readings.some((reading) => reading.toUpperCase() === mark) ? mark : null;
}

/** Whether two words differ only by case, accents, blanks, punctuation and letters of other alphabets that look like ours. */
export function isSpelledAlike(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return (withLatinLetters(text) ?? text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
