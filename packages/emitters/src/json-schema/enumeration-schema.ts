import type { Enumeration, Nomenclature, ValueType } from '@hubsante/model';
import { type JsonSchemaObject, record } from './json-schema.ts';

/** The values of an enumeration: each once (the standard forbids repeats), numbers for a numeric field. */
function valuesOf(enumeration: Enumeration, type: ValueType): (string | number | boolean)[] {
  const texts = [...new Set(enumeration.items.map(({ value }) => value))];
  const isNumeric = type === 'integer' || type === 'number';
  return isNumeric && texts.every((text) => text.trim() !== '' && Number.isFinite(Number(text)))
    ? [...new Set(texts.map(Number))]
    : type === 'boolean' && texts.every((text) => text === 'true' || text === 'false')
      ? texts.map((text) => text === 'true')
      : texts;
}

/** A list written in the row. */
export function inlineEnumeration(enumeration: Enumeration, type: ValueType): JsonSchemaObject {
  return { enum: valuesOf(enumeration, type) };
}

/** A nomenclature, defined once per message and referred to by every field that uses it. */
export function nomenclatureSchema(enumeration: Enumeration, nomenclature: Nomenclature): JsonSchemaObject {
  const labels = new Map<string, string>();
  for (const { value, label } of enumeration.items) {
    if (label !== null && !labels.has(value)) labels.set(value, label);
  }
  return {
    title: nomenclature.name,
    ...(nomenclature.description === null ? {} : { description: nomenclature.description }),
    'x-nomenclature': nomenclature.id,
    type: 'string',
    enum: valuesOf(enumeration, 'string'),
    ...(labels.size === 0 ? {} : { 'x-code-labels': record(labels) }),
  };
}
