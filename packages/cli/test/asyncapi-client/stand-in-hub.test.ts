import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isRabbitMqInstalled } from '../broker/rabbitmq-server.ts';
import type {
  ClientModule,
  Hub,
  HubError,
  HubEvent,
  LrmClient,
  Reference,
  Runtime,
  SmurClient,
} from './generated-client.ts';
import { LinkOnBroker, PASSWORD } from './link-on-broker.ts';

const LRM = 'fr.health.samu290';
const SMUR = 'fr.health.smur290';
const ORU = 'fr.health.oru-bretagne';

interface Envelope {
  readonly distributionID: string;
  readonly [member: string]: unknown;
}

describe.skipIf(!isRabbitMqInstalled)(
  isRabbitMqInstalled
    ? 'the stand-in Hub and what clients refuse'
    : 'the stand-in Hub and what clients refuse (skipped: rabbitmq-server is not installed)',
  { timeout: 60_000 },
  () => {
    let link: LinkOnBroker;
    let lrm: ClientModule<LrmClient>;
    let smur: ClientModule<SmurClient>;
    let runtime: Runtime;
    let hub: Hub;
    let body: object;
    let count = 0;
    const events: HubEvent[] = [];

    beforeAll(async () => {
      link = await LinkOnBroker.start('15-SMUR 1.6');
      lrm = await link.load('lrm');
      smur = await link.load('smur');
      runtime = await link.runtime();
      body = link.body('engagement-smur-deux-patients.01-RS-EDA.json', 'createCaseHealth');
      hub = lrm.standInHub({
        host: `127.0.0.1:${link.server.port}`,
        password: PASSWORD,
        reconnection: { first: 50, longest: 200 },
        syntaxes: { [ORU]: 'xml' },
        onEvent: (event: HubEvent) => events.push(event),
      });
      await hub.start();
    }, 120_000);

    afterEach(async () => {
      await link.closeClients();
      await link.empty([LRM, SMUR, ORU]);
    });

    afterAll(async () => {
      await hub?.stop();
      await link?.stop();
    });

    const newId = (sender = LRM) => {
      count += 1;
      return `${sender}_essai-${count}`;
    };

    /** An envelope that is right, but for what the test changes. */
    function envelope(changes: object = {}, sender = LRM): Envelope {
      const text = link.content('examples/EDXL-DE/engagement-smur-deux-patients.01-RS-EDA.json');
      const distributionID = newId(sender);
      const own = text
        .replaceAll(/fr\.health\.samu290_[\w.-]+/g, distributionID)
        // Examples are exercises.
        .replaceAll('"Exercise"', '"Actual"');
      const read = JSON.parse(own) as Envelope;
      const now = (milliseconds: number) =>
        `${new Date(Date.now() + milliseconds).toISOString().slice(0, 19)}+00:00`;
      return { ...read, dateTimeSent: now(0), dateTimeExpires: now(3_600_000), distributionID, ...changes };
    }

    async function publish(content: string | object, properties: object = {}, key = LRM): Promise<void> {
      const channel = await link.channelOf(key);
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      channel.publish('hubsante', key, Buffer.from(text), {
        contentType: 'application/json',
        persistent: true,
        ...properties,
      });
      await channel.waitForConfirms();
    }

    /** The next report of the Hub to the LRM. */
    async function nextReport(cause: () => Promise<void>): Promise<HubError> {
      const { client } = link.client(lrm, LRM);
      const report = new Promise<HubError>((resolve) => client.onRsError((error) => resolve(error)));
      await client.open();
      await cause();
      return report;
    }

    const wrongBody = () => {
      const sent = envelope();
      return JSON.parse(JSON.stringify(sent).replace(/"caseId":"[^"]+",/, '')) as Envelope;
    };

    test.each<[number, string, () => readonly [content: string | object, properties?: object]]>([
      [100, 'DELIVERY_MODE_INCONSISTENCY', () => [envelope(), { persistent: false }]],
      [101, 'NOT_ALLOWED_CONTENT_TYPE', () => [envelope(), { contentType: 'text/plain' }]],
      [200, 'SENDER_INCONSISTENCY', () => [envelope({ senderID: SMUR })]],
      [300, 'INVALID_MESSAGE', () => [wrongBody()]],
      [300, 'INVALID_MESSAGE', () => ['<edxlDistribution/>', { contentType: 'application/xml' }]],
      [300, 'INVALID_MESSAGE', () => [envelope(), { contentType: 'application/xml' }]],
      [301, 'SCHEMA_NOT_FOUND', () => ['{ "distributionID": "fr.health.samu290_demi",']],
      [
        400,
        'EXPIRED_MESSAGE_BEFORE_ROUTING',
        () => [envelope({ dateTimeExpires: '2026-01-01T00:00:00+00:00' })],
      ],
      [
        501,
        'UNROUTABLE_MESSAGE',
        () => [
          envelope({
            descriptor: {
              language: 'fr-FR',
              explicitAddress: { explicitAddressScheme: 'hubex', explicitAddressValue: 'fr.health.samu999' },
            },
          }),
        ],
      ],
    ])('refuses with code %i %s', async (code, name, make) => {
      const [content, properties] = make();
      const id = typeof content === 'object' ? (content as Envelope).distributionID : null;
      const report = await nextReport(() => publish(content, properties));
      expect(report.errorCode).toEqual({ statusCode: code, statusString: name });
      if (id !== null) expect(report.referencedDistributionID).toBe(id);
    });

    test('a report travels as the Hub’s do, and is valid itself', async () => {
      const sent = wrongBody();
      await publish(sent);
      const channel = await link.channelOf(LRM);
      const message = await vi.waitFor(async () => {
        const got = await channel.get(`${LRM}.info`, { noAck: true });
        if (got === false) throw new Error('nothing yet');
        return got;
      }, 5000);
      const report = JSON.parse(message.content.toString()) as Envelope & { readonly content: unknown };
      expect(report).toMatchObject({
        distributionID: expect.stringMatching(/^fr\.health\.hub_/),
        senderID: 'fr.health.hub',
        distributionKind: 'Error',
        content: [
          {
            jsonContent: {
              embeddedJsonContent: {
                message: { error: { referencedDistributionID: sent.distributionID, sourceMessage: sent } },
              },
            },
          },
        ],
      });
      expect(runtime.validate(report).findings).toEqual([]);
      expect(message.properties).toMatchObject({ contentType: 'application/json', deliveryMode: 2 });
    });

    test('only what the Hub forwards is forwarded: no copy to another, no identity, no header', async () => {
      const sent = envelope();
      await publish(sent, {
        CC: [`${ORU}.message`],
        BCC: [`${ORU}.message`],
        userId: LRM,
        replyTo: `${ORU}.message`,
        correlationId: 'essai',
        headers: { 'x-essai': 'valeur' },
        expiration: '1',
        priority: 9,
        appId: 'essai',
      });
      const channel = await link.channelOf(SMUR);
      const message = await vi.waitFor(async () => {
        const got = await channel.get(`${SMUR}.message`, { noAck: true });
        if (got === false) throw new Error('nothing yet');
        return got;
      }, 5000);
      const { headers, expiration, ...properties } = message.properties;
      const given = Object.entries(properties).filter(([, value]) => value !== undefined);
      expect(Object.fromEntries(given)).toEqual({
        contentType: 'application/json',
        contentEncoding: 'UTF-8',
        deliveryMode: 2,
        messageId: sent.distributionID,
      });
      // The count is the queue’s own.
      expect(headers).toEqual({ 'x-delivery-count': 0 });
      // What is left of the hour the envelope gives itself.
      expect(Number(expiration)).toBeGreaterThan(3_500_000);
      expect(await link.waiting(`${ORU}.message`)).toBe(0);
    });

    test('a message that expires in a queue comes back as code 500; one that is rejected tells nobody', async () => {
      const now = Date.now();
      const soon = `${new Date(now + 2000).toISOString().slice(0, 19)}+00:00`;
      const sent = envelope({ dateTimeExpires: soon });
      const report = await nextReport(() => publish(sent));
      expect(report).toMatchObject({
        errorCode: { statusCode: 500, statusString: 'DEAD_LETTER_QUEUED' },
        referencedDistributionID: sent.distributionID,
      });
      const rejected = envelope();
      await publish(rejected);
      const channel = await link.channelOf(SMUR);
      await channel.consume(
        `${SMUR}.message`,
        (message) => message !== null && channel.nack(message, false, false),
      );
      await vi.waitFor(
        () =>
          expect(events).toContainEqual(
            expect.objectContaining({
              event: 'dropped',
              distributionID: rejected.distributionID,
              queue: null,
            }),
          ),
        5000,
      );
      expect([await link.waiting('dispatch.dlq'), await link.waiting(`${LRM}.info`)]).toEqual([0, 0]);
    });

    test('a message leaves and arrives in XML, by the choice of each side', async () => {
      const { client: sender } = link.client(lrm, LRM, { syntax: 'xml' });
      const { client: receiver } = link.client(smur, SMUR);
      const received: unknown[] = [];
      const answered: string[] = [];
      receiver.onRsEda((content, { syntax }) => void received.push([syntax, content]));
      sender.onRcRef(({ distributionID }) => void answered.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);
      const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR, distributionID: newId() });
      await vi.waitFor(() => expect(answered).toEqual([distributionID]), 5000);
      expect(received).toEqual([['json', body]]);

      // A recipient that asked the Hub for XML gets XML, and its client reads it.
      await publish(envelope({ descriptor: addressTo(ORU) }));
      const channel = await link.channelOf(ORU);
      const message = await vi.waitFor(async () => {
        const got = await channel.get(`${ORU}.message`, { noAck: true });
        if (got === false) throw new Error('nothing yet');
        return got;
      }, 5000);
      expect(message.properties.contentType).toBe('application/xml');
      // Its header still tells the moment and the recipient of the example: warnings.
      const { findings } = runtime.validateXml(message.content.toString());
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const direct = await link.channelOf('dispatcher');
      direct.publish('distribution', `${SMUR}.message`, message.content, {
        ...message.properties,
        persistent: true,
      });
      await vi.waitFor(() => expect(received.at(-1)).toEqual(['xml', body]), 5000);
    });

    test('a handler refuses one message: the sender gets a refusal and its cause, the others are acknowledged', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver, notices } = link.client(smur, SMUR);
      const answers: Reference[] = [];
      const infos: unknown[] = [];
      sender.onRcRef((reference) => void answers.push(reference));
      sender.onRsInfo(({ info }, { distributionID }) => void infos.push([distributionID, info]));
      const [first, second, third] = [newId(), newId(), newId()];
      receiver.onRsEda((_, delivery) => {
        if (delivery.distributionID === first) throw new smur.Refusal(701, 'ce dossier existe déjà');
        if (delivery.distributionID === second) delivery.refuse(704, 'commune manquante');
      });
      await Promise.all([sender.open(), receiver.open()]);
      for (const distributionID of [first, second, third]) {
        await sender.sendRsEda(body, { recipient: SMUR, distributionID });
      }
      await vi.waitFor(() => expect([answers.length, infos.length]).toEqual([3, 2]), 5000);
      const causes = answers.map(({ errorDistributionID }) => errorDistributionID);
      expect(answers).toEqual([
        { distributionID: first, refused: true, errorDistributionID: causes[0] },
        { distributionID: second, refused: true, errorDistributionID: causes[1] },
        { distributionID: third },
      ]);
      expect(infos).toEqual([
        [causes[0], `${first} refusé, 701 CASE_ALREADY_EXISTS : ce dossier existe déjà`],
        [causes[1], `${second} refusé, 704 INSUFFICIENT_DATA : commune manquante`],
      ]);
      expect(notices.filter(({ event }) => event === 'message-refused')).toHaveLength(2);
      expect(await link.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('what is expired, empty, invalid or of another syntax than it says never reaches a handler', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR);
      const refused: Reference[] = [];
      const handled: string[] = [];
      sender.onRcRef((reference) => void refused.push(reference));
      receiver.onRsEda((_, { distributionID }) => void handled.push(distributionID));
      // Past the stand-in Hub, which would refuse them: a converted message has no life of its own.
      const direct = await link.channelOf('dispatcher');
      const deliver = (content: string | object, contentType = 'application/json') =>
        direct.publish(
          'distribution',
          `${SMUR}.message`,
          Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
          { contentType, persistent: true },
        );
      const expired = envelope({ dateTimeExpires: '2026-01-01T00:00:00+00:00' });
      const empty = withRoot(envelope(), null);
      const scalar = withRoot(envelope(), 'texte');
      const invalid = wrongBody();
      const nothing = envelope({ content: [] });
      for (const one of [expired, empty, scalar, invalid, nothing]) deliver(one);
      for (const text of ['null', '[]', '{}', '', '{ "demi": ', '\u0000']) deliver(text);
      deliver(JSON.stringify(envelope()), 'application/xml');
      deliver(JSON.stringify(envelope()), 'text/plain');
      deliver('<a/>', 'application/xml');
      const good = envelope();
      deliver(good);
      await Promise.all([sender.open(), receiver.open()]);
      await vi.waitFor(() => expect(handled).toEqual([good.distributionID]), 10_000);
      await vi.waitFor(() => expect(refused).toHaveLength(6), 5000);
      expect(
        refused.map(({ distributionID, refused: isRefused }) => [distributionID, isRefused === true]),
      ).toEqual([
        ...[expired, empty, scalar, invalid, nothing].map(({ distributionID }) => [distributionID, true]),
        [good.distributionID, false],
      ]);
      expect(await link.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('a message refused because it had expired is handled when it is sent again under its identifier', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR);
      const answers: boolean[] = [];
      const handled: string[] = [];
      sender.onRcRef(({ refused = false }) => void answers.push(refused));
      receiver.onRsEda((_, { distributionID }) => void handled.push(distributionID));
      await Promise.all([sender.open(), receiver.open()]);
      const sent = envelope();
      const direct = await link.channelOf('dispatcher');
      for (const dateTimeExpires of [
        '2026-01-01T00:00:00+00:00',
        sent.dateTimeExpires,
        sent.dateTimeExpires,
      ]) {
        const content = Buffer.from(JSON.stringify({ ...sent, dateTimeExpires }));
        direct.publish('distribution', `${SMUR}.message`, content, {
          contentType: 'application/json',
          persistent: true,
        });
      }
      await vi.waitFor(() => expect(answers).toEqual([true, false]), 5000);
      await vi.waitFor(async () => expect(await link.waiting(`${SMUR}.message`)).toBe(0), 5000);
      expect(handled).toEqual([sent.distributionID]);
    });

    test('a hostile text in a message does not stop the queue, nor the answer', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const { client: receiver } = link.client(smur, SMUR, { syntax: 'xml' });
      const answers: Reference[] = [];
      const handled: string[] = [];
      sender.onRcRef((reference) => void answers.push(reference));
      receiver.onRsEda((_, { distributionID }) => {
        handled.push(distributionID);
        throw new smur.Refusal(700, `\u0000 \ud800 ]]> & < ${'x'.repeat(10_000)}`);
      });
      await Promise.all([sender.open(), receiver.open()]);
      const direct = await link.channelOf('dispatcher');
      const deliver = (content: object) =>
        direct.publish('distribution', `${SMUR}.message`, Buffer.from(JSON.stringify(content)), {
          contentType: 'application/json; charset=utf-8',
          persistent: true,
        });
      const control = withRoot(envelope(), { caseId: '\u0000\u001b[2J' });
      const strange = envelope({ distributionID: 'essai\u0000', senderID: '\u0001' });
      const numbers = envelope({ distributionID: 12 });
      const good = envelope();
      for (const one of [control, strange, numbers, good]) deliver(one);
      await vi.waitFor(
        () =>
          expect(answers.map(({ distributionID }) => distributionID)).toEqual([
            control.distributionID,
            good.distributionID,
          ]),
        10_000,
      );
      expect(handled).not.toContain(control.distributionID);
      expect(handled.at(-1)).toBe(good.distributionID);
      expect(answers.every(({ refused }) => refused === true)).toBe(true);
      expect(await link.waiting(`${SMUR}.message`)).toBe(0);
    });

    test('a hostile text published is reported to whoever wants XML too', async () => {
      const key = ORU;
      const sent = envelope({ senderID: ORU }, ORU);
      await publish({ ...sent, distributionID: `${ORU}_\u0001`, unknown: '\u0000' }, {}, key);
      await publish('{ "distributionID": "\u0001\u0002", ', {}, key);
      const channel = await link.channelOf(ORU);
      const reports = await vi.waitFor(async () => {
        expect(await link.waiting(`${ORU}.info`)).toBe(2);
        return [
          await channel.get(`${ORU}.info`, { noAck: true }),
          await channel.get(`${ORU}.info`, { noAck: true }),
        ];
      }, 5000);
      for (const report of reports) {
        if (report === false) throw new Error('no report');
        expect(report.properties.contentType).toBe('application/xml');
        expect(runtime.validateXml(report.content.toString()).findings).toEqual([]);
      }
    });

    test('an exercise reaches its own handler; without one it is refused, and the real ones are not touched', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const answers = new Map<string, boolean>();
      sender.onRcRef(({ distributionID, refused = false }) => void answers.set(distributionID, refused));
      await sender.open();
      const send = async (status: string) =>
        (await sender.sendRsEda(body, { recipient: SMUR, status, distributionID: newId() })).distributionID;

      const { client: without } = link.client(smur, SMUR);
      const real: string[] = [];
      without.onRsEda((_, { distributionID }) => void real.push(distributionID));
      await without.open();
      const [exercise, actual] = [await send('Exercise'), await send('Actual')];
      await vi.waitFor(
        () => expect([answers.get(exercise), answers.get(actual)]).toEqual([true, false]),
        5000,
      );
      expect(real).toEqual([actual]);
      await without.close();

      const { client: both } = link.client(smur, SMUR);
      const exercises: string[] = [];
      both.onRsEda((_, { distributionID }) => void real.push(distributionID));
      both.onRsEda((_, { distributionID }) => void exercises.push(distributionID), { status: 'Exercise' });
      await both.open();
      const [second, third] = [await send('Exercise'), await send('Actual')];
      await vi.waitFor(() => expect([answers.get(second), answers.get(third)]).toEqual([false, false]), 5000);
      expect([exercises, real]).toEqual([[second], [actual, third]]);
    });

    test('a message given twice is handled once, and acknowledged twice under one identifier', async () => {
      const { client: receiver, notices } = link.client(smur, SMUR);
      const handled: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void handled.push(distributionID));
      await receiver.open();
      const sent = envelope();
      await publish(sent);
      await publish(sent);
      await vi.waitFor(() => expect(notices.map(({ event }) => event)).toContain('message-repeated'), 5000);
      expect(handled).toEqual([sent.distributionID]);
      const acks = await vi.waitFor(async () => {
        expect(await link.waiting(`${LRM}.ack`)).toBe(2);
        const channel = await link.channelOf(LRM);
        return [
          await channel.get(`${LRM}.ack`, { noAck: true }),
          await channel.get(`${LRM}.ack`, { noAck: true }),
        ];
      }, 5000);
      const ids = acks.map(
        (ack) => ack !== false && (JSON.parse(ack.content.toString()) as Envelope).distributionID,
      );
      expect(new Set(ids).size).toBe(1);
    });

    test('the stand-in Hub outlives its broker', async () => {
      const local = spawn(process.execPath, [join(link.folder, 'client/core/local-hub.js')], {
        env: { HUB_HOST: `127.0.0.1:${link.server.port}`, HUB_PASSWORD: PASSWORD },
      });
      const ended = new Promise((resolve) => local.once('exit', resolve));
      let printed = '';
      for (const stream of [local.stdout, local.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk;
        });
      }
      try {
        await vi.waitFor(() => expect(printed).toContain('Hub d’essai'), 10_000);
        await hub.stop();
        await link.server.signal('SIGKILL');
        await link.server.restart();
        const report = await nextReport(() => publish(wrongBody()));
        expect(report.errorCode.statusCode).toBe(300);
        await vi.waitFor(() => expect(printed).toContain('300, annoncé à fr.health.samu290.info'), 5000);
      } finally {
        local.kill('SIGTERM');
      }
      expect(await ended).toBe(0);
    });

    function addressTo(client: string): object {
      return {
        language: 'fr-FR',
        explicitAddress: { explicitAddressScheme: 'hubex', explicitAddressValue: client },
      };
    }

    function withRoot(sent: Envelope, value: unknown): Envelope {
      const [{ jsonContent }] = sent.content as [
        { jsonContent: { embeddedJsonContent: { message: object } } },
      ];
      const message = { ...jsonContent.embeddedJsonContent.message, createCaseHealth: value };
      return { ...sent, content: [{ jsonContent: { embeddedJsonContent: { message } } }] };
    }
  },
);
