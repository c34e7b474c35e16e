import { RE2JS } from 're2js';

/** Whether a text holds a match, as JSON Schema's `pattern` asks; `null` when it cannot be told. */
export type PatternMatcher = (text: string) => boolean | null;

/** Beyond this many characters, of pattern or of text, even a linear engine could keep an author waiting. */
const LONGEST = 2_000;

const matchers = new Map<string, PatternMatcher>();

/**
 * Compiles an author's pattern on an engine whose time is linear in the text: a pattern from a workbook
 * must never be able to hang a build. Look-around and back-references, which no linear engine has, and very
 * long patterns or texts cannot be judged.
 */
export function patternMatcher(source: string): PatternMatcher {
  const known = matchers.get(source) ?? compile(source);
  matchers.set(source, known);
  return known;
}

function compile(source: string): PatternMatcher {
  if (source.length > LONGEST) return () => null;
  try {
    const pattern = RE2JS.compile(source);
    return (text) => (text.length > LONGEST ? null : pattern.matcher(text).find());
  } catch {
    return () => null;
  }
}
