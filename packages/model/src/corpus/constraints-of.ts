import { isList, isRequired } from '../cardinality.ts';
import type { Field, LeafField } from '../field.ts';
import { enumerationValues } from '../validation/enumeration-values.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import type { ConstraintKind } from './constraint.ts';
import { isText } from './leaf-values.ts';

/** What a field asks of a message, each once. */
export function constraintsOf(field: Field): readonly ConstraintKind[] {
  const { cardinality } = field;
  if (cardinality.max === 0) return ['forbidden'];
  const isRequiredField: readonly ConstraintKind[] = isRequired(cardinality) ? ['required'] : [];
  const shape: readonly ConstraintKind[] = isList(cardinality)
    ? [
        'list',
        ...(isRequired(cardinality) ? (['min-items'] as const) : []),
        ...(cardinality.max === null ? [] : (['max-items'] as const)),
      ]
    : ['single'];
  return [
    ...isRequiredField,
    ...shape,
    ...(field.kind === 'object' ? (['object'] as const) : constraintsOfLeaf(field)),
  ];
}

function constraintsOfLeaf(field: LeafField): readonly ConstraintKind[] {
  const { type } = field;
  return [
    isText(type) ? 'text' : (type as 'number' | 'integer' | 'boolean'),
    ...patternKind(field),
    ...(type === 'datetime' && field.enumeration === null ? (['moment'] as const) : []),
    ...(canBeOutsideList(field) ? (['codes'] as const) : []),
  ];
}

/** A pattern no validator can load is no constraint of any: it was reported to its author. */
function patternKind({ type, pattern }: LeafField): readonly ConstraintKind[] {
  if (pattern === null || !isText(type) || unicodePattern(pattern.source) === null) return [];
  if (pattern.origin === 'authored') return type === 'string' ? ['pattern'] : [formKind(type)];
  return [formKind(type)];
}

function formKind(type: LeafField['type']): ConstraintKind {
  return type === 'date' || type === 'datetime' ? type : type === 'phoneNumber' ? 'phone-number' : 'pattern';
}

/** A list that holds both truth values asks nothing. */
function canBeOutsideList({ enumeration, type }: LeafField): boolean {
  if (enumeration === null) return false;
  return type !== 'boolean' || new Set(enumerationValues(enumeration, type)).size < 2;
}
