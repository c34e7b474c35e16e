import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort, isRabbitMqInstalled, RabbitMqServer } from '../broker/rabbitmq-server.ts';
import { buildLinks } from '../built-links.ts';
import { isOpenSslInstalled, makeCertificates } from './certificates.ts';
import { FakeHub } from './fake-hub.ts';
import {
  type Client,
  type ClientModule,
  type Delivery,
  generateClient,
  type LrmClient,
  loadClient,
  type Notice,
  type SmurClient,
} from './generated-client.ts';
import { TcpRelay } from './tcp-relay.ts';

const LRM = 'fr.health.samu290';
const SMUR = 'fr.health.smur290';
const PASSWORD = 'essai';
const isPossible = isRabbitMqInstalled && isOpenSslInstalled;

interface Definitions {
  readonly users: readonly { readonly name: string }[];
}

interface Runtime {
  validate(message: unknown): { readonly findings: readonly { readonly message: string }[] };
}

describe.skipIf(!isPossible)(
  isPossible
    ? 'generated clients on a real broker'
    : 'generated clients on a real broker (skipped: rabbitmq-server or openssl is not installed)',
  { timeout: 30_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-client-'));
    const open: Client[] = [];
    let server: RabbitMqServer;
    let tlsPort: number;
    let hub: FakeHub;
    let lrm: ClientModule<LrmClient>;
    let smur: ClientModule<SmurClient>;
    let runtime: Runtime;
    let body: object;
    let engagement: object;

    beforeAll(async () => {
      const link = (await buildLinks({ only: '15-SMUR 1.6' }))[0];
      const content = (path: string) => link?.files.get(path)?.content ?? '';
      makeCertificates(folder, [LRM, SMUR]);
      for (const { path, content: text } of link?.files.values() ?? []) {
        if (!path.startsWith('runtime/')) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      tlsPort = await freePort();
      const starting = RabbitMqServer.start(withPasswords(content('rabbitmq/definitions.json')), {
        plugins: ['rabbitmq_auth_mechanism_ssl'],
        configuration: mutualTls(folder, tlsPort),
      }).then((started) => {
        server = started;
      });
      const generate = (role: string) =>
        generateClient(folder, role, content(`asyncapi/15-smur-v1.6.${role}.asyncapi.yaml`));
      const projects = [generate('lrm'), generate('smur')] as const;
      // All of them, even if one fails: a server that starts late would not be stopped.
      await Promise.allSettled([starting, ...projects]);
      await starting;
      lrm = await loadClient(await projects[0]);
      smur = await loadClient(await projects[1]);
      runtime = await import(pathToFileURL(join(folder, 'runtime/index.js')).href);
      body = rootOf(content('examples/engagement-smur-deux-patients.01-RS-EDA.json'), 'createCaseHealth');
      engagement = rootOf(
        content('examples/engagement-smur-deux-patients.02-RS-ER.json'),
        'resourcesEngagement',
      );
      hub = await FakeHub.start(hubAddress());
    }, 120_000);

    afterEach(async () => {
      await Promise.all(open.splice(0).map((client) => client.close()));
    });

    afterAll(async () => {
      await hub?.stop();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    function hubAddress(): string {
      return `amqp://dispatcher:${PASSWORD}@127.0.0.1:${server.port}/${encodeURIComponent('15-smur_v1.6')}`;
    }

    /** A client of a module, closed at the end of the test; its notices go into a list. */
    function clientOf<Made extends Client>(
      module: ClientModule<Made>,
      clientId: string,
      settings: object = {},
    ) {
      const notices: Notice[] = [];
      const client = new module.HubClient({
        host: `127.0.0.1:${server.port}`,
        clientId,
        login: { user: clientId, password: PASSWORD },
        reconnection: { first: 50, longest: 200 },
        onNotice: (notice: Notice) => notices.push(notice),
        ...settings,
      });
      open.push(client);
      return { client, notices };
    }

    test('the LRM sends a case, the SMUR receives it and acknowledges it, the LRM gets the acknowledgement', async () => {
      const { client: sender } = clientOf(lrm, LRM);
      const { client: receiver } = clientOf(smur, SMUR);
      const received: { body: unknown; delivery: Delivery }[] = [];
      const acknowledged: string[] = [];
      receiver.onRsEda((content, delivery) => void received.push({ body: content, delivery }));
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
      expect(await hub.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('what waits in the queues is read as soon as the client opens', async () => {
      const { client: sender } = clientOf(lrm, LRM);
      await sender.open();
      const sent = [
        await sender.sendRsEda(body, { recipient: SMUR }),
        await sender.sendRsEda(body, { recipient: SMUR }),
      ].map(({ distributionID }) => distributionID);
      await vi.waitFor(async () => expect(await hub.waiting(`${SMUR}.message`)).toBe(2), 10_000);

      const { client: receiver } = clientOf(smur, SMUR);
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await receiver.open();
      await vi.waitFor(() => expect(received).toEqual(sent), 10_000);
    });

    test('a client connects by certificate, and by it alone', async () => {
      const files = (name: string) => ({
        certificate: join(folder, `${name}.pem`),
        key: join(folder, `${name}.key`),
        authority: join(folder, 'ca.pem'),
      });
      const host = `localhost:${tlsPort}`;
      const { client, notices } = clientOf(smur, SMUR, { host, login: files(SMUR) });
      await client.open();
      expect(notices).toEqual([{ event: 'connected', message: `connecté à ${host}` }]);
      // The broker takes the identity from the certificate: the queues of another stay closed.
      const { client: impostor } = clientOf(smur, LRM, { host, login: files(SMUR) });
      impostor.onRsEda(() => {});
      await expect(impostor.open()).rejects.toThrow(/ACCESS.REFUSED/);
    });

    test('the first connection tells what is wrong', async () => {
      const { client } = clientOf(lrm, LRM, { login: { user: LRM, password: 'autre' } });
      await expect(client.open()).rejects.toThrow(/ACCESS.REFUSED/);
    });

    test('a connection that is cut comes back; what is sent meanwhile waits, what was not read is read', async () => {
      let relay = await TcpRelay.start(server.port);
      const { client: receiver, notices } = clientOf(smur, SMUR, { host: `127.0.0.1:${relay.port}` });
      const { client: sender, notices: senderNotices } = clientOf(lrm, LRM, {
        host: `127.0.0.1:${relay.port}`,
      });
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);

      await relay.stop();
      await vi.waitFor(() => expect(senderNotices.map(({ event }) => event)).toContain('retrying'), 10_000);
      const sending = sender.sendRsEda(body, { recipient: SMUR });
      expect(received).toEqual([]);
      relay = await TcpRelay.start(server.port, relay.port);

      const { distributionID } = await sending;
      await vi.waitFor(() => expect(received).toEqual([distributionID]), 10_000);
      expect(notices.map(({ event }) => event).filter((event) => event !== 'retrying')).toEqual([
        'connected',
        'disconnected',
        'connected',
      ]);
      await Promise.all(open.splice(0).map((client) => client.close()));
      await relay.stop();
    });

    test('a message whose treatment fails is given a second time, then refused', async () => {
      const { client: sender } = clientOf(lrm, LRM);
      const { client: receiver, notices } = clientOf(smur, SMUR);
      const tries: boolean[] = [];
      receiver.onRsEr((_, { isRedelivered }) => {
        tries.push(isRedelivered);
        throw new Error('base de données fermée');
      });
      await Promise.all([sender.open(), receiver.open()]);
      const before = await hub.waiting('dispatch.dlq');
      await sender.sendRsEr(engagement, { recipient: SMUR });
      await vi.waitFor(async () => expect(await hub.waiting('dispatch.dlq')).toBe(before + 1), 10_000);
      expect(tries).toEqual([false, true]);
      expect(
        notices.filter(({ event }) => event === 'message-refused').map(({ message }) => message),
      ).toEqual([
        'message remis dans la file : base de données fermée',
        'message refusé : base de données fermée',
      ]);
    });

    test('a client that acknowledges itself sends nothing of its own accord', async () => {
      const { client: sender } = clientOf(lrm, LRM);
      const { client: receiver } = clientOf(smur, SMUR, { acknowledge: false });
      const received: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void received.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);
      hub.routed.splice(0);
      const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR });
      await vi.waitFor(() => expect(received).toEqual([distributionID]), 10_000);
      await receiver.close();
      expect(hub.routed).toHaveLength(1);
      expect(await hub.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('the example of the project runs, prints what it receives and ends when told to', async () => {
      const example = spawn(process.execPath, [join(folder, 'smur', 'dist', 'example.js')], {
        env: { HUB_HOST: `127.0.0.1:${server.port}`, HUB_CLIENT: SMUR, HUB_PASSWORD: PASSWORD },
      });
      const ended = new Promise((resolve) => example.once('exit', resolve));
      let printed = '';
      for (const stream of [example.stdout, example.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk;
        });
      }
      try {
        const { client: sender } = clientOf(lrm, LRM);
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

    test('the local hub of the project stands in for the Hub: two clients write to each other', async () => {
      await hub.stop();
      const localHub = spawn(process.execPath, [join(folder, 'lrm', 'dist', 'local-hub.js')], {
        env: { HUB_HOST: `127.0.0.1:${server.port}`, HUB_PASSWORD: PASSWORD },
      });
      const ended = new Promise((resolve) => localHub.once('exit', resolve));
      let printed = '';
      localHub.stdout.on('data', (chunk: Buffer) => {
        printed += chunk;
      });
      try {
        const { client: sender } = clientOf(lrm, LRM);
        const { client: receiver } = clientOf(smur, SMUR);
        const acknowledged: string[] = [];
        receiver.onRsEda(() => {});
        sender.onRcRef(({ distributionID }) => void acknowledged.push(distributionID));
        await Promise.all([sender.open(), receiver.open()]);
        const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR });
        await vi.waitFor(() => expect(acknowledged).toEqual([distributionID]), 10_000);
      } finally {
        localHub.kill('SIGTERM');
        await ended;
        hub = await FakeHub.start(hubAddress());
      }
      expect(printed).toContain(`remis à ${SMUR}.message`);
      expect(printed).toContain(`remis à ${LRM}.ack`);
    });

    test('closing lets the treatment that has begun end', async () => {
      const { client: sender } = clientOf(lrm, LRM);
      const { client: receiver } = clientOf(smur, SMUR);
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

/** As RabbitMQ stores passwords: four bytes of salt, then SHA-256 of salt and password. */
function withPasswords(text: string): object {
  const definitions = JSON.parse(text) as Definitions;
  const salt = Buffer.from([1, 2, 3, 4]);
  const digest = createHash('sha256').update(salt).update(PASSWORD).digest();
  const hash = Buffer.concat([salt, digest]).toString('base64');
  return { ...definitions, users: definitions.users.map((user) => ({ ...user, password_hash: hash })) };
}

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

function rootOf(text: string, root: string): object {
  const message = JSON.parse(text) as Record<string, object>;
  return message[root] ?? {};
}
