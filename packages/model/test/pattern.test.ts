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
    // A separator tells the parts apart, unless it may be left out or be taken for a part.
    ['^([a-z]+\\.?){4,10}$', true],
    ['^([a-z]+\\.){4,10}$', false],
    ['^([a-z.]+\\.)+$', true],
    ['^([a-z]+[0-9]{1,2})+$', false],
    ['^(a+){4}$', true],
    ['^(\\w|\\d)+$', true],
    ['^([a-f]|[e-z])*$', true],
    ['^([a-f]|[g-z])*$', false],
    ['^(\\w|\\d){2}$', false],
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
    ['^(?i:a)$', '(?i:a)', 'JSON Schema, XSD'],
    ['^\\p{L}$', '\\p{L}', 'Python'],
    ['^\\p{Script=Greek}$', '\\p{Script=Greek}', 'XSD, C#, Python'],
    ['^\\u00e9$', '\\u00e9', 'XSD'],
    ['^\\x41$', '\\x41', 'XSD'],
    ['^[^]$', '[^]', 'XSD, Java, C#, Python'],
    ['^[a-z-9]$', '[a-z-9]', 'XSD'],
    ['^[a[b]$', '[a[b]', 'XSD, Java'],
    ['^[a&&b]$', '[a&&b]', 'Java'],
    ['^[[:alpha:]]$', '[:alpha:]', 'JSON Schema, XSD, Java, C#, Python'],
    ['^a\\-b$', '\\-', 'JSON Schema'],
    ['^a\\éb$', '\\é', 'JSON Schema'],
    ['^[\\é]$', '\\é', 'JSON Schema'],
    ['^a]$', ']', 'JSON Schema, XSD'],
    ['^[\\W.]$', '[\\W.]', 'XSD, C#, Python'],
    ['^[A-Za-z\\s-.]$', '[A-Za-z\\s-.]', 'JSON Schema, XSD, Python'],
  ])('%s holds %s, which %s reads otherwise', (source, construct, languages) => {
    const found = analysePattern(source)?.constructs.map((one) => [one.construct, one.languages.join(', ')]);
    expect(found).toEqual([[construct, languages]]);
  });

  test.each([
    '^[a-z_-]$',
    '^[-a-z]$',
    '^[a\\-b]$',
    '^a\\/b$',
    '^a\\.b$',
    '^[.]$',
    '^(a|b){2,3}$',
    '^[^a-z]+$',
    '^\\t$',
  ])('%s is read alike everywhere', (source) => {
    expect(analysePattern(source)).toMatchObject({ constructs: [], shorthands: [] });
  });

  test('an abbreviation that leaves characters out of a class is said of the whole class, once', () => {
    expect(analysePattern('^[\\W.]$')).toMatchObject({
      constructs: [{ construct: '[\\W.]' }],
      shorthands: [],
    });
  });

  test('a bound inside a pattern is a plain sign to XSD; where bounds are missing, that is said instead', () => {
    const constructs = (source: string) =>
      analysePattern(source)?.constructs.map(({ construct }) => construct);
    expect(constructs('^a$|^b$')).toEqual(['^', '$']);
    expect(constructs('^a|b$')).toEqual([]);
  });

  test.each([
    ['^\\d$', '\\d', '[0-9]', 'XSD, C#, Python'],
    ['^[\\d.]$', '\\d', '0-9', 'XSD, C#, Python'],
    ['^\\W$', '\\W', '[^A-Za-z0-9_]', 'XSD, C#, Python'],
    ['^\\s$', '\\s', '[ \\t\\r\\n]', 'XSD, Java'],
  ])('%s holds the abbreviation %s, in full %s (%s)', (source, construct, plain, languages) => {
    const found = analysePattern(source)?.shorthands;
    expect(found).toEqual([{ construct, plain, languages: languages.split(', ') }]);
  });

  test.each([
    ['^[0-9]{5}$ ', true],
    ['a^b', true],
    ['^a$b|^c$d', true],
    ['^a$|^c$d', false],
    ['^a$b*', false],
    ['^a$(b|)', false],
    ['(x)^a', true],
    ['^a$', false],
    ['a', false],
  ])('%s matches nothing: %s', (source, nothing) => {
    expect(analysePattern(source)?.matchesNothing).toBe(nothing);
  });

  test.each([
    ['^[A-z]$', ['A-z']],
    ['^[C-e0-9]$', ['C-e']],
    ['^[A-Za-z]$', []],
    ['^[!-~]$', []],
  ])('%s runs from capitals to small letters in %j', (source, ranges) => {
    expect(analysePattern(source)?.rangesAcrossCase).toEqual(ranges);
  });

  test('a pattern nested beyond reason is refused, not followed', () => {
    expect(analysePattern(`${'('.repeat(5_000)}a${')'.repeat(5_000)}`)).toBeNull();
  });

  test.each([
    ['five hundred groups side by side', `^${'(a|b)'.repeat(500)}$`],
    ['five hundred escaped brackets', `^${'\\('.repeat(500)}$`],
    ['a class of five hundred brackets', `^[${'('.repeat(500)}]$`],
  ])('%s are not nested', (_, source) => {
    expect(analysePattern(source)).not.toBeNull();
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
