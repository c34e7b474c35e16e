import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../shared/text/tree.ts';
import { type XmlAttribute, type XmlElement, xmlElement } from '../../shared/text/xml-element.ts';

const REFERENCE = '#/definitions/';
/** Prefix of the schema's own namespace. */
export const OWN_PREFIX = 'x';

const BUILT_IN_TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'decimal'],
  ['integer', 'int'],
  ['boolean', 'boolean'],
]);

/** What a property may hold: a type by its name, or a restriction written inside the element. */
type XsdType =
  | { readonly kind: 'named'; readonly name: string }
  | {
      readonly kind: 'restricted';
      readonly facet: 'pattern' | 'enumeration';
      readonly values: readonly string[];
    };

/** How a pattern of the JSON Schema is written in the XSD. */
export type PatternTranslation = (pattern: string) => string;

/**
 * The element of a property of the published JSON Schema (docs/reference/artefacts-publies.md §8). What today's tool loses on
 * the way stays lost: the pattern, the enumeration bounds and the documentation of the items of a list.
 */
export function xsdProperty(
  name: string,
  property: TreeMap,
  isRequired: boolean,
  translate: PatternTranslation,
): XmlElement {
  const optional = !isRequired && (['minOccurs', '0'] as const);
  const items = property.get('items');
  if (items === undefined || !isTreeMap(items)) {
    return element(name, property, [optional], typeOf(property, translate));
  }
  if (items.has('enum')) {
    // A list of codes becomes a code that may be repeated, whatever the bounds of the list.
    return element(name, items, [['maxOccurs', 'unbounded'], optional], typeOf(items, translate));
  }
  const occurrences: XmlAttribute[] = [
    ['maxOccurs', textOf(property.get('maxItems')) ?? 'unbounded'],
    ['minOccurs', textOf(property.get('minItems')) ?? '0'],
  ];
  return element(name, property, occurrences, { kind: 'named', name: namedType(items) });
}

function element(
  name: string,
  documented: TreeMap,
  occurrences: readonly (XmlAttribute | false)[],
  type: XsdType,
): XmlElement {
  const description = documented.get('description');
  const content: XmlElement[] = [];
  if (typeof description === 'string') {
    content.push(xmlElement('annotation', [], [xmlElement('documentation', [], description)]));
  }
  if (type.kind === 'restricted') content.push(simpleType(type.facet, type.values));
  return xmlElement(
    'element',
    [...occurrences, ['name', name], type.kind === 'named' && ['type', type.name]],
    content,
  );
}

function simpleType(facet: string, values: readonly string[]): XmlElement {
  const facets = values.map((value) => xmlElement(facet, [['value', value]]));
  return xmlElement('simpleType', [], [xmlElement('restriction', [['base', 'string']], facets)]);
}

function typeOf(schema: TreeMap, translate: PatternTranslation): XsdType {
  const values = schema.get('enum');
  if (values !== undefined && isTreeList(values)) {
    return { kind: 'restricted', facet: 'enumeration', values: values.map((value) => textOf(value) ?? '') };
  }
  const pattern = schema.get('pattern');
  const name = namedType(schema);
  if (typeof pattern === 'string' && name === 'string') {
    return { kind: 'restricted', facet: 'pattern', values: [translate(pattern)] };
  }
  return { kind: 'named', name };
}

function namedType(schema: TreeMap): string {
  const reference = schema.get('$ref');
  if (typeof reference === 'string') return `${OWN_PREFIX}:${reference.slice(REFERENCE.length)}`;
  if (schema.get('format') === 'date-time') return 'dateTime';
  return BUILT_IN_TYPES.get(textOf(schema.get('type')) ?? '') ?? 'string';
}

function textOf(value: Tree | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
