import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy, InlineCode, withPolicy } from '../src/integration/content-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyOf(...pages: string[]): Map<string, string> {
  const inline = new InlineCode();
  for (const page of pages) inline.add(page);
  return new Map(
    contentPolicy(inline.hashes)
      .split('; ')
      .map((directive) => [directive.split(' ', 1)[0] ?? '', directive.slice(directive.indexOf(' ') + 1)]),
  );
}

test('what stands inside pages is let in by its hash, whatever its page', () => {
  const policy = policyOf(
    '<script>one()</script><p style="--depth: 0;">',
    '<script type="module">two()</script><style>p{}</style><p style="a:&quot;b&quot;">',
  );
  expect(policy.get('script-src')?.split(' ')).toEqual(["'self'", ...[hash('one()'), hash('two()')].sort()]);
  expect(policy.get('style-src')).toBe(`'self' ${hash('p{}')}`);
  expect(policy.get('style-src-attr')?.split(' ')).toEqual([
    "'unsafe-hashes'",
    ...[hash('--depth: 0;'), hash('a:"b"')].sort(),
  ]);
});

test('programs of files and data need no hash', () => {
  const policy = policyOf('<script src="/a.js"></script><script type="application/json">[]</script>');
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src-attr')).toBe("'none'");
});

test('nothing is let in wholesale', () => {
  const text = [...policyOf('<script>one()</script>').values()].join(' ');
  expect(text).not.toContain('unsafe-inline');
  expect(text).not.toContain("'unsafe-eval'");
  expect(text).not.toMatch(/https?:|\*/);
});

test('the order of pages does not change the policy', () => {
  const pages = ['<script>1</script>', '<script>2</script>', '<p style="a:b">'];
  expect([...policyOf(...pages)]).toEqual([...policyOf(...pages.toReversed())]);
});

test('a handler in a page is refused when the site is built', () => {
  expect(() => policyOf('<button onclick="go()">')).toThrow('onclick="go()"');
});

test('the policy precedes everything it rules', () => {
  const page = '<!doctype html><html><head><meta charset="utf-8"/><script>1</script></head></html>';
  expect(withPolicy(page, 'P')).toBe(
    '<!doctype html><html><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="P"><script>1</script></head></html>',
  );
  expect(() => withPolicy('<html></html>', 'P')).toThrow();
});
