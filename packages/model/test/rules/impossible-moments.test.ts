import { describe, expect, test } from 'vitest';
import { exampleOf, type LeafField } from '../../src/index.ts';

function field(type: 'date' | 'datetime', example: string): LeafField {
  return { kind: 'leaf', type, example, pattern: null, enumeration: null } as unknown as LeafField;
}

describe('an example that is no moment is no example', () => {
  test.each([
    ['datetime', '2024-08-21T23:59:59+02:00', true],
    ['datetime', '2024-08-21T25:61:00+02:00', false],
    ['datetime', '2024-08-21T14:30:60+02:00', false],
    ['datetime', '2024-08-21T14:30:00+25:00', false],
    ['datetime', '2024-02-30T14:30:00+02:00', false],
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
  ] as const)('%s %s: %s', (type, example, isExample) => {
    expect(exampleOf(field(type, example))).toBe(isExample ? example : null);
  });
});
