import { nameInLatin } from '@hubsante/model';
import { distance } from 'fastest-levenshtein';

const LONGEST_NAME = 100;

/**
 * The candidate an author most probably meant, `null` when none is close: at most one letter in three
 * may differ. Case, accents and repeated blanks count less than letters.
 */
export function closestText(text: string, candidates: Iterable<string>): string | null {
  // Nobody misspells a name of this length; comparing it would only cost time.
  if (text.length > LONGEST_NAME) return null;
  const known = [...candidates];
  const inLatin = nameInLatin(text, known);
  if (inLatin !== null) return inLatin;
  const folded = fold(text);
  let closest: string | null = null;
  let best = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(folded, fold(candidate));
    if (steps < best) {
      best = steps;
      closest = candidate;
    }
  }
  return closest;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
