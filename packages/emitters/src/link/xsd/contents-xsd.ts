import type { XmlElement } from '../../shared/text/xml-element.ts';
import { HEADER_ELEMENT } from './header-xsd.ts';
import { type XsdMessage, xsdFile } from './message-xsd.ts';
import { own, xsd, xsdImport, xsdSchema } from './xsd.ts';
import { isXmlName } from './xsd-names.ts';

/** The type of what `embeddedXMLContent` holds, under its published name (docs/reference/artefacts-publies.md §7.1). */
export const CONTENTS_TYPE = 'cisuXMLContentType';
const MESSAGE_TYPE = 'MessageType';

/**
 * The XSD of what an envelope of the link carries: the header and one message, or one of the messages that
 * travel without header. Published schemas need a second file for those; here both stand in one choice.
 */
export function contentsXsd(namespace: string, header: string, messages: readonly XsdMessage[]): XmlElement {
  const prefixes = prefixesOf(messages, namespace);
  const references = (isHeaded: boolean) =>
    messages
      .filter(({ hasHeader }) => hasHeader === isHeaded)
      .map((message) => {
        const prefix = prefixes.get(message.namespace);
        return xsd('element', [
          ['ref', prefix === undefined ? own(message.root) : `${prefix}:${message.root}`],
        ]);
      });
  const [headed, bare] = [references(true), references(false)];
  const withHeader = xsd(
    'sequence',
    [],
    [xsd('group', [['ref', own(HEADER_ELEMENT)]]), xsd('choice', [], headed)],
  );
  return xsdSchema(namespace, new Map([...prefixes].map(([uri, prefix]) => [prefix, uri])), [
    xsdImport(namespace, xsdFile(header), namespace),
    ...importsOf(messages, namespace),
    xsd(
      'complexType',
      [['name', CONTENTS_TYPE]],
      [
        xsd(
          'sequence',
          [],
          [
            xsd('element', [
              ['name', 'message'],
              ['type', own(MESSAGE_TYPE)],
            ]),
          ],
        ),
      ],
    ),
    xsd(
      'complexType',
      [['name', MESSAGE_TYPE]],
      [xsd('choice', [], [...(headed.length === 0 ? [] : [withHeader]), ...bare])],
    ),
  ]);
}

/** One import a namespace: the schema it names includes the others. A namespace of its own is included whole. */
function importsOf(messages: readonly XsdMessage[], namespace: string): XmlElement[] {
  const first = new Set<string>();
  return messages
    .filter((message) => {
      if (message.namespace === namespace) return true;
      const isFirst = !first.has(message.namespace);
      first.add(message.namespace);
      return isFirst;
    })
    .map((message) => xsdImport(message.namespace, xsdFile(message.name), namespace));
}

/** A prefix for each namespace but one's own: the root of its first message, where that can be one. */
function prefixesOf(messages: readonly XsdMessage[], namespace: string): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  const taken = new Set(['x', 'xs']);
  for (const [index, message] of messages.entries()) {
    if (message.namespace === namespace || prefixes.has(message.namespace)) continue;
    const isFree = isXmlName(message.root) && !/^xml/i.test(message.root) && !taken.has(message.root);
    const prefix = isFree ? message.root : `m${index + 1}`;
    taken.add(prefix);
    prefixes.set(message.namespace, prefix);
  }
  return prefixes;
}
