import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HUB_CHECKS } from '@hubsante/client';
import { findRabbitMq, freePort } from '@hubsante/hub';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ClientModule, HubError, LrmClient, Reference } from '../asyncapi-client/generated-client.ts';
import { runMain } from '../run-main.ts';

const DSF = fileURLToPath(new URL('../../bin/dsf.js', import.meta.url));
const SPECS = fileURLToPath(new URL('../../../../specs', import.meta.url));
const ME = 'fr.health.samu290';
const PARTNER = 'fr.health.samu560';

const isPossible = findRabbitMq() !== null;

interface Lrm extends LrmClient {
  onRsEdaMaj(handler: (body: { readonly caseId?: string }) => void, options?: { status?: string }): void;
  onRsRi(handler: (body: { readonly caseId?: string }) => void, options?: { status?: string }): void;
}

describe.skipIf(!isPossible)(
  isPossible
    ? '`dsf hub` on a real broker'
    : '`dsf hub` on a real broker (skipped: rabbitmq-server is not installed)',
  { timeout: 90_000 },
  () => {
    let folder: string;
    let port: number;
    let hub: ChildProcess;
    let shown = '';
    let exit: Promise<number | null>;
    let lrm: ClientModule<Lrm>;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-hub-'));
      port = await freePort();
      hub = spawn(
        process.execPath,
        [DSF, 'hub', join(SPECS, '15-15/v2.1'), '--me', ME, '--port', String(port)],
        {
          cwd: folder,
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      exit = new Promise((resolve) => hub.once('exit', resolve));
      for (const stream of [hub.stdout, hub.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          shown += chunk.toString();
        });
      }
      await vi.waitFor(() => expect(shown).toContain('Prêt en'), { timeout: 80_000, interval: 100 });
      const made = join(folder, '.hubsante/hub/packages/15-15-v2.1/client/lrm.js');
      lrm = await import(pathToFileURL(made).href);
    }, 100_000);

    afterAll(async () => {
      hub?.kill('SIGINT');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    });

    function client(): Lrm {
      const tls = join(folder, '.hubsante/hub/tls');
      return new lrm.HubClient({
        host: `localhost:${port}`,
        clientId: ME,
        login: {
          certificate: join(tls, `${ME}.pem`),
          key: join(tls, `${ME}.key`),
          authority: join(tls, 'ca.pem'),
        },
        store: new lrm.MemoryStore(),
      });
    }

    async function example(name: string): Promise<{ readonly caseId: string }> {
      const { readFileSync } = await import('node:fs');
      const path = join(folder, '.hubsante/hub/packages/15-15-v2.1/examples', name);
      return JSON.parse(readFileSync(path, 'utf8')).createCaseHealth;
    }

    test('says where everything is, and who is virtual', () => {
      expect(shown).toContain(`courtier     amqps://localhost:${port} (TLS mutuel, SASL EXTERNAL)`);
      expect(shown).toContain('15-15_v2.1 (15-15 v2.1)');
      expect(shown).toContain(`${ME}, à vous`);
      expect(shown).toContain(`${PARTNER}, partenaire virtuel`);
    });

    test('a message sent under a certificate is acknowledged by the virtual partner', async () => {
      const me = client();
      const acknowledged: string[] = [];
      me.onRcRef(({ distributionID }: Reference) => void acknowledged.push(distributionID), {
        status: 'any',
      });
      await me.open();
      const body = await example('appel-limitrophe-ressources.01-RS-EDA.json');
      const { distributionID } = await me.sendRsEda(body, { recipient: PARTNER });
      await vi.waitFor(() => expect(acknowledged).toEqual([distributionID]), { timeout: 20_000 });
      await me.close();
      expect(shown).toContain(`${PARTNER} reçoit RS-EDA de ${ME} (${distributionID})`);
    });

    test('a message to nobody is refused with 501', async () => {
      const me = client();
      const refused: number[] = [];
      me.onRsError(({ errorCode }: HubError) => void refused.push(errorCode.statusCode), { status: 'any' });
      await me.open();
      const body = await example('appel-limitrophe-ressources.01-RS-EDA.json');
      await me.sendRsEda(body, { recipient: 'fr.health.samu999' });
      await vi.waitFor(() => expect(refused).toEqual([501]), { timeout: 20_000 });
      await me.close();
    });

    test.each<[string, readonly string[], number, string]>([
      ['everything is right', ['--me', ME], 0, 'Rien n’empêche ce client de parler au Hub.'],
      ['no certificate', ['--me', 'fr.health.samu999'], 1, 'manque ou ne se lit pas : lancer « dsf hub »'],
      ['no Hub there', ['--me', ME, '--broker', 'localhost:1'], 1, 'le Hub est-il lancé'],
      ['another link', ['--me', ME, '--link', '15-gps/v1.3'], 1, 'n’est pas déclaré sur ce vhost'],
    ])('the doctor says: %s', async (_, options, expected, sentence) => {
      const [, , name, link = '15-15/v2.1'] = options.includes('--link') ? options : [];
      const asked = name === '--link' ? options.slice(0, 2) : options;
      const broker = options.includes('--broker') ? [] : ['--broker', `localhost:${port}`];
      const line = ['recette', 'doctor', join(SPECS, link), ...asked, ...broker];
      const { exitCode, stdout } = await runMain(line, { from: folder });
      expect([exitCode, stdout]).toEqual([expected, expect.stringContaining(sentence)]);
    });

    test('a second Hub on the same port is told so, and starts nothing', async () => {
      const { exitCode, stderr } = await runMain(['hub', join(SPECS, '15-15/v2.1'), '--port', String(port)], {
        from: folder,
      });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`Le port ${port} est déjà pris`)]);
    });

    test('Ctrl-C stops everything, and the port is free again', async () => {
      hub.kill('SIGINT');
      expect(await exit).toBe(0);
      expect(shown.trimEnd().endsWith('Hub arrêté.')).toBe(true);
    });

    test('the same folder serves again, with one more link and one more client', async () => {
      const clients = ['fr.health.samu290', 'fr.health.samu560', 'fr.health.samu750', 'fr.health.smur290'];
      const line = ['15-15/v2.1', '15-gps/v1.3'].map((link) => join(SPECS, link));
      const { stop, ready } = await start([...line, '--clients', clients.join(',')], await freePort());
      expect(ready).toContain('15-gps_v1.3 (15-GPS v1.3)');
      expect(ready).toContain('fr.health.samu750');
      expect(await stop()).toBe(0);
    });

    async function start(line: readonly string[], at: number) {
      const again = spawn(process.execPath, [DSF, 'hub', ...line, '--port', String(at)], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [again.stdout, again.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
      }
      const ended = new Promise<number | null>((resolve) => again.once('exit', resolve));
      await vi.waitFor(() => expect(said).toContain('Ctrl-C'), { timeout: 60_000, interval: 100 });
      const stop = () => {
        again.kill('SIGINT');
        return ended;
      };
      return { stop, ready: said };
    }
  },
);

test('`dsf hub --explain` tells the checks in their order, and starts nothing', async () => {
  const { exitCode, stdout } = await runMain('hub --explain');
  expect(exitCode).toBe(0);
  const order = [...stdout.matchAll(/^ ?(\d+)\. .*/gm)].map(([, number]) => Number(number));
  expect(order).toEqual(HUB_CHECKS.map((_, at) => at + 1));
  for (const code of [100, 101, 102, 200, 300, 301, 400, 501]) expect(stdout).toContain(String(code));
  expect(stdout).toContain('as-is seulement');
});

describe('`dsf hub` refuses', () => {
  test.each([
    ['hub specs --port 99999', '« 99999 » n’est pas un port'],
    ['hub specs --broker localhost', '« localhost » n’est pas l’adresse d’un courtier'],
    ['hub specs --partners slow', '« slow » n’est pas un défaut de partenaire'],
  ])('%s', async (line, sentence) => {
    const { exitCode, stderr } = await runMain(line);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
