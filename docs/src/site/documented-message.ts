import type { DocumentedField } from '@hubsante/model/contracts';

/** Every field, parents before children. */
export function* walkFields(fields: readonly DocumentedField[]): Generator<DocumentedField> {
  for (const field of fields) {
    yield field;
    if (field.children !== undefined) yield* walkFields(field.children);
  }
}
