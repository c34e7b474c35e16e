import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { reasonToSkip, SIZES, SiteBrowser, THEMES } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`accessibility of pages: skipped, ${skipped}`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, of which RGAA 4 is the French form, and the good habits axe knows. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

const cases = Object.entries(PAGE_TYPES).flatMap(([kind, path]) =>
  THEMES.flatMap((theme) =>
    (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((size) => ({ kind, path, theme, size })),
  ),
);

describe.skipIf(skipped !== null)('every page', () => {
  test.each(cases)(
    '$kind, $theme, $size: no barrier, no fault, no other host, nothing wider than the screen, no table clipped on a phone',
    async ({ kind, path, theme, size }) => {
      const { page, context, foreignRequests, faults } = await browser.visit(path, { theme, size });
      try {
        // Not as a script of the page, which its policy would refuse.
        await page.evaluate(AXE);
        const violations = (await page.evaluate(
          async (tags) =>
            // biome-ignore format: one call
            (await (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: unknown[] }> } }).axe.run({ runOnly: tags })).violations,
          RULES,
        )) as Violation[];
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ html }) => html)
                .join(' | ')
                .slice(0, 600)}`,
          ),
        ).toEqual([]);
        expect(faults.filter((fault) => kind !== 'not found' || !fault.includes('404'))).toEqual([]);
        expect(foreignRequests).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
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
