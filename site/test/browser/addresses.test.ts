import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reasonToSkip, SITE } from './site-browser.ts';

/**
 * Every address that the site ever had, one a line. `RECORD=1` adds those of new pages; nothing takes one away: a page
 * that goes leaves a redirection.
 */
const LIST = fileURLToPath(new URL('../published-addresses.txt', import.meta.url));

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`published addresses: skipped, ${skipped}`);

describe.skipIf(skipped !== null)('the addresses of the site', () => {
  const published = readFileSync(LIST, 'utf8').split('\n').filter(Boolean);
  const present = skipped === null ? presentAddresses() : [];

  test('none that was ever published leads nowhere', () => {
    const known = new Set(present);
    expect(published.filter((address) => !known.has(address))).toEqual([]);
  });

  test('each of today is in the list, for what comes after (RECORD=1 adds it)', () => {
    const all = [...new Set([...published, ...present])].sort();
    if (process.env.RECORD === '1') writeFileSync(LIST, `${all.join('\n')}\n`);
    else expect(present.filter((address) => !published.includes(address))).toEqual([]);
  });
});

/** Pages and redirections; what stands under `/fichiers/` is what the packages hold. */
function presentAddresses(): readonly string[] {
  return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && !path.startsWith('fichiers/'))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .sort();
}
