/** The JSON Schema 2020-12 keywords this emitter writes. */
export type JsonSchema = boolean | JsonSchemaObject;

/** What we write of JSON Schema, draft 2020-12. */
export interface JsonSchemaObject {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $comment?: string;
  title?: string;
  description?: string;
  /** That it is announced as leaving: no validator judges it. */
  deprecated?: true;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  format?: 'date-time';
  pattern?: string;
  enum?: readonly (string | number | boolean)[];
  const?: string;
  allOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  propertyNames?: JsonSchema;
  not?: JsonSchema;
  /** Ours: the label of each code that has one, keyed by the code as text. */
  'x-code-labels'?: Readonly<Record<string, string>>;
  /** Ours: identifier of the nomenclature the codes come from. */
  'x-nomenclature'?: string;
  /** Ours: the property that carries the message, which is also its XML root element. */
  'x-root-element'?: string;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean;
  examples?: readonly unknown[];
  $defs?: Readonly<Record<string, JsonSchema>>;
}

/** An object whose keys come from authors: no key can reach a prototype. */
export function record<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const target: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) target[key] = value;
  return target;
}
