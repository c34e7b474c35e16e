import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frenchInEnglish } from '../french-in-english.ts';
import { reasonToSkip, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`pages in English: skipped, ${skipped}`);

const MESSAGE = 'liens/15-15/v2.1/messages/rs-eda/';

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

/** What a page says in French without marking it, once its programs have spoken. */
async function unmarked(page: Page): Promise<readonly string[]> {
  const main = await page.locator('main').evaluate((element) => element.outerHTML);
  return frenchInEnglish(`<html lang="en"><body>${main}</body></html>`);
}

describe.skipIf(skipped !== null)('a page in English', () => {
  test('is one click away from the same field of the same message, and so is the French one', async () => {
    await browser.walk(`/${MESSAGE}#patient.detail.age`, {}, async ({ page }) => {
      await page.locator('a.other-language:visible').click();
      await page.waitForURL(
        ({ pathname, hash }) => pathname === `/en/${MESSAGE}` && hash === '#patient.detail.age',
      );
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('h1').textContent()).toBe('RS-EDA, link 15-15 v2.1');
      await page.locator('[id="patient.detail.age"]').waitFor({ state: 'visible' });
      await page.evaluate(() => {
        location.hash = 'patient.detail';
      });
      await page.locator('a.other-language:visible').click();
      await page.waitForURL(({ pathname, hash }) => pathname === `/${MESSAGE}` && hash === '#patient.detail');
    });
  });

  test('keeps the role that one has chosen, and the versions that are compared', async () => {
    await browser.walk('/liens/15-smur/v1.6/?role=smur', {}, async ({ page }) => {
      await page.locator('a.other-language:visible').click();
      await page.waitForURL(({ pathname, search }) => pathname.startsWith('/en/') && search === '?role=smur');
      await page.getByRole('group', { name: 'I am' }).waitFor();
      expect(await page.getByRole('radio', { name: /^SMUR/ }).isChecked()).toBe(true);
      expect(await unmarked(page)).toEqual([]);
      await page.goto('/comparer/?objet=mdd&de=2.0&a=3.4');
      await page.locator('a.other-language:visible').click();
      await page.waitForURL(
        ({ pathname, search }) => pathname === '/en/compare/' && search.includes('de=2.0'),
      );
    });
  });

  test('leads to pages in English, and says of the others that they are in French', async () => {
    await browser.walk('/en/liens/15-15/v2.1/', {}, async ({ page }) => {
      const ways = await page
        .locator('main a[href^="/"], nav.sidebar a[href^="/"]')
        .evaluateAll((all) =>
          all.map((a) => [a.getAttribute('href') ?? '', a.getAttribute('hreflang')] as const),
        );
      expect(ways.length).toBeGreaterThan(40);
      const french = ways.filter(([href]) => !/^\/(?:en|fichiers|telechargements)\//.test(href));
      expect(french.filter(([, language]) => language !== 'fr')).toEqual([]);
      expect(french.filter(([href]) => /\/messages\/|\/cinematiques\/|^\/liens\/$/.test(href))).toEqual([]);
      await page.getByRole('link', { name: 'RS-EDA', exact: true }).first().click();
      await page.waitForURL(({ pathname }) => pathname === `/en/${MESSAGE}`);
    });
  });

  test('has programs that speak English: fields, their life, an example, codes', async () => {
    await browser.walk(`/en/${MESSAGE}`, {}, async ({ page }) => {
      await page.getByText('required only').click();
      await page.getByLabel('Filter the fields').fill('birth');
      await expect
        .poll(() => page.locator('field-filter [role=status]').textContent())
        .toMatch(/^\d+ fields?$/);
      await page.getByLabel('Filter the fields').fill('');
      await page.getByText('required only').click();
      await page.getByRole('button', { name: 'An example beside' }).click();
      await page.locator('.example-lines .line').first().waitFor();
      await page.getByRole('button', { name: 'Unfold all' }).click();
      await page.locator('.life').first().waitFor();
      expect(await page.locator('.life').first().textContent()).toContain('This field in the versions: ');
      expect(await page.locator('.life a').first().getAttribute('href')).toMatch(/^\/en\/liens\//);
      expect(await unmarked(page)).toEqual([]);
    });
  });

  test('plays a flow in English', async () => {
    await browser.walk('/en/liens/15-15/v2.1/cinematiques/partage-simple/', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Next →' }).click();
      await expect
        .poll(() => page.locator('.flow-bar [role=status]').textContent())
        .toMatch(/^Step 2 of \d+$/);
      await page.getByRole('button', { name: 'All steps' }).click();
      expect(await unmarked(page)).toEqual([]);
    });
  });

  test('validates a message, and leads to its fields in English', async () => {
    await browser.walk('/en/valider/', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'A wrong example' }).click();
      await expect
        .poll(() => page.locator('.verdict').textContent())
        .toMatch(/message refused, \d+ findings\.$/);
      const fields = page.locator('.findings a');
      expect(await fields.first().getAttribute('href')).toMatch(/^\/en\/liens\//);
      await page.locator('textarea').fill('{"createCase": ');
      await expect.poll(() => page.locator('.findings').textContent()).toMatch(/is missing/);
      expect(await unmarked(page)).toEqual([]);
    });
  });

  test('says whether one is concerned', async () => {
    await browser.walk('/en/concerne/', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Try with the examples of the first version' }).click();
      const told = page.locator('.verdict.accepted, .verdict.refused');
      await told.waitFor({ timeout: 60_000 });
      expect(await told.textContent()).toMatch(/^You are .*concerned: \d+ messages? read in \d+ ms, /);
      await page.waitForLoadState('networkidle');
    });
  });

  test('reads a workbook', async () => {
    await browser.walk('/en/atelier/', {}, async ({ page }) => {
      await page.getByRole('button', { name: /Try with model/ }).click();
      const told = page.locator('.verdict.accepted, .verdict.refused');
      await told.waitFor({ timeout: 60_000 });
      expect(await told.textContent()).toMatch(/^\d+ messages? read in \d+ ms: /);
      await page.getByRole('tab', { name: 'Messages' }).click();
      await page.locator('.message-preview tab-set').waitFor({ timeout: 60_000 });
      expect(await unmarked(page)).toEqual([]);
    });
  });
});

describe.skipIf(skipped !== null)('the searches', () => {
  const placesOf = async (page: Page, query: string, kind: string) => {
    await page.goto(query);
    const links = page.locator(`.found-${kind} a`);
    await links.first().waitFor();
    await page.waitForLoadState('networkidle');
    return links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  };

  test('lead each to pages of its own language', async () => {
    await browser.walk('/en/search/', {}, async ({ page }) => {
      for (const [query, kind] of [
        ['RS-EDA', 'message'],
        ['sexe+15-15', 'field'],
        ['vhost+15-SMUR', 'vhost'],
        ['error+501', 'error'],
      ] as const) {
        const english = await placesOf(page, `/en/search/?q=${query}`, kind);
        expect(english.filter((path) => !path.startsWith('/en/'))).toEqual([]);
        const french = await placesOf(page, `/recherche/?q=${query}`, kind);
        expect(french.filter((path) => path.startsWith('/en/'))).toEqual([]);
      }
    });
  });
});
