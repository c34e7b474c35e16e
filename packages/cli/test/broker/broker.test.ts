import { createHash } from 'node:crypto';
import { type Channel, type ChannelModel, connect } from 'amqplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLinks } from '../built-links.ts';
import { isRabbitMqInstalled, RabbitMqServer } from './rabbitmq-server.ts';

const PASSWORD = 'essai';
const SAMU = 'fr.health.samu290';
const TABLET = 'fr.health.smur290';

/** The parts of a definitions file the test adds to: on the real broker a certificate stands for the password. */
interface Definitions {
  readonly users: readonly { readonly name: string }[];
}

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
      server = await RabbitMqServer.start({ ...definitions, users });
      const example = [...(link?.files.values() ?? [])].find(({ path }) =>
        path.startsWith('examples/EDXL-DE/engagement-smur-deux-patients.01'),
      );
      envelope = JSON.parse(example?.content ?? '') as Readonly<Record<string, unknown>>;
    }, 120_000);

    afterAll(async () => {
      await Promise.all(open.map((connection) => connection.close().catch(() => {})));
      await server?.stop();
    });

    async function channelOf(user: string): Promise<Channel> {
      const vhost = encodeURIComponent('15-smur_v1.6');
      const connection = await connect(`amqp://${user}:${PASSWORD}@127.0.0.1:${server.port}/${vhost}`);
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
      ['declare a queue', SAMU, (channel) => channel.assertQueue('mine')],
      ['declare an exchange', SAMU, (channel) => channel.assertExchange('mine', 'topic')],
    ])('a client may not %s', async (_, user, attempt) => {
      expect(await verdict(user, attempt)).toBe('ACCESS_REFUSED');
    });

    test('a client may look whether its queues are there', async () => {
      expect(await verdict(SAMU, (channel) => channel.checkQueue(`${SAMU}.ack`))).toBe('accepted');
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
