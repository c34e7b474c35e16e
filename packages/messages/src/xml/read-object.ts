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

/** The fields of an object by name, and where each of them stands. */
type Places = ReadonlyMap<string, { readonly field: FieldMapping; readonly position: number }>;

/** Reads elements as the members of JSON objects, in the order they come. */
export class ObjectReader {
  readonly #types: Types;
  readonly #namespace: string;
  readonly #faults: Faults;
  /** The way to what is read: one for all of it, as a message may have a million elements. */
  #path: (string | number)[] = [];
  readonly #places = new Map<ObjectMapping, Places>();

  /** @param namespace of every element. */
  constructor(types: Types, namespace: string, faults: Faults) {
    this.#types = types;
    this.#namespace = namespace;
    this.#faults = faults;
  }

  read(elements: readonly XmlElement[], mapping: ObjectMapping, path: Path): object {
    this.#path = [...path];
    return this.#members(elements, mapping);
  }

  /** What an element holds, which is elements and no text. */
  readElement(
    element: XmlElement,
    mapping: ObjectMapping,
    path: Path,
    xlinkType: string | null = null,
  ): object {
    this.#path = [...path];
    return this.#object(element, mapping, xlinkType);
  }

  #members(elements: readonly XmlElement[], mapping: ObjectMapping): object {
    if (elements.length === 0) return {};
    const places = this.#placesOf(mapping);
    const path = this.#path;
    const members = new Map<string, unknown>();
    const known: XmlElement[] = [];
    for (const element of elements) {
      if (this.#faults.isStopped) break;
      const { name, line } = element;
      const field = places.get(name)?.field;
      path.push(name);
      if (field === undefined || element.namespace !== this.#namespace) {
        if (mapping.open === true) addFree(members, name, freeValue(element));
        else this.#unknown(name, line, [...places.keys()]);
      } else if (field.list === true) {
        const list = members.get(name);
        const items = Array.isArray(list) ? list : [];
        path.push(items.length);
        items.push(this.#one(element, field));
        path.pop();
        members.set(name, items);
        known.push(element);
      } else if (members.has(name)) this.#faults.add('element-repeated', [...path], { line, name });
      else {
        members.set(name, this.#one(element, field));
        known.push(element);
      }
      path.pop();
    }
    tellMisplaced(known, (name) => places.get(name)?.position ?? -1, path, this.#faults);
    return Object.fromEntries(members);
  }

  #object(element: XmlElement, mapping: ObjectMapping, xlinkType: string | null): object {
    const { name, line, text, children } = element;
    this.#attributes(element, xlinkType);
    if (!isBlank(text)) {
      this.#faults.add('element-text-unexpected', [...this.#path], { line, name: shownText(name) });
    }
    return this.#members(children, mapping);
  }

  #attributes(element: XmlElement, xlinkType: string | null): void {
    if (element.attributes === undefined && xlinkType === null) return;
    checkAttributes(element, xlinkType, [...this.#path], this.#faults);
  }

  #unknown(name: string, line: number, names: readonly string[]): void {
    const suggestion = closestName(name, names.slice(0, MOST_COMPARED));
    const parameters = { line, name: shownText(name) };
    const path = [...this.#path];
    // In another namespace it can bear the very name of a field.
    if (suggestion === null || suggestion === name) this.#faults.add('element-unknown', path, parameters);
    else this.#faults.add('element-misspelled', path, { ...parameters, suggestion });
  }

  #one(element: XmlElement, field: FieldMapping): unknown {
    const { name, type, form } = field;
    const { line, text } = element;
    if (type.startsWith('#')) {
      const mapping = this.#types[type.slice(1)];
      return mapping === undefined ? {} : this.#object(element, mapping, null);
    }
    this.#attributes(element, null);
    if (element.children.length > 0) {
      this.#faults.add('element-unexpected', [...this.#path], { line, name: shownText(name) });
    }
    const value = scalarOf(text, type as ScalarType);
    if (typeof value === 'number' && losesDigits(trimmed(text), value)) {
      this.#faults.add('number-digits-lost', [...this.#path], { value: shownText(trimmed(text)) });
    }
    // What is not of its type stays text: validating the message says so.
    if (value === null) return text;
    // XML Schema takes blanks off around a date and time, and not around other texts (part 2, §4.3.6).
    return typeof value === 'string' && form === 'datetime' ? trimmed(value) : value;
  }

  #placesOf(mapping: ObjectMapping): Places {
    const known = this.#places.get(mapping);
    if (known !== undefined) return known;
    const places: Places = new Map(
      mapping.fields.map((field, position) => [field.name, { field, position }] as const),
    );
    this.#places.set(mapping, places);
    return places;
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
