import type { LinkMapping, MessageMapping } from '../mapping.ts';
import { type Fault, failure, fault, type Outcome, success } from '../outcome.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import { outcomeOf, type Reading } from './reading.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import type { XmlElement } from './xml-element.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

/** A message alone, `{ createCaseHealth: {…} }`, in XML. */
export function messageToXml(message: unknown, mapping: LinkMapping): Outcome<string> {
  const found = businessMember(message, mapping);
  if (!found.ok) return found;
  const { root, body, message: described } = found.value;
  const faults: Fault[] = [];
  const writer = new XmlWriter();
  writeBusinessMember(writer, root, body, described, [root], faults);
  return faults.length > 0 ? failure(faults) : success(String(writer));
}

/** A message alone, from XML. */
export function messageFromXml(xml: string, mapping: LinkMapping): Outcome<object> {
  return outcomeOf(readMessage(xml, mapping));
}

/** A message alone, as far as it can be read. */
export function readMessage(xml: string, mapping: LinkMapping): Reading {
  const parsed = parseXml(xml);
  return parsed.ok ? messageIn(parsed.value, mapping) : { value: null, faults: parsed.faults };
}

/** The message an element is. */
export function messageIn(element: XmlElement, { messages }: LinkMapping): Reading {
  const { name, namespace } = element;
  const described = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (described === undefined) {
    const known = shownList(Object.keys(messages));
    return { value: null, faults: [fault('xml-root-unknown', [name], { name: shownText(name), known })] };
  }
  if (namespace !== described.namespace) {
    const parameters = { name, found: shownText(namespace), expected: described.namespace };
    return { value: null, faults: [fault('xml-namespace-wrong', [name], parameters)] };
  }
  const faults: Fault[] = [];
  const reader = new ObjectReader(described.types, described.namespace, faults);
  return { value: { [name]: reader.readElement(element, described, [name]) }, faults };
}

/** Writes a business member as the element of its namespace. */
export function writeBusinessMember(
  writer: XmlWriter,
  root: string,
  body: object,
  { namespace, types, fields, open }: MessageMapping,
  path: readonly (string | number)[],
  faults: Fault[],
): void {
  const attributes = ` xmlns="${escapeAttribute(namespace)}"`;
  writer.open(root, attributes);
  const mapping = { fields, ...(open === undefined ? {} : { open }) };
  new ObjectWriter(types, writer, faults).write(body, mapping, path);
  writer.close(root);
}

interface BusinessMember {
  readonly root: string;
  readonly body: object;
  readonly message: MessageMapping;
}

/** The one business member of a message; members of the header beside it are not its matter. */
export function businessMember(message: unknown, { messages }: LinkMapping): Outcome<BusinessMember> {
  if (!isObject(message)) return failure([fault('object-expected', [], { found: shownValue(message) })]);
  const roots = Object.keys(message).filter((name) => Object.hasOwn(messages, name));
  const [root, second] = roots;
  if (root === undefined || second !== undefined) {
    const known = shownList(Object.keys(messages));
    const found = root === undefined ? { fr: 'aucun', en: 'none' } : shownList(roots);
    return failure([fault('message-not-one', [], { known, found })]);
  }
  const body: unknown = Reflect.get(message, root);
  const described = messages[root];
  if (!isObject(body) || described === undefined) {
    return failure([fault('object-expected', [root], { found: shownValue(body) })]);
  }
  return success({ root, body, message: described });
}
