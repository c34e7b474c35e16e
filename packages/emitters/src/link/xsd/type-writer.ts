import type { JsonSchema, JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import type { XmlAttribute, XmlElement } from '../../shared/text/xml-element.ts';
import { unsaid, valueType } from './value-type.ts';
import { annotation, own, xsd } from './xsd.ts';
import { isXmlName, type TypeNames } from './xsd-names.ts';

const DEFINITIONS = '#/$defs/';

/**
 * Writes our own JSON Schemas as types of XML Schema that accept the same messages, as far as XML Schema can
 * say it: members in their order, lists as repeated elements, nothing that is not described.
 */
export class TypeWriter {
  readonly #names: TypeNames;

  constructor(names: TypeNames) {
    this.#names = names;
  }

  /** The definitions of a message: structures and nomenclatures. */
  definitions(definitions: Readonly<Record<string, JsonSchema>>): readonly XmlElement[] {
    return Object.entries(definitions).flatMap(([key, schema]) => {
      if (typeof schema === 'boolean') return [];
      const name = this.#names.nameOf(key);
      return [schema.type === 'object' ? this.complexType(schema, name) : simpleType(schema, name)];
    });
  }

  /** The type of an object; without name when it stands inside its element. */
  complexType(
    schema: JsonSchemaObject,
    name: string | null,
    attributes: readonly XmlElement[] = [],
  ): XmlElement {
    const words = name === null ? [] : annotation(schema.title, schema.description, ...this.#unsaid(schema));
    return xsd(
      'complexType',
      [name !== null && ['name', name]],
      [...words, xsd('sequence', [], this.members(schema)), ...attributes],
    );
  }

  /** The elements of an object, in their order. */
  members(schema: JsonSchemaObject): readonly XmlElement[] {
    const { properties = {}, required = [], additionalProperties } = schema;
    const requiredNames = new Set(required);
    if (additionalProperties === true && !canBeFollowed(schema)) return [anything()];
    const elements = Object.entries(properties).flatMap(([name, property]) =>
      typeof property === 'boolean' || !isXmlName(name)
        ? []
        : [this.element(name, property, requiredNames.has(name))],
    );
    return additionalProperties === true ? [...elements, anything()] : elements;
  }

  /** The element of a member. A list has no element of its own around its items. */
  element(name: string, property: JsonSchemaObject, isRequired: boolean): XmlElement {
    const value = property.type === 'array' ? (property.items ?? true) : property;
    const one = typeof value === 'boolean' ? {} : value;
    const attributes: (XmlAttribute | false)[] = [['name', name], ...occurrences(property, isRequired)];
    const words = annotation(property.title, property.description, unsaid(one));
    if (one.type === 'object') {
      return xsd('element', attributes, [...words, this.complexType(one, null)]);
    }
    const type = valueType(one, this.#reference(one));
    return type.kind === 'named'
      ? xsd('element', [...attributes, ['type', type.name]], words)
      : xsd('element', attributes, [...words, xsd('simpleType', [], [type.restriction])]);
  }

  #reference({ $ref }: JsonSchemaObject): string | null {
    return $ref === undefined ? null : own(this.#names.nameOf($ref.slice(DEFINITIONS.length)));
  }

  #unsaid(schema: JsonSchemaObject): string[] {
    const unwritable = Object.keys(schema.properties ?? {}).filter((name) => !isXmlName(name));
    return [
      ...(unwritable.length === 0 ? [] : [`Balises qui n’existent pas en XML : ${unwritable.join(', ')}`]),
      ...(schema.additionalProperties === true && !canBeFollowed(schema)
        ? [
            'Structure libre : ce schéma accepte ici n’importe quels éléments ; le schéma JSON en contrôle une partie.',
          ]
        : []),
    ];
  }
}

function simpleType(schema: JsonSchemaObject, name: string): XmlElement {
  const type = valueType(schema, null);
  const restriction =
    type.kind === 'restricted' ? type.restriction : xsd('restriction', [['base', type.name]]);
  return xsd('simpleType', [['name', name]], [...annotation(schema.title, schema.description), restriction]);
}

/** Both are 1 unless something else is said. */
function occurrences(property: JsonSchemaObject, isRequired: boolean): (XmlAttribute | false)[] {
  if (property.type !== 'array') return [!isRequired && ['minOccurs', '0']];
  const { minItems = 0, maxItems } = property;
  return [
    minItems !== 1 && ['minOccurs', String(minItems)],
    maxItems !== 1 && ['maxOccurs', maxItems === undefined ? 'unbounded' : String(maxItems)],
  ];
}

/**
 * Whether free elements may follow the described ones: a reader must always know which of both an element is
 * (part 1, appendix H), so the last described one has to come a fixed number of times.
 */
function canBeFollowed({ properties = {}, required = [] }: JsonSchemaObject): boolean {
  const last = Object.entries(properties)
    .filter(([name, property]) => typeof property !== 'boolean' && isXmlName(name))
    .at(-1);
  if (last === undefined) return true;
  const [name, property] = last;
  if (typeof property === 'boolean') return true;
  if (property.type === 'array')
    return property.minItems !== undefined && property.minItems === property.maxItems;
  return required.includes(name);
}

function anything(): XmlElement {
  return xsd('any', [
    ['namespace', '##any'],
    ['processContents', 'skip'],
    ['minOccurs', '0'],
    ['maxOccurs', 'unbounded'],
  ]);
}
