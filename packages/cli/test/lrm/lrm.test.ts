import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq, freePort } from '@hubsante/hub';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { barriersOf, excessWidth } from '../../../../tools/testing/page-barriers.ts';

import { runMain } from '../run-main.ts';

const DSF = fileURLToPath(new URL('../../bin/dsf.js', import.meta.url));
const LINK = fileURLToPath(new URL('../../../../specs/15-15/v2.1', import.meta.url));
const ME = 'fr.health.samu290';
const PARTNER = 'fr.health.samu560';
const CHROMIUM = '/usr/bin/chromium';

const missing =
  findRabbitMq() === null
    ? 'rabbitmq-server'
    : existsSync(CHROMIUM)
      ? null
      : 'a browser at /usr/bin/chromium';

/** The picture of the guide and of README, made anew with `RECORD=1`; never drawn by hand. */
async function record(page: Page): Promise<void> {
  if (process.env.RECORD !== '1') return;
  await page.setViewportSize({ width: 1180, height: 720 });
  await page.locator('.cases').evaluate((part) => part.scrollIntoView());
  await page.screenshot({
    path: fileURLToPath(new URL('../../../../site/public/captures/lrm.png', import.meta.url)),
  });
}

describe.skipIf(missing !== null)(
  missing === null
    ? '`dsf lrm` beside `dsf hub`, in a browser'
    : `\`dsf lrm\` (skipped: ${missing} is not installed)`,
  { timeout: 90_000 },
  () => {
    let folder: string;
    let port: number;
    let browser: Browser;
    const running: { readonly process: ChildProcess; readonly exit: Promise<number | null> }[] = [];

    /** Runs a command until it says that it is ready: what it said. */
    async function started(args: readonly string[], ready: string): Promise<string> {
      let shown = '';
      const child = spawn(process.execPath, [DSF, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.push({ process: child, exit: new Promise((resolve) => child.once('exit', resolve)) });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          shown += chunk.toString();
        });
      }
      await vi.waitFor(() => expect(shown).toContain(ready), { timeout: 80_000, interval: 100 });
      return shown;
    }

    const startLrm = () =>
      started(
        ['lrm', LINK, '--me', ME, '--broker', `amqps://localhost:${port}`, '--port', '0'],
        'Ctrl-C arrête',
      );
    const addressIn = (shown: string) => /http:\S+/.exec(shown)?.[0] ?? '';

    async function stopLast(): Promise<number | null> {
      const last = running.pop();
      last?.process.kill('SIGINT');
      return (await last?.exit) ?? null;
    }

    async function killLast(): Promise<void> {
      const last = running.pop();
      last?.process.kill('SIGKILL');
      await last?.exit;
    }

    let address: string;
    const tokenOf = () => ({ authorization: `Bearer ${/jeton=(.*)$/.exec(address)?.[1]}` });
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-lrm-'));
      port = await freePort();
      await started(['hub', LINK, '--me', ME, '--port', String(port)], 'Prêt en');
      address = addressIn(await startLrm());
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    }, 100_000);

    afterAll(async () => {
      await browser?.close();
      while (running.length > 0) await stopLast();
      rmSync(folder, { recursive: true, force: true });
    });

    /** A page of the LRM, which must ask nobody else for anything and have no fault. */
    async function open(width = 1440): Promise<{ readonly page: Page; readonly faults: string[] }> {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('request', (asked) => {
        if (!asked.url().startsWith(new URL(address).origin) && !asked.url().startsWith('data:'))
          faults.push(asked.url());
      });
      await page.goto(address);
      await page.getByText('Message conforme.').waitFor();
      return { page, faults };
    }

    const events = (page: Page) => page.locator('.events > li');

    /** Begins a case anew: what is shown of the run before must not be taken for what this one gave. */
    async function begin(page: Page): Promise<void> {
      await page.getByRole('button', { name: /ommencer$/ }).click();
      await page.getByText(/^0 étapes sur/).waitFor();
    }

    /** Sends the steps of the case that are ours, one after the other, until the partner has sent one of its own. */
    async function sendUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
      // The steps of the run before are shown until the new one has begun.
      await vi.waitFor(async () =>
        expect(await page.locator('.steps > li').and(page.locator('.received, .acknowledged')).count()).toBe(
          0,
        ),
      );
      for (let sent = 0; sent < 6 && !(await isThere()); sent += 1) {
        await page.getByRole('button', { name: 'Envoyer cette étape' }).first().click();
        await vi.waitFor(
          async () => expect(await page.locator('.steps > li.acknowledged').count()).toBe(sent + 1),
          { timeout: 20_000 },
        );
        // The partner answers after it has acknowledged.
        await vi.waitFor(async () => expect(await isThere()).toBe(true), { timeout: 2000 }).catch(() => {});
      }
    }

    test('a message sent from the page arrives at the virtual partner and comes back acknowledged', async () => {
      const { page, faults } = await open();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await page.getByText('Parti.').waitFor();
      await events(page)
        .filter({ hasText: `RC-REF acquitté par ${PARTNER}` })
        .first()
        .waitFor();
      expect(faults).toEqual([]);
      await page.close();
    });

    test('what is wrong is told before anything is sent, and nothing is sent', async () => {
      const { page } = await open();
      const before = await events(page).filter({ hasText: 'envoyé à' }).count();
      await page
        .getByLabel(/creation/)
        .first()
        .fill('hier');
      await page.getByText(/constat/).waitFor();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await events(page).filter({ hasText: 'pas parti vers' }).first().waitFor();
      expect(await events(page).filter({ hasText: 'envoyé à' }).count()).toBe(before);
      await page.close();
    });

    test('form, JSON and XML show one message', async () => {
      const { page } = await open();
      await page
        .getByLabel(/senderCaseId/)
        .first()
        .fill('DOSSIER-42');
      await page.getByRole('tab', { name: 'JSON' }).click();
      const json = page.getByRole('textbox', { name: 'JSON' });
      expect(JSON.parse(await json.inputValue()).senderCaseId).toBe('DOSSIER-42');
      await page.getByRole('tab', { name: 'XML' }).click();
      await page.getByText('<senderCaseId>DOSSIER-42</senderCaseId>').waitFor();
      await page.getByRole('tab', { name: 'JSON' }).click();
      await json.fill((await json.inputValue()).replace('DOSSIER-42', 'DOSSIER-43'));
      await page.getByRole('tab', { name: 'Formulaire' }).click();
      await vi.waitFor(async () =>
        expect(
          await page
            .getByLabel(/senderCaseId/)
            .first()
            .inputValue(),
        ).toBe('DOSSIER-43'),
      );
      await page.close();
    });

    test('a person acknowledges or refuses what arrives, when the page is asked not to', async () => {
      const { page } = await open();
      await page.getByLabel('Acquitter d’office').uncheck();
      await page.getByRole('button', { name: 'Recette guidée' }).click();
      await begin(page);
      const waiting = events(page).filter({ has: page.getByRole('button', { name: 'Refuser' }) });
      await sendUntil(page, async () => (await waiting.count()) > 0);
      await waiting.first().waitFor();
      const asked = await waiting.first().locator('code').first().textContent();
      // Without a cause nothing is refused.
      await waiting.first().getByRole('button', { name: 'Refuser' }).click();
      expect(await page.evaluate(() => document.activeElement?.matches(':invalid'))).toBe(true);
      await waiting.first().getByLabel('Cause').fill('dossier inconnu');
      await waiting.first().getByRole('button', { name: 'Refuser' }).click();
      await events(page)
        .filter({ hasText: `répondu à ${PARTNER}` })
        .filter({ hasText: '700 dossier inconnu' })
        .filter({ hasText: asked ?? '?' })
        .first()
        .waitFor();
      await page.getByLabel('Acquitter d’office').check();
      await vi.waitFor(async () => expect(await waiting.count()).toBe(0), { timeout: 10_000 });
      await page.close();
    });

    test('an answer to what waits no more is said to be one', async () => {
      const { page } = await open();
      const headers = { ...tokenOf(), 'content-type': 'application/json' };
      const desk = `15-15_v2.1~${ME}`;
      const answer = await fetch(new URL(`/api/desks/${desk}/answer`, address), {
        method: 'POST',
        headers,
        body: JSON.stringify({ distributionID: 'nobody_1', accepted: true }),
      });
      expect(await answer.json()).toEqual({ known: false });
      await events(page)
        .filter({ hasText: 'n’attend plus de réponse ici' })
        .filter({ hasText: 'nobody_1' })
        .waitFor();
      await page.close();
    });

    test.each(['{', 'null', '3', '[]', '"texte"'])(
      'what is no object in JSON is not sent, nor breaks the form: %s',
      async (text) => {
        const { page, faults } = await open();
        const before = await events(page).count();
        await page.getByRole('tab', { name: 'JSON' }).click();
        await page.getByRole('textbox', { name: 'JSON' }).fill(text);
        await page.getByText('Ce texte n’est pas un objet JSON').waitFor();
        await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
        await page.getByRole('tab', { name: 'Formulaire' }).click();
        await page
          .getByLabel(/senderCaseId/)
          .first()
          .waitFor();
        await page.getByText('Ce texte n’est pas un objet JSON').waitFor();
        expect(await events(page).count()).toBe(before);
        await page.getByRole('tab', { name: 'JSON' }).click();
        expect(await page.getByRole('textbox', { name: 'JSON' }).inputValue()).toBe(text);
        expect(faults).toEqual([]);
        await page.close();
      },
    );

    test('with the keyboard alone, what is added has the focus, and a button keeps it', async () => {
      const { page } = await open();
      const add = page
        .locator('main')
        .getByRole('button', { name: /^Ajouter/ })
        .first();
      const group = add.locator('xpath=..');
      await group.evaluate((one) => one.setAttribute('data-tried', ''));
      const before = await page.locator('[data-tried]').locator('input, select').count();
      await add.focus();
      await page.keyboard.press('Enter');
      await vi.waitFor(async () =>
        expect(await page.locator('[data-tried]').locator('input, select').count()).toBeGreaterThan(before),
      );
      expect(await page.evaluate(() => document.activeElement?.closest('[data-tried]') !== null)).toBe(true);
      const send = page.getByRole('button', { name: 'Envoyer', exact: true });
      await send.focus();
      await page.keyboard.press('Enter');
      await events(page)
        .filter({ hasText: /envoyé à|pas parti vers/ })
        .first()
        .waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Envoyer');
      await page.close();
    });

    test.each(['', '  '])('a message to nobody (%j) does not leave', async (nobody) => {
      const { page } = await open();
      const before = await events(page).count();
      await page.getByLabel('Destinataire').fill(nobody);
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      const recipient = page.getByLabel('Destinataire');
      expect(await recipient.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.getByText('Parti.').count()).toBe(0);
      expect(await events(page).count()).toBe(before);
      await page.close();
    });

    test('what the page says of the connection is in its language', async () => {
      const { page } = await open();
      await events(page).filter({ hasText: 'connecté au Hub' }).first().waitFor();
      await page.close();
    });

    test('the token of an LRM that was stopped since opens nothing, which is said', async () => {
      const page = await browser.newPage();
      await page.goto(address.replace(/jeton=.*/, 'jeton=old'));
      await page.getByText('L’adresse de cette page est incomplète').waitFor();
      await page.close();
    });

    test('a case is followed step by step, its sequence lit, what only a person judges kept for the next start', async () => {
      const { page, faults } = await open();
      await page.getByRole('button', { name: 'Recette guidée' }).click();
      await begin(page);
      await sendUntil(page, async () => (await page.locator('.steps > li.received').count()) > 0);
      // A horizontal line has no height, which the browser’s driver takes for hidden.
      await page.locator('.sequence .arrow.acknowledged').first().waitFor({ state: 'attached' });
      const received = page.locator('.steps > li.received').first();
      await received.getByText('Tout ce qui est attendu est là.').waitFor();
      await record(page);
      await received.getByLabel('Commentaire').fill('Le filtre l’affiche bien.');
      await received.getByRole('button', { name: 'Conforme', exact: true }).click();
      await vi.waitFor(async () =>
        expect(
          await received.getByRole('button', { name: 'Conforme', exact: true }).getAttribute('aria-pressed'),
        ).toBe('true'),
      );
      expect(faults).toEqual([]);
      await page.close();

      expect(await stopLast()).toBe(0);
      address = addressIn(await startLrm());
      const again = (await open()).page;
      await again.getByRole('button', { name: 'Recette guidée' }).click();
      await again.getByText('acquittée').first().waitFor();
      expect(
        await again
          .locator('.steps > li')
          .filter({ hasText: 'reçue' })
          .first()
          .getByLabel('Commentaire')
          .inputValue(),
      ).toBe('Le filtre l’affiche bien.');
      await again.close();
    });

    test('a message that waits for a person survives the end of the LRM, however it ends, and a cause that is being typed what arrives', async () => {
      const { page, faults } = await open();
      await page.getByLabel('Acquitter d’office').uncheck();
      await page.getByRole('button', { name: 'Recette guidée' }).click();
      await begin(page);
      const waitingOn = (shown: Page) =>
        events(shown).filter({ has: shown.getByRole('button', { name: 'Refuser' }) });
      await sendUntil(page, async () => (await waitingOn(page).count()) > 0);
      const cause = waitingOn(page).first().getByLabel('Cause');
      await cause.fill('doublon');
      await waitingOn(page).first().getByText('Contenu').click();
      const arrived = await events(page).count();
      await page.getByRole('button', { name: 'Échange libre' }).click();
      await page.getByText('Message conforme.').waitFor();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await vi.waitFor(async () => expect(await events(page).count()).toBeGreaterThan(arrived + 1));
      expect(await cause.inputValue()).toBe('doublon');
      expect(await waitingOn(page).first().locator('details[open]').count()).toBe(1);
      const asked = await waitingOn(page).first().locator('code').first().textContent();
      expect(faults).toEqual([]);
      await page.close();

      // A stop waits for nobody; a kill asks nobody.
      expect(await stopLast()).toBe(0);
      address = addressIn(await startLrm());
      await killLast();
      address = addressIn(await startLrm());
      const again = (await open()).page;
      expect(await again.getByLabel('Acquitter d’office').isChecked()).toBe(false);
      expect(
        await waitingOn(again)
          .filter({ hasText: asked ?? '?' })
          .count(),
      ).toBe(1);
      // The broker gives it back a moment after the desk is open.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const accept = waitingOn(again)
        .filter({ hasText: asked ?? '?' })
        .getByRole('button', { name: 'Acquitter' });
      await accept.focus();
      await again.keyboard.press('Enter');
      await events(again)
        .filter({ hasText: `répondu à ${PARTNER}` })
        .filter({ hasText: asked ?? '?' })
        .first()
        .waitFor();
      expect(await again.evaluate(() => document.activeElement?.textContent)).toBe('Répondre');
      await again.getByLabel('Acquitter d’office').check();
      await again.close();
    }, 120_000);

    test('a message whose every text is markup shows as text', async () => {
      const { page, faults } = await open();
      const horror = '<img src=x onerror=document.body.dataset.ran=1>';
      await page.getByRole('tab', { name: 'JSON' }).click();
      const json = page.getByRole('textbox', { name: 'JSON' });
      const body = JSON.parse(await json.inputValue());
      const spoilt = (value: unknown): unknown =>
        typeof value === 'string'
          ? horror
          : Array.isArray(value)
            ? value.map(spoilt)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one)]))
              : value;
      await json.fill(JSON.stringify(spoilt(body)));
      await page.getByText(/constats :/).waitFor();
      await page.getByRole('tab', { name: 'Formulaire' }).click();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await events(page).filter({ hasText: 'pas parti vers' }).filter({ hasText: '<img' }).first().waitFor();
      // One that the link lets through, so that it travels and comes back.
      await page.getByRole('tab', { name: 'JSON' }).click();
      await json.fill(JSON.stringify({ ...body, senderCaseId: horror }));
      await page.getByText('Message conforme.').waitFor();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await page.getByText('Parti.').waitFor();
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.evaluate(() => document.body.dataset.ran)).toBeUndefined();
      expect(faults).toEqual([]);
      await page.close();
    });

    test.each([360, 1440])('no barrier at %i px, nothing wider than the screen', async (width) => {
      const { page } = await open(width);
      for (const mode of ['Échange libre', 'Recette guidée']) {
        await page.getByRole('button', { name: mode }).click();
        await page.locator('main section').waitFor();
        expect(await barriersOf(page)).toEqual([]);
        expect(await excessWidth(page)).toBeLessThanOrEqual(0);
      }
      await page.close();
    });

    describe('nobody else is answered', () => {
      const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
        new Promise<number>((resolve, reject) => {
          // As it is: a URL would take « .. » and « // » away before anybody is asked.
          const { hostname, port: at } = new URL(address);
          const asked = request({ hostname, port: at, path, method, headers }, (response) => {
            response.resume();
            response.once('end', () => resolve(response.statusCode ?? 0));
          });
          asked.once('error', reject);
          asked.end(body);
        });

      test('who has the token is answered', async () => {
        expect(await ask('/api/state', tokenOf())).toBe(200);
      });

      test.each([
        ['without token', {}, 401],
        ['with another token', { authorization: 'Bearer x' }, 401],
        ['under the name of another site that leads here', { host: 'evil.example' }, 403],
        ['asked by the page of another site', { origin: 'https://evil.example' }, 403],
      ] as const)('%s: %o', async (_, headers, status) => {
        const given = status === 401 ? headers : { ...tokenOf(), ...headers };
        expect(await ask('/api/state', given)).toBe(status);
      });

      test('a form of another site can send nothing: only JSON is taken', async () => {
        expect(await ask('/api/answers', { ...tokenOf(), 'content-type': 'text/plain' }, 'POST', '{}')).toBe(
          405,
        );
      });

      test.each([
        '/page/../server.ts',
        '/page/%2e%2e/server.ts',
        '/../../package.json',
        '/page/main.ts.map',
        '/%',
        '//',
        '//evil.example/page/main.ts',
      ])('no file beside the page: %s', async (path) => {
        expect(await ask(path)).toBe(404);
      });

      test('a request too large is refused, and the LRM goes on', async () => {
        const large = JSON.stringify({ text: 'x'.repeat(5_000_000) });
        const status = await ask(
          '/api/answers',
          { ...tokenOf(), 'content-type': 'application/json' },
          'POST',
          large,
        ).catch(() => 413);
        expect(status).toBe(413);
        expect(await ask('/api/state', tokenOf())).toBe(200);
      });
    });
  },
);

