import {
  type Enumeration,
  enumerationValues,
  exampleOf,
  type Field,
  type LeafField,
  type ValueType,
} from '@hubsante/model';
import type { FieldSupplement } from '../xml-mapping/index.ts';
import type { CodeLists } from './code-lists.ts';

const FORMS: ReadonlySet<string> = new Set(['date', 'datetime', 'phoneNumber']);

/** What it takes to speak of a field: its label, its code list, the form of its text. */
export function fieldDescriber(codeLists: CodeLists): FieldSupplement {
  return (field: Field) => ({
    ...(field.label === field.name ? {} : { label: field.label }),
    ...(field.kind === 'leaf' ? describeLeaf(field, codeLists) : {}),
  });
}

function describeLeaf(field: LeafField, codeLists: CodeLists): object {
  const { type, pattern, enumeration, suggested } = field;
  const example = pattern?.origin === 'authored' && enumeration === null ? exampleOf(field) : null;
  return {
    ...(FORMS.has(type) ? { form: type } : {}),
    ...(enumeration === null ? {} : { codes: numberOf(enumeration, type, codeLists) }),
    ...(suggested === null || enumeration !== null
      ? {}
      : { suggested: numberOf(suggested, type, codeLists) }),
    ...(typeof example === 'string' ? { example } : {}),
  };
}

function numberOf(list: Enumeration, type: ValueType, codeLists: CodeLists): number {
  const { items, nomenclature } = list;
  const labels = new Map<string, string | null>();
  for (const { value, label } of items) if (!labels.has(value)) labels.set(value, label);
  return codeLists.numberOf(
    nomenclature?.id ?? null,
    enumerationValues(list, type),
    (code) => labels.get(String(code)) ?? null,
  );
}
