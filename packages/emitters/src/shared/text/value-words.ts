import type { Field, ValueType } from '@hubsante/model';

/** Types in the words of a reader who does not program. */
const WORDS = {
  string: 'texte',
  integer: 'entier',
  number: 'nombre',
  boolean: 'vrai ou faux',
  date: 'date',
  datetime: 'date et heure',
  phoneNumber: 'téléphone',
} as const satisfies Record<ValueType, string>;

/** What a field holds: its basic type, the nomenclature or list its codes come from, or its structure. */
export function valueWords(field: Field): string {
  if (field.kind === 'object') return field.typeName;
  const { enumeration, type } = field;
  if (enumeration === null) return WORDS[type];
  return enumeration.nomenclature === null ? 'code' : `code ${enumeration.nomenclature.id}`;
}
