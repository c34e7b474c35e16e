import { CONTENT_PATH, unwrap } from '../envelope.ts';
import type { LinkMapping } from '../mapping.ts';
import { type Fault, failure, type Outcome, success } from '../outcome.ts';
import { COMMON_TYPES, DESCRIPTOR, DESCRIPTOR_TYPES, EDXL, HEAD, XLINK } from './edxl-mapping.ts';
import { businessMember, writeBusinessMember } from './message-xml.ts';
import { readEnvelope } from './read-envelope.ts';
import { outcomeOf } from './reading.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

const RESOURCE = ' xlink:type="resource"';

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
  const path = ['content', 0, ...CONTENT_PATH];
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
  return outcomeOf(readEnvelope(xml, mapping));
}
