import { createHash } from 'node:crypto';
import { type Channel, type ChannelModel, connect } from 'amqplib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildLinks } from '../built-links.ts';
import { isRabbitMqInstalled, RabbitMqServer } from './rabbitmq-server.ts';

const PASSWORD = 'essai';
const SAMU = 'fr.health.samu290';
const TABLET = 'fr.health.smur290';

/** The parts of a definitions file the test adds to: on the real broker a certificate stands for the password. */
interface Definitions {
  readonly users: readonly { readonly name: string }[];
  readonly policies: readonly { readonly name: string; readonly definition: Record<string, unknown> }[];
}

/** What the test lets wait for the Hub: as in the definitions, only less. */
const SMALL_QUEUE = 1024 * 1024;

/** As RabbitMQ stores passwords: four bytes of salt, then SHA-256 of salt and password. */
function passwordHash(): string {
  const salt = Buffer.from([1, 2, 3, 4]);
  const digest = createHash('sha256').update(salt).update(PASSWORD).digest();
  return Buffer.concat([salt, digest]).toString('base64');
}

describe.skipIf(!isRabbitMqInstalled)(
  isRabbitMqInstalled ? 'a real broker' : 'a real broker (skipped: rabbitmq-server is not installed)',
  { timeout: 90_000 },
  () => {
    let server: RabbitMqServer;
    let envelope: Readonly<Record<string, unknown>>;
    const open: ChannelModel[] = [];

    beforeAll(async () => {
      const link = (await buildLinks({ only: '15-SMUR 1.6' }))[0];
      const text = link?.files.get('rabbitmq/definitions.json')?.content ?? '';
      const definitions = JSON.parse(text) as Definitions;
      const users = definitions.users.map((user) => ({ ...user, password_hash: passwordHash() }));
      const policies = definitions.policies.map((policy) =>
        policy.name === 'file-du-hub'
          ? { ...policy, definition: { ...policy.definition, 'max-length-bytes': SMALL_QUEUE } }
          : policy,
      );
      server = await RabbitMqServer.start({ ...definitions, users, policies });
      const example = [...(link?.files.values() ?? [])].find(({ path }) =>
        path.startsWith('examples/EDXL-DE/engagement-smur-deux-patients.01'),
      );
      envelope = JSON.parse(example?.content ?? '') as Readonly<Record<string, unknown>>;
    }, 120_000);

    afterEach(async () => {
      await Promise.all(open.splice(0).map((connection) => connection.close().catch(() => {})));
    });

    afterAll(async () => {
      await server?.stop();
    });

    function addressOf(user: string): string {
      const vhost = encodeURIComponent('15-smur_v1.6');
      return `amqp://${user}:${PASSWORD}@127.0.0.1:${server.port}/${vhost}`;
    }

    async function channelOf(user: string): Promise<Channel> {
      const connection = await connect(addressOf(user));
      // The broker closes what it refuses; the channel tells it to who asked.
      connection.on('error', () => {});
      open.push(connection);
      const channel = await connection.createChannel();
      channel.on('error', () => {});
      return channel;
    }

    /** What the broker says when it refuses, `ACCESS_REFUSED`; `accepted` when it does not. */
    async function verdict(user: string, attempt: (channel: Channel) => unknown): Promise<string> {
      const channel = await channelOf(user);
      const refused = new Promise<string>((resolve) => {
        channel.on('error', (error: Error) =>
          resolve(/[A-Z]+_[A-Z]+/.exec(error.message)?.[0] ?? error.message),
        );
      });
      const asked = async () => {
        await attempt(channel);
        // A publication has no answer of its own: the next question gets the broker's refusal first.
        await channel.checkQueue(`${user}.message`);
        return 'accepted';
      };
      return Promise.race([asked().catch(() => refused), refused]);
    }

    test('a client publishes, the Hub routes, the addressee reads the same envelope', async () => {
      const sender = await channelOf(SAMU);
      sender.publish('hubsante', SAMU, Buffer.from(JSON.stringify(envelope)), {
        contentType: 'application/json',
        persistent: true,
      });
      const hub = await channelOf('dispatcher');
      const [message] = await received(hub, 'dispatch', 1);
      expect(message?.fields.routingKey).toBe(SAMU);
      hub.publish('distribution', `${TABLET}.message`, message?.content ?? Buffer.alloc(0), {
        persistent: true,
      });
      const tablet = await channelOf(TABLET);
      const [delivered] = await received(tablet, `${TABLET}.message`, 1);
      expect(JSON.parse(delivered?.content.toString() ?? '')).toEqual(envelope);
      expect(envelope).toMatchObject({ senderID: SAMU });
    });

    test.each<[string, string, (channel: Channel) => unknown]>([
      [
        'publish under the identity of another',
        SAMU,
        (channel) => channel.publish('hubsante', TABLET, Buffer.alloc(1)),
      ],
      [
        'write to the queues of others',
        SAMU,
        (channel) => channel.publish('distribution', `${TABLET}.message`, Buffer.alloc(1)),
      ],
      [
        'write to a queue past every exchange',
        SAMU,
        (channel) => channel.sendToQueue('dispatch', Buffer.alloc(1)),
      ],
      ['read the queue of another', SAMU, (channel) => channel.consume(`${TABLET}.message`, () => {})],
      ['read what the Hub routes', SAMU, (channel) => channel.consume('dispatch', () => {})],
      [
        'publish under its identity and a line feed',
        SAMU,
        (channel) => channel.publish('hubsante', `${SAMU}\n`, Buffer.alloc(1)),
      ],
      [
        'publish under its identity and something more',
        SAMU,
        (channel) => channel.publish('hubsante', `${SAMU}.message`, Buffer.alloc(1)),
      ],
      [
        'publish under what its identity would match as a pattern',
        SAMU,
        (channel) => channel.publish('hubsante', SAMU.replaceAll('.', '-'), Buffer.alloc(1)),
      ],
      ['take a message of another', SAMU, (channel) => channel.get(`${TABLET}.message`)],
      ['empty the queue of another', SAMU, (channel) => channel.purgeQueue(`${TABLET}.message`)],
      ['delete its own queue', SAMU, (channel) => channel.deleteQueue(`${SAMU}.message`)],
      ['read the dead letters', SAMU, (channel) => channel.get('dispatch.dlq')],
      [
        'have a copy of what others publish',
        SAMU,
        (channel) => channel.bindQueue(`${SAMU}.message`, 'hubsante', '#'),
      ],
      ['declare a queue named by a line feed', SAMU, (channel) => channel.assertQueue('\n')],
      [
        'cut the Hub off from what is published',
        SAMU,
        (channel) => channel.unbindQueue('dispatch', 'hubsante', '#'),
      ],
      [
        'bind an exchange to another',
        SAMU,
        (channel) => channel.bindExchange('distribution', 'hubsante', '#'),
      ],
      ['delete an exchange', SAMU, (channel) => channel.deleteExchange('hubsante')],
      [
        'write to an exchange of RabbitMQ',
        SAMU,
        (channel) => channel.publish('amq.topic', SAMU, Buffer.alloc(1)),
      ],
      ['declare a queue', SAMU, (channel) => channel.assertQueue('mine')],
      ['declare an exchange', SAMU, (channel) => channel.assertExchange('mine', 'topic')],
    ])('a client may not %s', async (_, user, attempt) => {
      expect(await verdict(user, attempt)).toBe('ACCESS_REFUSED');
    });

    test('a client may not sign as another user of the broker', async () => {
      const signed = (channel: Channel) =>
        channel.publish('hubsante', SAMU, Buffer.alloc(1), { userId: TABLET });
      expect(await verdict(SAMU, signed)).toBe('PRECONDITION_FAILED');
    });

    test('a copy asked for by header reaches no queue of another', async () => {
      const sender = await channelOf(SAMU);
      for (const name of ['CC', 'BCC']) {
        const copies = [`${TABLET}.message`, TABLET, 'dispatch'];
        sender.publish('hubsante', SAMU, Buffer.from(name), { headers: { [name]: copies } });
      }
      // What the broker did before this answer it did for all of them.
      await sender.checkQueue(`${SAMU}.message`).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 500));
      const tablet = await channelOf(TABLET);
      expect(await bodiesIn(tablet, `${TABLET}.message`)).not.toContainEqual(expect.stringMatching(/^B?CC$/));
      // One of each reached the Hub, and no other.
      const ofHub = await bodiesIn(await channelOf('dispatcher'), 'dispatch');
      expect(ofHub.filter((body) => /^B?CC$/.test(body))).toEqual(['CC', 'BCC']);
    });

    /** What waits in a queue, taken out of it; a blind copy as well as an open one. */
    async function bodiesIn(channel: Channel, queue: string): Promise<string[]> {
      const bodies: string[] = [];
      for (;;) {
        const message = await channel.get(queue, { noAck: true });
        if (message === false) return bodies;
        bodies.push(message.content.toString());
      }
    }

    test('a client may look whether its queues are there', async () => {
      expect(await verdict(SAMU, (channel) => channel.checkQueue(`${SAMU}.ack`))).toBe('accepted');
    });

    test('how much waits for another is told to whoever asks: RabbitMQ asks no right for it', async () => {
      // Decision 24: a passive declaration is answered whatever the rights. It shows a number, never a message.
      expect(await verdict(SAMU, (channel) => channel.checkQueue(`${TABLET}.message`))).toBe('accepted');
    });

    test('a client that floods is refused, and what was confirmed is there', async () => {
      const connection = await connect(addressOf(SAMU));
      open.push(connection);
      const channel = await connection.createConfirmChannel();
      const body = Buffer.alloc(64 * 1024);
      const publish = () =>
        new Promise<boolean>((resolve) => {
          channel.publish('hubsante', SAMU, body, { persistent: true }, (error) => resolve(error == null));
        });
      // By ten: a quorum queue says a little late that it is full.
      const outcomes: boolean[] = [];
      for (let round = 0; round < 20; round += 1) {
        outcomes.push(...(await Promise.all(Array.from({ length: 10 }, publish))));
      }
      const confirmed = outcomes.filter((isConfirmed) => isConfirmed).length;
      const { messageCount } = await (await channelOf('dispatcher')).checkQueue('dispatch');
      expect(messageCount).toBe(confirmed);
      // What was on its way when the limit was reached gets through.
      expect(confirmed * body.length).toBeLessThan(4 * SMALL_QUEUE);
      expect(confirmed).toBeGreaterThan(0);
    });

    test('a client opens ten connections and no more; the others still get in', async () => {
      const tablets: ChannelModel[] = [];
      const refused: string[] = [];
      for (let index = 0; index < 12; index += 1) {
        await connect(addressOf(TABLET)).then(
          (connection) => tablets.push(connection),
          (error: Error) => refused.push(error.message),
        );
      }
      open.push(...tablets);
      expect(refused.length).toBeGreaterThanOrEqual(2);
      // The broker closes a connection instead of opening it; amqplib does not repeat what it says.
      expect(refused.every((message) => /ConnectionClose|NOT_ALLOWED/.test(message))).toBe(true);
      const before = await channelOf(SAMU);
      await before.checkQueue(`${SAMU}.message`);
    });

    test('a client opens fifty channels and no more', async () => {
      const connection = await connect(addressOf('fr.health.oru-bretagne'));
      const ended = new Promise<string>((resolve) =>
        connection.on('error', (error) => resolve(error.message)),
      );
      const opening = async () => {
        for (let index = 0; index < 60; index += 1) await connection.createChannel();
        return 'accepted';
      };
      expect(await Promise.race([opening().catch(() => ended), ended])).toMatch(/NOT_ALLOWED.*limit/s);
    });

    test('an unknown client does not get in', async () => {
      await expect(channelOf('fr.health.samu999')).rejects.toThrow(/ACCESS.REFUSED|403/);
    });
  },
);

/** The first messages of a queue, acknowledged. */
function received(channel: Channel, queue: string, count: number) {
  type Message = NonNullable<Parameters<Parameters<Channel['consume']>[1]>[0]>;
  return new Promise<Message[]>((resolve, reject) => {
    const messages: Message[] = [];
    channel
      .consume(queue, (message) => {
        if (message === null) return;
        channel.ack(message);
        messages.push(message);
        if (messages.length === count) resolve(messages);
      })
      .catch(reject);
  });
}
