import { describe, expect, test } from 'vitest';
import { unicodePattern } from '../../src/validation/unicode-pattern.ts';

describe('unicodePattern', () => {
  test.each([
    ['^[A-Z]{2}[0-9]{3}$', '^[A-Z]{2}[0-9]{3}$'],
    ['^[A-Z]{2}\\-[0-9]{3}$', '^[A-Z]{2}-[0-9]{3}$'],
    ['^a\\_b\\:c\\ d$', '^a_b:c d$'],
    ['^[\\w-.]+$', '^[\\w\\-.]+$'],
    ['^[\\-+]\\d{2}\\-x$', '^[\\-+]\\d{2}-x$'],
    ['^a]b}$', '^a\\]b\\}$'],
    ['^a{,3}$', '^a\\{,3\\}$'],
    ['^(a$', null],
  ])('%s becomes %s', (source, written) => {
    expect(unicodePattern(source)).toBe(written);
  });

  test.each(['AB-123', 'AB_123', 'x'])('accepts what the authored one accepts: %s', (text) => {
    const source = '^[A-Z]{2}\\-[0-9]{3}$';
    expect(new RegExp(unicodePattern(source) ?? '', 'u').test(text)).toBe(new RegExp(source).test(text));
  });
});
