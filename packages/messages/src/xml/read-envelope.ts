import { CONTENT_PATH } from '../envelope.ts';
import type { LinkMapping } from '../mapping.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import { DESCRIPTOR, DESCRIPTOR_TYPES, EDXL, HEAD } from './edxl-mapping.ts';
import { misplaced } from './element-order.ts';
import { parseXml } from './parse-xml.ts';
import { ObjectReader } from './read-object.ts';
import type { Reading } from './reading.ts';
import type { XmlElement } from './xml-element.ts';

const ORDER = [...HEAD.fields.map(({ name }) => name), 'descriptor', 'content'];

/** An envelope and its messages, as far as they can be read. */
export function readEnvelope(xml: string, mapping: LinkMapping): Reading {
  const parsed = parseXml(xml);
  if (!parsed.ok) return { value: null, faults: parsed.faults };
  return envelopeIn(parsed.value, mapping);
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
): Reading {
  const { name, namespace } = root;
  if (!isEnvelope(root)) {
    return { value: null, faults: [fault('xml-root-unknown', [], { name, known: 'edxlDistribution' })] };
  }
  if (namespace !== EDXL) {
    const parameters = { name, found: shownText(namespace), expected: EDXL };
    return { value: null, faults: [fault('xml-namespace-wrong', [], parameters)] };
  }
  const faults: Fault[] = [];
  const reader = new ObjectReader(DESCRIPTOR_TYPES, EDXL, faults);
  const apart = new Set(['content', 'descriptor']);
  const head = root.children.filter((child) => !apart.has(child.name));
  const descriptor = root.children.find((child) => child.name === 'descriptor');
  const messages = root.children
    .filter((child) => child.name === 'content')
    .flatMap((content) =>
      childrenNamed(content, ['contentObject', 'contentXML', 'embeddedXMLContent', 'message']),
    );
  const value = {
    ...reader.read(head, HEAD, []),
    ...(descriptor === undefined
      ? {}
      : { descriptor: reader.read(descriptor.children, DESCRIPTOR, ['descriptor']) }),
    content: messages.map((element, index) => ({
      jsonContent: {
        embeddedJsonContent: { message: carriedIn(element, mapping, index, otherRoots, faults) },
      },
    })),
  };
  const known = root.children.filter((child) => ORDER.includes(child.name));
  if (!faults.some(({ code, path }) => code === 'element-misplaced' && path.length === 1)) {
    faults.push(...misplaced(known, ORDER, []));
  }
  if (messages.length === 0) faults.push(fault('envelope-empty', ['content'], {}));
  return { value, faults };
}

/** The elements at the end of a way of names. */
function childrenNamed(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const [name, ...rest] = names;
  if (name === undefined) return [element];
  return element.children
    .filter((child) => child.name === name)
    .flatMap((child) => childrenNamed(child, rest));
}

/** Header and business member of a carried message. */
function carriedIn(
  { children: written }: XmlElement,
  mapping: LinkMapping,
  index: number,
  otherRoots: ReadonlySet<string>,
  faults: Fault[],
): object {
  const path: Path = ['content', index, ...CONTENT_PATH];
  const { messages, namespace, header } = mapping;
  const expected = new Map([
    ...header.fields.map((field) => [field.name, namespace] as const),
    ...Object.entries(messages).map(([root, message]) => [root, message.namespace] as const),
  ]);
  const children = inTheirNamespaces(written, expected, path, faults);
  const isOther = ({ name }: XmlElement) => otherRoots.has(name);
  const isBusiness = (child: XmlElement) =>
    Object.hasOwn(messages, child.name) && messages[child.name]?.namespace === child.namespace;
  const { types, fields } = header;
  const members = new ObjectReader(types, namespace, faults).read(
    children.filter((child) => !isBusiness(child) && !isOther(child)),
    { fields },
    path,
  );
  const business = children.filter(isBusiness).map((child) => {
    const described = messages[child.name];
    if (described === undefined) return [child.name, {}] as const;
    const reader = new ObjectReader(described.types, described.namespace, faults);
    return [child.name, reader.readElement(child, described, [...path, child.name])] as const;
  });
  const first = children.find(isBusiness);
  const rest = first === undefined ? [] : children.slice(children.indexOf(first));
  const late = rest.find((child) => fields.some(({ name }) => name === child.name));
  if (first !== undefined && late !== undefined) {
    const { line, name } = late;
    faults.push(fault('element-misplaced', [...path, name], { line, name, next: first.name }));
  }
  const others = children.filter(isOther).map(({ name }) => [name, {}] as const);
  return { ...members, ...Object.fromEntries([...business, ...others]) };
}

/**
 * The elements as if each stood in its own namespace. One that does not is told once for all that is written in the same
 * wrong one: it is declared in one place.
 */
function inTheirNamespaces(
  elements: readonly XmlElement[],
  expectedOf: ReadonlyMap<string, string>,
  path: Path,
  faults: Fault[],
): readonly XmlElement[] {
  const told = new Set<string>();
  return elements.map((element) => {
    const { name, namespace } = element;
    const expected = expectedOf.get(name);
    if (expected === undefined || namespace === expected) return element;
    const mistake = `${namespace} ${expected}`;
    if (!told.has(mistake)) {
      told.add(mistake);
      faults.push(
        fault('xml-namespace-wrong', [...path, name], { name, found: shownText(namespace), expected }),
      );
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
