import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, of which RGAA 4 is the French form, and the good habits axe knows. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The barriers that axe finds in a page as it is shown, each with the elements concerned. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its policy would refuse.
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    async (tags) =>
      // biome-ignore format: one call
      (await (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: unknown[] }> } }).axe.run({ runOnly: tags })).violations,
    RULES,
  )) as Violation[];
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 600)}`,
  );
}
