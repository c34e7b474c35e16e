/** Nobody misspells a word of this length; comparing it would only cost time. */
const LONGEST_NAME = 100;

/**
 * The candidate that was most probably meant, `null` when more than one letter in three differs from each; of two
 * letters none may.
 */
export function closestName(text: string, candidates: Iterable<string>): string | null {
  if (text.length > LONGEST_NAME) return null;
  const folded = foldName(text);
  let closest: string | null = null;
  let best = Math.floor(folded.length / 3) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_NAME) continue;
    const changes = changesBetween(folded, foldName(candidate), best);
    if (changes >= best) continue;
    best = changes;
    closest = candidate;
  }
  return closest;
}

/** A word as it is compared: without case, accents and blanks around. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
}

/** How many letters to add, remove or replace; `limit` when it is at least that. */
function changesBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current[column] = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
    }
    previous = current;
  }
  return Math.min(previous[other.length] ?? limit, limit);
}
