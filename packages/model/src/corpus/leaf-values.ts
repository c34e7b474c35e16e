import { readExample } from '../example-value.ts';
import type { LeafField, Scalar, ValueType } from '../field.ts';
import { isExistingMoment } from '../rules/existing-moment.ts';
import { closestName, foldName, Suggestions } from '../validation/closest-name.ts';
import { enumerationValues } from '../validation/enumeration-values.ts';
import { schemaPattern } from '../validation/schema-pattern.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import { validateLeaf } from '../validation/validate-leaf.ts';
import { textsFitting, textsMissing } from './pattern-texts.ts';

/** A value of each type, for fields without example. */
const VALUES: Readonly<Record<ValueType, readonly Scalar[]>> = {
  string: ['texte'],
  integer: [1],
  number: [1.5],
  boolean: [true],
  date: ['2024-08-21'],
  datetime: ['2024-08-21T14:30:00+02:00'],
  phoneNumber: ['tel:+33612345678', '+33612345678'],
};

/** A text no nomenclature holds. */
const FOREIGN_TEXTS = ['valeur-hors-liste', 'aucun-code-de-la-liste-ne-ressemble-à-ceci'];
/** Numbers no list of numbers holds. */
const FOREIGN_NUMBERS = [987_654_321, 123_456_789_012];

/** A value of a field: the author’s example where it is valid, else a constructed one; `null` when none is found. */
export function validValue(field: LeafField): Scalar | null {
  const reading = readExample(field);
  if (reading.kind === 'valid' && isValid(field, reading.value)) return reading.value;
  const { enumeration, pattern, type } = field;
  if (enumeration !== null) return shownCodes(field)[0] ?? null;
  const listed = field.suggested?.items.map(({ value }) => value) ?? [];
  const constructed = pattern === null || !isText(type) ? [] : textsFitting(pattern.source);
  return [...listed, ...VALUES[type], ...constructed].find((value) => isValid(field, value)) ?? null;
}

/** The first and the last value of its list; one when they are the same, none when it has no list. */
export function shownCodes(field: LeafField): readonly Scalar[] {
  if (field.enumeration === null) return [];
  const values = enumerationValues(field.enumeration, field.type).filter((value) => isValid(field, value));
  return [...new Set([...values.slice(0, 1), ...values.slice(-1)])];
}

/** A value of another kind, which is what alone is wrong with it. */
export function valueOfOtherType({ type }: LeafField): Scalar {
  if (type === 'integer') return 1.5;
  return isText(type) ? 12 : 'texte';
}

/** A text its pattern refuses, and nothing else; `null` when none is found. */
export function valueAgainstPattern(field: LeafField, valid: Scalar): Scalar | null {
  const { enumeration, pattern, type } = field;
  if (pattern === null || typeof valid !== 'string') return null;
  const matches = schemaPattern(pattern.source);
  if (enumeration !== null)
    return enumerationValues(enumeration, type).find((value) => matches(String(value)) === false) ?? null;
  return textsMissing(pattern.source, valid)[0] ?? null;
}

/** A value outside its list, of the right form and far from every code and label; `null` when none is found. */
export function valueOutsideList({ enumeration, pattern, type }: LeafField): Scalar | null {
  if (enumeration === null) return null;
  const values: ReadonlySet<Scalar> = new Set(enumerationValues(enumeration, type));
  if (type === 'boolean') return [true, false].find((value) => !values.has(value)) ?? null;
  const words = enumeration.items.flatMap(({ value, label }) =>
    label === null ? [value] : [value, foldName(label)],
  );
  const matches = pattern === null ? () => true : schemaPattern(pattern.source);
  const constructed = pattern === null ? [] : textsFitting(pattern.source);
  const candidates: readonly Scalar[] = isText(type)
    ? [...FOREIGN_TEXTS, ...VALUES[type], ...constructed]
    : FOREIGN_NUMBERS;
  const isFar = (value: Scalar) => closestName(String(value), words) === null;
  return (
    candidates.find((value) => !values.has(value) && matches(String(value)) === true && isFar(value)) ?? null
  );
}

/** A day and an hour of the right form that do not exist; `null` when its pattern or its list refuse them anyhow. */
export function impossibleMoment({ type, pattern, enumeration }: LeafField, valid: Scalar): string | null {
  if (type !== 'datetime' || enumeration !== null || typeof valid !== 'string') return null;
  const text = valid.replace(/T\d\d:/, 'T25:');
  const matches = pattern === null ? () => true : schemaPattern(pattern.source);
  return !isExistingMoment(text) && matches(text) === true ? text : null;
}

/** Whether values of this type are texts in JSON. */
export function isText(type: ValueType): boolean {
  return type !== 'integer' && type !== 'number' && type !== 'boolean';
}

/** Whether its pattern can be judged, if it has one that schemas ask for. */
export function isJudged({ pattern, type }: LeafField): boolean {
  if (pattern === null || !isText(type) || unicodePattern(pattern.source) === null) return true;
  return schemaPattern(pattern.source)('') !== null;
}

function isValid(field: LeafField, value: Scalar): boolean {
  return isJudged(field) && validateLeaf(field, value, () => [], new Suggestions()) === null;
}
