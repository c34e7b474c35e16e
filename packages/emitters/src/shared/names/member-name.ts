import { hashed, needsHash } from './hashed.ts';
import { plainLetters } from './letters.ts';
import { isReservedMember } from './reserved.ts';

/** What signs are called in a name. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': 'SPACE',
  '!': 'EXCLAMATION',
  '"': 'QUOTE',
  '#': 'HASH',
  $: 'DOLLAR',
  '%': 'PERCENT',
  '&': 'AND',
  "'": 'APOSTROPHE',
  '(': 'OPEN',
  ')': 'CLOSE',
  '*': 'STAR',
  '+': 'PLUS',
  ',': 'COMMA',
  '-': 'MINUS',
  '.': 'DOT',
  '/': 'SLASH',
  ':': 'COLON',
  ';': 'SEMICOLON',
  '<': 'LESS',
  '=': 'EQUALS',
  '>': 'GREATER',
  '?': 'QUESTION',
  '@': 'AT',
  '[': 'LEFT',
  '\\': 'BACKSLASH',
  ']': 'RIGHT',
  '^': 'CARET',
  _: 'UNDERSCORE',
  '`': 'BACKTICK',
  '{': 'BEGIN',
  '|': 'BAR',
  '}': 'END',
  '~': 'TILDE',
};

/** Stands for a code without any sign. */
const NOTHING = 'EMPTY';

/** Words that say a sign: a code that has one in letters is told apart by its {@link hashed} name. */
const SIGN_WORDS: ReadonlySet<string> = new Set([...Object.values(SIGNS), NOTHING]);

/**
 * Name of the constant that stands for a code, the same in every language. It follows from the code alone and no other code
 * has it, so that a code added to a list renames no other: letters and digits are themselves, in their own case; inside
 * the code, `_` is itself, `/` is `__`, and the point between two digits is `_`; every other sign is spelled.
 *
 * `C02.11.02` gives `C02_11_02`, `ASB/ABV` gives `ASB__ABV`, `A+` gives `A_PLUS`, `7` gives `_7`.
 */
export function memberName(code: string): string {
  if (code === '') return NOTHING;
  const { name, isExact } = spell(code);
  const legal = /^\d/.test(name) ? `_${name}` : name;
  if (!isExact || needsHash(legal)) return hashed(legal, code);
  return isReservedMember(legal) ? `${legal}_` : legal;
}

/** The signs of a code as words of a name, and whether the name says them all. */
function spell(code: string): { readonly name: string; readonly isExact: boolean } {
  // A name never shows more than its first signs.
  const shown = plainLetters(code.slice(0, 200));
  let isExact = shown === code;
  let name = '';
  let joint = '';
  const parts = shown.match(/[A-Za-z\d]+|[^A-Za-z\d]/g) ?? [];
  for (const [index, part] of parts.entries()) {
    const isWord = /^[A-Za-z\d]/.test(part);
    const link = isWord ? null : linkOf(part, parts[index - 1] ?? '', parts[index + 1] ?? '');
    if (link !== null) {
      joint = link;
      continue;
    }
    const word = isWord ? part : SIGNS[part];
    if (word === undefined || (isWord && SIGN_WORDS.has(part))) isExact = false;
    if (word === undefined) continue;
    name += `${name === '' ? '' : joint || '_'}${word}`;
    joint = '';
  }
  return { name: name === '' ? 'CODE' : name, isExact };
}

/** What stands in a name for a sign between two words; `null` when the sign is spelled. */
function linkOf(sign: string, before: string, after: string): string | null {
  if (!/[A-Za-z\d]$/.test(before) || !/^[A-Za-z\d]/.test(after)) return null;
  const isInNumber = /\d$/.test(before) && /^\d/.test(after);
  if (sign === '/') return '__';
  if (sign === '.' && isInNumber) return '_';
  return sign === '_' && !isInNumber ? '_' : null;
}
