import { isDateTime, isIdentifierPlace, leavesOf } from '@hubsante/hub';
import type { ValueReport } from './verdict.ts';

/** Identifiers that the software under test chose, by those that were planned. */
export type Learned = ReadonlyMap<string, string>;

/**
 * Compares a message with the one its step expects, value by value. Numbers are compared as numbers, date-times as dates:
 * a time that is told is enough, since nobody acts at the second of an example. The software under test may choose its
 * identifiers and must then keep to them. What it sends beyond the example is its own affair.
 */
export function compareBodies(
  expected: object,
  actual: unknown,
  free: readonly string[],
  learned: Learned,
): { readonly values: readonly ValueReport[]; readonly learned: Learned } {
  const found = new Map(leavesOf(actual));
  const known = new Map(learned);
  const values = leavesOf(expected).map(([place, value]): ValueReport => {
    const other = found.get(place);
    const report = (verdict: ValueReport['verdict']) => ({ place, expected: value, actual: other, verdict });
    const isIdentifier = isIdentifierPlace(place) && typeof value === 'string' && typeof other === 'string';
    if (isIdentifier) {
      const before = known.get(value);
      if (before === undefined) known.set(value, other);
      if (before === undefined || before === other) return report('conforme');
    }
    if (free.some((one) => place === one || place.startsWith(`${one}/`))) return report('libre');
    return report(isSame(value, other) ? 'conforme' : 'non conforme');
  });
  return { values, learned: known };
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && isDateTime(expected))
    return typeof actual === 'string' && isDateTime(actual);
  return Object.is(expected, actual);
}
