/** A piece of an XML document: an element with its attributes in their order, and text or elements inside. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly content: string | readonly XmlElement[];
}

/** Name and value; the value is escaped when it is written. */
export type XmlAttribute = readonly [name: string, value: string];

/** An element; attributes given as `false` are left out. */
export function xmlElement(
  name: string,
  attributes: readonly (XmlAttribute | false)[],
  content: string | readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes: attributes.filter((attribute) => attribute !== false), content };
}
