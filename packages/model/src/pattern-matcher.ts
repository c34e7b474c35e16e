import { RE2JS } from 're2js';

/** Whether a text holds a match, as JSON Schema's `pattern` asks; `null` when it cannot be told. */
export type PatternMatcher = (text: string) => boolean | null;

const matchers = new Map<string, PatternMatcher>();

/**
 * Compiles an author's pattern on an engine whose time is linear in the text: a pattern from a workbook
 * must never be able to hang a build. Look-around and back-references, which no linear engine has, cannot
 * be judged.
 */
export function patternMatcher(source: string): PatternMatcher {
  const known = matchers.get(source) ?? compile(source);
  matchers.set(source, known);
  return known;
}

function compile(source: string): PatternMatcher {
  try {
    const pattern = RE2JS.compile(source);
    return (text) => pattern.matcher(text).find();
  } catch {
    return () => null;
  }
}
