import { unwrap } from '../envelope.ts';
import type { LinkMapping, ObjectMapping } from '../mapping.ts';
import { type Fault, failure, type Outcome, success } from '../outcome.ts';
import { businessMember, writeBusinessMember } from './message-xml.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import type { XmlElement } from './xml-element.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

const EDXL = 'urn:oasis:names:tc:emergency:EDXL:DE:2.0';
const XLINK = 'http://www.w3.org/1999/xlink';
const COMMON_TYPES = 'urn:oasis:names:tc:emergency:edxl:ct:1.0';
const RESOURCE = ' xlink:type="resource"';

const text = (name: string) => ({ name, type: 'string' }) as const;

/** The members of the envelope, in the order of the EDXL-DE schema; the content apart. */
const HEAD: ObjectMapping = {
  fields: [
    'distributionID',
    'senderID',
    'dateTimeSent',
    'dateTimeExpires',
    'distributionStatus',
    'distributionKind',
  ].map(text),
};
const ADDRESS: ObjectMapping = { fields: ['explicitAddressScheme', 'explicitAddressValue'].map(text) };
const DESCRIPTOR: ObjectMapping = {
  fields: [text('language'), { name: 'explicitAddress', type: '#explicitAddress' }],
};
const DESCRIPTOR_TYPES = { explicitAddress: ADDRESS };

/** An envelope and its message in XML (exchange rules, §2.2). */
export function envelopeToXml(envelope: unknown, mapping: LinkMapping): Outcome<string> {
  const unwrapped = unwrap(envelope);
  if (!unwrapped.ok) return unwrapped;
  const message = unwrapped.value;
  const found = businessMember(message, mapping);
  if (!found.ok || !isObject(envelope)) return found.ok ? failure([]) : found;
  const faults: Fault[] = [];
  const writer = new XmlWriter();
  const objects = new ObjectWriter(DESCRIPTOR_TYPES, writer, faults);
  writer.open(
    'edxlDistribution',
    ` xmlns="${EDXL}" xmlns:ct="${COMMON_TYPES}" xmlns:xlink="${XLINK}" xlink:type="extended"`,
  );
  objects.write(envelope, HEAD, [], new Set(['descriptor', 'content']));
  const descriptor: unknown = Reflect.get(envelope, 'descriptor');
  if (isObject(descriptor)) {
    writer.open('descriptor', RESOURCE);
    objects.write(descriptor, DESCRIPTOR, ['descriptor']);
    writer.close('descriptor');
  }
  writer.open('content', RESOURCE);
  writer.open('contentObject', RESOURCE);
  writer.open('contentXML');
  writer.open('embeddedXMLContent');
  writer.open('message', ` xmlns="${escapeAttribute(mapping.namespace)}"`);
  const { root, body, message: described } = found.value;
  const { types, ...header } = mapping.header;
  const path = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
  new ObjectWriter(types, writer, faults).write(message, { fields: header.fields }, path, new Set([root]));
  writeBusinessMember(writer, root, body, described, [...path, root], faults);
  for (const name of ['message', 'embeddedXMLContent', 'contentXML', 'contentObject', 'content']) {
    writer.close(name);
  }
  writer.close('edxlDistribution');
  return faults.length > 0 ? failure(faults) : success(String(writer));
}

/** An envelope and its message, from XML. */
export function envelopeFromXml(xml: string, mapping: LinkMapping): Outcome<object> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (root.name !== 'edxlDistribution' || root.namespace !== EDXL) {
    return failure([{ path: [], message: `l’enveloppe attendue est edxlDistribution (${EDXL})` }]);
  }
  const faults: Fault[] = [];
  const reader = new ObjectReader(DESCRIPTOR_TYPES, EDXL, faults);
  const contents = root.children.filter(({ name }) => name === 'content');
  const descriptor = root.children.find(({ name }) => name === 'descriptor');
  const apart = new Set(['content', 'descriptor']);
  const head = reader.read(
    root.children.filter(({ name }) => !apart.has(name)),
    HEAD,
    [],
  );
  const messages = contents.flatMap((content) =>
    childrenNamed(content, ['contentObject', 'contentXML', 'embeddedXMLContent', 'message']),
  );
  const content = messages.map((element, index) => ({
    jsonContent: { embeddedJsonContent: { message: readMessage(element, mapping, index, faults) } },
  }));
  if (content.length === 0)
    faults.push({ path: ['content'], message: 'l’enveloppe ne contient aucun message' });
  if (faults.length > 0) return failure(faults);
  return success({
    ...head,
    ...(descriptor === undefined
      ? {}
      : { descriptor: reader.read(descriptor.children, DESCRIPTOR, ['descriptor']) }),
    content,
  });
}

/** The elements at the end of a way of names. */
function childrenNamed(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const [name, ...rest] = names;
  if (name === undefined) return [element];
  return element.children
    .filter((child) => child.name === name)
    .flatMap((child) => childrenNamed(child, rest));
}

function readMessage(element: XmlElement, mapping: LinkMapping, index: number, faults: Fault[]): object {
  const path = ['content', index, 'jsonContent', 'embeddedJsonContent', 'message'];
  const isBusiness = ({ name, namespace }: XmlElement) => mapping.messages[name]?.namespace === namespace;
  const { types, ...header } = mapping.header;
  const headers = new ObjectReader(types, mapping.namespace, faults);
  const members = headers.read(
    element.children.filter((child) => !isBusiness(child)),
    { fields: header.fields },
    path,
  );
  const business = element.children.filter(isBusiness).map((child) => {
    const described = mapping.messages[child.name];
    if (described === undefined) return [child.name, {}] as const;
    const reader = new ObjectReader(described.types, described.namespace, faults);
    return [child.name, reader.read(child.children, described, [...path, child.name])] as const;
  });
  return { ...members, ...Object.fromEntries(business) };
}
