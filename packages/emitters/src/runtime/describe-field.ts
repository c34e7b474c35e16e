import { enumerationValues, exampleOf, type Field, type LeafField } from '@hubsante/model';
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
  const { type, pattern, enumeration } = field;
  const example = pattern?.origin === 'authored' && enumeration === null ? exampleOf(field) : null;
  return {
    ...(FORMS.has(type) ? { form: type } : {}),
    ...(enumeration === null ? {} : { codes: numberOf(field, codeLists) }),
    ...(typeof example === 'string' ? { example } : {}),
  };
}

function numberOf({ enumeration, type }: LeafField, codeLists: CodeLists): number {
  const { items = [], nomenclature = null } = enumeration ?? {};
  const labels = new Map<string, string | null>();
  for (const { value, label } of items) if (!labels.has(value)) labels.set(value, label);
  const codes = enumeration === null ? [] : enumerationValues(enumeration, type);
  return codeLists.numberOf(nomenclature?.id ?? null, codes, (code) => labels.get(String(code)) ?? null);
}
