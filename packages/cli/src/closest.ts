import { nameInLatin } from '@hubsante/model';
import { distance } from 'fastest-levenshtein';

/** The candidate most like a mistyped word; `null` when every one differs by half of its letters or more. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const known = [...candidates];
  const inLatin = nameInLatin(word, known);
  if (inLatin !== null) return inLatin;
  const best = nearest(word, known);
  return best !== null && best.changes <= Math.max(1, Math.floor(word.length / 2)) ? best.candidate : null;
}

/** The candidate with the fewest letters to change, however many; `null` when there is no candidate. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
): { readonly candidate: string; readonly changes: number } | null {
  const wanted = word.toLowerCase();
  let best: { candidate: string; changes: number } | null = null;
  for (const candidate of candidates) {
    const changes = distance(wanted, candidate.toLowerCase());
    if (best === null || changes < best.changes) best = { candidate, changes };
  }
  return best;
}
