/** Escapes that mean something, or that the `u` flag allows (ECMA 262 §22.2.1). */
const MEANINGFUL_ESCAPE = /^[\^$\\.*+?()[\]{}|/bBcdDfknpPrsStuvwWxX0-9]$/;
const QUANTIFIER = /^\{\d+(?:,\d*)?\}/;

/**
 * The same pattern in a form that is also legal under the `u` flag, which JSON Schema 2020-12 validators use:
 * useless escapes are dropped, bare brackets and braces escaped. `null` when there is no such form.
 */
export function unicodePattern(source: string): string | null {
  if (isLegal(source)) return source;
  const rewritten = rewrite(source);
  return isLegal(rewritten) ? rewritten : null;
}

function isLegal(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function rewrite(source: string): string {
  let written = '';
  let isInClass = false;
  let previous = '';
  for (let index = 0; index < source.length; index += previous.length) {
    const character = source.charAt(index);
    const next = source.charAt(index + 1);
    previous = character;
    if (character === '\\') {
      previous += next;
      const isKept = MEANINGFUL_ESCAPE.test(next) || (isInClass && next === '-');
      written += isKept ? previous : next;
    } else if (isInClass) {
      if (character === ']') isInClass = false;
      // Beside a class such as \w a dash cannot be a range.
      const isBareDash = character === '-' && /\\[dDsSwW]$/.test(source.slice(0, index)) && next !== ']';
      written += isBareDash ? '\\-' : character;
    } else if (character === '[') {
      isInClass = true;
      written += character;
    } else if (character === '{' && QUANTIFIER.test(source.slice(index))) {
      previous = QUANTIFIER.exec(source.slice(index))?.[0] ?? character;
      written += previous;
    } else {
      written += character === ']' || character === '{' || character === '}' ? `\\${character}` : character;
    }
  }
  return written;
}
