/** A name of a schema or a message as TypeScript names types: `RS-EDA.location` gives `RsEdaLocation`. */
export function typeName(name: string): string {
  const words = name.replace(/^nomenclature\./, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.map(capitalised).join('');
  return /^\p{L}/u.test(joined) ? joined : `Type${joined}`;
}

/** `EDA` and `eda` give `Eda`, `customMap` gives `CustomMap`. */
function capitalised(word: string): string {
  const rest = word.slice(1);
  return word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? rest.toLowerCase() : rest);
}

/** A type name for each name; two that would be the same are told apart by a number. */
export function typeNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const wished = typeName(name);
    let unique = wished;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wished}${number}`;
    taken.add(unique);
    given.set(name, unique);
  }
  return given;
}
