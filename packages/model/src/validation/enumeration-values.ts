import type { Enumeration, Scalar, ValueType } from '../field.ts';

/**
 * The values of an enumeration as a message carries them, each once: numbers for a numeric field, booleans
 * for a boolean one. A list that does not fit its type stays as written, and no value can satisfy both.
 */
export function enumerationValues({ items }: Enumeration, type: ValueType): readonly Scalar[] {
  const texts = [...new Set(items.map(({ value }) => value))];
  const isNumeric = type === 'integer' || type === 'number';
  if (isNumeric && texts.every((text) => text.trim() !== '' && Number.isFinite(Number(text))))
    return [...new Set(texts.map(Number))];
  if (type === 'boolean' && texts.every((text) => text === 'true' || text === 'false'))
    return texts.map((text) => text === 'true');
  return texts;
}
