import { JSON_TYPES, type LeafField, type Scalar, type SuggestedCodes, type ValueType } from '../field.ts';
import { isExistingMoment } from '../rules/existing-moment.ts';
import { closestCode, closestName, foldName, type Suggestions } from './closest-name.ts';
import { enumerationValues } from './enumeration-values.ts';
import { jsonKind } from './json-kind.ts';
import type { MessageFault, MessagePath, NotInEnumeration } from './message-fault.ts';
import { schemaPattern } from './schema-pattern.ts';

/** What is wrong in one value of a field; a value has one fault at most, the one to mend first. */
export function validateLeaf(
  field: LeafField,
  value: unknown,
  path: () => MessagePath,
  suggestions: Suggestions,
): MessageFault | null {
  const { type, pattern, enumeration, suggested } = field;
  const found = jsonKind(value);
  // JSON knows one kind of number.
  if (found !== (JSON_TYPES[type] === 'integer' ? 'number' : JSON_TYPES[type])) {
    return { kind: 'wrong-type', severity: 'error', path: path(), field, expected: type, found, value };
  }
  const scalar = value as Scalar;
  if (type === 'integer' && typeof scalar === 'number' && !isInteger(scalar)) {
    return { kind: 'not-integer', severity: 'error', path: path(), field, value: scalar };
  }
  if (pattern !== null && typeof scalar === 'string' && schemaPattern(pattern.source)(scalar) === false) {
    return { kind: 'pattern', severity: 'error', path: path(), field, value: scalar, pattern };
  }
  if (enumeration !== null && !allowedValues(field).has(scalar)) {
    const meant = suggestions.offer(() => codeMeant(String(scalar), enumeration)) ?? NO_CODE;
    return {
      kind: 'enumeration',
      severity: 'error',
      path: path(),
      field,
      value: scalar,
      enumeration,
      ...meant,
    };
  }
  if (
    enumeration === null &&
    suggested !== null &&
    typeof scalar === 'string' &&
    !suggestedValues(suggested).has(scalar)
  ) {
    const meant = suggestions.offer(() => codeMeant(scalar, suggested, closestCode)) ?? NO_CODE;
    return {
      kind: 'not-suggested',
      severity: 'warning',
      path: path(),
      field,
      value: scalar,
      suggested,
      ...meant,
    };
  }
  if (typeof scalar === 'string' && isImpossible(scalar, type)) {
    return { kind: 'impossible-moment', severity: 'warning', path: path(), field, value: scalar };
  }
  return null;
}

/** What is too great for a number of the language has no decimals. */
function isInteger(value: number): boolean {
  return Number.isInteger(value) || !Number.isFinite(value);
}

function isImpossible(text: string, type: ValueType): boolean {
  return (
    (type === 'date' || type === 'datetime') && /\d{4}-\d{2}-\d{2}/.test(text) && !isExistingMoment(text)
  );
}

const valuesOfField = new WeakMap<LeafField, ReadonlySet<Scalar>>();

function allowedValues(field: LeafField): ReadonlySet<Scalar> {
  const known = valuesOfField.get(field);
  if (known !== undefined) return known;
  const values = new Set(field.enumeration === null ? [] : enumerationValues(field.enumeration, field.type));
  valuesOfField.set(field, values);
  return values;
}

const suggestedTexts = new WeakMap<SuggestedCodes, ReadonlySet<string>>();

function suggestedValues(suggested: SuggestedCodes): ReadonlySet<string> {
  const known = suggestedTexts.get(suggested);
  if (known !== undefined) return known;
  const values = new Set(suggested.items.map(({ value }) => value));
  suggestedTexts.set(suggested, values);
  return values;
}

type MeantCode = Pick<NotInEnumeration, 'suggestion' | 'isLabel'>;

const NO_CODE: MeantCode = { suggestion: null, isLabel: false };

/** Writing the label in place of its code is the commonest mistake. */
function codeMeant(text: string, { items }: Pick<SuggestedCodes, 'items'>, closest = closestName): MeantCode {
  const folded = foldName(text);
  const labelled = items.find(
    ({ label, value }) => label !== null && value !== text && foldName(label) === folded,
  );
  if (labelled !== undefined) return { suggestion: labelled.value, isLabel: true };
  const suggestion = closest(
    text,
    items.map(({ value }) => value),
  );
  return { suggestion, isLabel: false };
}
