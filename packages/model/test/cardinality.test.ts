import { describe, expect, test } from 'vitest';
import { isList, isRequired, parseCardinality } from '../src/index.ts';

describe('parseCardinality', () => {
  test.each([
    ['0..1', 0, 1],
    ['1..1', 1, 1],
    ['0..n', 0, null],
    ['2..n', 2, null],
    ['0..12', 0, 12],
    ['10..20', 10, 20],
  ])('%s is %s to %s', (text, min, max) => {
    expect(parseCardinality(text)).toEqual({ min, max, text });
  });

  test.each([
    '',
    '1',
    '1..',
    '..1',
    '0.1',
    '0...1',
    '0..N',
    '0..*',
    ' 0..1',
    '0..1 ',
    '-1..1',
    '0..1,5',
    'x',
  ])('"%s" is unreadable', (text) => {
    expect(parseCardinality(text)).toBe('unreadable');
  });

  test.each(['1..0', '12..2', '3..1'])('%s is inverted', (text) => {
    expect(parseCardinality(text)).toBe('inverted');
  });
});

test.each([
  ['0..1', false, false],
  ['1..1', true, false],
  ['0..n', false, true],
  ['2..n', true, true],
  ['0..11', false, true],
  ['0..0', false, false],
])('%s: required %s, list %s', (text, required, list) => {
  const cardinality = parseCardinality(text);
  if (typeof cardinality === 'string') throw new Error(cardinality);
  expect([isRequired(cardinality), isList(cardinality)]).toEqual([required, list]);
});
