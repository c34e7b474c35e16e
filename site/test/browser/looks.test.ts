import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { LOOK_LIMITS, type Look, lookFaults } from './look-difference.ts';
import { type LookCase, PageLooks } from './page-looks.ts';
import { PAGE_TYPES } from './page-types.ts';
import { reasonToSkip, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`what the comparison of looks sees: skipped, ${skipped}`);

let browser: SiteBrowser;
let looks: PageLooks;
beforeAll(async () => {
  if (skipped !== null) return;
  browser = await SiteBrowser.start();
  looks = await PageLooks.start(browser);
});
afterAll(async () => {
  await looks?.stop();
  await browser?.stop();
});

/** What happens to a page, and then is as it was. */
type Change = string | ((page: Page) => Promise<unknown>);

/** What nobody meant: everything here must be seen. */
const BREAKS: Readonly<Record<string, Change>> = {
  'no style sheet at all': (page) =>
    page.evaluate(() => {
      for (const sheet of document.styleSheets) sheet.disabled = true;
    }),
  'another colour of the house':
    ':root{--sl-color-accent:#c41b1b!important;--sl-color-accent-high:#790f0f!important;--sl-color-accent-low:#fbdfdf!important}',
  'another ground': 'body{background:#f3e9d8!important}:root{--sl-color-bg:#f3e9d8!important}',
  'words in the colour of their ground': '*{color:transparent!important}',
  'no bar at the top': 'header.header{display:none!important}',
};
/** What only a wide screen can lose. */
const WIDE_BREAKS: Readonly<Record<string, Change>> = {
  'the sidebar lost': '.sidebar-pane{display:none!important}',
  'the sidebar over the content':
    '.main-frame,.content-panel{padding-inline-start:0!important;margin-inline-start:0!important}',
  'a column as narrow as on a telephone': '.sl-container{max-width:24rem!important}',
};

/** What another machine or another day brings: nothing here may be seen. */
const HARMLESS: Readonly<Record<string, Change>> = {
  'letters with serifs': '*{font-family:"DejaVu Serif",serif!important}',
  'narrower letters': '*{letter-spacing:-.03em!important}',
  'wider letters': '*{letter-spacing:.015em!important}',
  'letters smoothed otherwise': '*{text-shadow:0 0 .4px currentColor}',
  'other words and numbers': (page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let number = 0, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        number += 1;
        if (number % 3 !== 0 || node.parentElement?.closest('script, style') || node.nodeValue === null)
          continue;
        node.nodeValue = node.nodeValue
          .replace(/\d/g, '8')
          .replace(/\p{L}{4,}/gu, (word) => (word.length % 2 === 0 ? word.slice(0, -1) : `${word}xy`));
      }
    }),
};

/** The look of a page after a change, which a style sheet that is undone leaves no trace of. */
async function lookAfter(page: Page, one: LookCase, change: Change): Promise<Look> {
  if (typeof change !== 'string') await change(page);
  else
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, change);
  const { look } = await looks.take(page, one);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    for (const sheet of document.styleSheets) sheet.disabled = false;
  });
  return look;
}

/** By night some more. */
const KINDS = isNightly ? (['home', 'message', 'flow', 'validator'] as const) : (['message'] as const);
const cases = KINDS.flatMap((kind) => [
  { kind, size: 'desktop', theme: 'light' } as const,
  { kind, size: 'phone', theme: 'dark' } as const,
]);

describe.skipIf(skipped !== null)('compared with the look that is kept', () => {
  test.each(cases)('$kind, $theme, $size: what is broken is seen, another font is not', async (one) => {
    const { page, context } = await browser.visit(PAGE_TYPES[one.kind], one);
    try {
      await page.waitForLoadState('networkidle');
      const kept = await looks.kept(one);
      if (kept === null) throw new Error('no look is kept');
      const faultsAfter = async (change: Change) =>
        lookFaults(kept, await lookAfter(page, one, change), LOOK_LIMITS[one.size]);
      const breaks = { ...BREAKS, ...(one.size === 'desktop' ? WIDE_BREAKS : {}) };
      const unseen: string[] = [];
      for (const [name, change] of Object.entries(breaks))
        if ((await faultsAfter(change)).length === 0) unseen.push(name);
      expect(unseen).toEqual([]);
      const seen: Record<string, readonly string[]> = {};
      for (const [name, change] of Object.entries(HARMLESS)) {
        const faults = await faultsAfter(change);
        if (faults.length > 0) seen[name] = faults;
      }
      expect(seen).toEqual({});
    } finally {
      await context.close();
    }
  });
});
