import type { AST } from '@eslint-community/regexpp';
import { isExponential } from '../validation/pattern-ambiguity.ts';
import { patternAutomaton } from '../validation/pattern-automaton.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { canExplode } from './pattern-explosion.ts';
import {
  type ShorthandClass,
  shorthandClasses,
  type UnportableConstruct,
  unportableConstructs,
} from './pattern-portability.ts';
import { matchesNothing, rangesAcrossCase } from './pattern-slips.ts';

/** What an author should know of an expression. */
export interface PatternAnalysis {
  /** Whether every alternative begins with `^` and ends with `$`. */
  readonly isAnchored: boolean;
  /** Whether a text that almost fits can take time without end. */
  readonly canExplode: boolean;
  /** Whether no text at all fits. */
  readonly matchesNothing: boolean;
  readonly constructs: readonly UnportableConstruct[];
  readonly shorthands: readonly ShorthandClass[];
  /** Ranges that run from capitals to small letters: `A-z`. */
  readonly rangesAcrossCase: readonly string[];
}

const analyses = new Map<string, PatternAnalysis | null>();

/** Reads a pattern as ECMA 262 does; `null` when it is no regular expression. */
export function analysePattern(source: string): PatternAnalysis | null {
  const known = analyses.get(source);
  if (known !== undefined) return known;
  const analysis = analyse(source);
  analyses.set(source, analysis);
  return analysis;
}

function analyse(source: string): PatternAnalysis | null {
  const strict = parsePattern(source, true);
  const pattern = strict ?? parsePattern(source, false);
  if (pattern === null) return null;
  const anchored = pattern.alternatives.every(isAnchored);
  const constructs = unportableConstructs(pattern, strict !== null);
  return {
    isAnchored: anchored,
    canExplode: canExplode(pattern) || isAmbiguousWithoutEnd(source),
    matchesNothing: matchesNothing(pattern),
    // Where the bounds are wrong anyhow, it is no use to say that XSD misreads them too.
    constructs: anchored ? constructs : constructs.filter(({ construct }) => !/^[$^]$/.test(construct)),
    shorthands: shorthandClasses(pattern),
    rangesAcrossCase: rangesAcrossCase(pattern),
  };
}

/** What the look of a pattern does not tell is decided on its automaton, where it has one. */
function isAmbiguousWithoutEnd(source: string): boolean {
  const legal = unicodePattern(source);
  const automaton = legal === null ? null : patternAutomaton(legal, true);
  return automaton !== null && isExponential(automaton);
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const first = elements[0];
  const last = elements.at(-1);
  if (elements.length === 1 && first !== undefined && 'alternatives' in first)
    return first.alternatives.every(isAnchored);
  return (
    first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end'
  );
}
