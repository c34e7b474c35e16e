import type { DocumentedField } from '@hubsante/model/contracts';

/** Every field, parents before children. */
export function* walkFields(fields: readonly DocumentedField[]): Generator<DocumentedField> {
  for (const field of fields) {
    yield field;
    if (field.children !== undefined) yield* walkFields(field.children);
  }
}

/**
 * Fields of a message that its namesake in another version lacks, those above them alone: what stands below a missing
 * field is missing too.
 */
export function missingIn(
  own: readonly DocumentedField[],
  other: readonly DocumentedField[],
): readonly string[] {
  const known = new Set([...walkFields(other)].map(({ path }) => path));
  const missing = (fields: readonly DocumentedField[]): readonly string[] =>
    fields.flatMap(({ path, children = [] }) => (known.has(path) ? missing(children) : [path]));
  return missing(own);
}
