import type { FieldMapping, ObjectMapping, ScalarType } from '../mapping.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import { misplaced } from './element-order.ts';
import type { XmlElement } from './xml-element.ts';

type Types = Readonly<Record<string, ObjectMapping>>;

/** Reads elements as the members of JSON objects, in the order they come. */
export class ObjectReader {
  readonly #types: Types;
  readonly #namespace: string;
  readonly #faults: Fault[];

  /** @param namespace of every element. */
  constructor(types: Types, namespace: string, faults: Fault[]) {
    this.#types = types;
    this.#namespace = namespace;
    this.#faults = faults;
  }

  read(elements: readonly XmlElement[], mapping: ObjectMapping, path: Path): object {
    const fields = new Map(mapping.fields.map((field) => [field.name, field]));
    const members = new Map<string, unknown>();
    const known: XmlElement[] = [];
    for (const element of elements) {
      const { name, line } = element;
      const here = [...path, name];
      const field = fields.get(name);
      if (field === undefined || element.namespace !== this.#namespace) {
        if (mapping.open === true) addFree(members, name, freeValue(element));
        else this.#faults.push(fault('element-unknown', here, { line, name }));
        continue;
      }
      if (field.list === true) {
        const list = members.get(name);
        const items = Array.isArray(list) ? list : [];
        items.push(this.#one(element, field, [...here, items.length]));
        members.set(name, items);
      } else if (members.has(name)) {
        this.#faults.push(fault('element-repeated', here, { line, name }));
        continue;
      } else members.set(name, this.#one(element, field, here));
      known.push(element);
    }
    const order = mapping.fields.map(({ name }) => name);
    this.#faults.push(...misplaced(known, order, path));
    return Object.fromEntries(members);
  }

  /** What an element holds, which is elements and no text. */
  readElement({ name, line, text, children }: XmlElement, mapping: ObjectMapping, path: Path): object {
    if (text.trim() !== '') {
      this.#faults.push(fault('element-text-unexpected', path, { line, name: shownText(name) }));
    }
    return this.read(children, mapping, path);
  }

  #one(element: XmlElement, { name, type }: FieldMapping, path: Path): unknown {
    const { line } = element;
    if (type.startsWith('#')) {
      const mapping = this.#types[type.slice(1)];
      return mapping === undefined ? {} : this.readElement(element, mapping, path);
    }
    if (element.children.length > 0) {
      this.#faults.push(fault('element-unexpected', path, { line, name: shownText(name) }));
    }
    const value = scalarOf(element.text, type as ScalarType);
    // What is not of its type stays text: validating the message says so.
    return value === null ? element.text : value;
  }
}

/** `null` when the text is not of the type. */
function scalarOf(text: string, type: ScalarType): string | number | boolean | null {
  if (type === 'string') return text;
  // XML Schema takes blanks off around numbers and booleans (part 2, §4.3.6).
  const trimmed = text.trim();
  if (type === 'boolean') {
    if (trimmed === 'true' || trimmed === '1') return true;
    return trimmed === 'false' || trimmed === '0' ? false : null;
  }
  const pattern = type === 'integer' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
  return pattern.test(trimmed) ? Number(trimmed) : null;
}

/** An element nobody described: an object when it holds elements, else a text. */
function freeValue({ children, text }: XmlElement): unknown {
  if (children.length === 0) return text;
  const members = new Map<string, unknown>();
  for (const child of children) addFree(members, child.name, freeValue(child));
  return Object.fromEntries(members);
}

/** A second element of one name makes a list of them. */
function addFree(members: Map<string, unknown>, name: string, value: unknown): void {
  const known = members.get(name);
  if (known === undefined) members.set(name, value);
  else if (Array.isArray(known)) known.push(value);
  else members.set(name, [known, value]);
}
