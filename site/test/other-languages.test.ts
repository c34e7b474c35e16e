import { describe, expect, test } from 'vitest';
import { withOtherLanguages } from '../src/integration/other-languages.ts';

const ORIGIN = 'https://specs.example.org';

/** The head that Starlight gives a page: every language by the same path. */
function head(address: string): string {
  const french = address.replace(/^\/en\//, '/');
  const link = (language: string, path: string) =>
    `<link rel="alternate" hreflang="${language}" href="${ORIGIN}${path}"/>`;
  return `<link rel="canonical" href="${ORIGIN}${address}"/>${link('fr', french)}${link('en', `/en${french}`)}${link('x-default', french)}`;
}

const PAGES = new Set(['/guides/a/', '/en/guides/a/', '/liens/15-15/', '/comparer/', '/en/compare/']);

function told(address: string): readonly string[] {
  const html = withOtherLanguages(head(address), (page) => PAGES.has(page));
  return [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, language, href = '']) => `${language} ${href.replace(ORIGIN, '')}`,
  );
}

describe('what a page says of its other languages', () => {
  test('is the twin that it has', () => {
    const both = ['fr /guides/a/', 'en /en/guides/a/', 'x-default /guides/a/'];
    expect([told('/guides/a/'), told('/en/guides/a/')]).toEqual([both, both]);
  });

  test('is nothing where there is no twin', () => {
    expect(told('/liens/15-15/')).toEqual([]);
  });

  test('is the twin of another name', () => {
    const both = ['fr /comparer/', 'en /en/compare/', 'x-default /comparer/'];
    expect([told('/comparer/'), told('/en/compare/')]).toEqual([both, both]);
  });

  test('is left alone where the site has no published address', () => {
    expect(withOtherLanguages('<title>x</title>', () => true)).toBe('<title>x</title>');
  });
});
