import { expect, test } from 'vitest';
import { grouped } from '../src/grouped.ts';

test('items are grouped by their key, in the order they came', () => {
  const groups = grouped(['b1', 'a1', 'b2'], ([key]) => key);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
