import { describe, expect, test } from 'vitest';
import { patternMatcher } from '../src/index.ts';
import { analysePattern } from '../src/rules/pattern-analysis.ts';

describe('analysePattern', () => {
  test.each(['(', 'a)', '[a', 'a**', '{', '(?<n', '\\'])('%s is no regular expression', (source) => {
    const lax = ['{', ']'].includes(source);
    expect(analysePattern(source) === null).toBe(!lax);
  });

  test.each([
    ['^a$', true],
    ['^(a|b)$', true],
    ['^a$|^b$', true],
    ['(^a$|^b$)', true],
    ['^a|b$', false],
    ['a', false],
    ['^a', false],
    ['a$', false],
  ])('%s anchored: %s', (source, anchored) => {
    expect(analysePattern(source)?.isAnchored).toBe(anchored);
  });

  test.each([
    ['^(a+)+$', true],
    ['^((a+))*$', true],
    ['^(?:a*)*$', true],
    ['^([a-z]+\\.)+$', false],
    ['^(a+){2,3}$', false],
    ['^a+b+$', false],
  ])('%s can explode: %s', (source, explodes) => {
    expect(analysePattern(source)?.canExplode).toBe(explodes);
  });

  test.each([
    ['^(?=a)b$', '(?=a)', 'XSD'],
    ['^(a)\\1$', '\\1', 'XSD'],
    ['^(?<year>\\d+)$', '(?<year>\\d+)', 'XSD, Python'],
    ['^(?:a)$', '(?:a)', 'XSD'],
    ['^a+?$', 'a+?', 'XSD'],
    ['^\\bA$', '\\b', 'XSD'],
    ['^a\\-b$', '\\-', 'JSON Schema'],
  ])('%s holds %s, which %s reads otherwise', (source, construct, languages) => {
    const found = analysePattern(source)?.constructs.map((one) => [one.construct, one.languages.join(', ')]);
    expect(found).toEqual([[construct, languages]]);
  });

  test('a pattern nested beyond reason is refused, not followed', () => {
    expect(analysePattern(`${'('.repeat(5_000)}a${')'.repeat(5_000)}`)).toBeNull();
  });
});

describe('patternMatcher', () => {
  test.each([
    ['^[0-9]{5}$', '75001', true],
    ['[0-9]{5}', 'x75001y', true],
    ['^[0-9]{5}$', '7500', false],
    ['^(?=a)a$', 'a', null],
  ])('%s on "%s" gives %s', (source, text, verdict) => {
    expect(patternMatcher(source)(text)).toBe(verdict);
  });

  test('a text or a pattern without measure is not judged', () => {
    expect(patternMatcher('^a+$')('a'.repeat(3_000))).toBeNull();
    expect(patternMatcher(`^${'a?'.repeat(2_000)}$`)('a')).toBeNull();
  });

  test('an explosive pattern on a near miss ends at once', () => {
    expect(patternMatcher('^(a+)+$')(`${'a'.repeat(1_500)}b`)).toBe(false);
  });
});
