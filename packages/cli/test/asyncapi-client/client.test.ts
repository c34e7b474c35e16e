import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort, isRabbitMqInstalled } from '../broker/rabbitmq-server.ts';
import { isOpenSslInstalled, makeCertificates } from './certificates.ts';
import { FakeHub } from './fake-hub.ts';
import {
  type ClientModule,
  type Delivery,
  generateClient,
  type LrmClient,
  type Runtime,
  type SmurClient,
} from './generated-client.ts';
import { LinkOnBroker, PASSWORD } from './link-on-broker.ts';
import { TcpRelay } from './tcp-relay.ts';

const LRM = 'fr.health.samu290';
const SMUR = 'fr.health.smur290';
const isPossible = isRabbitMqInstalled && isOpenSslInstalled;

describe.skipIf(!isPossible)(
  isPossible
    ? 'generated clients on a real broker'
    : 'generated clients on a real broker (skipped: rabbitmq-server or openssl is not installed)',
  { timeout: 30_000 },
  () => {
    let link: LinkOnBroker;
    let tlsPort: number;
    let hub: FakeHub;
    let lrm: ClientModule<LrmClient>;
    let smur: ClientModule<SmurClient>;
    let runtime: Runtime;
    let body: object;
    let project: string;

    beforeAll(async () => {
      tlsPort = await freePort();
      link = await LinkOnBroker.start('15-SMUR 1.6', (folder) => {
        makeCertificates(folder, [LRM, SMUR]);
        return { plugins: ['rabbitmq_auth_mechanism_ssl'], configuration: mutualTls(folder, tlsPort) };
      });
      project = await generateClient(link.folder, 'smur');
      lrm = await link.load('lrm');
      smur = await link.load('smur');
      runtime = await link.runtime();
      body = link.body('engagement-smur-deux-patients.01-RS-EDA.json', 'createCaseHealth');
      hub = await FakeHub.start(link.addressOf('dispatcher'));
    }, 120_000);

    afterEach(() => link.closeClients());

    afterAll(async () => {
      await hub?.stop();
      await link?.stop();
    });

    test('the LRM sends a case, the SMUR receives it and acknowledges it, the LRM gets the acknowledgement', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR);
      const received: { body: unknown; delivery: Delivery }[] = [];
      const acknowledged: string[] = [];
      receiver.onRsEda((content, delivery) => void received.push({ body: content, delivery }), {
        status: 'any',
      });
      sender.onRcRef(({ distributionID }) => void acknowledged.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);

      const sent = await sender.sendRsEda(body, { recipient: SMUR, status: 'Exercise' });
      await vi.waitFor(() => expect(acknowledged).toEqual([sent.distributionID]), 10_000);

      expect(received).toEqual([
        { body, delivery: expect.objectContaining({ distributionID: sent.distributionID, sender: LRM }) },
      ]);
      const passed = hub.routed.splice(0);
      expect(passed.map(({ properties }) => properties)).toEqual([
        expect.objectContaining({ deliveryMode: 2, contentType: 'application/json' }),
        expect.objectContaining({ deliveryMode: 2, contentType: 'application/json' }),
      ]);
      expect(passed.map(({ envelope }) => envelope)).toEqual([
        sent.envelope,
        expect.objectContaining({ distributionKind: 'Ack', distributionStatus: 'Exercise', senderID: SMUR }),
      ]);
      for (const { envelope } of passed) expect(runtime.validate(envelope).findings).toEqual([]);
      expect(await link.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('what waits in the queues is read as soon as the client opens', async () => {
      const { client: sender } = link.client(lrm, LRM);
      await sender.open();
      const sent = [
        await sender.sendRsEda(body, { recipient: SMUR }),
        await sender.sendRsEda(body, { recipient: SMUR }),
      ].map(({ distributionID }) => distributionID);
      await vi.waitFor(async () => expect(await link.waiting(`${SMUR}.message`)).toBe(2), 10_000);

      const { client: receiver } = link.client(smur, SMUR);
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await receiver.open();
      await vi.waitFor(() => expect(received).toEqual(sent), 10_000);
    });

    test('a client connects by certificate, and by it alone', async () => {
      const files = (name: string) => ({
        certificate: join(link.folder, `${name}.pem`),
        key: join(link.folder, `${name}.key`),
        authority: join(link.folder, 'ca.pem'),
      });
      const host = `localhost:${tlsPort}`;
      const { client, notices } = link.client(smur, SMUR, { host, login: files(SMUR) });
      await client.open();
      expect(notices).toEqual([{ event: 'connected', message: `connecté à ${host}` }]);
      // The broker takes the identity from the certificate: the queues of another stay closed.
      const { client: impostor } = link.client(smur, LRM, { host, login: files(SMUR) });
      impostor.onRsEda(() => {});
      await expect(impostor.open()).rejects.toThrow(/ACCESS.REFUSED/);
    });

    test('the first connection tells what is wrong', async () => {
      const { client } = link.client(lrm, LRM, { login: { user: LRM, password: 'autre' } });
      await expect(client.open()).rejects.toThrow(/ACCESS.REFUSED/);
    });

    test('a connection that is cut comes back; what is sent meanwhile waits, what was not read is read', async () => {
      let relay = await TcpRelay.start(link.server.port);
      const { client: receiver, notices } = link.client(smur, SMUR, { host: `127.0.0.1:${relay.port}` });
      const { client: sender, notices: senderNotices } = link.client(lrm, LRM, {
        host: `127.0.0.1:${relay.port}`,
      });
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);

      await relay.stop();
      await vi.waitFor(() => expect(senderNotices.map(({ event }) => event)).toContain('retrying'), 10_000);
      const sending = sender.sendRsEda(body, { recipient: SMUR });
      expect(received).toEqual([]);
      relay = await TcpRelay.start(link.server.port, relay.port);

      const { distributionID } = await sending;
      await vi.waitFor(() => expect(received).toEqual([distributionID]), 10_000);
      // A consumer that is back may be given its message before the notice of its being back.
      await vi.waitFor(
        () =>
          expect(notices.map(({ event }) => event).filter((event) => event !== 'retrying')).toEqual([
            'connected',
            'disconnected',
            'connected',
          ]),
        10_000,
      );
      await link.closeClients();
      await relay.stop();
    });

    test('a client that acknowledges itself sends nothing of its own accord', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR, { acknowledge: false });
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);
      hub.routed.splice(0);
      const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR });
      await vi.waitFor(() => expect(received).toEqual([distributionID]), 10_000);
      await receiver.close();
      expect(hub.routed).toHaveLength(1);
      expect(await link.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('the example of the project runs, prints what it receives and ends when told to', async () => {
      const example = spawn(process.execPath, [join(project, 'dist', 'example.js')], {
        cwd: project,
        env: { HUB_HOST: `127.0.0.1:${link.server.port}`, HUB_CLIENT: SMUR, HUB_PASSWORD: PASSWORD },
      });
      const ended = new Promise((resolve) => example.once('exit', resolve));
      let printed = '';
      for (const stream of [example.stdout, example.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk;
        });
      }
      try {
        const { client: sender } = link.client(lrm, LRM);
        const acknowledged: string[] = [];
        sender.onRcRef(({ distributionID }) => void acknowledged.push(distributionID));
        await sender.open();
        await vi.waitFor(() => expect(printed).toContain('connecté'), 10_000);
        const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR });
        await vi.waitFor(() => expect(acknowledged).toEqual([distributionID]), 10_000);
      } finally {
        example.kill('SIGTERM');
      }
      expect(await ended).toBe(0);
      expect(printed).toContain(`RS-EDA de ${LRM}`);
    });

    test('closing lets the treatment that has begun end', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR);
      const steps: string[] = [];
      receiver.onRsEda(async () => {
        steps.push('begun');
        await new Promise((resolve) => setTimeout(resolve, 300));
        steps.push('ended');
      });
      const acknowledged: string[] = [];
      sender.onRcRef(({ distributionID }) => void acknowledged.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);
      const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR });
      await vi.waitFor(() => expect(steps).toEqual(['begun']), 10_000);
      await receiver.close();
      expect(steps).toEqual(['begun', 'ended']);
      await vi.waitFor(() => expect(acknowledged).toEqual([distributionID]), 10_000);
      await expect(sender.close()).resolves.toBeUndefined();
      await expect(sender.sendRsEda(body, { recipient: SMUR })).rejects.toThrow('le client n’est pas ouvert');
    });
  },
);

/** The broker of the Hub: the certificate of a client is its login. */
function mutualTls(folder: string, port: number): readonly string[] {
  return [
    `listeners.ssl.1 = 127.0.0.1:${port}`,
    `ssl_options.cacertfile = ${join(folder, 'ca.pem')}`,
    `ssl_options.certfile = ${join(folder, 'localhost.pem')}`,
    `ssl_options.keyfile = ${join(folder, 'localhost.key')}`,
    'ssl_options.verify = verify_peer',
    'ssl_options.fail_if_no_peer_cert = true',
    'ssl_cert_login_from = common_name',
    'auth_mechanisms.1 = EXTERNAL',
    'auth_mechanisms.2 = PLAIN',
  ];
}
