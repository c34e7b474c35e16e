import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { reasonToSkip, SiteBrowser, type VisitOptions } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`the page of a message: skipped, ${skipped}`);

const RS_EDA = '/liens/15-15/v2.0/messages/rs-eda/';

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

async function onPage(
  options: VisitOptions,
  act: (page: Page) => Promise<void>,
  path = RS_EDA,
): Promise<void> {
  await browser.walk(path, options, async ({ page }) => {
    await page.locator('field-filter input[type="checkbox"]').waitFor();
    await act(page);
  });
}

/** A field by its path: the row that opens it. */
const row = (page: Page, path: string): Locator => page.locator(`[id="${path}"] > details > summary`);
const isOpen = (page: Page, path: string) =>
  page.locator(`[id="${path}"] > details`).evaluate((details) => (details as HTMLDetailsElement).open);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.field')?.id ?? document.activeElement?.tagName);

describe.skipIf(skipped !== null)('the page of a message', () => {
  test('the largest message is read at a glance: under 6 000 px and 150 tab stops, each field a row', async () => {
    await onPage({}, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
      const stops = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, select, textarea, summary, [tabindex="0"]',
            ),
          ].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length,
      );
      expect(stops).toBeLessThan(150);
      expect((await row(page, 'caseId').boundingBox())?.height).toBeLessThan(45);
      expect(await isOpen(page, 'qualification')).toBe(true);
      expect(await isOpen(page, 'qualification.whatsHappen')).toBe(false);
    });
  });

  test('« obligatoires seulement » leaves what must be there, and what it stands in', async () => {
    await onPage({}, async (page) => {
      const shown = () =>
        page
          .locator('.field')
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
      const before = await shown();
      await page.getByLabel('obligatoires seulement').check();
      const after = await shown();
      expect(after).toContain('caseId');
      expect(after).not.toContain('senderCaseId');
      const required = await page
        .locator('.field[data-required]')
        .evaluateAll((all) => all.map(({ id }) => id));
      expect(
        after.filter((id) => !required.includes(id) && !required.some((one) => one.startsWith(`${id}.`))),
      ).toEqual([]);
      expect(await page.locator('field-filter [role="status"]').textContent()).toBe(
        `${required.length} champs`,
      );
      await page.getByLabel('obligatoires seulement').uncheck();
      expect(await shown()).toEqual(before);
    });
  });

  test('arrows lead through the rows: one tab stop for the whole tree', async () => {
    await onPage({}, async (page) => {
      await row(page, 'caseId').focus();
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('senderCaseId');
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect(await focused(page)).toBe('caseId');
      await row(page, 'qualification.whatsHappen').focus();
      await page.keyboard.press('ArrowRight');
      expect(await isOpen(page, 'qualification.whatsHappen')).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toMatch(/^qualification\.whatsHappen\./);
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toBe('qualification.whatsHappen');
      await page.keyboard.press('ArrowLeft');
      expect(await isOpen(page, 'qualification.whatsHappen')).toBe(false);
      await page.keyboard.press('Tab');
      expect(await focused(page)).not.toMatch(/^qualification\.(?!whatsHappen)/);
    });
  });

  test.each(['desktop', 'phone'] as const)(
    'an example beside: what one points at is shown on the other side, on a %s',
    async (size) => {
      await onPage({ size }, async (page) => {
        await page.getByRole('button', { name: 'Un exemple à côté' }).click();
        const line = page.locator('.example-lines [data-path="qualification.locationKind"]').first();
        await line.waitFor();
        await line.hover();
        expect(await row(page, 'qualification.locationKind').getAttribute('class')).toContain('lit');
        await row(page, 'caseId').hover();
        expect(await page.locator('.example-lines .lit').allTextContents()).toEqual([
          expect.stringContaining('"caseId":'),
        ]);
        await line.click();
        expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#qualification.locationKind');
        expect(await isOpen(page, 'qualification.locationKind')).toBe(true);
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
      });
    },
  );

  test('a field tells its other versions, what differs there, and leads to itself', async () => {
    await onPage({}, async (page) => {
      await row(page, 'caseId').click();
      const life = page.locator('[id="caseId"] .life');
      await life.waitFor();
      expect(await life.textContent()).toMatch(/^Ce champ dans les versions\s: 15-15 v1\.5 \(forme /);
      await life.getByRole('link', { name: 'v2.1' }).click();
      expect(page.url()).toMatch(/\/liens\/15-15\/v2\.1\/messages\/rs-eda\/#caseId$/);
      await page.waitForFunction(() => document.querySelector<HTMLDetailsElement>('#caseId > details')?.open);
    });
  });

  test('an address leads to a field that is closed', async () => {
    const path = 'patient.identity.strictFeatures.birthDate';
    await onPage(
      {},
      async (page) => {
        await page.waitForFunction((id) => document.getElementById(id)?.checkVisibility(), path);
        expect(await row(page, path).isVisible()).toBe(true);
      },
      `${RS_EDA}#${path}`,
    );
  });

  test('on paper nothing is closed', async () => {
    await onPage({}, async (page) => {
      const closed = () => page.locator('.field-tree details:not([open])').count();
      const before = await closed();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await closed()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await closed()).toBe(before);
    });
  });

  test.each(['phone', 'desktop'] as const)(
    'its class diagram zooms: buttons, keys, mouse (%s)',
    async (size) => {
      await onPage({ size }, async (page) => {
        const link = page.locator('a.class-diagram');
        await link.scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        await link.click();
        const dialog = page.getByRole('dialog', { name: 'Diagramme de classes' });
        const level = dialog.locator('output');
        const view = dialog.getByRole('region');
        expect(await level.textContent()).toBe('100 %');
        expect(await view.evaluate((element) => element === document.activeElement)).toBe(true);
        await dialog.getByRole('button', { name: 'Plus près' }).click();
        await page.keyboard.press('+');
        expect(await level.textContent()).toBe('156 %');
        const place = () => view.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
        const [left = 0] = await place();
        expect(left).toBeGreaterThan(0);
        const box = await view.boundingBox();
        if (box === null) throw new Error('no view');
        await page.mouse.move(box.x + 100, box.y + 100);
        await page.mouse.down();
        await page.mouse.move(box.x + 60, box.y + 100, { steps: 4 });
        await page.mouse.up();
        expect((await place())[0]).toBeGreaterThan(left);
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
        await page.keyboard.press('0');
        expect(await level.textContent()).toBe('100 %');
        await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(false);
        expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      });
    },
  );

  test('its code is coloured without an element more, as JSON and as XML', async () => {
    await onPage({}, async (page) => {
      const coloured = () =>
        page.evaluate(() =>
          [...CSS.highlights]
            .map(([name, ranges]) => `${name}: ${ranges.size > 0}`)
            .sort()
            .join(', '),
        );
      const example = page.locator('details.example').first();
      await example.locator('summary').click();
      const code = example.locator('pre');
      await code.waitFor();
      await expect
        .poll(coloured)
        .toContain('code-key: true, code-number: true, code-text: true, code-type: false');
      await example.getByRole('button', { name: 'En XML' }).click();
      await expect.poll(coloured).toContain('code-type: true');
      expect(await code.locator('*').count()).toBe(0);
    });
  });
});
