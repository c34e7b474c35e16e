import { isList } from '../cardinality.ts';
import type { Field } from '../field.ts';
import { grouped } from '../grouped.ts';
import type { Message } from '../message.ts';
import { Suggestions } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { validateLeaf } from '../validation/validate-leaf.ts';
import { childrenOf } from './fields-of-message.ts';

/** Whether a value may be all that the examples write under a tag. */
export function leafAccepts(field: Field, values: readonly unknown[]): boolean {
  if (field.kind !== 'leaf' || field.cardinality.max === 0) return false;
  const suggestions = new Suggestions(0);
  return values.every((value) => {
    if (isList(field.cardinality) !== Array.isArray(value)) return false;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.every((item) => validateLeaf(field, item, () => [], suggestions) === null);
  });
}

/** Whether an object knows all the tags that the examples write in another: it is recognised by what it contains. */
export function objectHolds(message: Message, field: Field, values: readonly unknown[]): boolean {
  if (field.kind !== 'object') return false;
  const inside = new Set(childrenOf(message, field).map(({ name }) => name));
  const objects = values.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isJsonObject);
  return (
    objects.length > 0 &&
    objects.every((one) => Object.keys(one).length > 0 && Object.keys(one).every((tag) => inside.has(tag)))
  );
}

/**
 * Whether an object is another one under a new name, some of whose tags have new names as well: it knows half of them at least,
 * or takes the codes and the forms that stand under them, and has a datum left for each of the others.
 */
export function objectResembles(message: Message, field: Field, values: readonly unknown[]): boolean {
  if (field.kind !== 'object') return false;
  const objects = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  if (!objects.every(isJsonObject)) return false;
  const members = grouped(
    objects.flatMap((one) => Object.entries(one)),
    ([tag]) => tag,
  );
  const left = new Map(childrenOf(message, field).map((child) => [child.name, child]));
  let known = 0;
  for (const tag of members.keys()) {
    if (!left.has(tag)) continue;
    if (!mayHold(left.get(tag), valuesOf(members.get(tag)))) return false;
    left.delete(tag);
    known += 1;
  }
  const others = [...members].filter(([tag]) => !childrenOf(message, field).some(({ name }) => name === tag));
  if (others.length > left.size) return false;
  for (const [, own] of others) {
    const taken = [...left.values()].find((child) => isOfForm(child) && leafAccepts(child, valuesOf(own)));
    if (taken === undefined) continue;
    left.delete(taken.name);
    known += 1;
  }
  return known > 0 && known * 2 >= members.size;
}

function valuesOf(members: readonly (readonly [string, unknown])[] = []): readonly unknown[] {
  return members.map(([, value]) => value);
}

function mayHold(field: Field | undefined, values: readonly unknown[]): boolean {
  return field?.kind === 'object' || (field !== undefined && leafAccepts(field, values));
}

/** Whether few values fit a datum: it takes codes, or texts of one form. */
function isOfForm(field: Field): boolean {
  return field.kind === 'leaf' && (field.enumeration !== null || field.pattern !== null);
}
