import { isList } from '../cardinality.ts';
import { exampleOf } from '../example-value.ts';
import type { Field, LeafField, ValueType } from '../field.ts';

/** What a value of each type looks like in JSON. */
const FORM_OF_TYPE: Readonly<Record<ValueType, string>> = {
  string: '"abc"',
  integer: '12',
  number: '47.22',
  boolean: 'true',
  date: '"2024-08-21"',
  datetime: '"2024-08-21T14:30:00+02:00"',
  phoneNumber: '"tel:+33612345678"',
};

/** How a field is written in JSON, by its own example where it has one: `["abc"]` for a list. */
export function formOfField(field: Field): string {
  const form = formOfValue(field);
  return isList(field.cardinality) ? `[${form}]` : form;
}

/** How one value of a field is written, an item where the field is a list. */
export function formOfValue(field: Field | 'object'): string {
  return field === 'object' || field.kind === 'object' ? '{ … }' : formOfLeaf(field);
}

function formOfLeaf(field: LeafField): string {
  const example = exampleOf(field);
  if (example !== null) return JSON.stringify(example);
  const [first] = field.enumeration?.items ?? [];
  if (first !== undefined && field.type === 'string') return JSON.stringify(first.value);
  // The pattern itself says more than a text that does not match it.
  return field.pattern?.origin === 'authored' ? field.pattern.source : FORM_OF_TYPE[field.type];
}
