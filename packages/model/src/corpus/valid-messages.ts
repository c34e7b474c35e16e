import { isList, isRequired } from '../cardinality.ts';
import type { Field, LeafField, ObjectField, Scalar } from '../field.ts';
import type { Message } from '../message.ts';
import { shownCodes, validValue } from './leaf-values.ts';

/** An object of a message under construction: its members in the order of the specification. */
export type JsonMembers = { readonly [name: string]: unknown };

/** No real message comes near; types that use each other many times over would otherwise never end. */
const MOST_MEMBERS = 5_000;
/** Types nested in one another deeper than this are no message anybody sends. */
const DEEPEST = 60;
/** A list is written in full up to this many items. */
export const LONGEST_LIST = 200;
/** More than one item shows that a list is one. */
const SHOWN_ITEMS = 2;

interface Sized {
  readonly value: JsonMembers;
  readonly size: number;
}

/** Constructs valid messages, structure by structure. */
export class ValidMessages {
  readonly #message: Message;
  readonly #fieldsOfType: ReadonlyMap<string, readonly Field[]>;
  /** `null` for a structure that has no valid value, and for one that would stand inside itself. */
  readonly #minimal = new Map<string, Sized | null>();
  readonly #values = new Map<LeafField, Scalar | null>();

  constructor(message: Message) {
    this.#message = message;
    this.#fieldsOfType = new Map(message.types.map(({ name, fields }) => [name, distinct(fields)]));
  }

  /** The fields of a structure, the message itself for `null`; of two with one tag the later one counts. */
  fieldsOf(field: ObjectField | null): readonly Field[] {
    if (field === null) return distinct(this.#message.fields);
    return this.#fieldsOfType.get(field.typeName) ?? distinct(field.children);
  }

  /** A valid value of a field, the same each time; `null` when none is found. */
  leaf(field: LeafField): Scalar | null {
    const known = this.#values.get(field);
    if (known !== undefined) return known;
    const value = validValue(field);
    this.#values.set(field, value);
    return value;
  }

  /** A structure with its required fields only; `null` when it has no valid value. */
  minimal(field: ObjectField | null): JsonMembers | null {
    return this.#minimalOf(field, 0)?.value ?? null;
  }

  /** One value of a field, as small as can be: an item, when it is a list. */
  smallestItem(field: Field): unknown {
    return field.kind === 'leaf' ? this.leaf(field) : this.minimal(field);
  }

  /** What a field holds at the least once it is there; `null` when it has no valid value. */
  smallest(field: Field): unknown {
    return this.#asMember(field, this.smallestItem(field));
  }

  #asMember({ cardinality }: Field, item: unknown): unknown {
    if (item === null || !isList(cardinality)) return item;
    return cardinality.min > LONGEST_LIST
      ? null
      : Array.from({ length: Math.max(1, cardinality.min) }, () => item);
  }

  #minimalOf(field: ObjectField | null, depth: number): Sized | null {
    const key = field === null ? '' : `#${field.typeName}`;
    const known = this.#minimal.get(key);
    if (known !== undefined) return known;
    // Met again before it is known, it stands inside itself.
    this.#minimal.set(key, null);
    const made = depth > DEEPEST ? null : this.#constructMinimal(field, depth);
    this.#minimal.set(key, made);
    return made;
  }

  #constructMinimal(field: ObjectField | null, depth: number): Sized | null {
    const members: [string, unknown][] = [];
    let size = 1;
    for (const member of this.fieldsOf(field)) {
      if (!isRequired(member.cardinality)) continue;
      const inner = member.kind === 'leaf' ? this.#sizedLeaf(member) : this.#minimalOf(member, depth + 1);
      const value = inner === null ? null : this.#asMember(member, inner.value);
      if (inner === null || value === null) return null;
      size += inner.size * Math.max(1, member.cardinality.min);
      if (size > MOST_MEMBERS) return null;
      members.push([member.name, value]);
    }
    return { value: withMatchingLabel(this.fieldsOf(field), Object.fromEntries(members)), size };
  }

  #sizedLeaf(field: LeafField): { readonly value: Scalar; readonly size: number } | null {
    const value = this.leaf(field);
    return value === null ? null : { value, size: 1 };
  }

  /**
   * A message with every field that has a valid value. The first item of a list shows all its fields, further ones
   * what they must; a structure is shown in full wherever it stands, as long as the message stays of a size to be read.
   */
  complete(): { readonly value: JsonMembers; readonly shown: ReadonlySet<Field> } | null {
    const shown = new Set<Field>();
    let remaining = MOST_MEMBERS;
    const expanded = new Set<string>();

    const structure = (field: ObjectField | null, around: readonly string[]): JsonMembers | null => {
      const members: [string, unknown][] = [];
      for (const member of this.fieldsOf(field)) {
        const value = this.#asCompleteMember(
          member,
          member.cardinality.max === 0 ? null : one(member, around),
        );
        if (value !== null) {
          members.push([member.name, value]);
          shown.add(member);
        } else if (isRequired(member.cardinality)) return null;
      }
      return withMatchingLabel(this.fieldsOf(field), Object.fromEntries(members));
    };

    const one = (member: Field, around: readonly string[]): unknown => {
      remaining -= 1;
      if (member.kind === 'leaf') return this.leaf(member);
      const { typeName } = member;
      const isFirst = !expanded.has(typeName);
      const isShown = isFirst || (remaining > 0 && !around.includes(typeName));
      if (this.minimal(member) === null || !isShown || around.length > DEEPEST) return this.minimal(member);
      expanded.add(typeName);
      return structure(member, [...around, typeName]) ?? this.minimal(member);
    };

    const value = this.minimal(null) === null ? null : structure(null, []);
    return value === null ? null : { value, shown };
  }

  #asCompleteMember(field: Field, first: unknown): unknown {
    const { cardinality } = field;
    if (first === null || !isList(cardinality)) return first;
    const count = Math.max(cardinality.min, Math.min(cardinality.max ?? SHOWN_ITEMS, SHOWN_ITEMS));
    if (count > LONGEST_LIST) return null;
    const next = this.#secondItem(field);
    return [first, ...Array.from({ length: count - 1 }, () => next)];
  }

  #secondItem(field: Field): unknown {
    if (field.kind === 'object') return this.minimal(field);
    return shownCodes(field).findLast((code) => code !== this.leaf(field)) ?? this.leaf(field);
  }
}

/** Beside a code, its own label: that of the author’s example may belong to another code. */
export function withMatchingLabel(fields: readonly Field[], value: JsonMembers): JsonMembers {
  const code = fields.find(({ name }) => name === 'code');
  const label = fields.find(({ name }) => name === 'label');
  const isPair =
    code?.kind === 'leaf' && label?.kind === 'leaf' && label.type === 'string' && label.enumeration === null;
  if (!isPair || label.pattern !== null || !Object.hasOwn(value, 'label')) return value;
  const item = code.enumeration?.items.find((one) => one.value === String(value.code));
  return item?.label ? { ...value, label: item.label } : value;
}

function distinct(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}
