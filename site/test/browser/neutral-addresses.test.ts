import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonToSkip, SITE, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`addresses that outlive versions: skipped, ${skipped}`);

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

describe.skipIf(skipped !== null)('addresses that outlive versions', () => {
  test('a message leads to the version to use of each link, in two interactions from any page', async () => {
    await browser.walk('/liens/', { size: 'desktop' }, async ({ page }) => {
      await page.getByRole('link', { name: 'Les messages' }).first().click();
      await page.getByRole('main').getByRole('link', { name: 'RS-EDA', exact: true }).click();
      await page.waitForURL('**/messages/rs-eda/');
      const row = page.getByRole('row', { name: /^15-15/ });
      expect(await row.textContent()).toMatch(/RS-EDA en v2\.1[\s\S]*v2\.0[\s\S]*v1\.5/);
      await row.getByRole('link', { name: 'RS-EDA en v2.1' }).click();
      await page.waitForURL('**/liens/15-15/v2.1/messages/rs-eda/');
    });
  });

  test('capitals in an address lead to its page', async () => {
    const { page, context } = await browser.visit('/messages/RS-EDA/#contenu');
    await page.waitForURL('**/messages/rs-eda/#contenu');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^RS-EDA/);
    await context.close();
  });

  test('a nomenclature tells which codes came and went', async () => {
    await browser.walk('/nomenclatures/', { size: 'phone' }, async ({ page }) => {
      const link = page.getByRole('main').getByRole('listitem').getByRole('link').first();
      await link.click();
      await page.getByRole('link', { name: 'ce qui y a changé d’une version à l’autre' }).click();
      await page
        .getByRole('link', { name: /^Modèle \d/ })
        .first()
        .waitFor();
    });
  });

  test('a mistake is reported with the address and the cell that are looked at', async () => {
    await browser.walk(
      '/liens/15-15/v2.1/messages/rs-eda/#patient',
      { size: 'desktop' },
      async ({ page }) => {
        const link = page.getByRole('link', { name: 'signaler une faute' });
        await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
        await link.click();
        const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
        expect(searchParams.get('body')).toMatch(
          /\/liens\/15-15\/v2\.1\/messages\/rs-eda\/#patient\n.* › RC-EDA![A-Z]+\d+$/,
        );
      },
    );
  });

  test('an English reader is shown what is in French alone in French, and findings in English', async () => {
    const { page, context } = await browser.visit('/en/guides/ajouter-un-lien/');
    await page.waitForURL(({ pathname }) => pathname === '/guides/ajouter-un-lien/');
    await page.goto('/en/reference/diagnostics/workbook/level-jump/');
    const main = await page.getByRole('main').textContent();
    expect(main).toContain('What to do');
    expect(main).not.toContain('À faire');
    await page.getByRole('link', { name: 'Français' }).first().click();
    await page.waitForURL(({ pathname }) => pathname === '/reference/diagnostics/workbook/level-jump/');
    expect(await page.getByRole('main').textContent()).not.toContain('What to do');
    await context.close();
  });

  test('each page has its Markdown beside it, and /llms.txt leads to pages that are there', () => {
    const list = readFileSync(join(SITE, 'llms.txt'), 'utf8');
    const targets = [...list.matchAll(/\]\((\/[^)]*)\)/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThan(60);
    for (const path of targets) expect(readFileSync(join(SITE, path), 'utf8'), path).toMatch(/^# \S/);
    const twin = readFileSync(join(SITE, 'liens/15-15/v2.1/messages/rs-eda/index.md'), 'utf8');
    expect(twin).toContain('`patient`');
  });
});
