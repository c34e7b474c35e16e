import { createHash } from 'node:crypto';
import { connect } from 'amqplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import { isRabbitMqInstalled, RabbitMqServer } from './rabbitmq-server.ts';

const PASSWORD = 'essai';
/** Members of definitions files that are lists: files are put together member by member. */
type Definitions = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function passwordHash(): string {
  const salt = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([salt, createHash('sha256').update(salt).update(PASSWORD).digest()]).toString(
    'base64',
  );
}

function file({ files }: BuiltLink, name: string): Definitions {
  return JSON.parse(files.get(`rabbitmq/${name}`)?.content ?? '{}') as Definitions;
}

/** As an operator imports several files: same user, one user. */
function together(...all: readonly Definitions[]): Definitions {
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  const merged = Object.fromEntries([...names].map((name) => [name, all.flatMap((one) => one[name] ?? [])]));
  const users = new Map((merged.users ?? []).map((user) => [user.name, user]));
  return {
    ...merged,
    users: [...users.values()].map((user) => ({ ...user, password_hash: passwordHash() })),
  };
}

describe.skipIf(!isRabbitMqInstalled)(
  isRabbitMqInstalled
    ? 'two vhosts of a real broker'
    : 'two vhosts of a real broker (skipped: rabbitmq-server is not installed)',
  { timeout: 90_000 },
  () => {
    let server: RabbitMqServer;

    beforeAll(async () => {
      const links = await buildLinks();
      const here = ['15-15 2.1', '15-15 1.5', '15-NexSIS 1.9.1'].flatMap(
        (name) => links.find((one) => one.name === name) ?? [],
      );
      const definitions = here.map((one) => file(one, 'definitions.json'));
      const vhosts = new Set(definitions.flatMap((one) => one.vhosts ?? []).map(({ name }) => name));
      const shovels = here.flatMap((one) => file(one, 'passages.json').parameters ?? []);
      // Whatever leads out of a vhost of these leads to another one of these: nothing is left on the way.
      const end = ({ value }: (typeof shovels)[number]) =>
        decodeURIComponent(String((value as Record<string, unknown>)['dest-uri']).replace('amqp:///', ''));
      expect(shovels.filter((one) => !vhosts.has(end(one)))).toEqual([]);
      expect(shovels).toHaveLength(5);
      server = await RabbitMqServer.start(together(...definitions, { parameters: shovels }), {
        plugins: ['rabbitmq_shovel'],
      });
    }, 120_000);

    afterAll(async () => {
      await server?.stop();
    });

    const channelOf = async (vhost: string) => {
      const connection = await connect(
        `amqp://dispatcher:${PASSWORD}@127.0.0.1:${server.port}/${encodeURIComponent(vhost)}`,
      );
      return { connection, channel: await connection.createConfirmChannel() };
    };

    test.each([
      ['15-15_v2.1', '15-15_v1.5'],
      ['15-nexsis_v1.9', '15-nexsis_vactive'],
    ])(
      'what the Hub converted on %s arrives where the Hub of %s reads, under the key of its sender',
      async (from, to) => {
        const source = await channelOf(from);
        const target = await channelOf(to);
        const key = 'fr.health.samu290';
        source.channel.publish(`transfer_${from}_to_${to}`, key, Buffer.from('{"converted":true}'), {
          contentType: 'application/json',
          persistent: true,
        });
        await source.channel.waitForConfirms();
        const got = await vi.waitFor(
          async () => {
            const message = await target.channel.get('dispatch', { noAck: true });
            if (message === false) throw new Error('nothing yet');
            return message;
          },
          { timeout: 30_000, interval: 200 },
        );
        expect([got.fields.routingKey, got.properties.contentType, got.content.toString()]).toEqual([
          key,
          'application/json',
          '{"converted":true}',
        ]);
        await Promise.all([source.connection.close(), target.connection.close()]);
      },
    );
  },
);