const NEXSIS = fileURLToPath(new URL('../../../../specs/15-nexsis', import.meta.url));

describe('`dsf lrm` says what is missing', () => {
  test.each([
    [
      'fr',
      '15-NexSIS v1.9 et 15-NexSIS v1.9.1 ont le même vhost, 15-nexsis_v1.9, donc les mêmes files\u00a0: un client',
    ],
    [
      'en',
      '15-NexSIS v1.9 and 15-NexSIS v1.9.1 have the same vhost, 15-nexsis_v1.9, hence the same queues: a client',
    ],
  ])('two links on one vhost would take each other’s messages (%s)', async (language, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-lrm-'));
    const links = ['v1.9', 'v1.9.1'].map((version) => join(NEXSIS, version));
    const { exitCode, stderr } = await runMain(['lrm', ...links, '--lang', language], { from: folder });
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(2);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['--port x', '« x » n’est pas un port'],
    ['--broker http://localhost', 'n’est pas l’adresse d’un courtier'],
    ['--me fr.health.nobody', '« fr.health.nobody » n’est pas un client des cinématiques'],
    ['--me fr.health.samu290 --tls nowhere', 'Pas de certificat pour fr.health.samu290'],
  ])('%s', async (options, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-lrm-'));
    const { exitCode, stderr } = await runMain(['lrm', LINK, ...options.split(' ')], { from: folder });
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
