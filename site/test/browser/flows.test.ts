import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf } from '../../../tools/testing/page-barriers.ts';
import { reasonToSkip, SITE, SiteBrowser, type VisitOptions } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`flows and roles: skipped, ${skipped}`);

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['on a phone, light', { size: 'phone', theme: 'light' }],
  ['on a desktop, dark', { size: 'desktop', theme: 'dark' }],
];
const FLOW = '/liens/15-smur/v1.6/cinematiques/engagement-smur-femme-enceinte/';
const LINK = '/liens/15-smur/v1.6/';

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

const status = (page: Page) => page.locator('flow-player').getByRole('status');
const shown = (page: Page) => page.locator('.flow-step:visible h2').allInnerTexts();

describe.skipIf(skipped !== null).each(WAYS)('the page of a flow %s', (_, options) => {
  test('plays its steps one at a time from the keyboard, and the address and the diagram follow', async () => {
    await browser.walk(FLOW, options, async ({ page }) => {
      await status(page).waitFor();
      expect(await shown(page)).toEqual([expect.stringMatching(/^1\. /)]);
      await page.keyboard.press('ArrowLeft');
      expect(await status(page).textContent()).toBe('Étape 1 sur 12');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await status(page).textContent()).toBe('Étape 3 sur 12');
      expect(new URL(page.url()).hash).toBe('#etape-3');
      expect(await page.locator('[aria-current="step"]').textContent()).toMatch(/^3\. RS-RI/);
      await page.getByRole('button', { name: 'Précédente' }).click();
      expect(await shown(page)).toEqual(['2. Demande d’engagement']);
      await page.reload();
      await expect.poll(() => shown(page)).toEqual(['2. Demande d’engagement']);
    });
  });

  test('shows at each step its message, its example, its acknowledgement and who must do what', async () => {
    await browser.walk(`${FLOW}#etape-5`, options, async ({ page }) => {
      const step = page.locator('[id="etape-5"]');
      await step.locator('lazy-text').scrollIntoViewIfNeeded();
      await step.locator('pre', { hasText: '"documentLink"' }).waitFor();
      expect(await step.getByRole('link', { name: 'RS-URL', exact: true }).getAttribute('href')).toBe(
        `${LINK}messages/rs-url/`,
      );
      expect(await step.locator('.duties > dt').allTextContents()).toEqual([
        'T, Tablette de l’équipe SMUR',
        'L, LRM du SAMU',
        'Acquittement attendu',
      ]);
      const [sends, receives, answer] = await step.locator('.duties > dd').allTextContents();
      expect(sends).toMatch(/^envoie.+Report.+hubsante.+fr\.health\.smur290/);
      expect(receives).toMatch(/^reçoit.+fr\.health\.samu290\.message.+RC-REF/);
      expect(answer).toMatch(/^RC-REF, que T lit dans sa file fr\.health\.smur290\.ack/);
      expect(answer).toMatch(/RS-ERROR arrive dans fr\.health\.smur290\.info/);
    });
  });

  test('keeps the arrows of the keyboard for a text that scrolls', async () => {
    await browser.walk(FLOW, options, async ({ page }) => {
      const example = page.locator('[id="etape-1"] lazy-text');
      await example.scrollIntoViewIfNeeded();
      await example.locator('pre').focus();
      await page.keyboard.press('ArrowRight');
      expect(await status(page).textContent()).toBe('Étape 1 sur 12');
    });
  });

  test('shows every step at once when asked, with no barrier', async () => {
    await browser.walk(FLOW, options, async ({ page }) => {
      await page.getByRole('button', { name: 'Toutes les étapes' }).click();
      expect(await shown(page)).toHaveLength(12);
      expect(await barriersOf(page)).toEqual([]);
    });
  });

  test('is found from the page of its link, at the step of an address given before flows had pages', async () => {
    await browser.walk(
      `${LINK}#cinematique-engagement-smur-femme-enceinte-etape-5`,
      options,
      async ({ page }) => {
        const step = page.locator('[id="cinematique-engagement-smur-femme-enceinte-etape-5"]');
        await step.waitFor();
        await step.getByRole('link').click();
        await page.waitForURL(`**${FLOW}#etape-5`);
        await expect.poll(() => shown(page)).toEqual(['5. Lien vers le bilan']);
      },
    );
  });
});

describe.skipIf(skipped !== null).each(WAYS)('the page of a link version, for one role, %s', (_, options) => {
  test('shows its messages, its flows, its AsyncAPI and its files, and keeps the role in the address', async () => {
    await browser.walk(LINK, options, async ({ page }) => {
      const rows = page.getByRole('region', { name: 'Messages métier du lien' }).locator('tbody tr:visible');
      const flows = page.locator('.flows > li:visible');
      const [everyRow, everyFlow] = [await rows.count(), await flows.count()];
      await page.getByRole('radio', { name: /^ORU/ }).check();
      expect(new URL(page.url()).search).toBe('?role=oru');
      expect(await rows.locator('th').allInnerTexts()).toEqual(['RS-RPIS']);
      expect(await flows.count()).toBeLessThan(everyFlow);
      const view = page.locator('.role-view:visible');
      expect(await view.locator('dd').first().textContent()).toMatch(/^RS-RPIS \(/);
      expect(await view.getByRole('link', { name: 'rôle ORU' }).getAttribute('href')).toBe(
        `${LINK}asyncapi/oru/`,
      );
      expect(await view.getByRole('link', { name: 'client/oru.js' }).count()).toBe(1);
      expect(await barriersOf(page)).toEqual([]);
      await page.reload();
      await expect.poll(() => rows.count()).toBe(1);
      await page.getByRole('radio', { name: 'tout le monde' }).check();
      expect(new URL(page.url()).search).toBe('');
      expect([await rows.count(), await flows.count()]).toEqual([everyRow, everyFlow]);
    });
  });

  test('shows all its files on the page where files are one by one', async () => {
    await browser.walk(`${LINK}?role=oru`, options, async ({ page }) => {
      await page.getByRole('link', { name: 'tous ses fichiers' }).click();
      await page.waitForURL(`**${LINK}fichiers/?role=oru`);
      const client = page.locator('.format', { hasText: 'client/oru.js' });
      await client.locator('summary').click();
      await expect.poll(() => client.locator('.count').textContent()).toMatch(/^\d+ sur \d+ pour ORU$/);
      expect((await client.locator('.files > li:visible a').allInnerTexts()).join(' ')).not.toMatch(
        /client\/(?:lrm|smur)\./,
      );
      expect(await barriersOf(page)).toEqual([]);
    });
  });

  test('has no choice to make where a link has one role', async () => {
    await browser.walk('/liens/15-15/v2.1/', options, async ({ page }) => {
      expect(await page.locator('role-filter').count()).toBe(0);
    });
  });
});

test.skipIf(skipped !== null)('every flow of every link version has its page', () => {
  const flows = readdirSync(join(SITE, 'fichiers')).flatMap((link) =>
    readdirSync(join(SITE, 'fichiers', link)).flatMap((version) => {
      const pages = join(SITE, 'liens', link, version, 'cinematiques');
      const examples = join(SITE, 'fichiers', link, version, 'examples');
      if (link === 'mdd') return [];
      const told = readdirSync(examples).flatMap((name) => /^(.+)\.\d\d-/.exec(name)?.[1] ?? []);
      const made = readdirSync(pages);
      return [...new Set(told)].filter((id) => !made.includes(id)).map((id) => `${link} ${version} ${id}`);
    }),
  );
  expect(flows).toEqual([]);
});
