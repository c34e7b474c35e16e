import { type XmlAttribute, type XmlElement, xmlElement } from '../../shared/text/xml-element.ts';

const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';
/** Prefix of the schema's own namespace. */
const OWN_PREFIX = 'x';

/** An element of XML Schema. */
export function xsd(
  name: string,
  attributes: readonly (XmlAttribute | false)[],
  content: readonly XmlElement[] = [],
): XmlElement {
  return xmlElement(`xs:${name}`, attributes, content);
}

/** The name of a type, group or element of the schema's own namespace, where it is referred to. */
export function own(name: string): string {
  return `${OWN_PREFIX}:${name}`;
}

/** A schema document; `prefixes` are those of other namespaces. */
export function xsdSchema(
  namespace: string,
  prefixes: ReadonlyMap<string, string>,
  content: readonly XmlElement[],
): XmlElement {
  return xsd(
    'schema',
    [
      ['xmlns:xs', XML_SCHEMA],
      [`xmlns:${OWN_PREFIX}`, namespace],
      ...[...prefixes].map(([prefix, other]): XmlAttribute => [`xmlns:${prefix}`, other]),
      ['targetNamespace', namespace],
      ['elementFormDefault', 'qualified'],
    ],
    content,
  );
}

/** What stands in another file of the same folder: included when it has the same namespace (part 1 §4.2). */
export function xsdImport(namespace: string, file: string, ownNamespace: string): XmlElement {
  return namespace === ownNamespace
    ? xsd('include', [['schemaLocation', file]])
    : xsd('import', [
        ['namespace', namespace],
        ['schemaLocation', file],
      ]);
}

/** What a reader is told, one paragraph each; nothing when there is nothing to tell. */
export function annotation(...paragraphs: readonly (string | undefined)[]): readonly XmlElement[] {
  const told = paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '');
  if (told.length === 0) return [];
  return [
    xsd(
      'annotation',
      [],
      told.map((paragraph) => xmlElement('xs:documentation', [['xml:lang', 'fr']], paragraph)),
    ),
  ];
}
