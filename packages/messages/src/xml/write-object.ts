import type { FieldMapping, ObjectMapping, ScalarType } from '../mapping.ts';
import type { Faults, Path } from '../outcome.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import type { SentenceCode } from '../words/table.ts';
import { decimalText } from './decimal-text.ts';
import { freeAttributes } from './free-value.ts';
import { isXmlName } from './xml-name.ts';
import { isWritable, type XmlWriter } from './xml-writer.ts';

type Types = Readonly<Record<string, ObjectMapping>>;

/** Writes the members of JSON objects as elements, in the order of the mapping. */
export class ObjectWriter {
  readonly #types: Types;
  readonly #writer: XmlWriter;
  readonly #faults: Faults;

  constructor(types: Types, writer: XmlWriter, faults: Faults) {
    this.#types = types;
    this.#writer = writer;
    this.#faults = faults;
  }

  /** `skipped`: members that are written elsewhere. */
  write(value: object, mapping: ObjectMapping, path: Path, skipped: ReadonlySet<string> = new Set()): void {
    // What is undefined is not there, as in JSON.
    const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
    for (const field of mapping.fields) {
      if (this.#faults.isStopped) return;
      if (members.has(field.name)) this.#field(members.get(field.name), field, [...path, field.name]);
    }
    const known = new Set(mapping.fields.map(({ name }) => name));
    for (const [name, member] of members) {
      if (known.has(name) || skipped.has(name) || mapping.ignoresOthers === true) continue;
      if (this.#faults.isStopped) return;
      if (mapping.open === true) this.#free(name, member, [...path, name]);
      else {
        const names = shownList(mapping.fields.map((field) => field.name));
        this.#faults.add('field-unknown', [...path, name], { name: shownText(name), known: names });
      }
    }
  }

  #field(value: unknown, field: FieldMapping, path: Path): void {
    if (field.list !== true) this.#one(value, field, path);
    else if (!Array.isArray(value)) {
      this.#faults.add('list-expected', path, { found: shownValue(value) });
    } else {
      for (const [index, item] of value.entries()) {
        if (this.#faults.isStopped) return;
        this.#one(item, field, [...path, index]);
      }
    }
  }

  #one(value: unknown, { name, type }: FieldMapping, path: Path): void {
    const mapping = this.#types[type.slice(1)];
    if (!type.startsWith('#')) this.#scalar(name, value, type as ScalarType, path);
    else if (!isObject(value) || mapping === undefined) {
      this.#faults.add('object-expected', path, { found: shownValue(value) });
    } else if (Object.values(value).every((member) => member === undefined)) this.#writer.leaf(name, '');
    else {
      this.#writer.open(name);
      this.write(value, mapping, path);
      this.#writer.close(name);
    }
  }

  #scalar(name: string, value: unknown, type: ScalarType, path: Path): void {
    const text = textOf(value, type);
    if (text === null) this.#faults.add(EXPECTED[type], path, { found: shownValue(value) });
    else this.#leaf(name, text, path);
  }

  #leaf(name: string, text: string, path: Path, attributes = ''): void {
    if (isWritable(text)) this.#writer.leaf(name, text, attributes);
    else this.#faults.add('text-unwritable', path, {});
  }

  /** A member nobody described: element by element. */
  #free(name: string, value: unknown, path: Path): void {
    if (value === undefined || this.#faults.isStopped) return;
    if (!isXmlName(name)) {
      this.#faults.add('name-unwritable', path, { name: shownText(name) });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#free(name, item, [...path, index]);
    } else if (isObject(value)) {
      this.#writer.open(name);
      for (const [key, member] of Object.entries(value)) this.#free(key, member, [...path, key]);
      this.#writer.close(name);
    } else {
      const text = typeof value === 'number' ? decimalText(value) : String(value ?? '');
      this.#leaf(name, text, path, freeAttributes(value));
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
      return typeof value === 'number' &&
        (type === 'number' ? Number.isFinite(value) : Number.isInteger(value))
        ? decimalText(value)
        : null;
  }
}

/** Whether a value is an object of JSON; lists and `null` are none. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
