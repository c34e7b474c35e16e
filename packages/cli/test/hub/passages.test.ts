import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findRabbitMq, freePort } from '@hubsante/hub';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  ClientModule,
  HubError,
  LrmClient,
  Reference,
  SendOptions,
  Sent,
} from '../asyncapi-client/generated-client.ts';
import { runMain } from '../run-main.ts';

const DSF = fileURLToPath(new URL('../../bin/dsf.js', import.meta.url));
const SPECS = fileURLToPath(new URL('../../../../specs', import.meta.url));
/** On 15-15_v2.1 alone. */
const ME = 'fr.health.samu290';
/** On 15-15_v1.5 alone. */
const OLDER = 'fr.health.samu560';
/** On the vhosts of 15-NexSIS, as ever. */
const FIRE = 'fr.fire.nexsis.sdis29';

interface Lrm extends LrmClient {
  sendGeoPos(body: object, options: SendOptions): Promise<Sent>;
  sendRsRi(body: object, options: SendOptions): Promise<Sent>;
  sendRsSr(body: object, options: SendOptions): Promise<Sent>;
}

const isPossible = findRabbitMq() !== null;

describe.skipIf(!isPossible)(
  isPossible
    ? 'passages between vhosts, on a real broker'
    : 'passages between vhosts, on a real broker (skipped: rabbitmq-server is not installed)',
  { timeout: 60_000 },
  () => {
    let folder: string;
    let hub: ChildProcess;
    let exit: Promise<unknown>;
    let shown = '';
    let me: Lrm;
    const acknowledged: string[] = [];
    const refused: HubError[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-passages-'));
      const port = await freePort();
      const links = ['15-15/v2.1', '15-15/v1.5', '15-nexsis/v1.9.1'].map((link) => join(SPECS, link));
      const speaks = `${ME}:15-15_v2.1,${OLDER}:15-15_v1.5`;
      const line = ['hub', ...links, '--me', ME, '--speaks', speaks, '--port', String(port)];
      hub = spawn(process.execPath, [DSF, ...line], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      exit = new Promise((resolve) => hub.once('exit', resolve));
      for (const stream of [hub.stdout, hub.stderr])
        stream?.on('data', (chunk: Buffer) => {
          shown += chunk.toString();
        });
      await vi.waitFor(() => expect(shown).toContain('Prêt en'), { timeout: 80_000, interval: 100 });
      const made = join(folder, '.hubsante/hub/packages/15-15-v2.1/client/lrm.js');
      const lrm = (await import(pathToFileURL(made).href)) as ClientModule<Lrm>;
      const tls = join(folder, '.hubsante/hub/tls');
      me = new lrm.HubClient({
        host: `localhost:${port}`,
        clientId: ME,
        login: {
          certificate: join(tls, `${ME}.pem`),
          key: join(tls, `${ME}.key`),
          authority: join(tls, 'ca.pem'),
        },
        store: new lrm.MemoryStore(),
      });
      me.onRcRef(({ distributionID }: Reference) => void acknowledged.push(distributionID), {
        status: 'any',
      });
      me.onRsError((error: HubError) => void refused.push(error), { status: 'any' });
      await me.open();
    }, 100_000);

    afterAll(async () => {
      await me?.close();
      hub?.kill('SIGINT');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    });

    /** What stands under the business member of an example of 15-15 v2.1. */
    function example(name: string): object {
      const path = join(folder, '.hubsante/hub/packages/15-15-v2.1/examples', name);
      const [body] = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>);
      return body as object;
    }

    async function reportOn({ distributionID }: Sent): Promise<HubError> {
      return vi.waitFor(
        () => {
          const report = refused.find((one) => one.referencedDistributionID === distributionID);
          if (report === undefined) throw new Error(`no report on ${distributionID}`);
          return report;
        },
        { timeout: 20_000 },
      );
    }

    test('a call centre and NexSIS understand each other, each in its own words: RS-EDA comes as RC-EDA, and its acknowledgement back', async () => {
      const body = example('appel-limitrophe-ressources.01-RS-EDA.json');
      const { distributionID } = await me.sendRsEda(body, { recipient: FIRE });
      await vi.waitFor(() => expect(acknowledged).toContain(distributionID), { timeout: 20_000 });
      expect(shown).toContain(
        `15-15_v2.1 : ${distributionID} converti et passé par transfer_15-15_v2.1_to_15-nexsis_v1.9`,
      );
      expect(shown).toContain(`15-nexsis_v1.9 : ${FIRE} reçoit RC-EDA de ${ME} (${distributionID})`);
    });

    test('a call centre of an older version gets it in that version, and its acknowledgement comes back', async () => {
      const body = example('appel-limitrophe-ressources.01-RS-EDA.json');
      const { distributionID } = await me.sendRsEda(body, { recipient: OLDER });
      await vi.waitFor(() => expect(acknowledged).toContain(distributionID), { timeout: 20_000 });
      expect(shown).toContain(`15-15_v1.5 : ${OLDER} reçoit RS-EDA de ${ME} (${distributionID})`);
    });

    test('news of a resource that nobody announced cannot be told to NexSIS: 300; once announced, it can', async () => {
      const news = example('appel-limitrophe-ressources.08-RS-SR.json');
      const early = await me.sendRsSr(news, { recipient: FIRE });
      const { errorCode, errorCause } = await reportOn(early);
      expect([errorCode.statusCode, errorCause]).toEqual([300, expect.stringContaining('RS-SR')]);
      const announced = await me.sendRsRi(example('appel-limitrophe-ressources.07-RS-RI.json'), {
        recipient: FIRE,
      });
      const later = await me.sendRsSr(news, { recipient: FIRE });
      await vi.waitFor(
        () =>
          expect(acknowledged).toEqual(
            expect.arrayContaining([announced.distributionID, later.distributionID]),
          ),
        { timeout: 20_000 },
      );
      expect(shown).toContain(`${FIRE} reçoit RC-RI de ${ME} (${later.distributionID})`);
    });

    test('the Hub of the other vhost makes its own checks, and its report finds the way back', async () => {
      const body = example('position-des-ressources.04-GEO-POS.json');
      const { errorCode, errorCause } = await reportOn(await me.sendGeoPos(body, { recipient: FIRE }));
      expect([errorCode.statusCode, errorCause]).toEqual([501, expect.stringContaining('GEO-POS')]);
    });

    test('a vhost that is not served is told before anything starts', async () => {
      const line = ['hub', join(SPECS, '15-15/v2.1'), '--speaks', `${ME}:15-15_v9`];
      const { exitCode, stderr } = await runMain([...line, '--port', String(await freePort())], {
        from: folder,
      });
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining('ne dit pas où un client lit ses files'),
      ]);
    });
  },
);
