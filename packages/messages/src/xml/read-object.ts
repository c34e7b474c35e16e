import type { FieldMapping, ObjectMapping, ScalarType } from '../mapping.ts';
import type { Faults, Path } from '../outcome.ts';
import { closestName } from '../words/closest-name.ts';
import { shownText } from '../words/shown.ts';
import { checkAttributes } from './attributes.ts';
import { losesDigits } from './decimal-text.ts';
import { tellMisplaced } from './element-order.ts';
import { addFree, freeValue } from './free-value.ts';
import { isBlank, trimmed, type XmlElement } from './xml-element.ts';

type Types = Readonly<Record<string, ObjectMapping>>;

/** Reads elements as the members of JSON objects, in the order they come. */
export class ObjectReader {
  readonly #types: Types;
  readonly #namespace: string;
  readonly #faults: Faults;

  /** @param namespace of every element. */
  constructor(types: Types, namespace: string, faults: Faults) {
    this.#types = types;
    this.#namespace = namespace;
    this.#faults = faults;
  }

  read(elements: readonly XmlElement[], mapping: ObjectMapping, path: Path): object {
    const fields = new Map(mapping.fields.map((field) => [field.name, field]));
    const members = new Map<string, unknown>();
    const known: XmlElement[] = [];
    for (const element of elements) {
      if (this.#faults.isStopped) break;
      const { name, line } = element;
      const here = [...path, name];
      const field = fields.get(name);
      if (field === undefined || element.namespace !== this.#namespace) {
        if (mapping.open === true) addFree(members, name, freeValue(element));
        else this.#unknown(name, line, [...fields.keys()], here);
        continue;
      }
      if (field.list === true) {
        const list = members.get(name);
        const items = Array.isArray(list) ? list : [];
        items.push(this.#one(element, field, [...here, items.length]));
        members.set(name, items);
      } else if (members.has(name)) {
        this.#faults.add('element-repeated', here, { line, name });
        continue;
      } else members.set(name, this.#one(element, field, here));
      known.push(element);
    }
    const order = mapping.fields.map(({ name }) => name);
    tellMisplaced(known, order, path, this.#faults);
    return Object.fromEntries(members);
  }

  /** What an element holds, which is elements and no text. */
  readElement(
    element: XmlElement,
    mapping: ObjectMapping,
    path: Path,
    xlinkType: string | null = null,
  ): object {
    const { name, line, text, children } = element;
    checkAttributes(element, xlinkType, path, this.#faults);
    if (!isBlank(text)) {
      this.#faults.add('element-text-unexpected', path, { line, name: shownText(name) });
    }
    return this.read(children, mapping, path);
  }

  #unknown(name: string, line: number, names: readonly string[], path: Path): void {
    const suggestion = closestName(name, names.slice(0, MOST_COMPARED));
    const parameters = { line, name: shownText(name) };
    // In another namespace it can bear the very name of a field.
    if (suggestion === null || suggestion === name) this.#faults.add('element-unknown', path, parameters);
    else this.#faults.add('element-misspelled', path, { ...parameters, suggestion });
  }

  #one(element: XmlElement, field: FieldMapping, path: Path): unknown {
    const { name, type, form } = field;
    const { line } = element;
    if (type.startsWith('#')) {
      const mapping = this.#types[type.slice(1)];
      return mapping === undefined ? {} : this.readElement(element, mapping, path);
    }
    checkAttributes(element, null, path, this.#faults);
    if (element.children.length > 0) {
      this.#faults.add('element-unexpected', path, { line, name: shownText(name) });
    }
    const value = scalarOf(element.text, type as ScalarType);
    if (typeof value === 'number' && losesDigits(trimmed(element.text), value)) {
      this.#faults.add('number-digits-lost', path, { value: shownText(trimmed(element.text)) });
    }
    // What is not of its type stays text: validating the message says so.
    if (value === null) return element.text;
    // XML Schema takes blanks off around a date and time, and not around other texts (part 2, §4.3.6).
    return typeof value === 'string' && form === 'datetime' ? trimmed(value) : value;
  }
}

/** Names that an unknown one is compared with. */
const MOST_COMPARED = 200;

/** `null` when the text is not of the type. */
function scalarOf(text: string, type: ScalarType): string | number | boolean | null {
  if (type === 'string') return text;
  // XML Schema takes blanks off around numbers and booleans (part 2, §4.3.6).
  const value = trimmed(text);
  if (type === 'boolean') {
    if (value === 'true' || value === '1') return true;
    return value === 'false' || value === '0' ? false : null;
  }
  const pattern = type === 'integer' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
  if (!pattern.test(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
