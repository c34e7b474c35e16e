import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../rules/parse-pattern.ts';
import { type CodePointRange, complementOf, rangesOfSet } from '../validation/code-point-ranges.ts';
import { schemaPattern } from '../validation/schema-pattern.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';

/** Nobody wants to read a longer text in an example. */
const LONGEST_TEXT = 500;
/** Characters people write first, so that examples look like something. */
const PREFERRED = [...'a0A1b2B-_.+/ '].map((character) => character.codePointAt(0) ?? 0);
/** How often optional and unbounded parts are written, one way after the other. */
const EXTRA_REPETITIONS = [0, 1, 2];
/** More branches of one choice than this show nothing new. */
const MOST_BRANCHES = 20;

/**
 * Texts that fit a pattern: with its optional parts left out and written, one for each of its alternatives.
 * Each is checked against the pattern; none when it asks for something that cannot be constructed.
 */
export function textsFitting(source: string): readonly string[] {
  const legal = unicodePattern(source);
  const pattern = legal === null ? null : parsePattern(legal, true);
  if (pattern === null) return [];
  const matches = schemaPattern(source);
  const texts = new Set<string>();
  for (const extra of EXTRA_REPETITIONS) {
    const branches = Math.min(MOST_BRANCHES, Math.max(1, branchesOf(pattern)));
    for (let branch = 0; branch < branches; branch += 1) {
      const text = new TextWriter(extra, branch).write(pattern.alternatives);
      if (text !== null && isPlain(text) && matches(text) === true) texts.add(text);
    }
  }
  return [...texts];
}

/** Texts that are almost like one that fits; those that the pattern refuses, the nearest first. */
export function textsMissing(source: string, fitting: string): readonly string[] {
  const matches = schemaPattern(source);
  const letters = [...fitting];
  const candidates = [
    letters.slice(0, -1).join(''),
    `${fitting}!`,
    ...letters.map((_, index) => letters.with(index, '!').join('')),
    letters.slice(1).join(''),
    letters.slice(0, Math.ceil(letters.length / 2)).join(''),
    // What holds a fitting text fits where nothing says where it begins and ends.
    '!',
    '?!',
    letters.map(() => '!').join(''),
  ];
  return [...new Set(candidates)].filter((text) => isPlain(text) && matches(text) === false);
}

/** XML keeps every character of such a text; it is not empty, which looks like absent to many readers. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TEXT && /^[^\p{C}\p{Z}]*( [^\p{C}\p{Z}]+)*$/u.test(text);
}

function branchesOf({ alternatives }: AST.Pattern | AST.Group | AST.CapturingGroup): number {
  return Math.max(
    alternatives.length,
    ...alternatives.flatMap(({ elements }) => elements.map(branchesWithin)),
  );
}

function branchesWithin(element: AST.Element): number {
  if (element.type === 'Quantifier') return branchesWithin(element.element);
  return element.type === 'Group' || element.type === 'CapturingGroup' ? branchesOf(element) : 1;
}

/** Writes one text of a pattern. */
class TextWriter {
  readonly #extra: number;
  readonly #branch: number;

  /**
   * @param extra how often a part is written beyond its minimum, where it may be.
   * @param branch which alternative of every choice.
   */
  constructor(extra: number, branch: number) {
    this.#extra = extra;
    this.#branch = branch;
  }

  write(alternatives: readonly AST.Alternative[]): string | null {
    const chosen = alternatives[Math.min(this.#branch, alternatives.length - 1)];
    let text = '';
    for (const element of chosen?.elements ?? []) {
      const part = this.#element(element);
      if (part === null || text.length > LONGEST_TEXT) return null;
      text += part;
    }
    return text;
  }

  #element(element: AST.Element): string | null {
    switch (element.type) {
      case 'Character':
        return String.fromCodePoint(element.value);
      case 'CharacterSet':
      case 'CharacterClass':
        return characterOf(element);
      case 'Group':
      case 'CapturingGroup':
        return this.write(element.alternatives);
      case 'Quantifier': {
        const count = Math.min(element.max, element.min + this.#extra);
        const part = this.#element(element.element);
        return part === null || part.length * count > LONGEST_TEXT ? null : part.repeat(count);
      }
      case 'Assertion':
        // What it asks for may be there by chance: the text is checked.
        return '';
      default:
        return null;
    }
  }
}

function characterOf(element: AST.CharacterSet | AST.CharacterClass): string | null {
  const ranges = rangesOf(element);
  if (ranges === null) return null;
  const holds = (code: number) => ranges.some(([first, last]) => code >= first && code <= last);
  const code = PREFERRED.find(holds) ?? ranges.find(([, last]) => last >= 0x21)?.[0];
  return code === undefined ? null : String.fromCodePoint(Math.max(code, 0x21));
}

function rangesOf(
  element: AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement,
): readonly CodePointRange[] | null {
  switch (element.type) {
    case 'Character':
      return [[element.value, element.value]];
    case 'CharacterClassRange':
      return [[element.min.value, element.max.value]];
    case 'CharacterSet':
      return rangesOfSet(element);
    case 'CharacterClass': {
      const ranges = element.elements.flatMap((inner) => rangesOf(inner) ?? []);
      return element.negate ? complementOf(ranges) : ranges;
    }
    default:
      return null;
  }
}
