import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isRabbitMqInstalled } from '../broker/rabbitmq-server.ts';
import type {
  ClientModule,
  Delivery,
  Hub,
  HubEvent,
  Runtime,
  SendOptions,
  Sent,
  ServiceClient,
} from './generated-client.ts';
import { LinkOnBroker, PASSWORD } from './link-on-broker.ts';

const LRM = 'fr.health.samu290';
const NEXSIS = 'fr.fire.nexsis.sdis29';

/** Both roles of the link send and receive RC-EDA. */
interface RcEdaClient extends ServiceClient {
  sendRcEda(body: object, options: SendOptions): Promise<Sent>;
  onRcEda(handler: (body: object, delivery: Delivery) => void): void;
}

describe.skipIf(!isRabbitMqInstalled)(
  isRabbitMqInstalled
    ? 'NexSIS, which speaks XML'
    : 'NexSIS, which speaks XML (skipped: rabbitmq-server is not installed)',
  { timeout: 60_000 },
  () => {
    let link: LinkOnBroker;
    let lrm: ClientModule<RcEdaClient>;
    let nexsis: ClientModule<RcEdaClient>;
    let runtime: Runtime;
    let hub: Hub;
    let body: object;
    const events: HubEvent[] = [];

    beforeAll(async () => {
      link = await LinkOnBroker.start('15-NexSIS 1.9');
      lrm = await link.load('lrm');
      nexsis = await link.load('nexsis');
      runtime = await link.runtime();
      body = link.body('demande-de-concours.01-RC-EDA.json', 'createCase');
      hub = lrm.standInHub({
        host: `127.0.0.1:${link.server.port}`,
        password: PASSWORD,
        onEvent: (event: HubEvent) => events.push(event),
      });
    }, 120_000);

    afterEach(() => link.closeClients());

    afterAll(async () => {
      await hub?.stop();
      await link?.stop();
    });

    test('the syntax of a role is data of the link, in what describes it too', () => {
      expect([lrm.ROLE.syntax, nexsis.ROLE.syntax]).toEqual(['json', 'xml']);
      const { info } = JSON.parse(link.content('asyncapi/15-nexsis-v1.9.nexsis.asyncapi.json'));
      expect(info['x-preferred-content-type']).toBe('application/xml');
      const { roles } = JSON.parse(link.content('link.json'));
      expect(roles).toEqual([
        expect.objectContaining({ id: 'LRM', contentType: 'application/json' }),
        expect.objectContaining({ id: 'NexSIS', contentType: 'application/xml' }),
      ]);
    });

    test('each side sends and receives in its own syntax, and handles the same content', async () => {
      const { client: fire } = link.client(nexsis, NEXSIS);
      const { client: samu } = link.client(lrm, LRM);
      const received = new Map<string, unknown>();
      const answered: string[] = [];
      for (const client of [fire, samu]) {
        client.onRcEda(
          (content, { distributionID, syntax }) => void received.set(distributionID, [syntax, content]),
        );
        client.onRcRef(({ distributionID }) => void answered.push(distributionID));
      }
      await Promise.all([fire.open(), samu.open()]);
      // Before the Hub reads it: what leaves.
      const { distributionID: fromFire } = await fire.sendRcEda(body, { recipient: LRM });
      const dispatcher = await link.channelOf('dispatcher');
      const published = await dispatcher.get('dispatch');
      if (published === false) throw new Error('nothing was published');
      expect(published.properties).toMatchObject({
        contentType: 'application/xml',
        deliveryMode: 2,
        messageId: fromFire,
      });
      expect(runtime.validateXml(published.content.toString()).findings).toEqual([]);
      dispatcher.nack(published, false, true);
      await dispatcher.close();

      await hub.start();
      const { distributionID: fromSamu } = await samu.sendRcEda(body, { recipient: NEXSIS });
      await vi.waitFor(() => expect(answered.toSorted()).toEqual([fromFire, fromSamu].toSorted()), 10_000);
      expect(received).toEqual(
        new Map([
          [fromFire, ['json', body]],
          [fromSamu, ['xml', body]],
        ]),
      );
    });

    test('a connection may choose the other syntax', async () => {
      const { client: fire } = link.client(nexsis, NEXSIS, { syntax: 'json' });
      await fire.open();
      await hub.stop();
      await fire.sendRcEda(body, { recipient: LRM });
      const dispatcher = await link.channelOf('dispatcher');
      const published = await dispatcher.get('dispatch', { noAck: true });
      expect(published !== false && published.properties.contentType).toBe('application/json');
    });

    test('fire services get no report, between themselves nothing is routed', async () => {
      hub = lrm.standInHub({
        host: `127.0.0.1:${link.server.port}`,
        password: PASSWORD,
        onEvent: (event: HubEvent) => events.push(event),
      });
      await hub.start();
      // The client lets nothing leave that neither end in health sends: only one that checks nothing gets as far as the Hub.
      const { client: careful } = link.client(nexsis, NEXSIS);
      await careful.open();
      await expect(careful.sendRcEda(body, { recipient: NEXSIS })).rejects.toThrow(/acteur de santé/);
      const { client: fire } = link.client(nexsis, NEXSIS, { validate: false });
      await fire.open();
      const { distributionID } = await fire.sendRcEda(body, { recipient: NEXSIS });
      await vi.waitFor(
        () =>
          expect(events).toContainEqual(
            expect.objectContaining({ distributionID, event: 'refused', code: 501, queue: null }),
          ),
        5000,
      );
      // Between health and anybody but fire services, the Hub has no rule and tells nobody.
      const { client: samu } = link.client(lrm, LRM);
      await samu.open();
      const { distributionID: toPolice } = await samu.sendRcEda(body, { recipient: 'fr.police.a' });
      await vi.waitFor(
        () =>
          expect(events).toContainEqual(
            expect.objectContaining({ distributionID: toPolice, event: 'dropped', queue: null }),
          ),
        5000,
      );
    });
  },
);
