import { isBlank, XML, type XmlElement, XSI } from './xml-element.ts';

/**
 * What nobody described, in XML (docs/reference/echanges.md §5 n° 13): a member is an element, a list the same element
 * repeated. XML has no types: numbers and booleans come back as texts, a list of one as its item, an empty list not at all. The
 * rest comes back as it was: nothing is told from nothing by what XML has for it, `xsi:nil` for null, blanks that do not count
 * for an empty object, `xml:space` for blanks that do.
 */
export function freeValue({ children, text, attributes = [] }: XmlElement): unknown {
  if (children.length === 0) {
    const has = (namespace: string, name: string, values: readonly string[]) =>
      attributes.some(
        (one) => one.namespace === namespace && one.name === name && values.includes(one.value),
      );
    if (has(XSI, 'nil', ['true', '1'])) return null;
    const isEmptyObject =
      text !== '' && isBlank(text) && text.includes('\n') && !has(XML, 'space', ['preserve']);
    return isEmptyObject ? {} : text;
  }
  const members = new Map<string, unknown>();
  for (const child of children) addFree(members, child.name, freeValue(child));
  return Object.fromEntries(members);
}

/** Attributes that tell how a free value without elements is to be read, beginning with a blank; `''` for most. */
export function freeAttributes(value: unknown): string {
  if (value === null) return ` xmlns:xsi="${XSI}" xsi:nil="true"`;
  const isBlankText = typeof value === 'string' && value.includes('\n') && isBlank(value);
  return isBlankText ? ' xml:space="preserve"' : '';
}

/** A second element of one name makes a list of them. */
export function addFree(members: Map<string, unknown>, name: string, value: unknown): void {
  const known = members.get(name);
  if (!members.has(name)) members.set(name, value);
  else if (Array.isArray(known)) known.push(value);
  else members.set(name, [known, value]);
}
