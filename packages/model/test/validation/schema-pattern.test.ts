import { describe, expect, test } from 'vitest';
import { schemaPattern } from '../../src/validation/schema-pattern.ts';
import { unicodePattern } from '../../src/validation/unicode-pattern.ts';

const PATTERNS: readonly string[] = [
  '^[A-Z]{2}\\d{3}$',
  '[0-9]{2}',
  '^\\s*\\S+\\s*$',
  '^[\\s\\d]+$',
  '^[^\\s]$',
  '^[^\\W_]+$',
  '^[\\S]$',
  '^.$',
  '^.{2,3}$',
  '^(a|b|)+?c$',
  '^(?<year>\\d{4})-(?:0[1-9]|1[0-2])$',
  '\\bab\\b',
  'a\\Bb',
  '^\\u00e9\\x41\\t$',
  '^\\u{1F600}$',
  '^[\\-+.]$',
  '^[\\w-.]+$',
  '^\\/\\{\\}$',
  '^a{1,}b{0}c*$',
  '^[]$',
  '^[^]$',
  '^[^\\d\\D]$',
  '^tel:([#\\+\\*]|37000|00+)?[0-9]{2,15}$',
  '^(?=a)[a-c]+$',
  '^(?!ab).*$',
  '^(a)\\1$',
  '^\\p{Lu}\\p{Ll}+$',
  '^a{0,1500}$',
];

const TEXTS: readonly string[] = [
  '',
  'a',
  'b',
  'ab',
  'abc',
  'aa',
  'c',
  'bac',
  'AB123',
  'AB12',
  'x12',
  'Éa',
  'Ab',
  'a b',
  ' a',
  'a ',
  '\u00a0',
  '\ufeff',
  '\u180e',
  '\u2028',
  '\n',
  '\r',
  'a\n',
  '\u0085',
  '\u0130',
  'é',
  'éA\t',
  '\u{1F600}',
  '\u{1F600}\u{1F600}',
  '\ud83d',
  '-',
  '+',
  '.',
  '_',
  '__',
  'a-b.c',
  '/{}',
  'aaccc',
  '2024-07',
  '2024-13',
  'tel:+33',
  'tel:0612345678',
  'ſ',
  'K',
  '٣',
  '1 2',
];

describe('the linear engine', () => {
  test.each(PATTERNS)('gives %s the verdict of ECMA 262 with its flag u', (pattern) => {
    const expression = new RegExp(unicodePattern(pattern) ?? '', 'u');
    const verdicts = TEXTS.map((text) => [text, schemaPattern(pattern)(text)]);
    expect(verdicts).toEqual(TEXTS.map((text) => [text, expression.test(text)]));
  });

  test('is never kept busy by a text made to that end', () => {
    const text = `${'a'.repeat(5_000)}!`;
    expect(schemaPattern('^([a-zA-Z0-9_-]+\\.?){4,10}$')(text)).toBe(false);
    expect(schemaPattern('^(a+)+$')(text)).toBe(false);
  });

  test.each([
    ['no expression at all', '(', 'a'],
    ['what could take time without end and no linear engine reads', '^(?=a)(a+)+$', 'a'],
    ['a text without end', '^a+$', 'a'.repeat(100_001)],
  ])('does not judge %s', (_, pattern, text) => {
    expect(schemaPattern(pattern)(text)).toBeNull();
  });
});
