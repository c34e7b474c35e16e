import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { writeWholeSite } from '../../server/whole-site.ts';
import { reasonToSkip, SITE, SiteBrowser } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`taking the site away: skipped, ${skipped}`);

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

describe.skipIf(skipped !== null)('a visitor who takes the site away', () => {
  test('takes what changed alone when it is updated, and leaves nothing when it is removed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taken-site-'));
    for (const path of ['_astro', 'emporter', 'guides/glossaire', 'favicon.svg', '404.html'])
      cpSync(join(SITE, path), join(folder, path), { recursive: true });
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('telechargements/a.zip', 'zip');
    write('guides/vieux/index.html', 'old');
    writeWholeSite(folder);
    const small = await SiteBrowser.start(folder);
    const { page } = await small.visit('/emporter/');
    const told = (words: string) => page.locator('.verdict', { hasText: words }).waitFor();
    const isKept = (address: string) =>
      page.evaluate(
        async (one) => (await (await caches.open('site-entier')).match(one)) !== undefined,
        address,
      );
    await page.getByRole('button', { name: 'Emporter le site' }).click();
    await told('Le site entier est sur cet appareil');
    expect([await isKept('/guides/vieux/'), await isKept('/telechargements/a.zip')]).toEqual([true, false]);

    // Another build: a page is another one, one is gone, one is new.
    rmSync(join(folder, 'guides/vieux'), { recursive: true });
    write('guides/glossaire/index.html', '<title>Glossaire</title>another');
    write('guides/nouveau/index.html', '<title>Nouveau</title>new');
    writeWholeSite(folder);
    await page.reload();
    await told('tel qu’il était avant sa dernière mise à jour');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await told('Le site entier est sur cet appareil');
    expect(
      [...new Set(asked)].filter((one) => !one.endsWith('.json') && !one.endsWith('.js')).sort(),
    ).toEqual(['/guides/glossaire/', '/guides/nouveau/']);
    expect([await isKept('/guides/vieux/'), await isKept('/guides/nouveau/')]).toEqual([false, true]);

    // The archives, when they are asked for.
    await page.getByLabel(/avec les archives/).check();
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await expect.poll(() => isKept('/telechargements/a.zip'), { timeout: 10_000 }).toBe(true);
    await told('Le site entier est sur cet appareil');

    // One file of all that, without network, the same each time, which others read.
    await page.context().setOffline(true);
    const zips: Buffer[] = [];
    for (const name of ['un.zip', 'deux.zip']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'En faire un zip' }).click();
      const written = await download;
      expect(written.suggestedFilename()).toBe('hub-sante.zip');
      await written.saveAs(join(folder, name));
      await told('Le zip est écrit');
      zips.push(readFileSync(join(folder, name)));
    }
    expect(zips[0]?.equals(zips[1] as Buffer)).toBe(true);
    const unpacked = join(folder, 'unpacked');
    execFileSync('unzip', ['-q', join(folder, 'un.zip'), '-d', unpacked]);
    expect(readFileSync(join(unpacked, 'LISEZMOI.txt'), 'utf8')).toContain(
      'http.server 8000 --directory hub-sante',
    );
    for (const path of ['guides/nouveau/index.html', '404.html', 'telechargements/a.zip', 'favicon.svg'])
      expect(readFileSync(join(unpacked, 'hub-sante', path)).equals(readFileSync(join(folder, path)))).toBe(
        true,
      );
    await page.context().setOffline(false);

    await page.getByRole('button', { name: 'L’ôter de cet appareil' }).click();
    await told('n’a plus rien gardé du site');
    expect(
      await page.evaluate(async () => [
        await caches.has('site-entier'),
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    ).toEqual([false, 0]);
    expect(await page.getByRole('button', { name: 'Emporter le site' }).isEnabled()).toBe(true);
    await small.stop();
    rmSync(folder, { recursive: true });
  });

  // Ten thousand files take a minute.
  test.runIf(isNightly)(
    'is told what it weighs, sees it come, and reads all of it without network',
    {
      timeout: 600_000,
    },
    async () => {
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
    },
  );
});
