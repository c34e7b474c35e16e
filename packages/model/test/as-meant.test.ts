import { describe, expect, test } from 'vitest';
import { cardinalityAsMeant, isSpelledAlike, markAsMeant } from '../src/index.ts';

describe('a cardinality', () => {
  test.each([
    ['0..N', '0..n'],
    ['0..*', '0..n'],
    ['0…n', '0..n'],
    ['0.1', '0..1'],
    ['1,n', '1..n'],
    [' 1 .. 1 ', '1..1'],
    ['0-12', '0..12'],
    ['O..1', '0..1'],
    ['0..п', '0..n'],
    ['1 à n', '1..n'],
  ])('%s can only be %s', (text, meant) => {
    expect(cardinalityAsMeant(text)).toBe(meant);
  });

  test.each(['1', 'n', '0..', '3..1', '0..x', 'facultatif', '0..1..2', '-1..2', ''])(
    '%s may be anything',
    (text) => {
      expect(cardinalityAsMeant(text)).toBeNull();
    },
  );
});

test.each([
  ['x', 'X'],
  [' X ', 'X'],
  ['Х', 'X'],
  ['χ', 'X'],
  ['oui', null],
  ['XX', null],
  ['', null],
])('the mark “%s” is %s', (text, meant) => {
  expect(markAsMeant(text, 'X')).toBe(meant);
});

test.each([
  ['RS EDA', 'RS-EDA', true],
  ['Réception', 'reception', true],
  ['Еssai.motif', 'essai.Motif', true],
  ['essai.motifs', 'essai.motif', false],
])('%s and %s are spelled alike: %s', (one, other, isAlike) => {
  expect(isSpelledAlike(one, other)).toBe(isAlike);
});
