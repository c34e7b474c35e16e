import type { Message } from '@hubsante/model';
import { isTreeMap, type TreeMap } from '../../shared/text/tree.ts';
import { type XmlElement, xmlElement } from '../../shared/text/xml-element.ts';
import { publishedSchema } from '../json-schema/published-schema.ts';
import { xmlIdentity } from './xml-identity.ts';
import { OWN_PREFIX, type PatternTranslation, xsdProperty } from './xsd-property.ts';

const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';

/** The XSD of a message: its root element, then a complex type for the root and for each definition. */
export function xsdDocument(message: Message, translate: PatternTranslation): XmlElement {
  const { required, properties, definitions } = publishedSchema(message);
  const { namespace, element } = xmlIdentity(message);
  const types = [...definitions].map(([name, definition]) =>
    complexType(name, propertiesOf(definition), requiredOf(definition), translate),
  );
  return xmlElement(
    'schema',
    [
      [`xmlns:${OWN_PREFIX}`, namespace],
      ['elementFormDefault', 'qualified'],
      ['targetNamespace', namespace],
      ['xmlns', XML_SCHEMA],
    ],
    [
      xmlElement('element', [
        ['name', element],
        ['type', `${OWN_PREFIX}:${element}`],
      ]),
      complexType(element, properties, required, translate),
      ...types,
    ],
  );
}

function complexType(
  name: string,
  properties: TreeMap,
  required: readonly unknown[],
  translate: PatternTranslation,
): XmlElement {
  const requiredNames = new Set(required);
  const elements: XmlElement[] = [];
  for (const [key, property] of properties) {
    if (isTreeMap(property)) elements.push(xsdProperty(key, property, requiredNames.has(key), translate));
  }
  return xmlElement('complexType', [['name', name]], [xmlElement('sequence', [], elements)]);
}

function propertiesOf(definition: TreeMap): TreeMap {
  const properties = definition.get('properties');
  return properties !== undefined && isTreeMap(properties) ? properties : new Map();
}

function requiredOf(definition: TreeMap): readonly unknown[] {
  const required = definition.get('required');
  return Array.isArray(required) ? required : [];
}
