import { CONTENT_PATH, unwrap } from '../envelope.ts';
import { type Limits, wholeLimits } from '../limits.ts';
import type { LinkMapping } from '../mapping.ts';
import { Faults, failure, type Outcome, success } from '../outcome.ts';
import { COMMON_TYPES, DESCRIPTOR, DESCRIPTOR_TYPES, EDXL, HEAD, XLINK } from './edxl-mapping.ts';
import { businessMember, unwritable, writeBusinessMember } from './message-xml.ts';
import { readEnvelope } from './read-envelope.ts';
import { outcomeOf } from './reading.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

const RESOURCE = ' xlink:type="resource"';

/** An envelope and its messages in XML (docs/reference/echanges.md §2). */
export function envelopeToXml(envelope: unknown, mapping: LinkMapping, limits?: Limits): Outcome<string> {
  const whole = wholeLimits(limits);
  const refused = unwritable(envelope, whole, mapping);
  if (refused !== null) return refused;
  const first = unwrap(envelope);
  if (!first.ok) return first;
  if (!isObject(envelope)) return failure([]);
  const faults = new Faults(whole.maxFindings);
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
  const contents: unknown = Reflect.get(envelope, 'content');
  for (const [index] of (Array.isArray(contents) ? contents : []).entries()) {
    if (faults.isStopped) break;
    // What carries several is one the Hub reads the first message of; none is lost for that.
    const message = unwrap(envelope, index);
    if (!message.ok) return message;
    const written = writeContent(message.value, index, mapping, writer, faults);
    if (!written.ok) return written;
  }
  writer.close('content');
  writer.close('edxlDistribution');
  return faults.all.length > 0 ? failure(faults.all) : success(String(writer));
}

/** A message and what is around it: `contentObject` and all it holds. */
function writeContent(
  message: object,
  index: number,
  mapping: LinkMapping,
  writer: XmlWriter,
  faults: Faults,
): Outcome<null> {
  const found = businessMember(message, mapping);
  if (!found.ok) return found;
  const { root, body, message: described } = found.value;
  writer.open('contentObject', RESOURCE);
  writer.open('contentXML');
  writer.open('embeddedXMLContent');
  writer.open('message', ` xmlns="${escapeAttribute(mapping.namespace)}"`);
  const { types, fields } = mapping.header;
  const path = ['content', index, ...CONTENT_PATH];
  // Neither the Hub nor XML has a place for what is neither header nor message.
  const names = described.header ? fields.map(({ name }) => name) : [];
  const ignored = Object.keys(message).filter((name) => !names.includes(name));
  new ObjectWriter(types, writer, faults).write(
    message,
    { fields: described.header ? fields : [] },
    path,
    new Set(ignored),
  );
  writeBusinessMember(writer, root, body, described, [...path, root], faults);
  for (const name of ['message', 'embeddedXMLContent', 'contentXML', 'contentObject']) writer.close(name);
  return success(null);
}

/** An envelope and its message, from XML. */
export function envelopeFromXml(xml: string, mapping: LinkMapping, limits?: Limits): Outcome<object> {
  return outcomeOf(readEnvelope(xml, mapping, limits));
}
