import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { reasonToSkip, SITE, SiteBrowser, type Visit, type VisitOptions } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`the workshop: skipped, ${skipped}`);

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A real release, where it is; one of ours elsewhere. */
const PUBLISHED = join(ROOT, '../shared/ans/3.4.1');
const RELEASE = existsSync(PUBLISHED) ? PUBLISHED : join(ROOT, 'specs/exemple');

const scratch = mkdtempSync(join(tmpdir(), 'atelier-page-'));
let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => {
  await browser?.stop();
  rmSync(scratch, { recursive: true });
});

function inWorkshop(options: VisitOptions, steps: (visit: Visit) => Promise<void>): Promise<void> {
  return browser.walk('/atelier/', options, steps);
}

/** Reading takes a moment, more when the machine does other things. */
function soon<Result>(look: () => Promise<Result>) {
  return expect.poll(look, { timeout: 20_000 });
}

/** What the page says once it has read; it says « Lecture… » before. */
async function verdict(page: Page): Promise<string> {
  const told = page.locator('.verdict.accepted, .verdict.refused');
  await told.waitFor();
  return (await told.textContent()) ?? '';
}

/** Chooses our model 3.4 with the button of the page. */
async function withModel(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Essayer avec le modèle/ }).click();
  return verdict(page);
}

/** Our model workbook with one text in place of another. */
function editedModel(from: string, to: string): string {
  const parts = unzipSync(readFileSync(join(ROOT, 'specs/mdd/3.4/model.xlsx')));
  const name = Object.keys(parts).find((one) => strFromU8(parts[one] ?? new Uint8Array()).includes(from));
  if (name === undefined) throw new Error(`no part with ${from}`);
  const text = strFromU8(parts[name] ?? new Uint8Array()).replace(from, to);
  const path = join(mkdtempSync(join(scratch, 'model-')), 'model.xlsx');
  writeFileSync(path, zipSync({ ...parts, [name]: strToU8(text) }));
  return path;
}

