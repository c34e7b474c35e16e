import {
  departureSentence,
  type Enumeration,
  enumerationValues,
  type Nomenclature,
  type ValueType,
} from '@hubsante/model';
import { type JsonSchemaObject, record } from './json-schema.ts';

/** A list written in the row. */
export function inlineEnumeration(enumeration: Enumeration, type: ValueType): JsonSchemaObject {
  return { enum: enumerationValues(enumeration, type) };
}

/** A nomenclature, defined once per message and referred to by every field that uses it. */
export function nomenclatureSchema(enumeration: Enumeration, nomenclature: Nomenclature): JsonSchemaObject {
  const labels = new Map<string, string>();
  for (const { value, label } of enumeration.items) {
    if (label !== null && !labels.has(value)) labels.set(value, label);
  }
  const description = withLeavingCodes(nomenclature);
  return {
    title: nomenclature.name,
    ...(description === null ? {} : { description }),
    'x-nomenclature': nomenclature.id,
    type: 'string',
    enum: enumerationValues(enumeration, 'string'),
    ...(labels.size === 0 ? {} : { 'x-code-labels': record(labels) }),
  };
}

/** No keyword says that one value of several leaves: words do. */
function withLeavingCodes({ description, codes }: Nomenclature): string | null {
  const sentences = codes.flatMap(({ code, departure }) =>
    departure === undefined ? [] : [`Code ${code} : ${departureSentence(departure, 'fr')}`],
  );
  return sentences.length === 0 ? description : [description, ...sentences].filter(Boolean).join(' ');
}
