import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf, excessWidth } from '../../../tools/testing/page-barriers.ts';
import { reasonToSkip, SiteBrowser, type VisitOptions } from './site-browser.ts';
import { waysToLook } from './ways.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`the search of the site: skipped, ${skipped}`);

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['on a phone', { size: 'phone', theme: 'light' }],
  ['on a desktop', { size: 'desktop', theme: 'dark' }],
];

let browser: SiteBrowser;
beforeAll(async () => {
  if (skipped === null) browser = await SiteBrowser.start();
});
afterAll(async () => browser?.stop());

/** A visitor whose every key pressed, text typed and thing clicked counts. */
class Visitor {
  interactions = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async opens(): Promise<void> {
    this.interactions += 1;
    await this.#page.getByRole('button', { name: 'Rechercher' }).click();
    await this.box.waitFor();
  }

  /** Types, and waits until everything is searched. */
  async types(text: string): Promise<void> {
    this.interactions += 1;
    await this.box.fill(text);
    await this.#page.locator('[role=listbox][aria-busy="false"]').waitFor();
    await this.first.waitFor();
  }

  async presses(key: string): Promise<void> {
    this.interactions += 1;
    await this.#page.keyboard.press(key);
  }

  get box() {
    return this.#page.getByRole('combobox', { name: 'Rechercher' });
  }

  get options() {
    return this.#page.getByRole('listbox', { name: 'Résultats' }).getByRole('option');
  }

  get first() {
    return this.options.first();
  }
}

/** From the first page, in at most three interactions. */
async function inThree(
  options: VisitOptions,
  steps: (visitor: Visitor, page: Page) => Promise<void>,
): Promise<void> {
  await browser.walk('/', options, async ({ page }) => {
    const visitor = new Visitor(page);
    await steps(visitor, page);
    expect(visitor.interactions).toBeLessThanOrEqual(3);
  });
}

