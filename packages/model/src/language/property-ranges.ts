import type { CodePointRange } from '../validation/code-point-ranges.ts';

const LAST_CODE_POINT = 0x10ffff;
const known = new Map<string, readonly CodePointRange[] | null>();

/**
 * The characters a class accepts that cannot be read off its source, `\p{L}`: each character is tried. `null` for a class
 * that accepts more than one character at once, or that is none.
 */
export function rangesByTrial(source: string): readonly CodePointRange[] | null {
  const found = known.get(source) ?? tryAll(source);
  known.set(source, found);
  return found;
}

function tryAll(source: string): readonly CodePointRange[] | null {
  let expression: RegExp;
  try {
    expression = new RegExp(`^${source}$`, 'u');
  } catch {
    // A class of the flag `v`, which JSON Schema does not have.
    return null;
  }
  const ranges: [number, number][] = [];
  let last: [number, number] | null = null;
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    if (!expression.test(String.fromCodePoint(code))) last = null;
    else if (last === null) {
      last = [code, code];
      ranges.push(last);
    } else last[1] = code;
  }
  return ranges;
}
