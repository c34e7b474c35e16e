import {
  enumerationValues,
  exampleOf,
  type Field,
  isList,
  isRequired,
  type LeafField,
  type Message,
  patternMatcher,
  type Scalar,
  type ValueType,
} from '@hubsante/model';
import type { Json } from './corpus-case.ts';

/** Values every type accepts when nothing more is asked. */
const PLAIN: Readonly<Record<ValueType, Scalar>> = {
  string: 'Texte',
  integer: 1,
  number: 1.5,
  boolean: true,
  date: '2026-03-14',
  datetime: '2026-03-14T09:26:53+01:00',
  phoneNumber: 'tel:+33298765432',
};

/** Texts tried against a pattern whose field has no example. */
const TRIED = ['A', 'a', '1', '0', 'A1', '01', '12345', 'P1D', '+33298765432', 'fr.health.samu290', 'x@y.fr'];

/** Examples of a message: with every field it allows, or with the required ones only. */
export class ExampleValues {
  readonly #types: ReadonlyMap<string, readonly Field[]>;
  readonly #isMinimal: boolean;

  constructor(message: Message, isMinimal: boolean) {
    this.#types = new Map(message.types.map(({ name, fields }) => [name, fields]));
    this.#isMinimal = isMinimal;
  }

  /** `null` when a required field has no value that could be made. */
  object(fields: readonly Field[]): { readonly [tag: string]: Json } | null {
    const members: [string, Json][] = [];
    for (const field of new Map(fields.map((one) => [one.name, one])).values()) {
      const required = isRequired(field.cardinality);
      if (field.cardinality.max === 0 || (this.#isMinimal && !required)) continue;
      const value = this.value(field);
      if (value !== null) members.push([field.name, value]);
      else if (required) return null;
    }
    return Object.fromEntries(members);
  }

  /** The value of a field, a list of as few items as it may have where it is one. */
  value(field: Field): Json | null {
    const one = this.one(field);
    if (one === null || !isList(field.cardinality)) return one;
    return Array.from({ length: Math.max(1, field.cardinality.min) }, () => one);
  }

  /** One item of a list, or the value itself. */
  one(field: Field): Json | null {
    if (field.kind === 'leaf') return leafValue(field);
    return this.object(this.#types.get(field.typeName) ?? field.children);
  }
}

function leafValue(field: LeafField): Scalar | null {
  const { enumeration, pattern, type } = field;
  const matches = pattern === null ? () => true : patternMatcher(pattern.source);
  if (enumeration !== null) {
    return enumerationValues(enumeration, type).find((value) => matches(String(value)) === true) ?? null;
  }
  const example = exampleOf(field);
  if (example !== null) return example;
  return (
    [PLAIN[type], ...TRIED].find(
      (value) => typeof value === typeof PLAIN[type] && matches(String(value)) === true,
    ) ?? null
  );
}
