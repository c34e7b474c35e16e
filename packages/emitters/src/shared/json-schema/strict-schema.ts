import { DATE_TIME_PATTERN } from '@hubsante/model';
import { type JsonSchema, type JsonSchemaObject, record } from './json-schema.ts';

/**
 * A schema as we hand it out: every validator takes it without options, Ajv in its strict mode too, which refuses keywords
 * that it does not know, `x-…` among them, and formats when none were added (docs/decisions/0029). Our own keywords go
 * into `$comment` as JSON, and a date-time is told by a pattern that says what the format says.
 */
export function strictSchema(schema: JsonSchemaObject): JsonSchemaObject;
export function strictSchema(schema: JsonSchema): JsonSchema;
export function strictSchema(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { format, properties, $defs, items, allOf, oneOf, ...rest } = schema;
  const entries = Object.entries(rest);
  const ours = entries.filter(([name]) => name.startsWith('x-'));
  return {
    ...Object.fromEntries(entries.filter(([name]) => !name.startsWith('x-'))),
    ...(ours.length === 0 ? {} : { $comment: JSON.stringify(Object.fromEntries(ours)) }),
    ...(properties === undefined ? {} : { properties: each(properties) }),
    ...(items === undefined ? {} : { items: strictSchema(items) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((one) => strictSchema(one)) }),
    ...withDateTime(
      format,
      allOf?.map((one) => strictSchema(one)),
    ),
    ...($defs === undefined ? {} : { $defs: each($defs) }),
  };
}

function each(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return record(Object.entries(schemas).map(([name, schema]) => [name, strictSchema(schema)] as const));
}

function withDateTime(format: JsonSchemaObject['format'], allOf: readonly JsonSchema[] | undefined) {
  if (format !== undefined) return { allOf: [...(allOf ?? []), { pattern: DATE_TIME_PATTERN }] };
  return allOf === undefined ? {} : { allOf };
}
