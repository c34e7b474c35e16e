import { XML_MOMENT_PATTERN, xsdPattern } from '@hubsante/model';
import type { JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import { type XmlElement, xmlElement } from '../../shared/text/xml-element.ts';
import { annotation, xsd } from './xsd.ts';

/** What a value may be: a type by its name, or a restriction that stands inside whatever uses it. */
export type ValueType =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'restricted'; readonly restriction: XmlElement };

/** `xs:integer` and not `xs:int`: JSON Schema sets no bounds. */
const BASES: Readonly<Record<string, string>> = {
  integer: 'xs:integer',
  number: 'xs:decimal',
  boolean: 'xs:boolean',
};

/**
 * The type of a value of a JSON Schema, with the facets that say the same.
 *
 * @param reference type that the schema's `$ref` stands for; `null` when it has none.
 */
export function valueType(schema: JsonSchemaObject, reference: string | null): ValueType {
  const base = reference ?? baseOf(schema);
  const facets = [...patternOf(schema), ...enumerationOf(schema)];
  if (facets.length === 0) return { kind: 'named', name: base };
  return { kind: 'restricted', restriction: xsd('restriction', [['base', base]], facets) };
}

/** What XML Schema cannot say of a value, in words; `undefined` when it says everything. */
export function unsaid({ pattern, $comment }: JsonSchemaObject): string | undefined {
  if (pattern === undefined) {
    return $comment === undefined ? undefined : 'Motif illisible, que ce schéma ne contrôle pas.';
  }
  return xsdPattern(pattern) === null
    ? `Motif que XML Schema ne sait pas écrire, contrôlé par le schéma JSON seulement : ${pattern}`
    : undefined;
}

function baseOf({ type, format }: JsonSchemaObject): string {
  if (format === 'date-time') return 'xs:dateTime';
  return BASES[type ?? ''] ?? 'xs:string';
}

/** A pattern of JSON Schema is about texts only. */
function patternOf({ type, format, pattern }: JsonSchemaObject): readonly XmlElement[] {
  if (type !== 'string') return [];
  const written = pattern === undefined ? null : xsdPattern(pattern);
  const value = format === 'date-time' ? XML_MOMENT_PATTERN : written;
  return value === null ? [] : [facet('pattern', value)];
}

function enumerationOf(schema: JsonSchemaObject): readonly XmlElement[] {
  const { type, enum: values = [] } = schema;
  const labels = schema['x-code-labels'] ?? {};
  // XML Schema has no enumeration of truth values.
  if (type === 'boolean') return values.length === 0 ? [] : [facet('pattern', values.map(String).join('|'))];
  return values.map((value) => {
    const text = typeof value === 'number' ? decimalText(value) : String(value);
    return facet('enumeration', text, Object.hasOwn(labels, text) ? labels[text] : undefined);
  });
}

function facet(name: string, value: string, documentation?: string): XmlElement {
  return xmlElement(`xs:${name}`, [['value', value]], annotation(documentation));
}

/** A number without exponent, which `xs:decimal` does not have (part 2, §3.2.3). */
function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(100).replace(/0+$/, '') : String(BigInt(value));
}
