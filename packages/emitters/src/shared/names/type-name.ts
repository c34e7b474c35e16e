import { hashed, needsHash } from './hashed.ts';
import { plainLetters } from './letters.ts';
import { isReservedModule, isReservedType } from './reserved.ts';

/** `rs-eda`, `administrativeFile`, `TECHNICAL_NOREQ`: the words of a name, whatever joins them. */
function wordsOf(name: string): readonly string[] {
  return plainLetters(name)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

/** `RsEda`, `AdministrativeFile`: legal as the name of a type in every language; `List_` where `List` is taken. */
export function pascalCase(name: string): string {
  const joined = wordsOf(name)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('');
  if (joined === '') return hashed('Type', name);
  const legal = /^\d/.test(joined) ? `N${joined}` : joined;
  if (needsHash(legal)) return hashed(legal, name);
  return isReservedType(legal) ? `${legal}_` : legal;
}

/** `rs_eda`: legal as the name of a module and as a segment of a Java package; `new_` where the word is reserved. */
export function moduleName(name: string): string {
  const snake = snakeCase(name);
  const legal = /^\d/.test(snake) ? `_${snake}` : snake;
  return isReservedModule(legal) ? `${legal}_` : legal;
}

/** `rs_eda`, `15_15`: fit to continue a name that has begun. */
export function snakeCase(name: string): string {
  return joinedWords(name, '_');
}

/** `rs-eda`: the name of a file. */
export function kebabCase(name: string): string {
  return joinedWords(name, '-');
}

function joinedWords(name: string, joint: string): string {
  const joined = wordsOf(name).join(joint).toLowerCase();
  return joined === '' || needsHash(joined) ? hashed(joined || 'n', name).toLowerCase() : joined;
}

/**
 * A name for each text, none given twice whatever the case of its letters (names of types and modules are names of files).
 * Where several texts would have one name, all of them but the plainest are told apart by their own digits, not by their order.
 *
 * @param taken names that stand for something else.
 */
export function distinctNames(
  texts: Iterable<string>,
  style: (text: string) => string,
  taken: Iterable<string> = [],
): ReadonlyMap<string, string> {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const groups = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const key = style(text).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  const names = new Map<string, string>();
  for (const [key, group] of groups) {
    for (const text of group) {
      const name = style(text);
      const isPlainest = !used.has(key) && group.every((other) => text === other || isPlainer(text, other));
      names.set(text, isPlainest ? name : hashed(name, text));
    }
  }
  return names;
}

/** Fewest signs that a name cannot show, then the order of Unicode. */
function isPlainer(text: string, other: string): boolean {
  const signs = (one: string) => one.replace(/[A-Za-z\d]/g, '').length;
  return signs(text) === signs(other) ? text < other : signs(text) < signs(other);
}
