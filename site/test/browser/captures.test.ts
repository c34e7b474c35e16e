import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonToSkip, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`pictures of the guides: skipped, ${skipped}`);

/** Where the guides take their pictures from. `RECORD=1` makes them anew; they are never drawn by hand. */
const PICTURES = fileURLToPath(new URL('../../public/captures', import.meta.url));
const SIZE = { width: 1180, height: 720 };

/** As a reader who has come to this part. */
async function show(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));
}

const CAPTURES: readonly (readonly [name: string, path: string, prepare: (page: Page) => Promise<void>])[] = [
  ['telecharger', '/liens/15-15/v2.1/#telecharger', async (page) => show(page, '#telecharger')],
  [
    'valider',
    '/valider/',
    async (page) => {
      await page.getByRole('button', { name: 'Un exemple fautif' }).click();
      await page.locator('.findings li').nth(1).waitFor();
      await show(page, '.validator-bar');
    },
  ],
  [
    'comparer',
    '/comparer/?objet=15-15&de=1.5&a=2.1',
    async (page) => {
      await page.locator('.changes').first().waitFor();
      await page.getByLabel('Sans effet').uncheck();
      await page.getByLabel('Mots').fill('patient');
      await show(page, 'change-filter');
    },
  ],
  [
    'message',
    '/liens/15-15/v2.1/messages/rs-eda/',
    async (page) => {
      await page.getByLabel('Filtrer les champs').fill('naissance');
      await show(page, '#champs');
    },
  ],
];

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

describe.skipIf(skipped !== null)('the pictures of the guides', () => {
  test.each(CAPTURES)('%s shows what %s shows today', async (name, path, prepare) => {
    const { page, context, faults } = await browser.visit(path);
    try {
      await page.setViewportSize(SIZE);
      await prepare(page);
      const picture = await page.screenshot({ animations: 'disabled' });
      const file = join(PICTURES, `${name}.png`);
      if (process.env.RECORD === '1') {
        mkdirSync(PICTURES, { recursive: true });
        writeFileSync(file, picture);
      }
      // Fonts and pixels differ between machines: what is asked is that the picture is there, of this page and this size.
      expect(sizeOf(readFileSync(file))).toEqual(SIZE);
      expect(sizeOf(picture)).toEqual(SIZE);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

/** Width and height of a PNG (its first chunk, IHDR). */
function sizeOf(picture: Buffer): { width: number; height: number } {
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
}