describe.skipIf(skipped !== null).each(WAYS)('in three interactions %s, a vendor knows', (_, options) => {
  test('the cardinality of the sex of the patient in RS-EDA of 15-15', async () => {
    await inThree(options, async (visitor) => {
      await visitor.opens();
      await visitor.types('sexe RS-EDA 15-15');
      await expect
        .poll(() => visitor.first.textContent())
        .toMatch(/^champ sex Sexe 0\.\.1 RS-EDA › patient\.identity/);
    });
  });

  test('the codes of a nomenclature that hold SMUR', async () => {
    await inThree(options, async (visitor, page) => {
      await visitor.opens();
      await visitor.types('code SMUR TYPE_MOYEN');
      await visitor.presses('ArrowUp');
      // What follows is the same gesture: the last result is chosen, and taken.
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/recherche\/\?q=code\+SMUR\+TYPE_MOYEN$/);
      const codes = page.locator('.found-code .found-name code');
      await expect
        // Codes are the last part of the index that comes.
        .poll(() => codes.allTextContents(), { timeout: 20_000 })
        .toEqual(expect.arrayContaining(['SMUR', 'SMUR.UMH-S']));
      const all = await page.locator('.found-item').allTextContents();
      expect(all.filter((text) => !/^code .*smur.*Nomenclature TYPE_MOYEN/i.test(text))).toEqual([]);
    });
  });

  test('the vhost of 15-SMUR v1.7', async () => {
    await inThree(options, async (visitor) => {
      await visitor.opens();
      await visitor.types('vhost 15-SMUR 1.7');
      expect(await visitor.first.textContent()).toMatch(/^vhost 15-smur_v1\.7 /);
    });
  });

  test('an address for one code', async () => {
    await inThree(options, async (visitor, page) => {
      await visitor.opens();
      await visitor.types('M01.00');
      await visitor.presses('Enter');
      await page.waitForURL(/\/nomenclatures\/3\.4\/[\w-]+\/#code-M01\.00$/);
    });
  });

  test('what the error 501 means', async () => {
    await inThree(options, async (visitor, page) => {
      await visitor.opens();
      await visitor.types('erreur 501');
      await visitor.presses('Enter');
      await page.waitForURL(/\/messages\/rs-error\/#erreur-501$/);
      expect(await page.locator('[id="erreur-501"]').isVisible()).toBe(true);
    });
  });

  test('where the Java types are', async () => {
    await inThree(options, async (visitor, page) => {
      await visitor.opens();
      await visitor.types('types java 15-smur');
      await visitor.presses('Enter');
      await page.waitForURL(/\/liens\/15-smur\/v1\.7\/#telecharger$/);
    });
  });

  test('a flow with its messages', async () => {
    await inThree(options, async (visitor, page) => {
      await visitor.opens();
      await visitor.types('cinématique suivi transport');
      expect(await visitor.first.textContent()).toMatch(/suivi jusqu’au transport RS-EDA, RS-EDA-MAJ, RS-RI/);
      await visitor.presses('Enter');
      await page.waitForURL(/\/liens\/15-15\/v2\.1\/cinematiques\/partage-simple\/$/);
    });
  });
});

describe.skipIf(skipped !== null).each(WAYS)('the page of the search %s', (_, options) => {
  const box = (page: Page) => page.getByRole('searchbox', { name: 'Rechercher' });
  const names = (page: Page) => page.locator('.found-name a');

  test('forgives a mistake of typing, an accent and a ligature', async () => {
    await browser.walk('/recherche/?q=lattitude', options, async ({ page }) => {
      await page.getByRole('link', { name: 'lat Latitude', exact: true }).first().waitFor();
      await box(page).fill('detresse vitale');
      await page.getByRole('link', { name: 'M01.00 Détresse vitale' }).waitFor();
      await box(page).fill('coup d’oeil');
      await expect.poll(() => page.locator('mark').allTextContents()).toContain('œil');
    });
  });

  test('puts a message before everything else when its name is typed', async () => {
    await browser.walk('/recherche/', options, async ({ page }) => {
      for (const [typed, name] of [
        ['rs-eda', 'RS-EDA'],
        ['RS-ER', 'RS-ER'],
        ['geo-p', 'GEO-POS'],
      ] as const) {
        await box(page).fill(typed);
        await expect
          .poll(() => page.locator('.found-item').first().textContent())
          .toMatch(`message ${name} `);
      }
    });
  });

  test('understands a link and a version, and takes them out again', async () => {
    await browser.walk('/recherche/?q=sexe+15-15+2.0', options, async ({ page }) => {
      await page.getByRole('button', { name: 'Retirer le filtre version 2.0' }).click();
      expect(await box(page).inputValue()).toBe('sexe 15-15');
      await page.waitForURL(/\/recherche\/\?q=sexe\+15-15$/);
      await page.getByRole('link', { name: 'sex, 15-15 v1.5' }).first().waitFor();
      await page.getByRole('button', { name: 'Retirer le filtre lien 15-15' }).click();
      await page.waitForURL(/\/recherche\/\?q=sexe$/);
      await page.getByRole('link', { name: 'sex, 15-SMUR v1.7' }).first().waitFor();
      expect(await page.getByRole('button', { name: /^Retirer/ }).count()).toBe(0);
    });
  });

  test('shows one kind, in an address to share', async () => {
    await browser.walk('/recherche/?q=smur', options, async ({ page, context }) => {
      await page.getByRole('button', { name: /^Codes \d+$/ }).click();
      await page.waitForURL(/\/recherche\/\?q=smur&kind=code$/);
      await names(page).nth(9).waitFor();
      const found = await names(page).allTextContents();
      expect(found[0]).toMatch(/^SMUR/);
      const other = await context.newPage();
      await other.goto(page.url());
      await names(other).first().waitFor();
      await other.waitForLoadState('networkidle');
      await expect.poll(() => names(other).allTextContents()).toEqual(found);
      expect(await other.getByRole('button', { name: /^Codes/ }).getAttribute('aria-pressed')).toBe('true');
    });
  });

  test('folds the versions of a field, and leads to each', async () => {
    await browser.walk('/recherche/?q=sexe+RS-EDA', options, async ({ page }) => {
      await page.getByRole('link', { name: 'sex, 15-15 v1.5' }).first().click();
      await page.waitForURL(
        /\/liens\/15-15\/v1\.5\/messages\/rs-eda\/#patient\.identity\.strictFeatures\.sex$/,
      );
    });
  });

  test('is walked with the keyboard, and shows more when asked', async () => {
    await browser.walk('/recherche/?q=patient', options, async ({ page }) => {
      await names(page).nth(29).waitFor();
      // While more of the index comes, better results may take the places of those that are counted here.
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      await box(page).press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await names(page)
          .nth(1)
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: 'Afficher la suite' }).click();
      expect(
        await names(page)
          .nth(30)
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
    });
  });

  test('says so when nothing has all the words, or any', async () => {
    await browser.walk('/recherche/?q=sexe+introuvablement', options, async ({ page }) => {
      await page.getByText(/^Rien n’a tous ces mots\. \d+ résultats en ont une partie\.$/).waitFor();
      await box(page).fill('xyzxyz');
      await page.getByText('Rien n’est trouvé.').waitFor();
      expect(await names(page).count()).toBe(0);
    });
  });

  test('searches with the network off', async () => {
    await browser.walk('/recherche/', options, async ({ page, context }) => {
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.goto('/recherche/?q=sexe+15-15');
      await page.getByRole('link', { name: 'sex, 15-15 v1.5' }).first().waitFor();
    });
  });

  test('is at its old address too, with the query', async () => {
    await browser.walk('/chercher/?q=detresse+vitale', options, async ({ page }) => {
      await page.waitForURL(/\/recherche\/\?q=detresse\+vitale$/);
      await page.getByRole('link', { name: 'M01.00 Détresse vitale' }).click();
      await page.waitForURL(/\/nomenclatures\/3\.4\/[\w-]+\/#code-M01\.00$/);
    });
  });

  test('has its English, where English guides and findings are found, and French ones are not', async () => {
    await browser.walk('/recherche/?q=premier+message', options, async ({ page }) => {
      const guides = page.locator('.found-guide .found-name a');
      await guides.first().waitFor();
      await page.waitForLoadState('networkidle');
      const french = await guides.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      );
      expect(french.filter((path) => path.startsWith('/en/'))).toEqual([]);
      await page.goto('/en/search/?q=first+message');
      await guides.first().waitFor();
      await page.waitForLoadState('networkidle');
      const english = await guides.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      );
      expect(english.filter((path) => !path.startsWith('/en/'))).toEqual([]);
      await page.getByRole('searchbox', { name: 'Search' }).fill('cardinality unreadable');
      await page.locator('.found-diagnostic a').first().waitFor();
      expect(await page.locator('.found-diagnostic').first().textContent()).toContain('Cardinality');
      await page.getByRole('searchbox', { name: 'Search' }).fill('sexe');
      await expect.poll(() => page.locator('.found-label').first().getAttribute('lang')).toBe('fr');
    });
  });
});

