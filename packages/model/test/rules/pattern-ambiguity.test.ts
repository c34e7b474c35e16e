import { describe, expect, test } from 'vitest';
import { analysePattern } from '../../src/rules/pattern-analysis.ts';
import { isDeterministic } from '../../src/validation/pattern-ambiguity.ts';
import { patternAutomaton } from '../../src/validation/pattern-automaton.ts';

const canExplode = (pattern: string) => analysePattern(pattern)?.canExplode;

describe('a pattern whose time doubles with every few characters is found', () => {
  test.each([
    '^(a|aa)+$',
    '^(aa|a)*b$',
    '^(a|ab|b)*$',
    '^(ab|a|bab)+$',
    '^([a-z]|[a-z]{3}|[0-9])+$',
    '^(a+)+$',
    '^((a*)*)*$',
    '^(a?b?)*$',
    '^(\\w+\\s?)+$',
    '^(.*,)+$',
    '^([A-Z]{1,2})+$',
    '^(x[a-z]*x?)+$',
    '^(\\p{L}+|a)+$',
    '(a|aa)+x',
    '^([a-z]{1,30}-?){1,30}$',
  ])('%s', (pattern) => expect(canExplode(pattern)).toBe(true));
});

describe('a pattern that looks like one and is none is left alone', () => {
  test.each([
    '^(a|bb)+$',
    '^(ab|ac)+$',
    '^([a-z]+-)*[a-z]+$',
    '^fr(\\.[\\w-]+)+$',
    '^([A-Z]{2})+$',
    '^(aa|aaa)$',
    '^[a-z]*[a-z]*$',
    '^((a|b)c)*$',
    '^(\\d{1,3}\\.){3}\\d{1,3}$',
    '^(a,|b,)+$',
  ])('%s', (pattern) => expect(canExplode(pattern)).toBe(false));
});

test('a pattern of thousands of positions is judged at once', () => {
  const start = performance.now();
  expect(canExplode(`^(${'(a|b)?'.repeat(900)})*$`)).toBeTypeOf('boolean');
  expect(canExplode('^([a-z]{1,500}-?){1,500}$')).toBe(true);
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe('an engine that tries one way after the other has no choice', () => {
  test.each([
    ['^\\d{5}$', true],
    ['^fr(\\.[\\w-]+)+$', true],
    ['^(a|b)*c$', true],
    ['\\d{5}', false],
    ['^\\d+|x$', false],
    ['^[a-z]*[a-z]$', false],
    ['^(a|ab)$', false],
    ['^\\+\\d{5,18}$', true],
  ])('in %s: %s', (pattern, expected) => {
    const automaton = patternAutomaton(pattern);
    expect(automaton !== null && isDeterministic(automaton)).toBe(expected);
  });

  test('and is not asked about look-around, back-references, or edges in the middle', () => {
    expect(['(?=a)', '(a)\\1', 'a^b', 'a$b', '\\ba'].map((pattern) => patternAutomaton(pattern))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
