import type { LinkPackage } from '@hubsante/model';
import { expect, test } from 'vitest';
import { brokerDefinitions } from '../src/rabbitmq/broker-definitions.ts';

const CLIENTS = ['fr.health.samu290', 'fr.health.samu560'];

/** Only what the definitions are made from. */
const SUBJECT = {
  link: { vhost: '15-essai_v1.0' },
  principles: {
    exchange: 'hubsante',
    queues: [{ suffix: 'message' }, { suffix: 'ack' }],
    routing: {
      user: 'dispatcher',
      queue: 'dispatch',
      exchange: 'distribution',
      deadLetterExchange: 'distribution.dlx',
      deadLetterQueue: 'dispatch.dlq',
      timeToLive: 86_400,
    },
  },
} as unknown as LinkPackage;

const definitions = brokerDefinitions(SUBJECT, CLIENTS);

test('a client may write to one exchange, read its own queues, declare nothing', () => {
  expect(definitions.permissions[0]).toEqual({
    user: 'fr.health.samu290',
    vhost: '15-essai_v1.0',
    configure: '^$',
    write: '^hubsante$',
    read: '^(?:fr\\.health\\.samu290\\.message|fr\\.health\\.samu290\\.ack)$',
  });
});

test('a client may publish under its own identity only', () => {
  const [{ write = '' } = {}] = definitions.topic_permissions;
  const keys = ['fr.health.samu290', 'fr.health.samu2901', 'frxhealth.samu290', 'a.fr.health.samu290'];
  expect(keys.map((key) => new RegExp(write).test(key))).toEqual([true, false, false, false]);
});

test('nobody has a password', () => {
  expect(new Set(definitions.users.map(({ password_hash }) => password_hash))).toEqual(new Set(['']));
});

test('the queues of clients, and only these, give up their messages after a day', () => {
  const [policy] = definitions.policies as { pattern: string; definition: { 'message-ttl': number } }[];
  const names = (definitions.queues as { name: string }[]).map(({ name }) => name);
  const concerned = names.filter((name) => new RegExp(policy?.pattern ?? '').test(name));
  expect(concerned).toEqual(CLIENTS.flatMap((client) => [`${client}.message`, `${client}.ack`]));
  expect(policy?.definition['message-ttl']).toBe(24 * 60 * 60 * 1000);
});
