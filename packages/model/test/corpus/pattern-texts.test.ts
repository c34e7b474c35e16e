import { describe, expect, test } from 'vitest';
import { textsFitting, textsMissing } from '../../src/corpus/pattern-texts.ts';

const PATTERNS: readonly (readonly [pattern: string, fitting: readonly string[], missing: string])[] = [
  ['^[0-9]{5}$', ['00000'], '0000'],
  ['^fr(\\.[\\w-]+){2,3}$', ['fr.a.a', 'fr.aa.aa.aa', 'fr.aaa.aaa.aaa'], 'fr.a.'],
  ['^(VRAI|FAUX)$', ['VRAI', 'FAUX'], 'VRA'],
  ['^P[0-9]{1,3}[YMWD]$', ['P0Y', 'P00Y', 'P000Y'], 'P0'],
  ['^[^a-z]$', ['0'], '0!'],
  ['\\d{4}', ['0000'], '000'],
  ['^a?b$', ['b', 'ab'], 'b!'],
  ['^[\\w.-]+@([\\w-]+\\.)+fr$', ['a@a.fr', 'aa@aa.aa.fr', 'aaa@aaa.aaa.aaa.fr'], 'a@a.f'],
];

describe.each(PATTERNS)('%s', (pattern, fitting, missing) => {
  test('has texts that fit, one for each way to write it', () => {
    expect(textsFitting(pattern)).toEqual(fitting);
    for (const text of fitting) expect(new RegExp(pattern, 'u').test(text)).toBe(true);
  });

  test('refuses the nearest text that does not', () => {
    const found = textsMissing(pattern, fitting[0] ?? '');
    expect(found[0]).toBe(missing);
    for (const text of found) expect(new RegExp(pattern, 'u').test(text)).toBe(false);
  });
});

test.each([
  ['what looks behind or ahead', '^(?=b)a$'],
  ['no regular expression', '(('],
  ['a text nobody would read', '^a{100000}$'],
  ['repetitions of repetitions', '^(((a{1,999}){1,999}){1,999}){999}$'],
  ['a pattern that can take for ever', '^(?!b)(a+)+$'],
  ['blanks only', '^ +$'],
])('%s gives no text, in no time', (_, pattern) => {
  expect(textsFitting(pattern)).toEqual([]);
});
