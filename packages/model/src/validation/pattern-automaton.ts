import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../rules/parse-pattern.ts';
import type { CodePointRange } from './code-point-ranges.ts';
import { rangesOf } from './linear-pattern.ts';

/** Beyond this many positions, counted repetitions unfolded, a pattern is no text's form but a text of its own. */
const MOST_POSITIONS = 1_000;

/** The edges of the text, which `^` and `$` accept as if they were characters before and after it. */
export const TEXT_START = -1;
/** In the place of a class of characters: the end of the text. */
export const TEXT_END = -2;

/** What one position of a pattern accepts: one code point of a class, or an edge of the text. */
export interface PatternPosition {
  /** Number of a class in {@link PatternAutomaton.classes}, {@link TEXT_START} or {@link TEXT_END}. */
  readonly accepts: number;
}

/** A class of characters as it is written, `[\w-]`, and what it accepts; `null` where that cannot be spelled out. */
export interface PatternClass {
  readonly source: string;
  readonly ranges: readonly CodePointRange[] | null;
}

/**
 * A pattern as its positions and which may follow which (Glushkov’s automaton): an engine that follows every way at
 * once reads a text in a time that is linear in it, whatever the pattern.
 */
export interface PatternAutomaton {
  readonly classes: readonly PatternClass[];
  readonly positions: readonly PatternPosition[];
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
  /** By position: those that may come next, and in how many ways. Two ways are how `(a+)+` takes time without end. */
  readonly follow: readonly ReadonlyMap<number, number>[];
  /** Whether no character at all is a match already. */
  readonly acceptsNothing: boolean;
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

const EMPTY: Part = { first: [], last: [], isNullable: true };

/**
 * The automaton of a pattern of ECMA 262 with its flag `u`, that looks for a match anywhere, as `pattern` of JSON Schema
 * does. `null` for what has none (look-around, back-references, `^` in the middle) or would be too large.
 *
 * @param isRelaxed whether repetitions that are counted high count as endless: no text that matters tells them apart,
 *   and the automaton stays small.
 */
export function patternAutomaton(source: string, isRelaxed = false): PatternAutomaton | null {
  const pattern = parsePattern(source, true);
  if (pattern === null) return null;
  const builder = new AutomatonBuilder(isRelaxed);
  const whole = builder.alternatives(pattern.alternatives);
  if (whole === null) return null;
  return {
    classes: builder.classes,
    positions: builder.positions,
    first: new Set(whole.first),
    last: new Set(whole.last),
    follow: builder.follow,
    acceptsNothing: whole.isNullable,
  };
}

/** Whether so many repetitions are as good as endless; so many exactly leave no choice. */
function isMany(min: number, max: number): boolean {
  return min === max ? max > 64 : max >= 10;
}

/** Each method is `null` for a part that has no automaton. */
class AutomatonBuilder {
  readonly classes: PatternClass[] = [];
  readonly positions: PatternPosition[] = [];
  readonly follow: Map<number, number>[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #isRelaxed: boolean;

  constructor(isRelaxed: boolean) {
    this.#isRelaxed = isRelaxed;
  }

  alternatives(alternatives: readonly AST.Alternative[]): Part | null {
    const parts: Part[] = [];
    for (const { elements } of alternatives) {
      let part: Part | null = EMPTY;
      for (const [index, element] of elements.entries()) {
        const next = this.#element(element, index === 0, index === elements.length - 1);
        part = next === null ? null : this.#sequence(part, next);
        if (part === null) return null;
      }
      parts.push(part);
    }
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isNullable: parts.some(({ isNullable }) => isNullable),
    };
  }

  #element(element: AST.Element, isFirst: boolean, isLast: boolean): Part | null {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.#position(this.#class(element));
      case 'CapturingGroup':
        return this.alternatives(element.alternatives);
      case 'Group':
        return element.modifiers === null ? this.alternatives(element.alternatives) : null;
      case 'Assertion':
        if (element.kind === 'start' && isFirst) return this.#position(TEXT_START);
        return element.kind === 'end' && isLast ? this.#position(TEXT_END) : null;
      case 'Quantifier':
        return this.#repeated(element);
      default:
        return null;
    }
  }

  /** `a{2,4}` is `aa(a(a)?)?`: every copy has positions of its own. */
  #repeated({ element, min, max }: AST.Quantifier): Part | null {
    if (this.#isRelaxed && isMany(min, max)) return this.#looped(element, min === 0);
    let whole: Part | null = EMPTY;
    for (let count = 0; count < min && whole !== null; count += 1) whole = this.#then(whole, element);
    if (whole === null) return null;
    const rest =
      max === Number.POSITIVE_INFINITY ? this.#looped(element, true) : this.#atMost(element, max - min);
    return rest === null ? null : this.#sequence(whole, rest);
  }

  #then(whole: Part, element: AST.Element): Part | null {
    const copy = this.#element(element, false, false);
    return copy === null ? null : this.#sequence(whole, copy);
  }

  /** From the innermost copy outwards: each is followed by the next one only. */
  #atMost(element: AST.Element, count: number): Part | null {
    let rest: Part | null = EMPTY;
    for (let left = count; left > 0 && rest !== null; left -= 1) {
      const copy = this.#element(element, false, false);
      const sequence: Part | null = copy === null ? null : this.#sequence(copy, rest);
      rest = sequence === null ? null : { ...sequence, isNullable: true };
    }
    return rest;
  }

  #looped(element: AST.Element, isNullable: boolean): Part | null {
    const looped = this.#element(element, false, false);
    if (looped === null) return null;
    this.#connect(looped.last, looped.first);
    return { ...looped, isNullable: looped.isNullable || isNullable };
  }

  #sequence(one: Part, other: Part): Part | null {
    if (this.positions.length > MOST_POSITIONS) return null;
    this.#connect(one.last, other.first);
    return {
      first: one.isNullable ? [...one.first, ...other.first] : one.first,
      last: other.isNullable ? [...one.last, ...other.last] : other.last,
      isNullable: one.isNullable && other.isNullable,
    };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const one of from) {
      const next = this.follow[one];
      for (const other of to) next?.set(other, (next.get(other) ?? 0) + 1);
    }
  }

  #position(accepts: number): Part {
    const number = this.positions.push({ accepts }) - 1;
    this.follow.push(new Map());
    return { first: [number], last: [number], isNullable: false };
  }

  #class(
    element: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass,
  ): number {
    const known = this.#numbers.get(element.raw);
    if (known !== undefined) return known;
    const ranges = element.type === 'ExpressionCharacterClass' ? null : rangesOf(element);
    const number = this.classes.push({ source: element.raw, ranges }) - 1;
    this.#numbers.set(element.raw, number);
    return number;
  }
}
