import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { PAGE_TYPES } from './page-types.ts';
import { reasonToSkip, SIZES, SiteBrowser, THEMES } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`accessibility of pages: skipped, ${skipped}`);

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

/** Before a landing each size and each theme once; by night each with each. */
const ways = THEMES.flatMap((theme) =>
  (Object.keys(SIZES) as (keyof typeof SIZES)[])
    .filter((size) => isNightly || (size === 'phone') === (theme === 'light'))
    .map((size) => ({ theme, size })),
);
const cases = Object.entries(PAGE_TYPES).flatMap(([kind, path]) =>
  ways.map((way) => ({ kind, path, ...way })),
);

describe.skipIf(skipped !== null)('every page', () => {
  test.each(cases)(
    '$kind, $theme, $size: no barrier, no fault, no other host, nothing wider than the screen, no table clipped on a phone',
    async ({ kind, path, theme, size }) => {
      const { page, context, foreignRequests, faults } = await browser.visit(path, { theme, size });
      try {
        expect(await barriersOf(page)).toEqual([]);
        expect(faults.filter((fault) => kind !== 'not found' || !fault.includes('404'))).toEqual([]);
        expect(foreignRequests).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
        if (size !== 'phone') return;
        const clipped = await page.evaluate(() =>
          [...document.querySelectorAll('.table-scroll')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((table) => table.getAttribute('aria-label')),
        );
        expect(clipped).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );
});
