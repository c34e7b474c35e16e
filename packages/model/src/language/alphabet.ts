import { type CodePointRange, complementOf } from '../validation/code-point-ranges.ts';

/** Which characters texts are made of. */
export type Alphabet = 'json' | 'xml';

/** Half of a surrogate pair is no character, and no text of UTF-8 holds one. */
const SURROGATES: readonly CodePointRange[] = [[0xd800, 0xdfff]];

const LEGAL: Readonly<Record<Alphabet, readonly CodePointRange[]>> = {
  json: complementOf(SURROGATES),
  /** Char of XML 1.0 (§2.2), but the carriage return, which a reader of XML turns into a line feed (§2.11). */
  xml: [
    [0x09, 0x0a],
    [0x20, 0xd7ff],
    [0xe000, 0xfffd],
    [0x10000, 0x10ffff],
  ],
};

/** What people write first, so that a text that proves something looks like one. */
const PREFERRED = [...'aA01bB2cC3-_./: +é'].map((character) => character.codePointAt(0) ?? 0);
const [FIRST_PRINTED, LAST_PRINTED] = [0x21, 0x7e];

/** Characters that no class tells apart. */
export interface CharacterGroup {
  /** The one that stands for all. */
  readonly character: string;
  /** By class, whether it accepts them. */
  readonly isIn: readonly boolean[];
}

/**
 * Parts all characters by the classes that accept them: what a class says of one of a group, it says of all. The
 * groups with the characters people know best come first.
 */
export function characterGroups(
  classes: readonly (readonly CodePointRange[])[],
  alphabet: Alphabet,
): readonly CharacterGroup[] {
  const all = [...classes, LEGAL[alphabet]];
  const edges = [...new Set(all.flatMap((ranges) => ranges.flatMap(([first, last]) => [first, last + 1])))];
  edges.sort((a, b) => a - b);
  const members = all.map((ranges) => membership(ranges, edges));
  const groups = new Map<string, { rank: number; code: number; isIn: boolean[] }>();
  for (const [index, first] of edges.entries()) {
    const isIn = members.map((flags) => flags[index] === true);
    if (isIn.pop() !== true) continue;
    const code = shownIn(first, (edges[index + 1] ?? first + 1) - 1);
    const key = isIn.map(Number).join('');
    const rank = rankOf(code);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { rank, code, isIn });
    else if (rank < known.rank) Object.assign(known, { rank, code });
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ code, isIn }) => ({ character: String.fromCodePoint(code), isIn }));
}

/** By edge, whether the ranges accept the characters from it to the next one. */
function membership(ranges: readonly CodePointRange[], edges: readonly number[]): readonly boolean[] {
  const position = new Map(edges.map((edge, index) => [edge, index]));
  const flags: boolean[] = edges.map(() => false);
  for (const [first, last] of ranges)
    flags.fill(true, position.get(first) ?? 0, position.get(last + 1) ?? edges.length);
  return flags;
}

/** The character of a range that people know best. */
function shownIn(first: number, last: number): number {
  const preferred = PREFERRED.find((code) => code >= first && code <= last);
  if (preferred !== undefined) return preferred;
  return first < FIRST_PRINTED && last >= FIRST_PRINTED ? FIRST_PRINTED : first;
}

function rankOf(code: number): number {
  const preferred = PREFERRED.indexOf(code);
  if (preferred !== -1) return preferred;
  if (code >= FIRST_PRINTED && code <= LAST_PRINTED) return PREFERRED.length + code;
  // Letters of other scripts before blanks and what cannot be seen.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)) ? 0x1000 + code : 0x20_0000 + code;
}
