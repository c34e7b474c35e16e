import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepRealPages } from '../server/real-sitemap.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the list of pages has no address that leads elsewhere, and no twin that does not exist', () => {
  const pages = {
    'index.html': '<p>accueil</p>',
    'liens/index.html': '<p>liens</p>',
    'chercher/index.html': '<meta http-equiv="refresh" content="0;url=/recherche/">',
    'en/guides/a/index.html': '<p>guide</p>',
    'guides/a/index.html': '<p>guide</p>',
  };
  const at = (path: string) => `https://specs.example.org${path}`;
  const entry = (path: string, ...twins: readonly string[]) =>
    `<url><loc>${at(path)}</loc>${twins.map((twin) => `<xhtml:link rel="alternate" hreflang="en" href="${at(twin)}"/>`).join('')}</url>`;
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  const list = [
    '<urlset>',
    entry('/'),
    entry('/chercher/'),
    entry('/liens/', '/en/liens/'),
    entry('/guides/a/', '/en/guides/a/'),
    '</urlset>',
  ];
  writeFileSync(join(folder, 'sitemap-0.xml'), list.join(''));
  keepRealPages(folder);
  expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toBe(
    ['<urlset>', entry('/'), entry('/liens/'), entry('/guides/a/', '/en/guides/a/'), '</urlset>'].join(''),
  );
});
