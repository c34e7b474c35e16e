import {
  type Departure,
  exampleOf,
  type Field,
  isList,
  isRequired,
  JSON_TYPES,
  type LeafField,
  type Message,
  type Nomenclature,
  nomenclatureOf,
  type ObjectField,
  type ObjectType,
  unicodePattern,
  withDeparture,
} from '@hubsante/model';
import { DefinitionNames } from './definition-names.ts';
import { inlineEnumeration, nomenclatureSchema } from './enumeration-schema.ts';
import { type JsonSchema, type JsonSchemaObject, record } from './json-schema.ts';
import { messageExample } from './message-example.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Builds the schema of one message: what its root element holds, everything it needs inside. */
export class MessageSchemaBuilder {
  readonly #message: Message;
  readonly #names = new DefinitionNames();
  readonly #nomenclatures = new Map<string, JsonSchemaObject>();

  constructor(message: Message) {
    this.#message = message;
    // Types take their own names before any nomenclature can.
    for (const { name } of message.types) this.#names.keyOf('type', name);
  }

  build(id: string): JsonSchemaObject {
    const { name, root, fields, types, isOpen, departure } = this.#message;
    const example = messageExample(this.#message);
    const structure = this.#objectSchema(fields, isOpen);
    const definitions = types.map(
      (type) => [this.#names.keyOf('type', type.name), this.#typeSchema(type)] as const,
    );
    return {
      $schema: DIALECT,
      $id: id,
      title: name,
      ...(departure === undefined ? {} : leaving(null, departure)),
      'x-root-element': root,
      ...structure,
      ...(example === null ? {} : { examples: [example] }),
      $defs: record<JsonSchema>([...definitions, ...this.#nomenclatures]),
    };
  }

  #typeSchema({ label, description, fields, isOpen }: ObjectType): JsonSchemaObject {
    return {
      title: label,
      ...(description === null ? {} : { description }),
      ...this.#objectSchema(fields, isOpen),
    };
  }

  #objectSchema(fields: readonly Field[], isOpen: boolean): JsonSchemaObject {
    // Of two fields with one tag the later one counts, as on the wire.
    const byName = new Map(fields.map((field) => [field.name, field]));
    const required = [...byName.values()].filter(({ cardinality }) => isRequired(cardinality));
    return {
      type: 'object',
      required: required.map(({ name }) => name),
      properties: record([...byName].map(([name, field]) => [name, this.#property(field)] as const)),
      additionalProperties: isOpen,
    };
  }

  #property(field: Field): JsonSchema {
    const { label, description, cardinality, departure } = field;
    if (cardinality.max === 0) return false;
    const words = { title: label, ...leaving(description, departure) };
    const value = field.kind === 'object' ? this.#objectValue(field) : this.#leafValue(field);
    if (!isList(cardinality)) return { ...words, ...value };
    return {
      ...words,
      type: 'array',
      items: value,
      ...(cardinality.min > 0 ? { minItems: cardinality.min } : {}),
      ...(cardinality.max === null ? {} : { maxItems: cardinality.max }),
    };
  }

  #objectValue(field: ObjectField): JsonSchemaObject {
    const code = field.children.find(({ name }) => name === 'code');
    const list = field.isCodeAndLabel && code?.kind === 'leaf' ? nomenclatureOf(code) : null;
    return { $ref: this.#names.refTo('type', field.typeName), ...takenFrom(list) };
  }

  #leafValue(field: LeafField): JsonSchemaObject {
    const example = exampleOf(field);
    return {
      type: JSON_TYPES[field.type],
      ...(field.type === 'datetime' ? { format: 'date-time' } : {}),
      ...this.#pattern(field),
      ...this.#enumeration(field),
      ...takenFrom(nomenclatureOf(field)),
      ...(example === null ? {} : { examples: [example] }),
    };
  }

  #pattern({ pattern }: LeafField): JsonSchemaObject {
    if (pattern === null) return {};
    const legal = unicodePattern(pattern.source);
    // A pattern no validator would load must not make the whole schema useless; it was reported to its author.
    return legal === null ? { $comment: `pattern: ${pattern.source}` } : { pattern: legal };
  }

  #enumeration({ enumeration, type }: LeafField): JsonSchemaObject {
    if (enumeration === null) return {};
    const { nomenclature } = enumeration;
    if (nomenclature === null || type !== 'string') return inlineEnumeration(enumeration, type);
    const key = this.#names.keyOf('nomenclature', nomenclature.id);
    if (!this.#nomenclatures.has(key)) {
      this.#nomenclatures.set(key, nomenclatureSchema(enumeration, nomenclature));
    }
    return { $ref: this.#names.refTo('nomenclature', nomenclature.id) };
  }
}

/** What is said of something, and that it leaves. */
function leaving(text: string | null, departure: Departure | undefined): JsonSchemaObject {
  const description = withDeparture(text, departure);
  return {
    ...(description === null ? {} : { description }),
    ...(departure === undefined ? {} : { deprecated: true }),
  };
}

/** Where codes are, also where the schema asks only for their form: an annotation, which no validator judges. */
function takenFrom(nomenclature: Nomenclature | null): JsonSchemaObject {
  return nomenclature === null ? {} : { 'x-nomenclature': nomenclature.id };
}
