import {
  exampleOf,
  type Field,
  isList,
  isRequired,
  type LeafField,
  type Message,
  patternMatcher,
  type Scalar,
} from '@hubsante/model';
import { record } from './json-schema.ts';

type ExampleValue = Scalar | { readonly [name: string]: ExampleValue } | readonly ExampleValue[];

/** No real example comes near; types that use each other many times over would otherwise never end. */
const MOST_FIELDS = 5_000;

/** An example shows the shape of a list; nobody reads more items than this. */
const LONGEST_LIST = 20;

/**
 * A message made of the authors' own examples, valid by construction: an optional field without a valid
 * example is left out. `null` when a required field has none, or nothing at all could be shown.
 */
export function messageExample({ fields, types }: Message): ExampleValue | null {
  let remaining = MOST_FIELDS;
  const fieldsOfType = new Map(types.map((type) => [type.name, type.fields]));

  const objectExample = (members: readonly Field[], enclosing: ReadonlySet<string>): ExampleValue | null => {
    const byName = new Map(members.map((field) => [field.name, field]));
    const shown: [string, ExampleValue][] = [];
    for (const [name, field] of byName) {
      const value = fieldExample(field, enclosing);
      if (value !== null) shown.push([name, value]);
      else if (isRequired(field.cardinality)) return null;
    }
    return shown.length === 0 ? null : record(shown);
  };

  const fieldExample = (field: Field, enclosing: ReadonlySet<string>): ExampleValue | null => {
    const { cardinality } = field;
    if (cardinality.max === 0 || remaining === 0) return null;
    remaining -= 1;
    const one =
      field.kind === 'leaf'
        ? (exampleOf(field) ?? firstCode(field))
        : // A type inside itself would never end.
          enclosing.has(field.typeName)
          ? null
          : withMatchingLabel(
              fieldsOfType.get(field.typeName) ?? field.children,
              objectExample(
                fieldsOfType.get(field.typeName) ?? field.children,
                new Set([...enclosing, field.typeName]),
              ),
            );
    if (one === null || !isList(cardinality)) return one;
    if (cardinality.min > LONGEST_LIST) return null;
    return Array.from({ length: Math.max(1, cardinality.min) }, () => one);
  };

  return objectExample(fields, new Set());
}

/** Any code of a list will do where the author gave no example, or one that is written for another list. */
function firstCode({ enumeration, suggested, pattern, type }: LeafField): Scalar | null {
  const list = enumeration ?? suggested;
  if (list === null || type !== 'string') return null;
  const matches = pattern === null ? () => true : patternMatcher(pattern.source);
  return list.items.find(({ value }) => matches(value) === true)?.value ?? null;
}

/** Beside a code, its own label: that of the author's example may belong to another code. */
function withMatchingLabel(fields: readonly Field[], example: ExampleValue | null): ExampleValue | null {
  if (typeof example !== 'object' || example === null || !('code' in example) || !('label' in example)) {
    return example;
  }
  const code = fields.find(({ name }) => name === 'code');
  const label = fields.find(({ name }) => name === 'label');
  if (code?.kind !== 'leaf' || label?.kind !== 'leaf' || label.enumeration !== null) return example;
  const item = code.enumeration?.items.find(({ value }) => value === example.code);
  return item?.label ? { ...example, label: item.label } : example;
}
