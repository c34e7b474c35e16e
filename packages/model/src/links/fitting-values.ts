import { isList } from '../cardinality.ts';
import type { Field } from '../field.ts';
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
