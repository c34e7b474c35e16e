import { type JsonSchema, type JsonSchemaObject, record } from '../../shared/json-schema/json-schema.ts';

const DEFINITIONS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/**
 * The schemas of several messages as the components of one AsyncAPI document. AsyncAPI 3 schemas follow
 * JSON Schema draft 07, where nothing counts beside a `$ref`: what stands there is moved beside an `allOf`.
 */
export class ComponentSchemas {
  readonly #schemas = new Map<string, JsonSchema>();
  /** Text of each shared definition, to know whether a second message means the same. */
  readonly #texts = new Map<string, string>();

  /** Adds a message schema with its definitions; returns what refers to it. */
  add(name: string, schema: JsonSchemaObject): JsonSchemaObject {
    const { $schema: _dialect, $id: _id, $defs = {}, examples: _examples, ...body } = schema;
    const keys = new Map<string, string>();
    for (const [key, definition] of Object.entries($defs)) keys.set(key, this.#keyOf(name, key, definition));
    const convert = (part: JsonSchema) => toDraft07(part, $defs, keys);
    for (const [key, definition] of Object.entries($defs)) {
      this.#schemas.set(keys.get(key) ?? key, convert(definition));
    }
    this.#schemas.set(name, convert(body));
    return { $ref: `${COMPONENTS}${name}` };
  }

  /** Adds a schema that refers only to components. */
  addComponent(name: string, schema: JsonSchema): JsonSchemaObject {
    this.#schemas.set(name, schema);
    return { $ref: `${COMPONENTS}${name}` };
  }

  /** The converted properties of a schema that was added, its own references followed once. */
  schema(name: string): JsonSchemaObject {
    const schema = this.#schemas.get(name);
    return typeof schema === 'object' ? schema : {};
  }

  /** The components that some of them need, themselves included, sorted by name. */
  closure(names: Iterable<string>): Record<string, JsonSchema> {
    const reached = new Set<string>();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const schema = this.#schemas.get(name);
      if (reached.has(name) || schema === undefined) continue;
      reached.add(name);
      collectReferences(schema, waiting);
    }
    const sorted = [...reached].sort();
    return record(sorted.map((name) => [name, this.#schemas.get(name) ?? true] as const));
  }

  /** A code list that several messages use alike is one component; everything else belongs to its message. */
  #keyOf(message: string, key: string, definition: JsonSchema): string {
    if (typeof definition === 'object' && definition['x-nomenclature'] !== undefined) {
      const text = JSON.stringify(definition);
      const known = this.#texts.get(key);
      if (known === undefined) this.#texts.set(key, text);
      if (known === undefined || known === text) return key;
    }
    return `${message}.${key}`;
  }
}

function toDraft07(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  keys: ReadonlyMap<string, string>,
): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { $ref, ...rest } = schema;
  const converted = convertMembers(rest, definitions, keys);
  if ($ref === undefined) return converted;
  const key = $ref.slice(DEFINITIONS.length);
  const reference = { $ref: `${COMPONENTS}${keys.get(key) ?? key}` };
  const target = definitions[key];
  // An object with codes names their list at its `code` too: said here again, it would hide the object in an `allOf`, which
  // generators of models make another model of, without its name.
  const isObject = typeof target === 'object' && target.properties !== undefined;
  const added = Object.entries(converted).filter(
    ([name, value]) =>
      (typeof target !== 'object' || target[name as keyof JsonSchemaObject] !== value) &&
      !(isObject && name === 'x-nomenclature'),
  );
  return added.length === 0 ? reference : { ...Object.fromEntries(added), allOf: [reference] };
}

function convertMembers(
  schema: JsonSchemaObject,
  definitions: Readonly<Record<string, JsonSchema>>,
  keys: ReadonlyMap<string, string>,
): JsonSchemaObject {
  const { properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: record(
            Object.entries(properties).map(
              ([name, value]) => [name, toDraft07(value, definitions, keys)] as const,
            ),
          ),
        }),
    ...(items === undefined ? {} : { items: toDraft07(items, definitions, keys) }),
  };
}

function collectReferences(value: unknown, names: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$ref' && typeof member === 'string') names.push(member.slice(COMPONENTS.length));
    else collectReferences(member, names);
  }
}
