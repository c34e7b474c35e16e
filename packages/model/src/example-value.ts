import type { LeafField, Scalar, ValueType } from './field.ts';
import { patternMatcher } from './pattern-matcher.ts';
import { isExistingMoment } from './rules/existing-moment.ts';

/** What an example contradicts. */
export type ExampleFault = 'type' | 'pattern' | 'enumeration';

/** An example of a workbook, read as its field asks. */
export type ExampleReading =
  | { readonly kind: 'absent' }
  /** `value` is in the JSON type that messages carry. */
  | { readonly kind: 'valid'; readonly value: Scalar }
  | { readonly kind: 'faulty'; readonly fault: ExampleFault }
  /** Its pattern is beyond what can be judged safely. */
  | { readonly kind: 'unjudged' };

/** Reads the example of a field as a message would carry it, and judges it by the field's own constraints. */
export function readExample(field: LeafField): ExampleReading {
  if (field.example === null) return { kind: 'absent' };
  const value = inJsonType(field.example, field.type);
  if (value === null) return { kind: 'faulty', fault: 'type' };
  const text = String(value);
  const matches = field.pattern === null || patternMatcher(field.pattern.source)(text);
  if (matches === null) return { kind: 'unjudged' };
  if (!matches) return { kind: 'faulty', fault: field.pattern?.origin === 'built-in' ? 'type' : 'pattern' };
  if (isMoment(field.type) && !isExistingMoment(text)) return { kind: 'faulty', fault: 'type' };
  if (field.enumeration !== null && !field.enumeration.items.some((item) => item.value === text)) {
    return { kind: 'faulty', fault: 'enumeration' };
  }
  return { kind: 'valid', value };
}

/** The example of a field when it is valid, `null` otherwise. */
export function exampleOf(field: LeafField): Scalar | null {
  const reading = readExample(field);
  return reading.kind === 'valid' ? reading.value : null;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function inJsonType(example: Scalar, type: ValueType): Scalar | null {
  switch (type) {
    case 'integer': {
      const number = asNumber(example);
      return number !== null && Number.isInteger(number) ? number : null;
    }
    case 'number':
      return asNumber(example);
    case 'boolean':
      if (typeof example === 'boolean') return example;
      return example === 'true' ? true : example === 'false' ? false : null;
    default:
      // Excel stores digits as a number; a message carries them as text.
      return typeof example === 'boolean' ? null : String(example);
  }
}

function asNumber(example: Scalar): number | null {
  if (typeof example === 'number') return example;
  return typeof example === 'string' && NUMBER.test(example) ? Number(example) : null;
}

function isMoment(type: ValueType): boolean {
  return type === 'date' || type === 'datetime';
}
