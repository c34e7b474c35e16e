import type { Field, Message } from '@hubsante/model';
import { printXml } from '../../shared/text/print-xml.ts';
import { type XmlElement, xmlElement } from '../../shared/text/xml-element.ts';
import { isXmlName } from '../xsd/xsd-names.ts';
import { namespaceOf } from './namespaces.ts';

/**
 * A message alone as an XML document: its root element, its members in the order of the specification, a list as its items.
 * `null` where a tag of it is no name of XML.
 *
 * @param value what stands under the root, in JSON.
 */
export function messageDocument(message: Message, value: unknown): string | null {
  const types = new Map(message.types.map(({ name, fields }) => [name, fields]));
  const root = elementOf(message.root, value, message.fields, types, [['xmlns', namespaceOf(message)]]);
  return root === null ? null : printXml(root, '\n');
}

function elementOf(
  name: string,
  value: unknown,
  fields: readonly Field[],
  types: ReadonlyMap<string, readonly Field[]>,
  attributes: readonly (readonly [string, string])[] = [],
): XmlElement | null {
  if (!isXmlName(name)) return null;
  if (typeof value !== 'object' || value === null) return xmlElement(name, attributes, String(value));
  const known = new Map(fields.map((field) => [field.name, field]));
  const order = [...known.keys()];
  const rank = (tag: string) => (known.has(tag) ? order.indexOf(tag) : order.length);
  const children: XmlElement[] = [];
  for (const [tag, inner] of Object.entries(value).sort(([one], [other]) => rank(one) - rank(other))) {
    const field = known.get(tag);
    const members = field?.kind === 'object' ? (types.get(field.typeName) ?? field.children) : [];
    for (const item of Array.isArray(inner) ? inner : [inner]) {
      const child = elementOf(tag, item, members, types);
      if (child === null) return null;
      children.push(child);
    }
  }
  return xmlElement(name, attributes, children);
}
