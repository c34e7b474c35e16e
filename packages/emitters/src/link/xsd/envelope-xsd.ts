import type { EnvelopeKind } from '@hubsante/model';
import { envelopeSchema } from '../../shared/envelope/envelope-schema.ts';
import type { XmlElement } from '../../shared/text/xml-element.ts';
import { CONTENTS_TYPE } from './contents-xsd.ts';
import { TypeWriter } from './type-writer.ts';
import { XLINK, type XlinkGroup } from './xlink-xsd.ts';
import { annotation, xsd, xsdImport, xsdSchema } from './xsd.ts';
import { TypeNames } from './xsd-names.ts';

const EDXL = 'urn:oasis:names:tc:emergency:EDXL:DE:2.0';
const CONTENTS_PREFIX = 'c';

/** What stands under `embeddedXMLContent`: anything, or the types of a file of contents. */
export type EnvelopeContents = 'anything' | { readonly namespace: string; readonly file: string };

/**
 * The XSD of an EDXL-DE 2.0 envelope in the XML form of the Hub (docs/reference/echanges.md §2), as strict as its JSON
 * Schema: the OASIS one leaves most of what the Hub requires optional.
 *
 * @param kinds the values of `distributionKind`.
 * @param files the files of the XLink attributes.
 */
export function envelopeXsd(
  contents: EnvelopeContents,
  kinds: readonly EnvelopeKind[],
  files: { readonly xlink: string },
): XmlElement {
  const writer = new TypeWriter(new TypeNames([], ''));
  const { content: _content, descriptor, ...head } = envelopeSchema({}, kinds).properties ?? {};
  const words = typeof descriptor === 'object' ? annotation(descriptor.title) : [];
  const described = typeof descriptor === 'object' ? descriptor : {};
  const elements = [
    ...writer.members({ properties: head, required: Object.keys(head) }),
    xsd(
      'element',
      [['name', 'descriptor']],
      [...words, writer.complexType(described, null, [typeAttribute('resource')])],
    ),
    wrapper(
      'content',
      [wrapper('contentObject', [contentXml(contents)], 'resource', true)],
      'optionalResource',
    ),
  ];
  const imports = [
    xsdImport(XLINK, files.xlink, EDXL),
    ...(contents === 'anything' ? [] : [xsdImport(contents.namespace, contents.file, EDXL)]),
  ];
  const prefixes = new Map([
    ['xlink', XLINK],
    ...(contents === 'anything' ? [] : [[CONTENTS_PREFIX, contents.namespace] as const]),
  ]);
  return xsdSchema(EDXL, prefixes, [...imports, wrapper('edxlDistribution', elements, 'extended')]);
}

function contentXml(contents: EnvelopeContents): XmlElement {
  if (contents !== 'anything') {
    const type = `${CONTENTS_PREFIX}:${CONTENTS_TYPE}`;
    return wrapper('contentXML', [
      xsd('element', [
        ['name', 'embeddedXMLContent'],
        ['type', type],
      ]),
    ]);
  }
  const anything = xsd('any', [
    ['namespace', '##any'],
    ['processContents', 'skip'],
    ['minOccurs', '0'],
    ['maxOccurs', 'unbounded'],
  ]);
  return wrapper('contentXML', [wrapper('embeddedXMLContent', [anything])]);
}

/** An element whose type stands inside it. */
function wrapper(
  name: string,
  content: readonly XmlElement[],
  group: XlinkGroup | null = null,
  isRepeated = false,
): XmlElement {
  const attributes = group === null ? [] : [typeAttribute(group)];
  return xsd(
    'element',
    [['name', name], isRepeated && ['maxOccurs', 'unbounded']],
    [xsd('complexType', [], [xsd('sequence', [], content), ...attributes])],
  );
}

function typeAttribute(group: XlinkGroup): XmlElement {
  return xsd('attributeGroup', [['ref', `xlink:${group}`]]);
}
