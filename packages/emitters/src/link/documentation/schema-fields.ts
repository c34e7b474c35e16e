import type { DocumentedField } from '@hubsante/model/contracts';
import type { JsonSchema, JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';

/**
 * The fields of an object that a schema of ours describes and no workbook does: the envelope, and the header before
 * model 2.0.
 *
 * @param above where the object stands, with a final dot; empty when it is the whole.
 */
export function schemaFields(schema: JsonSchemaObject, above = ''): readonly DocumentedField[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const whole = objectOf(property);
    const isList = whole.type === 'array';
    const one = isList ? objectOf(whole.items) : whole;
    const path = `${above}${name}`;
    const isRequired = required.has(name);
    return {
      path,
      name,
      label: whole.title ?? name,
      ...(whole.description === undefined ? {} : { description: whole.description }),
      cardinality: cardinalityOf(whole, isRequired),
      required: isRequired,
      list: isList,
      ...(one.type === 'object'
        ? { type: 'object', children: schemaFields(one, `${path}.`) }
        : leafFacts(one)),
    };
  });
}

function leafFacts({ type = 'string', format, pattern, enum: codes }: JsonSchemaObject) {
  const isMoment = format === 'date-time';
  return {
    type: isMoment ? 'datetime' : type,
    // The form of a date and time comes with its type, which explains it.
    ...(pattern === undefined || isMoment ? {} : { pattern }),
    ...(codes === undefined ? {} : { codes: codes.map((value) => ({ value, label: null })) }),
  };
}

/** A list that must be there has at least one item, even where its schema counts none. */
function cardinalityOf({ type, minItems, maxItems }: JsonSchemaObject, isRequired: boolean): string {
  const least = isRequired ? 1 : 0;
  return type === 'array' ? `${minItems ?? least}..${maxItems ?? 'n'}` : `${least}..1`;
}

function objectOf(schema: JsonSchema | undefined): JsonSchemaObject {
  return typeof schema === 'object' ? schema : {};
}
