import type { XmlElement } from './xml-outline.ts';

/** Namespaces of relationships, transitional and strict (ECMA-376 part 1, annex A). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The namespace of an element, which declares it: a root. */
export function namespaceOf({ prefix, attributes }: XmlElement): string {
  return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
}

/** The namespace of the relationships of a part, strict where the part is. */
export function officeNamespace(root: XmlElement): string {
  return namespaceOf(root).startsWith('http://purl.oclc.org/') ? STRICT_OFFICE : OFFICE;
}

/** How an element of the part writes `r:id`: the prefix, and its declaration where the root has none. */
export function officePrefix(root: XmlElement): { readonly prefix: string; readonly declaration: string } {
  const namespace = officeNamespace(root);
  const declared = Object.entries(root.attributes).find(
    ([key, value]) => key.startsWith('xmlns:') && value === namespace,
  )?.[0];
  return {
    prefix: declared?.slice('xmlns:'.length) ?? 'r',
    declaration: declared === undefined ? ` xmlns:r="${namespace}"` : '',
  };
}
