import { type JsonSchema, type JsonSchemaObject, record } from './json-schema.ts';

const DEFINITIONS = '#/$defs/';

/** The reference to a schema that stands under `$defs` of the same file; `further` goes on from there. */
export function referenceTo(name: string, further = ''): string {
  return `${DEFINITIONS}${escapePointer(name)}${further}`;
}

/** One name as a step of a JSON pointer in a reference. */
export function escapePointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/**
 * A schema of a message as it stands under `$defs/<name>` of another file: without an identifier of its own, which tools
 * would try to fetch, its references leading to its own definitions where they now are.
 */
export function embeddedSchema(
  name: string,
  { $schema: _, $id: __, ...schema }: JsonSchemaObject,
): JsonSchema {
  return moved(schema, referenceTo(name, '/$defs/'));
}

function moved(schema: JsonSchema, place: string): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { $ref, properties, items, $defs, ...rest } = schema;
  const each = (parts: Readonly<Record<string, JsonSchema>>) =>
    record(Object.entries(parts).map(([name, part]) => [name, moved(part, place)] as const));
  return {
    ...rest,
    ...($ref === undefined ? {} : { $ref: $ref.replace(DEFINITIONS, place) }),
    ...(properties === undefined ? {} : { properties: each(properties) }),
    ...(items === undefined ? {} : { items: moved(items, place) }),
    ...($defs === undefined ? {} : { $defs: each($defs) }),
  };
}
