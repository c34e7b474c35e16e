import type { Message } from '@hubsante/model';
import { printXml } from '../text/print-xml.ts';
import { type XmlElement, xmlElement } from '../text/xml-element.ts';
import { namespaceOf } from './namespaces.ts';

/**
 * A message alone as an XML document: its root element, its members in the order the value has them, a list as its items. `null` where a tag of it is no name of XML.
 *
 * @param value what stands under the root, in JSON.
 */
export function messageDocument(message: Message, value: unknown): string | null {
  const root = elementOf(message.root, value, [['xmlns', namespaceOf(message)]]);
  return root === null ? null : printXml(root, '\n');
}

function elementOf(
  name: string,
  value: unknown,
  attributes: readonly (readonly [string, string])[] = [],
): XmlElement | null {
  if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name)) return null;
  if (typeof value !== 'object' || value === null) return xmlElement(name, attributes, String(value));
  const children: XmlElement[] = [];
  for (const [member, inner] of Object.entries(value)) {
    for (const item of Array.isArray(inner) ? inner : [inner]) {
      const child = elementOf(member, item);
      if (child === null) return null;
      children.push(child);
    }
  }
  return xmlElement(name, attributes, children);
}
