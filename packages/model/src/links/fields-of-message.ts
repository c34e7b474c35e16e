import type { Field, ObjectField } from '../field.ts';
import type { Message } from '../message.ts';

/** What an object contains: its type says so, or itself where its type is not described apart. */
export function childrenOf(
  { types }: Pick<Message, 'types'>,
  { typeName, children }: ObjectField,
): readonly Field[] {
  return types.find(({ name }) => name === typeName)?.fields ?? children;
}

/** The fields of the object at a path without numbers, `['patient', 'detail']`; none where there is no object. */
export function fieldsAt(message: Message, path: readonly string[]): readonly Field[] {
  let fields: readonly Field[] = message.fields;
  for (const step of path) {
    const field = fields.findLast(({ name }) => name === step);
    if (field?.kind !== 'object') return [];
    fields = childrenOf(message, field);
  }
  return fields;
}
