import type { DocumentedField } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { fieldElsewhere } from '../src/scripts/field-elsewhere.ts';
import { missingIn } from '../src/site/documented-message.ts';

const field = (path: string, children?: DocumentedField[]) =>
  ({ path, ...(children === undefined ? {} : { children }) }) as unknown as DocumentedField;

describe('the way to a field in another version', () => {
  const own = [field('a'), field('b', [field('b.c', [field('b.c.d')]), field('b.e')])];

  test('what is missing there is told once, from the top', () => {
    expect(missingIn(own, [field('a'), field('b', [field('b.e')])])).toEqual(['b.c']);
    expect(missingIn(own, own)).toEqual([]);
    expect(missingIn(own, [])).toEqual(['a', 'b']);
  });

  test.each([
    ['', ''],
    ['b.e', 'b.e'],
    ['b.c', 'b'],
    ['b.c.d', 'b'],
    ['b.cc', 'b.cc'],
    ['a', 'champs'],
    ['exemples', 'exemples'],
  ])('from « %s » leads to « %s »', (anchor, expected) => {
    expect(fieldElsewhere(anchor, ['a', 'b.c'])).toBe(expected);
  });
});
