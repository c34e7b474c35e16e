import type { AST } from '@eslint-community/regexpp';

/** Code points from the first to the last, both included. */
export type CodePointRange = readonly [first: number, last: number];

const LAST_CODE_POINT = 0x10ffff;

const DIGITS: readonly CodePointRange[] = [[0x30, 0x39]];
const WORD: readonly CodePointRange[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** WhiteSpace and LineTerminator of ECMA 262. */
const SPACES: readonly CodePointRange[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const LINE_TERMINATORS: readonly CodePointRange[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** What `\d`, `\w`, `\s`, their opposites and `.` accept; `null` for a property such as `\p{Lu}`. */
export function rangesOfSet(set: AST.CharacterSet): readonly CodePointRange[] | null {
  switch (set.kind) {
    case 'any':
      return complementOf(LINE_TERMINATORS);
    case 'digit':
      return set.negate ? complementOf(DIGITS) : DIGITS;
    case 'word':
      return set.negate ? complementOf(WORD) : WORD;
    case 'space':
      return set.negate ? complementOf(SPACES) : SPACES;
    default:
      return null;
  }
}

/** Every code point outside the ranges, which may overlap and stand in any order. */
export function complementOf(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const rest: CodePointRange[] = [];
  let next = 0;
  for (const [first, last] of sorted) {
    if (first > next) rest.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= LAST_CODE_POINT) rest.push([next, LAST_CODE_POINT]);
  return rest;
}

/** A class in the syntax of RE2; one that accepts nothing leaves every code point out. */
export function printRanges(ranges: readonly CodePointRange[]): string {
  if (ranges.length === 0) return `[^\\x{0}-\\x{${LAST_CODE_POINT.toString(16)}}]`;
  return `[${ranges.map(([first, last]) => `\\x{${first.toString(16)}}-\\x{${last.toString(16)}}`).join('')}]`;
}
