import { describe, expect, test } from 'vitest';
import { xsdPattern } from '../../src/index.ts';

describe('a pattern of JSON Schema as a facet of XML Schema', () => {
  test.each<readonly [pattern: string, facet: string]>([
    // A facet is about the whole value.
    ['^abc$', 'abc'],
    ['abc', '[\\s\\S]*abc[\\s\\S]*'],
    ['^abc', 'abc[\\s\\S]*'],
    ['^a|b$', 'a[\\s\\S]*|[\\s\\S]*b'],
    ['^(a|b)$', '(a|b)'],
    // Abbreviations mean more letters and digits in XML Schema.
    ['^\\d\\D$', '[0-9][^0-9]'],
    ['^[\\w-]+$', '[A-Za-z0-9_\\-]+'],
    ['^.$', '[^\\n\\r\u{2028}\u{2029}]'],
    // What XML Schema writes otherwise.
    ['^(?:a|b)$', '(a|b)'],
    ['^a+?$', 'a+'],
    ['^a\\/b$', 'a/b'],
    ['^\\u00e9$', 'é'],
    ['^[[]$', '[\\[]'],
    ['^a\\{2$', 'a\\{2'],
    ['^€\\$$', '€$'],
    ['^\\t$', '\\t'],
    ['^\\p{Lu}$', '\\p{Lu}'],
    ['^[^]$', '[\\s\\S]'],
    ['^a{2}b{2,}c{1,3}d{0,1}$', 'a{2}b{2,}c{1,3}d?'],
    // libxml2 confuses the counters of branches.
    ['^(a{2}|a{3}b)$', '(aa|aaab)'],
  ])('%s is %s', (pattern, facet) => {
    expect(xsdPattern(pattern)).toBe(facet);
  });

  test.each([
    '^(?=a)b$',
    '^(a)\\1$',
    '\\bmot\\b',
    '(^a|b)',
    '^(?i:a)$',
    '^[]$',
    '^\\p{Script=Greek}$',
    '^\\u0001$',
    '(',
  ])('%s has none', (pattern) => {
    expect(xsdPattern(pattern)).toBeNull();
  });
});
