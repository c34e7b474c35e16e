import { CONTENT_PATH } from '../envelope.ts';
import { type Limits, wholeLimits } from '../limits.ts';
import type { LinkMapping } from '../mapping.ts';
import { Faults, type Path } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import { checkAttributes } from './attributes.ts';
import { DESCRIPTOR, DESCRIPTOR_TYPES, EDXL, HEAD } from './edxl-mapping.ts';
import { tellMisplaced } from './element-order.ts';
import { withoutSecondRoot } from './message-xml.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import type { Reading } from './reading.ts';
import { isBlank, type XmlElement } from './xml-element.ts';

const ORDER = [...HEAD.fields.map(({ name }) => name), 'descriptor', 'content'];

/** An envelope and its messages, as far as they can be read. */
export function readEnvelope(xml: string, mapping: LinkMapping, limits?: Limits): Reading {
  const parsed = parseXml(xml, limits);
  if (!parsed.ok) return { value: null, faults: parsed.faults };
  return envelopeIn(parsed.value, mapping, new Set(), limits);
}

/** Whether an element is an envelope, or was meant to be one. */
export function isEnvelope({ name }: XmlElement): boolean {
  return name === 'edxlDistribution';
}

/**
 * The envelope an element is.
 *
 * @param otherRoots messages of the model that the link does not carry: found and not read.
 */
export function envelopeIn(
  root: XmlElement,
  mapping: LinkMapping,
  otherRoots: ReadonlySet<string> = new Set(),
  limits?: Limits,
): Reading {
  const { name, namespace } = root;
  const faults = new Faults(wholeLimits(limits).maxFindings);
  if (!isEnvelope(root) || namespace !== EDXL) {
    if (!isEnvelope(root)) faults.add('xml-root-unknown', [], { name, known: 'edxlDistribution' });
    else faults.add('xml-namespace-wrong', [], { name, found: shownText(namespace), expected: EDXL });
    return { value: null, faults: faults.all };
  }
  const reader = new ObjectReader(DESCRIPTOR_TYPES, EDXL, faults);
  checkWrapper(root, 'extended', [], faults);
  const apart = new Set(['content', 'descriptor']);
  const head = root.children.filter((child) => !apart.has(child.name));
  const descriptor = onlyChild(root, 'descriptor', [], faults);
  const content = onlyChild(root, 'content', [], faults);
  const messages = content === null ? [] : messagesIn(content, faults);
  const value = {
    ...reader.read(head, HEAD, []),
    ...(descriptor === null
      ? {}
      : { descriptor: reader.readElement(descriptor, DESCRIPTOR, ['descriptor'], 'resource') }),
    content: messages.map((element, index) => ({
      jsonContent: {
        embeddedJsonContent: { message: carriedIn(element, mapping, index, otherRoots, faults) },
      },
    })),
  };
  const known = root.children.filter((child) => ORDER.includes(child.name));
  if (!faults.all.some(({ code, path }) => code === 'element-misplaced' && path.length === 1)) {
    tellMisplaced(known, (name) => ORDER.indexOf(name), [], faults);
  }
  // That an object lacks its message was told there.
  const isTold = faults.all.some(({ code, path }) => code === 'element-missing' && path[0] === 'content');
  if (messages.length === 0 && !isTold) faults.add('envelope-empty', ['content'], {});
  return { value, faults: faults.all };
}

/** What holds elements of the envelope holds no text, and no attribute but its own. */
function checkWrapper(
  element: XmlElement,
  xlinkType: string | null,
  path: Path,
  faults: Faults,
  isOptional = false,
): void {
  const { name, line, text } = element;
  checkAttributes(element, xlinkType, path, faults, isOptional);
  if (!isBlank(text)) faults.add('element-text-unexpected', path, { line, name: shownText(name) });
}

/** The one child of a name; a second one is told. `null` when there is none. */
function onlyChild({ children }: XmlElement, wanted: string, path: Path, faults: Faults): XmlElement | null {
  let found: XmlElement | null = null;
  for (const child of children) {
    const { name, line, namespace } = child;
    if (name !== wanted) continue;
    const here = [...path, name];
    if (namespace !== EDXL) {
      faults.add('xml-namespace-wrong', here, { name, found: shownText(namespace), expected: EDXL });
      // Told once for all that is written in it.
      found ??= moved(child, namespace, EDXL);
    } else if (found === null) found = child;
    else faults.add('element-repeated', here, { line, name });
  }
  return found;
}

/** The messages of a content: one in each `contentObject`, which JSON writes as an item of the list `content`. */
function messagesIn(content: XmlElement, faults: Faults): readonly XmlElement[] {
  checkWrapper(content, 'resource', ['content'], faults, true);
  const messages: XmlElement[] = [];
  for (const child of content.children) {
    if (faults.isStopped) break;
    const path = ['content', messages.length];
    if (child.name !== 'contentObject') tellUnknown(child, path, faults);
    else {
      checkWrapper(child, 'resource', path, faults);
      const message = wrapped(child, ['contentXML', 'embeddedXMLContent', 'message'], path, faults);
      if (message !== null) messages.push(message);
    }
  }
  return messages;
}

