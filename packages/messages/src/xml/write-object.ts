import type { FieldMapping, ObjectMapping, ScalarType } from '../mapping.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import type { SentenceCode } from '../words/table.ts';
import { decimalText } from './decimal-text.ts';
import { isWritable, type XmlWriter } from './xml-writer.ts';

type Types = Readonly<Record<string, ObjectMapping>>;

/** Writes the members of JSON objects as elements, in the order of the mapping. */
export class ObjectWriter {
  readonly #types: Types;
  readonly #writer: XmlWriter;
  readonly #faults: Fault[];

  constructor(types: Types, writer: XmlWriter, faults: Fault[]) {
    this.#types = types;
    this.#writer = writer;
    this.#faults = faults;
  }

  /** `skipped`: members that are written elsewhere. */
  write(value: object, mapping: ObjectMapping, path: Path, skipped: ReadonlySet<string> = new Set()): void {
    const members = new Map(Object.entries(value));
    for (const field of mapping.fields) {
      if (members.has(field.name)) this.#field(members.get(field.name), field, [...path, field.name]);
    }
    const known = new Set(mapping.fields.map(({ name }) => name));
    for (const [name, member] of members) {
      if (known.has(name) || skipped.has(name)) continue;
      if (mapping.open === true) this.#free(name, member, [...path, name]);
      else {
        const names = shownList(mapping.fields.map((field) => field.name));
        this.#faults.push(fault('field-unknown', [...path, name], { name: shownText(name), known: names }));
      }
    }
  }

  #field(value: unknown, field: FieldMapping, path: Path): void {
    if (field.list !== true) this.#one(value, field, path);
    else if (!Array.isArray(value)) {
      this.#faults.push(fault('list-expected', path, { found: shownValue(value) }));
    } else for (const [index, item] of value.entries()) this.#one(item, field, [...path, index]);
  }

  #one(value: unknown, { name, type }: FieldMapping, path: Path): void {
    const mapping = this.#types[type.slice(1)];
    if (!type.startsWith('#')) this.#scalar(name, value, type as ScalarType, path);
    else if (!isObject(value) || mapping === undefined) {
      this.#faults.push(fault('object-expected', path, { found: shownValue(value) }));
    } else if (Object.keys(value).length === 0) this.#writer.leaf(name, '');
    else {
      this.#writer.open(name);
      this.write(value, mapping, path);
      this.#writer.close(name);
    }
  }

  #scalar(name: string, value: unknown, type: ScalarType, path: Path): void {
    const text = textOf(value, type);
    if (text === null) this.#faults.push(fault(EXPECTED[type], path, { found: shownValue(value) }));
    else this.#leaf(name, text, path);
  }

  #leaf(name: string, text: string, path: Path): void {
    if (isWritable(text)) this.#writer.leaf(name, text);
    else this.#faults.push(fault('text-unwritable', path, {}));
  }

  /** A member nobody described: element by element (exchange rules, §4 n° 13). */
  #free(name: string, value: unknown, path: Path): void {
    if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name)) {
      this.#faults.push(fault('name-unwritable', path, { name: shownText(name) }));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#free(name, item, [...path, index]);
    } else if (isObject(value)) {
      this.#writer.open(name);
      for (const [key, member] of Object.entries(value)) this.#free(key, member, [...path, key]);
      this.#writer.close(name);
    } else if (value !== null) {
      this.#leaf(name, typeof value === 'number' ? decimalText(value) : String(value), path);
    }
  }
}

const EXPECTED = {
  string: 'text-expected',
  integer: 'integer-expected',
  number: 'number-expected',
  boolean: 'boolean-expected',
} as const satisfies Record<ScalarType, SentenceCode>;

function textOf(value: unknown, type: ScalarType): string | null {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : null;
    default:
      return typeof value === 'number' && (type === 'number' || Number.isInteger(value))
        ? decimalText(value)
        : null;
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
