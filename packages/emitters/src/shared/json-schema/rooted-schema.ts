import type { Message } from '@hubsante/model';
import { embeddedSchema, referenceTo } from './embedded-schema.ts';
import { type JsonSchemaObject, record } from './json-schema.ts';

/** Where the schema of a message with its root stands among the artefacts. */
export function rootedSchemaPath(name: string): string {
  return `json-schema/${name}.message.schema.json`;
}

/**
 * A message as examples have it and as it travels: under its root, other members (the header's) beside it, but none that
 * carries another message.
 *
 * @param body schema of what the root holds, which stands inside.
 * @param roots roots of all messages of the release.
 */
export function rootedSchema(
  { name, root }: Message,
  body: JsonSchemaObject,
  roots: readonly string[],
  baseUrl: string,
): JsonSchemaObject {
  const others = [...new Set(roots)].filter((other) => other !== root);
  const { $schema = '', examples = [] } = body;
  return {
    $schema,
    $id: `${baseUrl}/${rootedSchemaPath(name)}`,
    title: `${name}, sous sa racine ${root}`,
    description: 'Le message tel qu’il circule et tel que le montrent les exemples.',
    type: 'object',
    required: [root],
    properties: record([[root, { $ref: referenceTo(name) }] as const]),
    ...(others.length === 0 ? {} : { propertyNames: { not: { enum: others } } }),
    ...(examples.length === 0 ? {} : { examples: examples.map((value) => record([[root, value] as const])) }),
    $defs: record([[name, embeddedSchema(name, body)] as const]),
  };
}
