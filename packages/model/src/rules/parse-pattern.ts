import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** The parser descends recursively: a pattern nested deeper than this is no pattern an author wrote. */
const DEEPEST_NESTING = 200;

/** Reads a regular expression of ECMA 262, with or without its flag `u`; `null` when it is none. */
export function parsePattern(source: string, unicode: boolean): AST.Pattern | null {
  if (nestingOf(source) > DEEPEST_NESTING) return null;
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode });
  } catch {
    // The parser answers a malformed pattern with an exception; to us it is a finding.
    return null;
  }
}

/** How deep the brackets of a pattern stand in one another. */
function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  let isInClass = false;
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (isInClass) isInClass = character !== ']';
    else if (character === '[') isInClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
