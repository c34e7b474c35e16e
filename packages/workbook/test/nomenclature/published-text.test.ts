import { expect, test } from 'vitest';
import { publishedText } from '../../src/nomenclature/published-text.ts';

test.each([
  [15, '15'],
  [-3, '-3'],
  [1e21, '1000000000000000000000'],
  [47.221866, '47.221866'],
  [-0.5, '-0.5'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-10, '1.5e-10'],
  [{ decimal: 1 }, '1.0'],
  [{ decimal: 0 }, '0.0'],
  [{ decimal: 120 }, '120.0'],
  [{ decimal: 1234.5 }, '1234.5'],
  [{ decimal: 1e15 }, '1000000000000000.0'],
  [{ decimal: 1e16 }, '1e+16'],
  [{ decimal: 1.5e300 }, '1.5e+300'],
  [true, 'True'],
  [false, 'False'],
  [' texte ', ' texte '],
])('%j is published as %s', (value, text) => {
  expect(publishedText(value)).toBe(text);
});