/** What stands at the end of a way of elements that hold one another and nothing else. */
function wrapped(
  element: XmlElement,
  [wanted, ...rest]: readonly string[],
  path: Path,
  faults: Faults,
): XmlElement | null {
  if (wanted === undefined) return element;
  for (const child of element.children) if (child.name !== wanted) tellUnknown(child, path, faults);
  // `message` has the namespace of the model, which is checked with what it holds.
  const found =
    wanted === 'message'
      ? onlyNamed(element, wanted, path, faults)
      : onlyChild(element, wanted, path, faults);
  if (found === null) {
    // An object without message beside one that has some; when none has any, that is the fault.
    if (element.name !== 'content')
      faults.add('element-missing', [...path, wanted], { line: element.line, name: wanted });
    return null;
  }
  if (wanted !== 'message') checkWrapper(found, null, path, faults);
  return wrapped(found, rest, path, faults);
}

function onlyNamed({ children }: XmlElement, wanted: string, path: Path, faults: Faults): XmlElement | null {
  const [first = null, second] = children.filter(({ name }) => name === wanted);
  if (second !== undefined)
    faults.add('element-repeated', [...path, wanted], { line: second.line, name: wanted });
  return first;
}

function tellUnknown({ name, line }: XmlElement, path: Path, faults: Faults): void {
  faults.add('element-unknown', [...path, name], { line, name: shownText(name) });
}

/** Header and business member of a carried message. */
function carriedIn(
  message: XmlElement,
  mapping: LinkMapping,
  index: number,
  otherRoots: ReadonlySet<string>,
  faults: Faults,
): object {
  const path: Path = ['content', index, ...CONTENT_PATH];
  checkWrapper(message, null, path, faults);
  const { messages, namespace, header } = mapping;
  const expected = new Map([
    ...header.fields.map((field) => [field.name, namespace] as const),
    ...Object.entries(messages).map(([root, one]) => [root, one.namespace] as const),
  ]);
  const children = inTheirNamespaces(message.children, expected, path, faults);
  const isOther = ({ name }: XmlElement) => otherRoots.has(name);
  const isBusiness = (child: XmlElement) =>
    Object.hasOwn(messages, child.name) && messages[child.name]?.namespace === child.namespace;
  const { types, fields } = header;
  const members = new ObjectReader(types, namespace, faults).read(
    children.filter((child) => !isBusiness(child) && !isOther(child)),
    { fields },
    path,
  );
  const business = children
    .filter(isBusiness)
    .slice(0, MOST_BUSINESS)
    .map((child) => {
      const described = messages[child.name];
      if (described === undefined) return [child.name, {}] as const;
      const reader = new ObjectReader(described.types, described.namespace, faults);
      const here = [...path, child.name];
      const body = withoutSecondRoot(child, described, here, faults);
      return [child.name, reader.readElement(body, described, here)] as const;
    });
  const first = children.find(isBusiness);
  tellLateHeader(
    children,
    first,
    fields.map(({ name }) => name),
    path,
    faults,
  );
  if (first !== undefined && messages[first.name]?.header === false) {
    const beside = children.find(({ name }) => fields.some((field) => field.name === name));
    if (beside !== undefined) tellUnknown(beside, path, faults);
  }
  const names = children.filter(isBusiness).map(({ name }) => name);
  const repeated = children.filter(isBusiness).find(({ name }, position) => names.indexOf(name) !== position);
  if (repeated !== undefined) {
    faults.add('element-repeated', [...path, repeated.name], { line: repeated.line, name: repeated.name });
  }
  const others = children.filter(isOther).map(({ name }) => [name, {}] as const);
  return { ...members, ...Object.fromEntries([...business, ...others]) };
}

/** A second one is told; a hundredth is not read. */
const MOST_BUSINESS = 10;

/** The header stands before the business element. */
function tellLateHeader(
  children: readonly XmlElement[],
  first: XmlElement | undefined,
  names: readonly string[],
  path: Path,
  faults: Faults,
): void {
  if (first === undefined) return;
  const late = children.slice(children.indexOf(first)).find(({ name }) => names.includes(name));
  if (late === undefined) return;
  faults.add('element-misplaced', [...path, late.name], {
    line: late.line,
    name: late.name,
    next: first.name,
  });
}

/**
 * The elements as if each stood in its own namespace. One that does not is told once for all that is written in the same
 * wrong one: it is declared in one place.
 */
function inTheirNamespaces(
  elements: readonly XmlElement[],
  expectedOf: ReadonlyMap<string, string>,
  path: Path,
  faults: Faults,
): readonly XmlElement[] {
  const told = new Set<string>();
  return elements.map((element) => {
    const { name, namespace } = element;
    const expected = expectedOf.get(name);
    if (expected === undefined || namespace === expected) return element;
    const mistake = `${namespace} ${expected}`;
    if (!told.has(mistake)) {
      told.add(mistake);
      const parameters = { name, found: shownText(namespace), expected };
      faults.add('xml-namespace-wrong', [...path, name], parameters);
    }
    return moved(element, namespace, expected);
  });
}

function moved(element: XmlElement, from: string, to: string): XmlElement {
  return {
    ...element,
    namespace: element.namespace === from ? to : element.namespace,
    children: element.children.map((child) => moved(child, from, to)),
  };
}