describe.skipIf(skipped !== null).each(WAYS)('the box of the header %s', (_, options) => {
  test('opens with / and Ctrl+K, and not while one writes; Escape closes it', async () => {
    await browser.walk('/liens/15-15/v2.1/messages/rs-eda/', options, async ({ page }) => {
      const dialog = page.locator('dialog.search-dialog');
      for (const key of ['/', 'Control+k']) {
        await page.keyboard.press(key);
        await page.getByRole('combobox', { name: 'Rechercher' }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      }
      const filter = page.getByLabel('Filtrer les champs');
      await filter.fill('');
      await filter.press('/');
      expect(await filter.inputValue()).toBe('/');
      expect(await dialog.isVisible()).toBe(false);
    });
  });

  test('is a combobox: arrows go through the results, and the active one is told', async () => {
    await browser.walk('/', options, async ({ page }) => {
      const visitor = new Visitor(page);
      await visitor.opens();
      expect(await visitor.box.getAttribute('aria-expanded')).toBe('false');
      await visitor.types('sexe');
      expect(await visitor.box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = await visitor.box.getAttribute('aria-activedescendant');
      const selected = page.locator('.search-dialog').getByRole('option', { selected: true });
      expect(await selected.getAttribute('id')).toBe(active);
      expect(await selected.textContent()).toContain('RS-EDA-MAJ');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/messages\/rs-eda-maj\/#patient\.identity\.strictFeatures\.sex$/);
    });
  });

  test('searches on the page of the validator, which may fetch nothing', async () => {
    await browser.walk('/valider/', options, async ({ page }) => {
      const visitor = new Visitor(page);
      await visitor.opens();
      await visitor.types('sexe RS-EDA');
      // Messages and fields are in two parts of the index: the second may come later.
      await expect.poll(() => visitor.first.textContent()).toMatch(/^champ sex /);
    });
  });

  test('asks for the index when it is opened, and not before', async () => {
    await browser.walk('/liens/', options, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((path) => path.startsWith('/recherche/'))).toEqual([]);
      const visitor = new Visitor(page);
      await visitor.opens();
      await visitor.types('sexe');
      expect(asked.filter((path) => path.startsWith('/recherche/')).sort()).toEqual(
        ['codes', 'fields', 'links', 'texts-fr'].map((name) => `/recherche/index/${name}.js`),
      );
    });
  });

  test('says what it could not load, and finds in the rest', async () => {
    const { page, context } = await browser.visit('/', options);
    try {
      await page.route('**/recherche/index/codes.js', (route) => route.abort());
      const visitor = new Visitor(page);
      await visitor.opens();
      await visitor.types('sexe');
      await page.getByText('L’index n’a pas pu être chargé en entier').waitFor();
      expect(await visitor.first.textContent()).toMatch(/^champ sex /);
    } finally {
      await context.close();
    }
  });
});

const HEADER = 'the box of the header';
const looks = waysToLook([
  '/recherche/?q=sexe+15-15',
  '/recherche/?q=smur',
  '/en/search/?q=message',
  '/recherche/?q=erreur',
  HEADER,
]);

describe.skipIf(skipped !== null)('with results', () => {
  test.each(looks)(
    '$thing, $theme, $size, no barrier, nothing wider',
    async ({ thing: path, ...options }) => {
      await browser.walk(path === HEADER ? '/' : path, options, async ({ page }) => {
        if (path === HEADER) {
          const visitor = new Visitor(page);
          await visitor.opens();
          await visitor.types('sexe 15-15');
        } else {
          await page.locator('.found[aria-busy="false"]').waitFor();
          await page.locator('.found-item').first().waitFor();
        }
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
      });
    },
  );
});
