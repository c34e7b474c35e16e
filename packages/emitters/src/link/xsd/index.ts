import type { EnvelopeKind, LinkPackage } from '@hubsante/model';
import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { hasHeader } from '../../shared/envelope/carried-message-schema.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { messageSchema } from '../../shared/json-schema/message-schema-files.ts';
import { printXml } from '../../shared/text/print-xml.ts';
import type { XmlElement } from '../../shared/text/xml-element.ts';
import { headerNamespace, namespaceOf } from '../xml-mapping/namespaces.ts';
import { contentsXsd } from './contents-xsd.ts';
import { envelopeXsd } from './envelope-xsd.ts';
import { headerXsd } from './header-xsd.ts';
import { messageXsd, type XsdMessage, xsdFile } from './message-xsd.ts';
import { xlinkXsd } from './xlink-xsd.ts';

/** The published names of the schemas that are no message, which vendors know. */
const CONTENTS = 'RC-XML-ContentType';
const FULL = 'EDXL-DE-full';
const ENVELOPE_ONLY = 'EDXL-DE-envelope-only';
const XLINK_FILE = 'xlink';

const EVERY_KIND: readonly EnvelopeKind[] = ['Report', 'Update', 'Cancel', 'Ack', 'Error'];

/** XML Schemas of the link: each message, the header, and the envelope, limited to the messages of the link or not. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'xsd',
  summary: {
    fr: 'Schémas XSD des messages du lien, et de l’enveloppe limitée à ces messages',
    en: 'XSDs of the messages of the link, and of the envelope limited to them',
  },
  requires: ['xml-mapping'],
  parts: [
    {
      path: 'xsd',
      title: { fr: 'Schémas XML (XSD)', en: 'XML Schemas (XSD)' },
      detail: 'les mêmes en XML ; `EDXL-DE-full.xsd` pour un message dans son enveloppe',
      in: 'npm',
      languages: 'every',
    },
  ],
  emit: (subject, { baseUrl }) => {
    const messages = messagesOf(subject, baseUrl);
    const { release, principles, link } = subject;
    const described = release.messages.find(({ name }) => name === principles.header) ?? null;
    const carried = carriedBy(subject);
    const namespace = headerNamespace(
      described,
      carried.map(({ message }) => message),
    );
    const header = described === null ? STANDARD_HEADER : messageSchema(described, baseUrl);
    const kinds = EVERY_KIND.filter((kind) => carried.some((one) => one.kinds.includes(kind)));
    const xlink = xsdFile(XLINK_FILE);
    const contents = { namespace, file: xsdFile(CONTENTS) };
    const place = link.place;
    return [
      ...messages.map((message, index) =>
        file(
          message.name,
          messageXsd(message, ...neighbours(messages, index, namespace)),
          carried[index]?.message.place ?? place,
        ),
      ),
      file(principles.header, headerXsd(namespace, header), described?.place ?? place),
      file(CONTENTS, contentsXsd(namespace, principles.header, messages), place),
      file(FULL, envelopeXsd(contents, kinds, { xlink }), place),
      file(ENVELOPE_ONLY, envelopeXsd('anything', EVERY_KIND, { xlink }), place),
      file(XLINK_FILE, xlinkXsd(), place),
    ];
  },
});

function messagesOf(subject: LinkPackage, baseUrl: string): readonly XsdMessage[] {
  return carriedBy(subject).map(({ message }) => ({
    name: message.name,
    root: message.root,
    namespace: namespaceOf(message),
    hasHeader: hasHeader(message),
    schema: messageSchema(message, baseUrl),
  }));
}

/** What a message has to include, and whether other schemas have its namespace. */
function neighbours(
  messages: readonly XsdMessage[],
  index: number,
  headerNamespaceOfLink: string,
): [included: readonly string[], sharesNamespace: boolean] {
  const { name, namespace } = messages[index] ?? { name: '', namespace: '' };
  if (namespace === headerNamespaceOfLink) return [[], true];
  const same = messages.filter((message) => message.namespace === namespace);
  const others = same.filter((message) => message.name !== name).map((message) => message.name);
  return [same[0]?.name === name ? others : [], others.length > 0];
}

function file(name: string, root: XmlElement, source: EmittedFile['source']): EmittedFile {
  return { path: `xsd/${xsdFile(name)}`, content: printXml(root, '\n'), source };
}
