import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reasonToSkip, SITE, SiteBrowser, type VisitOptions } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`walks through the site: skipped, ${skipped}`);

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['on a phone, light', { size: 'phone', theme: 'light' }],
  ['on a desktop, dark', { size: 'desktop', theme: 'dark' }],
];

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

const EXAMPLE = 'fichiers/15-15/v2.1/examples/partage-simple.01-RS-EDA.json';

describe.skipIf(skipped !== null).each(WAYS)('a visitor %s', (_, options) => {
  test('finds a field in three interactions from the first page', async () => {
    await browser.walk('/', options, async ({ page }) => {
      await page.getByRole('link', { name: /Je cherche un champ/ }).click();
      await page.getByRole('searchbox', { name: 'Rechercher' }).fill('sexe');
      await page.getByRole('link', { name: 'sex Sexe' }).first().click();
      await page.waitForURL(
        /\/liens\/15-15\/v2\.1\/messages\/rs-eda\/#patient\.identity\.strictFeatures\.sex$/,
      );
      expect(await page.locator('[id="patient.identity.strictFeatures.sex"]').isVisible()).toBe(true);
    });
  });

  test('arrives at the field an address names, and stays there while the page loads', async () => {
    const field = 'additionalInformation.customMap.value';
    await browser.walk(`/liens/15-15/v2.0/messages/rs-eda/#${field}`, options, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      const top = await page.locator(`[id="${field}"]`).evaluate((item) => item.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan((page.viewportSize()?.height ?? 0) / 2);
    });
  });

  test('sees a field its filter hid, when an address leads to it', async () => {
    await browser.walk('/liens/15-15/v2.0/messages/rs-eda/', options, async ({ page }) => {
      await page.getByLabel('Filtrer les champs').fill('caseId');
      const age = page.locator('[id="patient.detail.age"]');
      expect(await age.isVisible()).toBe(false);
      await page.evaluate(() => {
        location.hash = 'patient.detail.age';
      });
      await age.waitFor({ state: 'visible' });
    });
  });

  test('who asks for English is led to a page there is, and back', async () => {
    await browser.walk('/nomenclatures/', options, async ({ page }) => {
      const english = page.locator('a.other-language').last();
      await page.goto(new URL((await english.getAttribute('href')) ?? '', page.url()).href);
      expect(await page.locator('h1').textContent()).toBe('Read this site');
      expect(await page.locator('a.other-language').last().getAttribute('href')).toBe('/');
    });
  });

  test('who comes for a language has its archive in sight at once, and finds there what it holds', async () => {
    await browser.walk('/liens/15-15/v2.1/', options, async ({ page }) => {
      const offered = page.locator('.takeaways a');
      expect(await offered.locator('strong').allTextContents()).toEqual([
        ...['Java', 'C#', 'Python', 'TypeScript'],
        ...['Tout', 'npm'],
      ]);
      for (const one of await offered.all()) {
        const { y, height } = (await one.boundingBox()) ?? expect.unreachable();
        expect(y + height).toBeLessThan(page.viewportSize()?.height ?? 0);
      }
      const java = offered.filter({ hasText: 'Java' });
      const [download] = await Promise.all([page.waitForEvent('download'), java.click()]);
      expect(download.suggestedFilename()).toMatch(/^15-15-v2\.1-[\d.]+-java\.zip$/);
      const held = Object.keys(unzipSync(readFileSync(await download.path())));
      expect(held.filter((path) => path.endsWith('types/java/pom.xml'))).toHaveLength(1);
    });
  });

  test('the files of a role are shown alone where its page leads to all files', async () => {
    await browser.walk('/liens/15-smur/v1.6/?role=smur', options, async ({ page }) => {
      await page.getByRole('link', { name: 'tous ses fichiers' }).click();
      await page.waitForURL(/\/liens\/15-smur\/v1\.6\/fichiers\/\?role=smur$/);
      await page.locator('.format .count', { hasText: 'pour SMUR' }).first().waitFor();
      const others = page.locator('.files > li', { hasText: 'client/lrm.js' });
      expect(await others.first().getAttribute('hidden')).toBe('');
    });
  });

  test('downloads a zip whose sum is the one the page tells', async () => {
    await browser.walk('/liens/15-15/v2.0/fichiers/', options, async ({ page }) => {
      const row = page.locator('.archives tr', { hasText: '-java.zip' });
      const told = await row.locator('.sum').textContent();
      const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('link').click()]);
      const bytes = readFileSync(await download.path());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(told);
    });
  });

  test('validates what was pasted before the program was there', async () => {
    await browser.walk('/guides/glossaire/', options, async ({ page }) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/_astro/message-validator*.js', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto('/valider/', { waitUntil: 'domcontentloaded' });
      await page.getByLabel('Message à valider').fill('{"createCaseHealth": {}}');
      release();
      await page.locator('.verdict', { hasText: 'refusé' }).waitFor();
    });
  });

  test('validates messages with the network off, JSON and XML, good and bad', async () => {
    const json = readFileSync(join(SITE, EXAMPLE), 'utf8');
    const { toXml } = await import(pathToFileURL(join(SITE, 'fichiers/15-15/v2.1/runtime/index.js')).href);
    const xml: string = toXml(JSON.parse(json)).value;
    const envelope = readFileSync(join(SITE, EXAMPLE.replace('examples/', 'examples/EDXL-DE/')), 'utf8');
    await browser.walk('/valider/', options, async ({ page, context }) => {
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.reload();
      const verdict = page.locator('.verdict');
      const judge = async (text: string) => {
        await page.getByLabel('Message à valider').fill(text);
        await verdict.filter({ hasText: /valide|refusé/ }).waitFor();
        const told = ((await verdict.textContent()) ?? '').replaceAll('\u00a0', ' ');
        await page.getByRole('button', { name: 'Effacer' }).click();
        return told;
      };
      expect(await judge(json)).toBe('createCaseHealth, JSON, lien 15-15 v2.1 : message valide.');
      expect(await judge(xml)).toBe('createCaseHealth, XML, lien 15-15 v2.1 : message valide.');
      expect(await judge(envelope)).toBe(
        'Enveloppe EDXL-DE avec createCaseHealth, JSON, lien 15-15 v2.1 : message valide.',
      );
      expect(await judge(json.replace('"caseId"', '"case"'))).toMatch(/message refusé, 1 constat\.$/);
      expect(await judge(xml.replace(/<origin>[^<]*<\/origin>/, '<origin>ailleurs</origin>'))).toMatch(
        /XML.*message refusé, 1 constat\.$/,
      );
      expect(await judge(json.replace(/\}\s*$/, ''))).toMatch(/message refusé, 1 constat\.$/);
    });
  });

  test('is told what is malformed in a text cut short, with its line, beside the text', async () => {
    const xml =
      '<?xml version="1.0"?>\n<edxlDistribution>\n  <distributionID>fr.health.samu290_1</distribution';
    await browser.walk('/valider/', options, async ({ page }) => {
      const findings = page.locator('.findings li');
      for (const [text, told, line] of [
        [xml, /balise <distributionID> n’est jamais refermée/, 'Ligne 3, colonne 3'],
        [
          '{\n  "distributionID": "fr.health.samu290_1",\n',
          /Le texte s’arrête avant la fin/,
          'Ligne 3, colonne 1',
        ],
      ] as const) {
        await page.getByLabel('Message à valider').fill(text);
        await findings.filter({ hasText: told }).waitFor();
        await page.getByRole('button', { name: line }).waitFor();
        expect(await page.locator('.verdict').textContent()).toMatch(/mal formé/);
        expect(await findings.first().isVisible()).toBe(true);
        expect(await page.locator('.lines').textContent()).toBe('1\n2\n3\n');
      }
      await page.getByLabel('Message à valider').fill('bonjour');
      await page.getByText('Ce texte n’est ni JSON ni XML').waitFor();
    });
  });

  test('is told how a tag in the wrong capitals is written, in XML as in JSON', async () => {
    const json = readFileSync(join(SITE, EXAMPLE), 'utf8');
    const { toXml } = await import(pathToFileURL(join(SITE, 'fichiers/15-15/v2.1/runtime/index.js')).href);
    const xml: string = toXml(JSON.parse(json)).value;
    await browser.walk('/valider/', options, async ({ page }) => {
      for (const [text, told] of [
        [json.replace('"caseId"', '"CaseID"'), /«\scaseId\s»/],
        [xml.replaceAll('caseId>', 'CaseID>'), /«\scaseId\s»/],
        [json.replace('"createCaseHealth"', '"CreateCaseHealth"'), /«\screateCaseHealth\s»/],
        [xml.replaceAll('createCaseHealth', 'CreateCaseHealth'), /«\screateCaseHealth\s»/],
        [xml.replace('<caseId>', '<CaseID>'), /ne referme pas <CaseID>/],
      ] as const) {
        await page.getByLabel('Message à valider').fill(text);
        await page.locator('.findings li', { hasText: told }).waitFor();
        await page.getByRole('button', { name: 'Effacer' }).click();
      }
    });
  });

  test('sees findings without scrolling, beside the text or right under it', async () => {
    await browser.walk('/valider/', options, async ({ page }) => {
      await page.getByRole('button', { name: 'Un exemple fautif' }).click();
      await page.locator('.findings li').nth(1).waitFor();
      await page.locator('.verdict').evaluate((part) => part.scrollIntoView({ block: 'start' }));
      const { top, height } = await page
        .locator('.findings li')
        .first()
        .evaluate((item) => ({
          top: item.getBoundingClientRect().top,
          height: innerHeight,
        }));
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(height - 60);
    });
  });

  test('filters the codes of a nomenclature, and copies a code with its blanks', async () => {
    await browser.walk('/nomenclatures/2.0/enum-etats-dossier/', options, async ({ page }) => {
      const row = page.locator('#table-codes tr', { hasText: '␣ACTIF' });
      await row.getByRole('button', { name: /Copier/ }).click();
      await row.getByText('Copié').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(' ACTIF');
    });
    await browser.walk('/nomenclatures/2.0/iso-639-1-langue/', options, async ({ page }) => {
      const rows = page.locator('#table-codes tbody tr:visible');
      const all = await rows.count();
      await page.getByLabel('Filtrer les codes').fill('BRETON');
      expect(await rows.locator('td').allTextContents()).toEqual(['Breton']);
      await page.getByLabel('Filtrer les codes').fill('aucun code ne porte ces mots');
      expect(await rows.count()).toBe(0);
      await page.getByLabel('Filtrer les codes').fill('');
      expect(await rows.count()).toBe(all);
    });
  });

  test('is helped by a page that is not there: what its address names is searched', async () => {
    const { page, context, foreignRequests } = await browser.visit(
      '/liens/15-15/v9.9/messages/rs-eda/#patient.detail.age',
      options,
    );
    try {
      await page.getByRole('link', { name: 'age Age' }).first().click();
      await page.waitForURL(/\/messages\/[\w-]+\/#patient\.(?:detail\.)?age$/);
      expect(foreignRequests).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('reads the version to use today at the address of its link, and the way to the others', async () => {
    await browser.walk('/liens/15-15/', options, async ({ page }) => {
      await page.getByText('Cette adresse montre la version à employer aujourd’hui').waitFor();
      await page.getByRole('link', { name: 'v1.5', exact: true }).first().click();
      await page.waitForURL(/\/liens\/15-15\/v1\.5\/$/);
    });
  });

  test('sees tabs on one line and the footer apart from the pager; prints a heading with its diagram', async () => {
    await browser.walk('/liens/15-15/v2.1/messages/rs-eda/', options, async ({ page }) => {
      const tabs = page.getByRole('tab');
      await tabs.first().waitFor();
      const boxes = await Promise.all([tabs.nth(0).boundingBox(), tabs.nth(1).boundingBox()]);
      expect(boxes[0]).toMatchObject({ y: boxes[1]?.y, height: boxes[1]?.height });
      const pager = await page.locator('.pagination-links').boundingBox();
      const footer = await page.locator('.site-footer > p').boundingBox();
      expect((footer?.y ?? 0) - (pager?.y ?? 0) - (pager?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await page.emulateMedia({ media: 'print' });
      const kept = page.locator('.kept-together');
      expect(await kept.evaluate((part) => getComputedStyle(part).breakInside)).toBe('avoid');
      expect(await kept.locator('h2').textContent()).toContain('Diagramme de classes');
      expect(
        await kept.locator('img').evaluate((img) => img.getBoundingClientRect().height / innerHeight),
      ).toBeLessThan(0.8);
    });
  });

  test('keeps the field on the way to the same message in another version', async () => {
    await browser.walk('/liens/15-15/v2.0/messages/rs-eda/#patient.detail.age', options, async ({ page }) => {
      const ways = page.locator('a[data-same-page]');
      await expect.poll(() => ways.first().getAttribute('href')).toContain('#patient.detail.age');
      await ways.filter({ hasText: '15-15 v2.1' }).first().click();
      await page.waitForURL(/\/v2\.1\/messages\/rs-eda\/#patient\.detail\.age$/);
      await page.locator('[id="patient.detail.age"]').waitFor({ state: 'visible' });
    });
  });

  test('keeps a cache of its own, and leaves those of others alone', async () => {
    await browser.walk('/', options, async ({ page }) => {
      await page.evaluate(async () => {
        for (const name of ['other-application', 'valider-0123456789abcdef']) await caches.open(name);
      });
      await page.goto('/valider/');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const names = await page.evaluate(() => caches.keys());
      expect(names.sort()).toEqual(['other-application', expect.stringMatching(/^valider-[0-9a-f]{16}$/)]);
      expect(names).not.toContain('valider-0123456789abcdef');
    });
  });

  test('goes from a finding to its place in the text, and to the page of its field', async () => {
    await browser.walk('/valider/', options, async ({ page }) => {
      await page.getByRole('button', { name: 'Un exemple fautif' }).click();
      await page.locator('.findings li').nth(1).waitFor();
      await page
        .getByRole('button', { name: /^Ligne \d+/ })
        .nth(1)
        .click();
      const chosen = await page.getByLabel('Message à valider').evaluate((area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(chosen).toBe('"origin": "ailleurs"');
      await page.getByRole('link', { name: 'RS-EDA › qualification.origin' }).click();
      await page.waitForURL(/\/liens\/15-15\/v2\.1\/messages\/rs-eda\/#qualification\.origin$/);
    });
  });

  test('follows every arrow of a sequence diagram to its step and its example', async () => {
    await browser.walk(
      '/liens/15-smur/v1.6/cinematiques/engagement-smur-femme-enceinte/',
      options,
      async ({ page }) => {
        const arrows = page.locator('.sequence-diagram').first().locator('a');
        const count = await arrows.count();
        expect(count).toBeGreaterThan(5);
        for (let index = 0; index < count; index += 1) {
          const arrow = arrows.nth(index);
          const address = (await arrow.getAttribute('href')) ?? '';
          await arrow.focus();
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.hash === address);
          const step = page.locator(`[id="${address.slice(1)}"]`);
          expect(await step.isVisible()).toBe(true);
          await step.locator('lazy-text').scrollIntoViewIfNeeded();
          await step
            .locator('pre', { hasText: /^\{\s+"/ })
            .first()
            .waitFor();
        }
      },
    );
  });

  test('filters the fields of a message, and turns an example into XML', async () => {
    await browser.walk('/liens/15-15/v2.0/messages/rs-eda/', options, async ({ page }) => {
      await page.getByLabel('Filtrer les champs').fill('date naissance');
      expect(await page.locator('field-filter [role="status"]').textContent()).toMatch(/^[1-9]\d? champs?$/);
      expect(await page.locator('.field:visible .tag').allInnerTexts()).toContain('birthDate');
      await page.locator('.example summary').first().click();
      const example = page.locator('.example').first();
      await example.getByRole('button', { name: 'En XML' }).click();
      await example.locator('pre', { hasText: '<createCaseHealth' }).waitFor();
      await page.getByRole('tab', { name: 'Python' }).click();
      await page.locator('#schema-python pre', { hasText: 'class CreateCaseHealth' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      expect(await page.getByRole('tab', { name: 'C#' }).getAttribute('aria-selected')).toBe('true');
    });
  });
});
