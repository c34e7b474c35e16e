import { expect, test } from 'vitest';
import { plainIdentifier } from '../../src/rules/plain-identifier.ts';

test.each([
  ['p\u0430tient', 'patient'],
  ['\u0420atient', 'Patient'],
  ['étage-2', 'etage2'],
  ['1erAppel', '_1erAppel'],
])('%s becomes %s', (text, expected) => {
  expect(plainIdentifier(text)).toBe(expected);
});
