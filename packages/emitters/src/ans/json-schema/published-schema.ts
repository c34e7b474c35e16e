import { type Field, JSON_TYPES, type LeafField, type Message, type ObjectField } from '@hubsante/model';
import { type Tree, type TreeMap, treeMap } from '../../shared/text/tree.ts';
import { publishedCardinality } from './published-cardinality.ts';

/** The JSON Schema of a message as published, still open to be printed whole or in parts. */
export interface PublishedSchema {
  /** Everything but `definitions` and the `version` stamp, in the published order. */
  readonly required: readonly string[];
  readonly properties: TreeMap;
  readonly definitions: ReadonlyMap<string, TreeMap>;
}

const ROOT_PATH = 'example.json#';

/** The root or a type, while its rows are being visited. */
class Structure {
  readonly path: string;
  readonly required: string[] = [];
  readonly properties: TreeMap = new Map();
  readonly #requiredNames = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  requireLeaf(name: string): void {
    if (!this.#requiredNames.has(name)) this.requireObject(name);
  }

  /** Published twice when two rows give an object the same tag (defect 9 of docs/reference/artefacts-publies.md §16). */
  requireObject(name: string): void {
    this.#requiredNames.add(name);
    this.required.push(name);
  }
}

/** One schema is printed by two emitters; it is built once. */
const built = new WeakMap<Message, PublishedSchema>();

/** The published JSON Schema of a message; made once. */
export function publishedSchema(message: Message): PublishedSchema {
  const known = built.get(message);
  if (known !== undefined) return known;
  const schema = new PublishedSchemaBuilder(message).build();
  built.set(message, schema);
  return schema;
}

/** Visits the rows in the order of docs/reference/artefacts-publies.md §2.3, which fixes the order of everything. */
class PublishedSchemaBuilder {
  readonly #message: Message;
  readonly #structures = new Map<string, Structure>();
  readonly #definitions = new Map<string, TreeMap>();
  readonly #openTypes: ReadonlySet<string>;
  #firstCodeAndLabel: Structure | null = null;

  constructor(message: Message) {
    this.#message = message;
    this.#openTypes = new Set(message.types.filter(({ isOpen }) => isOpen).map(({ name }) => name));
  }

  build(): PublishedSchema {
    const root = new Structure(ROOT_PATH);
    this.#visit(this.#message.fields, root);
    return { required: root.required, properties: root.properties, definitions: this.#definitions };
  }

  #visit(fields: readonly Field[], parent: Structure): void {
    for (const field of fields) {
      if (field.kind === 'leaf') this.#addLeaf(field, parent);
      else this.#addObject(field, parent);
    }
    for (const field of fields) {
      if (field.kind !== 'object' || field.children.length === 0) continue;
      const structure = this.#structures.get(field.typeName);
      if (structure !== undefined) this.#visit(field.children, structure);
    }
  }

  #addLeaf(field: LeafField, parent: Structure): void {
    const { isRequired, isArray, minItems, maxItems } = publishedCardinality(field.cardinality);
    const value = treeMap(
      ['type', publishedType(field)],
      ['title', field.label],
      ['x-health-only', false],
      ['x-cols', 6],
      ['example', examplePath(field, parent)],
      field.description !== null && ['description', field.description],
      field.pattern !== null && ['pattern', field.pattern.source],
      field.type === 'datetime' && ['format', 'date-time'],
      field.enumeration !== null && ['enum', field.enumeration.items.map((item) => item.value)],
      // Where the workbook names a list beside the form, and nowhere else.
      field.suggested !== null && ['x-nomenclature', field.suggested.nomenclature.id],
    );
    const property = isArray
      ? treeMap(
          ['type', 'array'],
          ['x-health-only', false],
          ['items', value],
          maxItems !== null && ['maxItems', maxItems],
          minItems !== null && ['minItems', minItems],
        )
      : value;
    parent.properties.set(field.name, property);
    if (isRequired) parent.requireLeaf(field.name);
  }

  #addObject(field: ObjectField, parent: Structure): void {
    this.#define(field, parent);
    const { isRequired, isArray, minItems, maxItems } = publishedCardinality(field.cardinality);
    const reference = treeMap(
      ['$ref', `#/definitions/${field.typeName}`],
      field.suggested !== null && ['x-nomenclature', field.suggested.nomenclature.id],
    );
    const property = isArray
      ? treeMap(
          ['type', 'array'],
          ['items', reference],
          maxItems !== null && ['maxItems', maxItems],
          minItems !== null && ['minItems', minItems],
        )
      : reference;
    parent.properties.set(field.name, property);
    if (isRequired) parent.requireObject(field.name);
  }

  #define(field: ObjectField, parent: Structure): void {
    const known = this.#structures.get(field.typeName);
    const structure = known ?? new Structure(examplePath(field, parent));
    if (known === undefined) {
      this.#structures.set(field.typeName, structure);
      this.#definitions.set(
        field.typeName,
        treeMap(
          ['type', 'object'],
          ['title', field.label],
          ['x-display', 'expansion-panels'],
          ['x-health-only', false],
          ['required', structure.required],
          ['properties', structure.properties],
          ['additionalProperties', this.#openTypes.has(field.typeName)],
          ['example', structure.path],
        ),
      );
    }
    if (field.isCodeAndLabel) this.#restartCodeAndLabel(structure);
  }

  /**
   * Each later code-and-label type begins as a copy of what the first one holds by then
   * (docs/reference/artefacts-publies.md §2.5).
   */
  #restartCodeAndLabel(structure: Structure): void {
    if (this.#firstCodeAndLabel === null) {
      this.#firstCodeAndLabel = structure;
      return;
    }
    const inherited: [string, Tree][] = [...this.#firstCodeAndLabel.properties];
    structure.properties.clear();
    for (const [name, property] of inherited) structure.properties.set(name, property);
  }
}

/** A word that is no type is published as it is written; only a message with an error has one. */
function publishedType({ type, row }: LeafField): string {
  const isUnknown = typeof row.type === 'string' && !Object.hasOwn(JSON_TYPES, row.type);
  return isUnknown ? row.type : JSON_TYPES[type];
}

/** Where the example of a field stands in the example message; nothing is escaped, as published. */
function examplePath(field: Field, parent: Structure): string {
  const { isArray } = publishedCardinality(field.cardinality);
  return `${parent.path}/${field.name}${isArray ? '/0' : ''}`;
}
