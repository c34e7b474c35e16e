import type { JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import type { XmlElement } from '../../shared/text/xml-element.ts';
import { TypeWriter } from './type-writer.ts';
import { own, xsd, xsdSchema } from './xsd.ts';
import { TypeNames } from './xsd-names.ts';

/** The element, the type and the group of the header, whatever the model calls its root. */
export const HEADER_ELEMENT = 'distributionElement';

/** The XSD of the RC-DE header: a group, which `message` takes in, and the element that holds it alone. */
export function headerXsd(namespace: string, schema: JsonSchemaObject): XmlElement {
  const writer = new TypeWriter(new TypeNames([HEADER_ELEMENT], ''));
  return xsdSchema(namespace, new Map(), [
    xsd('element', [
      ['name', HEADER_ELEMENT],
      ['type', own(HEADER_ELEMENT)],
    ]),
    xsd(
      'complexType',
      [['name', HEADER_ELEMENT]],
      [xsd('sequence', [], [xsd('group', [['ref', own(HEADER_ELEMENT)]])])],
    ),
    xsd(
      'group',
      [['name', HEADER_ELEMENT]],
      [xsd('sequence', [], writer.members({ ...schema, additionalProperties: false }))],
    ),
    ...writer.definitions(schema.$defs ?? {}),
  ]);
}
