import { fieldsIn } from './diff/same-fields.ts';
import type { Field } from './field.ts';
import type { Message } from './message.ts';

/** A field at one of its places: tags from the root with dots. */
export interface PlacedField {
  readonly path: string;
  readonly field: Field;
}

/** The fields of a message, at every place but inside themselves. */
export function* placesOf(message: Message): Generator<PlacedField> {
  const types = new Map(message.types.map((type) => [type.name, type]));
  function* visit(fields: readonly Field[], way: string, around: readonly string[]): Generator<PlacedField> {
    for (const field of fields) {
      const path = way === '' ? field.name : `${way}.${field.name}`;
      yield { path, field };
      if (field.kind === 'object' && !around.includes(field.typeName))
        yield* visit(fieldsIn(field, types), path, [...around, field.typeName]);
    }
  }
  yield* visit(message.fields, '', []);
}
