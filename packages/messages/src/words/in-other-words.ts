import { foldName } from './closest-name.ts';

/** Nobody spells a tag out in more letters. */
const LONGEST_NAME = 100;
/** Fewer letters begin anything. */
const FEWEST_LETTERS = 3;

/**
 * The one missing field that an unknown tag is the label of, or spells out: `latitude` for `lat`. `null` for none or several.
 *
 * @param missing tags, with their labels.
 */
export function inOtherWords(tag: string, missing: Iterable<readonly [string, string]>): string | null {
  if (tag.length > LONGEST_NAME) return null;
  const meant = lettersOf(tag);
  const found = [...missing].filter(
    ([name, label]) =>
      lettersOf(label) === meant || (name.length >= FEWEST_LETTERS && meant.startsWith(lettersOf(name))),
  );
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function lettersOf(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}]/gu, '');
}
