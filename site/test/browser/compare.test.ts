import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { FORMER_COMPARISONS } from '../../src/site/former-comparisons.ts';
import { reasonToSkip, SiteBrowser, type VisitOptions } from './site-browser.ts';
import { waysToLook } from './ways.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`comparisons: skipped, ${skipped}`);

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

const LINK = '/comparer/?objet=15-15&de=1.5&a=2.0';
/** The longest: the most fields and codes that changed. */
const MODEL = '/comparer/?objet=mdd&de=1.0&a=3.4';

/** Comparing takes a moment, more when the machine does other things. */
const SOON = { timeout: 20_000 };

/** What the page says once it has compared these. */
async function said(page: Page, words: RegExp): Promise<string> {
  const verdict = page.locator('compare-versions .verdict');
  await expect.poll(() => verdict.textContent(), SOON).toMatch(words);
  return (await verdict.textContent()) ?? '';
}

/** Counts what a visitor does: the first page is where one starts. */
class Hand {
  count = 0;
  async does(interaction: Promise<unknown>): Promise<void> {
    this.count += 1;
    await interaction;
  }
}

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['on a phone, light', { size: 'phone', theme: 'light' }],
  ['on a desktop, dark', { size: 'desktop', theme: 'dark' }],
];

describe.skipIf(skipped !== null).each(WAYS)('a visitor %s', (_, options) => {
  test('knows what changes for a sender between two versions in three interactions', async () => {
    await browser.walk('/', options, async ({ page }) => {
      const hand = new Hand();
      await hand.does(page.getByRole('link', { name: /Je change de version/ }).click());
      await hand.does(page.getByLabel('De', { exact: true }).selectOption({ label: '15-15 v2.0' }));
      await hand.does(page.getByRole('radio', { name: 'envoie', exact: true }).check());
      const sentence = await said(page, /pour qui envoie/);
      expect(sentence).toMatch(/^Lien 15-15, de v2\.0 à v2\.1\s: \d+ changements, dont \d+ cassants?/);
      expect(hand.count).toBeLessThanOrEqual(3);
      expect(await page.locator('.change-action strong').allInnerTexts()).not.toContain('Qui reçoit\u00a0:');
      expect(new URL(page.url()).search).toBe('?objet=15-15&de=2.0&a=2.1&role=envoie');
    });
  });

  test('keeps what breaks, in an address to share', async () => {
    await browser.walk(LINK, options, async ({ page }) => {
      await said(page, /de v1\.5 à v2\.0/);
      await page.getByLabel('Sans effet').uncheck();
      await page.getByLabel('À vérifier').uncheck();
      await page.getByLabel('Mots').fill('patientId');
      const told = await page.locator('.changes > li:visible').allInnerTexts();
      expect(told.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(
        expect.arrayContaining([
          expect.stringContaining('La balise de « ID patient partagé » est patientId au lieu de idPat.'),
        ]),
      );
      expect(await page.locator('.changes > li:visible .verdict-word:not(.breaking)').count()).toBe(0);
      expect(new URL(page.url()).search).toBe('?objet=15-15&de=1.5&a=2.0&verdicts=breaking&q=patientId');
      await page.reload();
      await said(page, /de v1\.5 à v2\.0/);
      expect(await page.locator('.changes > li:visible').allInnerTexts()).toEqual(told);
    });
  });

  test('sees a field before and after, side by side', async () => {
    await browser.walk(`${LINK}&q=patientId`, options, async ({ page }) => {
      await said(page, /de v1\.5 à v2\.0/);
      const change = page
        .locator('.changes > li:visible', { hasText: 'est patientId au lieu de idPat' })
        .first();
      const summary = change.getByText('Avant et après');
      // With the keyboard alone.
      await summary.focus();
      await page.keyboard.press('Enter');
      const row = change.locator('.before-after tr', { hasText: 'Balise' });
      expect(await row.locator('td').allInnerTexts()).toEqual(['patient.idPat', 'patient.patientId']);
      expect(await row.locator('th').textContent()).toMatch(/diffère/);
    });
  });
});

describe.skipIf(skipped !== null)('comparisons', () => {
  test('go back and forth with the buttons of the browser, and turn round', async () => {
    await browser.walk(LINK, {}, async ({ page }) => {
      await said(page, /de v1\.5 à v2\.0/);
      await page.getByLabel('à', { exact: true }).selectOption({ label: '15-15 v2.1' });
      await said(page, /de v1\.5 à v2\.1/);
      await page.getByRole('radio', { name: 'reçoit', exact: true }).check();
      await said(page, /pour qui reçoit/);
      await page.getByRole('button', { name: 'Inverser' }).click();
      await said(page, /de v2\.1 à v1\.5.*pour qui reçoit/);
      await page.goBack();
      await said(page, /de v1\.5 à v2\.1.*pour qui reçoit/);
      await page.goBack();
      await said(page, /de v1\.5 à v2\.1(?!.*pour qui)/);
      expect(await page.getByRole('radio', { name: 'envoie et reçoit' }).isChecked()).toBe(true);
      await page.goBack();
      await said(page, /de v1\.5 à v2\.0/);
      expect(await page.getByLabel('à', { exact: true }).inputValue()).toBe('15-15 2.0');
      await page.goForward();
      await said(page, /de v1\.5 à v2\.1/);
      expect(await page.title()).toContain('de v1.5 à v2.1');
    });
  });

  test('offer the versions of one thing only, whichever is chosen', async () => {
    await browser.walk('/comparer/', {}, async ({ page }) => {
      await page.getByLabel('De', { exact: true }).selectOption({ label: 'modèle 2.0' });
      await said(page, /^Modèle de données, de 2\.0 à 3\.4/);
      const offered = page.getByLabel('à', { exact: true }).locator('option:not([value=""])');
      expect(await offered.allInnerTexts()).toEqual(['modèle 3.4', 'modèle 1.0']);
      await page.getByLabel('De', { exact: true }).selectOption({ label: '15-SMUR v1.5' });
      await said(page, /^Lien 15-SMUR, de v1\.5 à/);
      expect(await offered.allInnerTexts()).toEqual(['15-SMUR v1.7', '15-SMUR v1.6']);
    });
  });

  test('give the codes that are written otherwise as a table, and as CSV with the true codes', async () => {
    await browser.walk(`${MODEL}&sujet=code`, {}, async ({ page }) => {
      await said(page, /de 1\.0 à 3\.4/);
      const table = page.locator('csv-table').first();
      const change = page.locator('.changes > li', { has: table }).first();
      await change.locator('summary').click();
      const download = page.waitForEvent('download');
      await table.getByRole('button', { name: /CSV/ }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^[a-z0-9-]+-1\.0-3\.4\.csv$/);
      const [head, ...lines] = readFileSync(await saved.path(), 'utf8')
        .trimEnd()
        .split('\n');
      expect(head).toBe('Ancien code,Nouveau code,Libellé');
      const codes = await table
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.dataset.value ?? ''));
      expect(lines).toHaveLength(codes.length);
      expect(lines.every((line, index) => line.replaceAll('"', '').startsWith(`${codes[index]},`))).toBe(
        true,
      );
      expect(await change.textContent()).toContain(
        codes.length === 1 ? '1 code s’écrit autrement' : `${codes.length} codes s’écrivent autrement`,
      );
    });
  });

  test('that had a page of their own are found at its address, with what it asked for', async () => {
    await browser.walk('/comparer/15-15/1.5/2.0/?verdicts=breaking&q=patientId', {}, async ({ page }) => {
      await page.waitForURL(/\/comparer\/\?objet=15-15&de=1\.5&a=2\.0&verdicts=breaking&q=patientId$/);
      await said(page, /^Lien 15-15, de v1\.5 à v2\.0/);
      expect(await page.getByLabel('Mots').inputValue()).toBe('patientId');
    });
    await browser.walk('/comparer/mdd/1.0/2.0/#groupe-rs-eda-3', {}, async ({ page }) => {
      await page.waitForURL(/\/comparer\/\?objet=mdd&de=1\.0&a=2\.0#groupe-rs-eda-3$/);
      await said(page, /^Modèle de données, de 1\.0 à 2\.0/);
    });
    // The others lead to versions that the page knows.
    const { page, context } = await browser.visit('/comparer/');
    try {
      const values = await page
        .locator('[data-from] option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      expect(values).toEqual(
        expect.arrayContaining(
          FORMER_COMPARISONS.flatMap(([subject, ...both]) => both.map((one) => `${subject} ${one}`)),
        ),
      );
    } finally {
      await context.close();
    }
  });

  test('of versions that the site does not have say so', async () => {
    await browser.walk('/comparer/?objet=15-15&de=0.1&a=2.0', {}, async ({ page }) => {
      await said(page, /une version que le site n’a pas/);
      await page.getByLabel('De', { exact: true }).selectOption({ label: '15-15 v2.0' });
      await said(page, /de v2\.0 à v2\.1/);
    });
  });

  test('are in English too, and the same one is found across languages', async () => {
    await browser.walk('/en/compare/?objet=mdd&de=2.0&a=3.4&role=envoie', {}, async ({ page }) => {
      expect(await said(page, /for senders/)).toMatch(
        /^Data model, from 2\.0 to 3\.4: \d+ changes, of which/,
      );
      expect(await page.getByLabel('No effect').isChecked()).toBe(true);
      expect(await page.locator('.verdict-word.breaking').first().textContent()).toMatch(/breaking/);
      expect(await page.locator('.changes').first().textContent()).not.toMatch(/Qui envoie|cassant/);
      await page.locator('a.other-language:visible').click();
      await said(page, /^Modèle de données, de 2\.0 à 3\.4.*pour qui envoie/);
    });
  });

  test('are made without network once the page was seen', async () => {
    await browser.walk('/comparer/', {}, async ({ page, context }) => {
      await page.evaluate(async () => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.goto(LINK);
      await said(page, /^Lien 15-15, de v1\.5 à v2\.0/);
    });
  });

  test.each(waysToLook([LINK, MODEL]))(
    '$thing, $theme, $size, all opened: no barrier, nothing wider than the screen, the typography of French',
    async ({ thing: path, theme, size }) => {
      await browser.walk(path, { theme, size }, async ({ page }) => {
        await said(page, /changements/);
        await page.locator('.change-facts').evaluateAll((all) => {
          for (const one of all.slice(0, 40)) (one as HTMLDetailsElement).open = true;
        });
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
        const text = (await page.locator('compare-versions').textContent()) ?? '';
        expect(text.match(/.{0,30} [:;!?»](?:\s|$)/g)).toBeNull();
      });
    },
  );
});
