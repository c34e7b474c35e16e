import { distinctNames } from '../../shared/names/index.ts';

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

/**
 * A type name for each name. Those of messages are the names of methods too; of the others that would be the same, all but
 * the plainest are told apart by their own digits, whatever is added beside them.
 */
export function typeNames(messages: Iterable<string>, others: Iterable<string>): ReadonlyMap<string, string> {
  const ofMessages = new Map([...messages].map((name) => [name, typeName(name)] as const));
  const rest = [...others].filter((name) => !ofMessages.has(name));
  return new Map([...ofMessages, ...distinctNames(rest, typeName, ofMessages.values())]);
}
