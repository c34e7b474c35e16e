import { describe, expect, test } from 'vitest';
import { printJson } from '../../src/shared/text/print-json.ts';
import { pythonNumber } from '../../src/shared/text/python-number.ts';
import { treeMap } from '../../src/shared/text/tree.ts';

describe('printJson', () => {
  test('keeps the order of keys, even of those that look like numbers or prototypes', () => {
    const tree = treeMap(['b', 1], ['2', 'deux'], ['1', 'un'], ['__proto__', []], ['vide', treeMap()]);
    expect(printJson(tree, 2)).toBe(
      '{\n  "b": 1,\n  "2": "deux",\n  "1": "un",\n  "__proto__": [],\n  "vide": {}\n}',
    );
  });

  test('leaves accents raw and escapes controls', () => {
    expect(printJson(['é\n\u0001/'], 4)).toBe('[\n    "é\\n\\u0001/"\n]');
  });
});

test.each([
  [5, '5'],
  [-0.5, '-0.5'],
  [{ decimal: 5 }, '5.0'],
  [{ decimal: 7.25 }, '7.25'],
  [47.221866, '47.221866'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-7, '1.5e-07'],
  [{ decimal: 1e16 }, '1e+16'],
  [{ decimal: 1e15 }, '1000000000000000.0'],
])('the number %j is published %s', (value, text) => {
  expect(pythonNumber(value)).toBe(text);
});
