import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { isRecording, keptLooks, lookName, PageLooks } from './page-looks.ts';
import { PAGE_TYPES } from './page-types.ts';
import { reasonToSkip, SiteBrowser } from './site-browser.ts';
import { everyWay, waysToLook } from './ways.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`accessibility of pages: skipped, ${skipped}`);

let browser: SiteBrowser;
let looks: PageLooks;
beforeAll(async () => {
  if (skipped !== null) return;
  browser = await SiteBrowser.start();
  looks = await PageLooks.start(browser);
});
afterAll(async () => {
  writeContactSheet();
  await looks?.stop();
  await browser?.stop();
});

/** By night, and to record looks, each kind is seen in all ways. */
const isThorough = isNightly || isRecording;
const cases = waysToLook(Object.entries(PAGE_TYPES), isThorough).map(({ thing: [kind, path], ...way }) => ({
  kind,
  path,
  ...way,
}));

describe.skipIf(skipped !== null)('every page', () => {
  test.each(cases)(
    '$kind, $theme, $size: no barrier, no fault, no other host, nothing wider than the screen, no table clipped on a phone, and it looks as before',
    async ({ kind, path, theme, size }) => {
      const { page, context, foreignRequests, faults } = await browser.visit(path, { theme, size });
      try {
        // What the address names is searched for: the page is whole with what is found.
        if (kind === 'not found') await page.locator('.found-item').first().waitFor();
        // Who records looks waits for nothing else.
        if (!isRecording) expect(await barriersOf(page)).toEqual([]);
        expect(faults.filter((fault) => kind !== 'not found' || !fault.includes('404'))).toEqual([]);
        expect(foreignRequests).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
        const clipped = await page.evaluate(() =>
          [...document.querySelectorAll('.table-scroll')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((table) => table.getAttribute('aria-label')),
        );
        if (size === 'phone') expect(clipped).toEqual([]);
        expect(await looks.faultsOf(page, { kind, size, theme }, isThorough)).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );
});

test('a look is kept for each kind of page in each size and theme, and for nothing else', () => {
  const asked = Object.keys(PAGE_TYPES).flatMap((kind) => everyWay.map((way) => lookName({ kind, ...way })));
  expect(keptLooks()).toEqual(asked.sort());
});