describe.skipIf(skipped !== null)('the workshop', () => {
  test('a release dropped without network is read, and its artefacts are those of dsf build', async () => {
    await inWorkshop({}, async ({ page, context }) => {
      // The program is there before the network goes.
      await page.waitForLoadState('networkidle');
      await context.setOffline(true);
      await page.locator('input[data-folder]').setInputFiles(RELEASE);
      expect(await verdict(page)).toMatch(/messages lus en \d+ ms/);
      await page.getByRole('tab', { name: 'Télécharger' }).click();
      for (const [button, profile] of [
        ['Les artefacts (.zip)', 'standard'],
        ['Les artefacts au format des publications de l’ANS (.zip)', 'ans'],
      ] as const) {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: button, exact: true }).click();
        const made = unzipSync(readFileSync(await (await download).path()));
        const expected = built(RELEASE, profile);
        expect(Object.keys(made).sort()).toEqual([...expected.keys()].sort());
        const differing = [...expected].filter(
          ([path, bytes]) => !bytes.equals(made[path] ?? new Uint8Array()),
        );
        expect(differing.map(([path]) => path)).toEqual([]);
      }
    });
  });

  test('a fault is told at its cell, and the page says that its mending made it better', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      await page.locator('input[data-files]').setInputFiles(editedModel('>0..1<', '>0..x<'));
      await soon(() => verdict(page)).toContain('erreur');
      const error = page.locator('.findings > li.error').first();
      expect(await error.locator('mark').textContent()).toBe('0..x');
      expect(await error.locator('.new').textContent()).toBe('nouveau');
      await page.locator('input[data-files]').setInputFiles(join(ROOT, 'specs/mdd/3.4/model.xlsx'));
      await soon(() => verdict(page)).toMatch(/Depuis la fois d’avant\s: .*corrigé/);
      expect(await page.locator('.findings > li.error').count()).toBe(0);
    });
  });

  test('what is pressed or chosen before the program of the page is there is not lost', async () => {
    await browser.walk('/', {}, async ({ page }) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/work-shop*.js', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto('/atelier/', { waitUntil: 'load' });
      await page.getByRole('button', { name: /Essayer avec le modèle/ }).click();
      release();
      expect(await verdict(page)).toMatch(/messages lus en/);
    });
  });

  test('a message is shown as the site shows it, with its forms in tabs', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      await page.getByRole('tab', { name: 'Messages', exact: true }).click();
      await page.locator('select[data-message]').selectOption('GEO-POS');
      const preview = page.locator('[data-preview]');
      await preview
        .getByRole('heading', { name: /GEO-POS/ })
        .first()
        .waitFor();
      const fields = await preview.locator('.field-tree [id]').evaluateAll((all) => all.map(({ id }) => id));
      const other = await page.context().newPage();
      await other.goto('/liens/15-gps/v1.3/messages/geo-pos/');
      expect(fields).toEqual(
        await other.locator('.field-tree [id]').evaluateAll((all) => all.map(({ id }) => id)),
      );
      await other.close();
      for (const form of ['JSON Schema', 'XSD', 'Java', 'C#', 'AsyncAPI']) {
        await preview.getByRole('tab', { name: form, exact: true }).click();
        await soon(() =>
          preview.locator('section:not([hidden]) > lazy-text pre').last().textContent(),
        ).not.toBe('');
      }
    });
  });

  test('what changes from the release it is laid over, with who it breaks', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      await page.getByRole('tab', { name: 'Ce qui change' }).click();
      await soon(() => page.locator('[data-changes]').textContent()).toContain('Rien ne change');
      await page.locator('input[data-files]').setInputFiles(editedModel('>0..1<', '>1..1<'));
      await soon(() => page.locator('[data-changes]').textContent()).toContain('cassant');
    });
  });

  test('what an author typed stays a text', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      const horror = '&lt;img src=x onerror=alert(1)&gt;';
      await page.locator('input[data-files]').setInputFiles(editedModel('>0..1<', `>${horror}<`));
      await soon(() => page.locator('.findings mark').first().textContent()).toBe(
        '<img src=x onerror=alert(1)>',
      );
      expect(await page.locator('work-shop img[src="x"]').count()).toBe(0);
    });
  });

  test('the author’s workbook comes back annotated', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      await page.locator('input[data-files]').setInputFiles(editedModel('>0..1<', '>0..x<'));
      await soon(() => verdict(page)).toContain('erreur');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Mon classeur, annoté' }).click();
      const parts = unzipSync(readFileSync(await (await download).path()));
      expect(Object.keys(parts).some((path) => /comments/.test(path))).toBe(true);
    });
  });

  test('answers that are certain are written with one button, and the page reads on from there', async () => {
    await inWorkshop({}, async ({ page }) => {
      await withModel(page);
      await page.locator('input[data-files]').setInputFiles(editedModel('>Cardinalité<', '>cardinalite<'));
      const button = page.getByRole('button', { name: /réponses? sûres?/ });
      await button.waitFor();
      const download = page.waitForEvent('download');
      await button.click();
      await download;
      await soon(() => verdict(page)).toContain('corrigé');
      expect(await button.isVisible()).toBe(false);
    });
  });

  test('as one file, without site nor network, it reads what is dropped', async () => {
    // An empty page: of any other, the browser asks for a picture later, when there is no network any more.
    const visit = await browser.visit('about:blank');
    const { page, context } = visit;
    try {
      await context.setOffline(true);
      await page.goto(`file://${join(SITE, 'atelier/atelier.html')}`);
      expect(await withModel(page)).toMatch(/messages lus en \d+ ms/);
      await page.getByRole('tab', { name: 'Messages', exact: true }).click();
      await page.locator('select[data-message]').selectOption('GEO-POS');
      await page
        .locator('[data-preview]')
        .getByRole('heading', { name: /GEO-POS/ })
        .first()
        .waitFor();
      expect(visit.faults).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test.each(['phone', 'desktop'] as const)(
    'with findings and a message shown, on a %s: no barrier, nothing wider than the screen',
    async (size) => {
      await inWorkshop({ size }, async ({ page }) => {
        await withModel(page);
        await page.locator('input[data-files]').setInputFiles(editedModel('>0..1<', '>0..x<'));
        await soon(() => verdict(page)).toContain('erreur');
        for (const [index, tab] of ['Constats', 'Messages', 'Ce qui change', 'Télécharger'].entries()) {
          await page.getByRole('tab', { name: tab, exact: true }).click();
          // Before a landing axe reads each tab in one size, by night in both.
          if (isNightly || (size === 'phone') === (index % 2 === 0))
            expect(await barriersOf(page), tab).toEqual([]);
          expect(await excessWidth(page), tab).toBeLessThanOrEqual(0);
        }
      });
    },
    // By night four whole pages are read by axe: half a minute on a machine that does nothing else.
    120_000,
  );
});

describe.skipIf(skipped !== null)('« Suis-je concerné ? »', () => {
  const EXAMPLES = join(ROOT, 'specs/15-15/v2.0/examples');

  test('one’s own messages, without network: what is refused, what to do, and the message converted beside it', async () => {
    await browser.walk('/concerne/', {}, async ({ page, context }) => {
      await page.evaluate(async () => navigator.serviceWorker.ready);
      await context.setOffline(true);
      // As a reader does who opens the page again, on a train.
      await page.reload();
      await page.locator('[data-from]').selectOption('15-15/v2.0');
      await page.locator('[data-to]').selectOption('15-15/v2.1');
      await page.locator('input[data-folder]').setInputFiles(EXAMPLES);
      expect(await verdict(page)).toMatch(/^Vous êtes concerné\s: \d+ messages lus en \d+ ms, \d+ refusés/);
      await page.locator('.verdict-word.breaking').first().waitFor();
      const first = page.locator('.conversion').first();
      await first.locator('summary').click();
      expect(JSON.parse((await first.locator('pre').last().textContent()) ?? '')).toBeInstanceOf(Object);
      const [table] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '2.0-3.4.json' }).click(),
      ]);
      const { from, to } = JSON.parse(readFileSync(await table.path(), 'utf8'));
      expect([from, to]).toEqual(['2.0', '3.4']);
      await page.locator('[data-to]').selectOption('15-15/v2.0');
      await soon(() => verdict(page)).toContain('C’est deux fois la même version');
      await page.locator('[data-from]').selectOption('15-15/v2.1');
      await page.locator('[data-to]').selectOption('15-15/v2.0');
      await soon(() => verdict(page)).toMatch(/concerné/);
    });
  });

  test.each(['phone', 'desktop'] as const)(
    'with its examples, on a %s: no barrier, nothing wider than the screen',
    async (size) => {
      await browser.walk('/concerne/', { size }, async ({ page }) => {
        await page.waitForLoadState('networkidle');
        await page.getByRole('button', { name: /Essayer avec les exemples/ }).click();
        await verdict(page);
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
      });
    },
  );
});

/** What `dsf build` writes, by path. */
function built(release: string, profile: string): Map<string, Buffer> {
  const out = join(scratch, `${basename(release)}-${profile}`);
  const dsf = [join(ROOT, 'packages/cli/bin/dsf.js'), 'build', release, '--out', out, '--profile', profile];
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=development', ...dsf], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.dsf-manifest.json')
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(out.length + 1), readFileSync(file)]),
  );
}
