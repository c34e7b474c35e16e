import { type Limits, type WholeLimits, wholeLimits } from '../limits.ts';
import type { LinkMapping, MessageMapping } from '../mapping.ts';
import { Faults, failure, fault, type Outcome, success } from '../outcome.ts';
import { carriable } from '../validation/carriable.ts';
import { PHRASES } from '../words/phrases.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import { outcomeOf, type Reading } from './reading.ts';
import { isObject, ObjectWriter } from './write-object.ts';
import type { XmlElement } from './xml-element.ts';
import { escapeAttribute, XmlWriter } from './xml-writer.ts';

/** A message alone, `{ createCaseHealth: {…} }`, in XML. */
export function messageToXml(message: unknown, mapping: LinkMapping, limits?: Limits): Outcome<string> {
  const whole = wholeLimits(limits);
  const refused = unwritable(message, whole, mapping);
  if (refused !== null) return refused;
  const found = businessMember(message, mapping);
  if (!found.ok) return found;
  const { root, body, message: described } = found.value;
  const faults = new Faults(whole.maxFindings);
  const writer = new XmlWriter();
  writeBusinessMember(writer, root, body, described, [root], faults);
  return faults.all.length > 0 ? failure(faults.all) : success(String(writer));
}

/** Why a value cannot be written, whatever it is: too large, endless, or holding what XML does not have. */
export function unwritable(
  value: unknown,
  limits: WholeLimits,
  mapping: LinkMapping,
): ReturnType<typeof failure> | null {
  const { refusal, faults } = carriable(value, limits, mapping);
  const serious = refusal === null ? faults.filter(({ code }) => code !== 'number-digits-lost') : [refusal];
  return serious.length === 0 ? null : failure(serious);
}

/** A message alone, from XML. */
export function messageFromXml(xml: string, mapping: LinkMapping, limits?: Limits): Outcome<object> {
  return outcomeOf(readMessage(xml, mapping, limits));
}

/** A message alone, as far as it can be read. */
function readMessage(xml: string, mapping: LinkMapping, limits?: Limits): Reading {
  const parsed = parseXml(xml, limits);
  return parsed.ok ? messageIn(parsed.value, mapping, limits) : { value: null, faults: parsed.faults };
}

/** The message an element is. */
export function messageIn(element: XmlElement, { messages }: LinkMapping, limits?: Limits): Reading {
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
  const faults = new Faults(wholeLimits(limits).maxFindings);
  const reader = new ObjectReader(described.types, described.namespace, faults);
  const value = {
    [name]: reader.readElement(withoutSecondRoot(element, described, [name], faults), described, [name]),
  };
  return { value, faults: faults.all };
}

/** An element whose only child is its own root again, with what that one holds: the root was put twice, which is one fault. */
export function withoutSecondRoot(
  element: XmlElement,
  { fields, open }: MessageMapping,
  path: readonly (string | number)[],
  faults: Faults,
): XmlElement {
  const { name, children } = element;
  const [only, ...more] = children;
  if (only?.name !== name || more.length > 0 || open === true) return element;
  if (fields.some((field) => field.name === name)) return element;
  faults.add('element-root-repeated', [...path, name], { line: only.line, name });
  return { ...element, children: only.children };
}

/** Writes a business member as the element of its namespace. */
export function writeBusinessMember(
  writer: XmlWriter,
  root: string,
  body: object,
  { namespace, types, fields, open }: MessageMapping,
  path: readonly (string | number)[],
  faults: Faults,
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
  const roots = Object.keys(message).filter(
    (name) => Object.hasOwn(messages, name) && Reflect.get(message, name) !== undefined,
  );
  const [root, second] = roots;
  if (root === undefined || second !== undefined) {
    const known = shownList(Object.keys(messages));
    const found = root === undefined ? PHRASES.none : shownList(roots);
    return failure([fault('message-not-one', [], { known, found })]);
  }
  const body: unknown = Reflect.get(message, root);
  const described = messages[root];
  if (!isObject(body) || described === undefined) {
    return failure([fault('object-expected', [root], { found: shownValue(body) })]);
  }
  return success({ root, body, message: described });
}
