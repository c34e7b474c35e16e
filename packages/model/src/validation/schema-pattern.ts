import { RE2JS } from 're2js';
import type { PatternMatcher } from '../pattern-matcher.ts';
import { analysePattern } from '../rules/pattern-analysis.ts';
import { linearPattern } from './linear-pattern.ts';
import { isDeterministic } from './pattern-ambiguity.ts';
import { patternAutomaton } from './pattern-automaton.ts';
import { unicodePattern } from './unicode-pattern.ts';

/** No pattern of a workbook comes near. */
const LONGEST_PATTERN = 2_000;
/** The time of a linear engine stays unnoticed up to this many characters. */
const LONGEST_TEXT = 100_000;
/** Engines that backtrack get what their slowest harmless pattern reads in no time. */
const LONGEST_BACKTRACKED_TEXT = 2_000;

const matchers = new Map<string, PatternMatcher>();

/**
 * The verdict of the `pattern` that our JSON Schema writes for an author's expression: ECMA 262 with its flag
 * `u`. `null` when the schema leaves the expression out because no validator could load it, or when a text
 * could keep the expression busy for too long to be judged.
 */
export function schemaPattern(source: string): PatternMatcher {
  const known = matchers.get(source) ?? compile(source);
  matchers.set(source, known);
  return known;
}

function compile(source: string): PatternMatcher {
  const legal = source.length > LONGEST_PATTERN ? null : unicodePattern(source);
  if (legal === null) return () => null;
  // Where no text has two ways through the pattern, the language’s own engine takes a time that is linear too.
  const automaton = patternAutomaton(legal);
  if (automaton !== null && isDeterministic(automaton)) {
    const expression = new RegExp(legal, 'u');
    return (text) => (text.length > LONGEST_TEXT ? null : expression.test(text));
  }
  const linear = compileLinear(legal);
  if (linear !== null) return (text) => (text.length > LONGEST_TEXT ? null : linear.matcher(text).find());
  // Only what a linear engine lacks is left to the language's own.
  if (analysePattern(legal)?.canExplode !== false) return () => null;
  const expression = new RegExp(legal, 'u');
  return (text) => (text.length > LONGEST_BACKTRACKED_TEXT ? null : expression.test(text));
}

function compileLinear(legal: string): RE2JS | null {
  const pattern = linearPattern(legal);
  if (pattern === null) return null;
  try {
    return RE2JS.compile(pattern);
  } catch {
    // More repetitions than the engine unfolds.
    return null;
  }
}
