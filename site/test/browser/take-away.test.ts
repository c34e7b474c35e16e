import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonToSkip, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`taking the site away: skipped, ${skipped}`);

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

describe.skipIf(skipped !== null)('a visitor who takes the site away', () => {
  test('is told what it weighs, sees it come, and reads all of it without network', {
    timeout: 600_000,
  }, async () => {
    const visit = await browser.visit('/guides/glossaire/', { size: 'phone' });
    const { context } = visit;
    // Nobody listens to the ten thousand requests of this one.
    const page = await context.newPage();
    await visit.page.close();
    await page.goto('/emporter/');
    const shown = async (selector: string) =>
      ((await page.locator(selector).textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
    const take = page.getByRole('button', { name: 'Emporter le site' });
    await page.waitForFunction(
      () => document.querySelector<HTMLButtonElement>('[data-take]')?.disabled === false,
    );
    expect(await shown('[data-weight]')).toMatch(
      /^Tout le site : [\d ]+ fichiers, \d+,\d Mo sur cet appareil\.$/,
    );
    expect(await shown('[data-archives-words]')).toMatch(
      /^avec les archives à télécharger \(\d+,\d Mo de plus\)$/,
    );
    // Nothing was taken before it was asked for.
    expect(await page.evaluate(() => caches.keys())).not.toContain('site-entier');

    await take.click();
    await page.waitForFunction(() =>
      /^[1-9][\d\s]* fichiers sur/.test(document.querySelector('[data-counted]')?.textContent ?? ''),
    );
    expect(await page.getByRole('progressbar', { name: 'Ce qui est sur cet appareil' }).isVisible()).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByRole('button', { name: 'Reprendre' }).waitFor();
    expect(await shown('.verdict')).toContain('on peut reprendre');
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page
      .locator('.verdict', { hasText: 'Le site entier est sur cet appareil' })
      .waitFor({ timeout: 540_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await browser.unplug();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const reads = async (address: string, title: string) => {
      await page.goto(address, { waitUntil: 'load' });
      expect((await page.locator('h1').first().textContent())?.replaceAll('\u00a0', ' ')).toBe(title);
    };
    await reads('/emporter/', 'Emporter le site');
    await page.locator('.verdict', { hasText: 'pas de réseau' }).waitFor();
    await reads('/liens/15-15/v2.1/', 'Lien 15-15 v2.1');
    // What a page asks for later than it opens is there too.
    const schema = await page.evaluate(async () =>
      (await fetch('/fichiers/15-15/v2.1/json-schema/RS-EDA.schema.json')).json(),
    );
    expect(schema).toHaveProperty('$schema');
    await reads('/nomenclatures/2.0/nos-nomenc-sexe/', 'NOMENC_SEXE');
    await reads('/en/guides/read-this-site/', 'Read this site');
    await reads('/nulle-part/', 'Page introuvable');
    await reads('/recherche/', 'Rechercher');
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('sexe');
    await page.getByRole('link', { name: 'sex Sexe' }).first().waitFor();
    await page.goto('/valider/');
    await page.getByLabel('Message à valider').fill('{"createCaseHealth": {}}');
    await page.locator('.verdict', { hasText: 'refusé' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
