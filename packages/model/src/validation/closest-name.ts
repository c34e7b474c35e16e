import { latinReadings, UNSEEN } from './look-alikes.ts';

/** Nobody misspells a name of this length; comparing it would only cost time. */
const LONGEST_NAME = 100;

/**
 * The candidate an author most probably meant, `null` when none is close: at most one letter in three may
 * differ, two letters exchanged counting for one. Case, accents and repeated blanks count for nothing. Failing that, the one
 * candidate whose words it shortens: `idPat` for `patientId`.
 */
export function closestName(text: string, given: Iterable<string>): string | null {
  if (text.length > LONGEST_NAME) return null;
  // Looked through more than once.
  const candidates = [...given];
  const inLatin = nameInLatin(text, candidates);
  if (inLatin !== null) return inLatin;
  const folded = foldName(text);
  let closest: string | null = null;
  let best = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_NAME) continue;
    const changes = changesBetween(folded, foldName(candidate), best);
    if (changes >= best) continue;
    best = changes;
    closest = candidate;
  }
  return closest ?? shortenedName(text, candidates);
}

/**
 * The code of a list that a code outside it is nearest to, for a remark: of a word the {@link closestName}; of a code with
 * digits the level above it (`C03.00.00` or `C03` for `C03.99.99`), else what shares the longest beginning and then
 * differs by the fewest letters. It may mean another thing: nobody should write it in place of the other unread.
 */
export function closestCode(text: string, given: Iterable<string>): string | null {
  if (text.length > LONGEST_NAME) return null;
  const codes = [...given];
  const spelt = /\d/.test(text) ? nameInLatin(text, codes) : closestName(text, codes);
  if (spelt !== null) return spelt;
  const above = levelAbove(text, new Set(codes));
  if (above !== null) return above;
  let best: { readonly code: string; readonly shared: number; readonly changes: number } | null = null;
  for (const code of codes) {
    const shared = sharedBeginning(text, code);
    if (shared === 0 || code.length > LONGEST_NAME || shared < (best?.shared ?? 0)) continue;
    const limit = shared === best?.shared ? best.changes : Number.POSITIVE_INFINITY;
    const changes = changesBetween(text, code, limit);
    if (changes < limit) best = { code, shared, changes };
  }
  return best?.code ?? closestName(text, codes);
}

/** The deepest level of a code in levels that a list has, as `C03.00.00` or as `C03`. */
function levelAbove(text: string, codes: ReadonlySet<string>): string | null {
  const levels = text.split('.');
  for (let depth = levels.length - 1; depth > 0; depth -= 1) {
    const kept = levels.slice(0, depth);
    const zeros = levels.slice(depth).map((level) => '0'.repeat(level.length));
    const found = [[...kept, ...zeros].join('.'), kept.join('.')].find((code) => codes.has(code));
    if (found !== undefined) return found;
  }
  return null;
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** The candidate that a text is once its letters of other alphabets are Latin ones; `null` when none is. */
export function nameInLatin(text: string, candidates: Iterable<string>): string | null {
  const readings = latinReadings(text).map(foldName);
  if (readings.length === 0) return null;
  const known = new Map([...candidates].map((candidate) => [foldName(candidate), candidate]));
  const meant = readings.find((reading) => known.has(reading));
  return meant === undefined ? null : (known.get(meant) ?? null);
}

/** Fewer letters than this shorten anything. */
const FEWEST_LETTERS = 4;

/** The only candidate of which each word of the text begins another word, in any order; `null` for none or several. */
function shortenedName(text: string, candidates: Iterable<string>): string | null {
  const words = wordsOf(text);
  if (words.join('').length < FEWEST_LETTERS) return null;
  let found: string | null = null;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_NAME || candidate === found || !isShortened(words, wordsOf(candidate)))
      continue;
    if (found !== null) return null;
    found = candidate;
  }
  return found;
}

function isShortened(words: readonly string[], of: readonly string[]): boolean {
  const left = [...of];
  return words.every((word) => {
    const index = left.findIndex((one) => one.startsWith(word));
    if (index !== -1) left.splice(index, 1);
    return index !== -1;
  });
}

/** The words of a tag, `patientId` or `patient_id`. */
function wordsOf(name: string): readonly string[] {
  return foldName(name.replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ').replace(/[\s_.-]+/g, ' ')).split(' ');
}

/** Beyond this many misspelled words in one message, suggestions help nobody and only cost time. */
const MOST_SUGGESTIONS = 1_000;

/** What was meant in the words of one message: looked for so many times, then no more. */
export class Suggestions {
  #left: number;

  /** @param most how many; none for whoever has no use for them. */
  constructor(most = MOST_SUGGESTIONS) {
    this.#left = most;
  }

  /** What `find` finds; `null` once the message had its share. */
  offer<Found>(find: () => Found): Found | null {
    this.#left -= 1;
    return this.#left < 0 ? null : find();
  }
}

/** A name as it is compared: without case, accents, repeated blanks and signs that nobody sees. */
export function foldName(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** How many letters to add, remove, replace or exchange with the next one; `limit` when it is at least that. */
function changesBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchange =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchange ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return Math.min(previous[other.length] ?? limit, limit);
}
