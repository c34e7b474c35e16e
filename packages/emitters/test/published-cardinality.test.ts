import { describe, expect, test } from 'vitest';
import { publishedCardinality } from '../src/ans/json-schema/published-cardinality.ts';

/**
 * What today's publications make of a cardinality (docs/reference/artefacts-publies.md §2.4; the last lines are defect 1 of
 * §16).
 */
const READINGS: readonly (readonly [string, boolean, boolean, number | null, number | null])[] = [
  ['0..1', false, false, null, 1],
  ['1..1', true, false, 1, 1],
  ['0..n', false, true, null, null],
  ['1..n', true, true, 1, null],
  ['0..5', false, true, null, 5],
  ['0..12', false, true, null, 2],
  ['0..11', false, false, null, 1],
  ['10..20', true, true, 1, 0],
  ['2..n', false, true, 2, null],
];

describe('publishedCardinality', () => {
  test.each(READINGS)(
    '%s: required %s, array %s, minItems %s, maxItems %s',
    (text, isRequired, isArray, minItems, maxItems) => {
      expect(publishedCardinality({ min: 0, max: null, text })).toEqual({
        isRequired,
        isArray,
        minItems,
        maxItems,
      });
    },
  );
});
