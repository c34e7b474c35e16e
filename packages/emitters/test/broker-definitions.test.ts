import type { LinkPackage } from '@hubsante/model';
import { expect, test } from 'vitest';
import { brokerDefinitions, transferShovels } from '../src/link/rabbitmq/broker-definitions.ts';

const CLIENTS = ['fr.health.samu290', 'fr.health.samu560'];

/** Only what the definitions are made from. */
const SUBJECT = {
  link: {
    vhost: '15-essai_v1.0',
    otherVhosts: [],
    transfers: [
      { from: '15-essai_v1.0', to: '15-essai_v2.0' },
      { from: '15-essai_vactive', to: '15-essai_v2.0' },
    ],
  },
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
    configure: '(?!)',
    write: '^hubsante$(?!\\n)',
    read: '^(?:fr\\.health\\.samu290\\.message|fr\\.health\\.samu290\\.ack)$(?!\\n)',
  });
});

test('a client may publish under its own identity only', () => {
  const [{ write = '' } = {}] = definitions.topic_permissions;
  const others = [
    'fr.health.samu2901',
    'frxhealth.samu290',
    'a.fr.health.samu290',
    'fr.health.samu290\n',
    '',
    '\n',
  ];
  expect(new RegExp(write).test('fr.health.samu290')).toBe(true);
  expect(others.filter((key) => new RegExp(write).test(key))).toEqual([]);
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

test('no queue grows without end, and a client does not take the broker for itself', () => {
  expect(
    (definitions.policies as { name: string; definition: object }[]).map(({ name, definition }) => [
      name,
      definition,
    ]),
  ).toEqual([
    [
      'files-des-clients',
      expect.objectContaining({ 'max-length-bytes': 134_217_728, overflow: 'reject-publish' }),
    ],
    ['file-du-hub', { 'max-length-bytes': 268_435_456, overflow: 'reject-publish' }],
    ['rebut', { 'max-length-bytes': 268_435_456, overflow: 'drop-head' }],
    ['passages', { 'max-length-bytes': 268_435_456, overflow: 'reject-publish' }],
  ]);
  expect(definitions.users.map(({ name, limits }) => [name, limits])).toEqual([
    ['fr.health.samu290', { 'max-connections': 10, 'max-channels': 50 }],
    ['fr.health.samu560', { 'max-connections': 10, 'max-channels': 50 }],
    ['dispatcher', undefined],
  ]);
  expect(definitions.parameters).toEqual([
    {
      component: 'vhost-limits',
      vhost: '15-essai_v1.0',
      name: 'limits',
      value: { 'max-connections': 40 },
    },
  ]);
});

test('another vhost has the same exchanges, queues, rights and limits, and its own ways out', () => {
  const other = '15-essai_vactive';
  const both = brokerDefinitions(
    { ...SUBJECT, link: { ...SUBJECT.link, otherVhosts: [{ vhost: other }] } } as unknown as LinkPackage,
    CLIENTS,
  );
  expect(both.vhosts).toEqual([{ name: '15-essai_v1.0' }, { name: other }]);
  expect(both.users).toEqual(definitions.users);
  for (const list of ['topic_permissions', 'queues', 'bindings', 'exchanges', 'parameters'] as const) {
    const its = (both[list] as { vhost: string }[]).filter(({ vhost }) => vhost === other);
    const own = (definitions[list] as { vhost: string }[]).map((one) => ({ ...one, vhost: other }));
    expect(
      JSON.parse(JSON.stringify(its).replaceAll('transfer_15-essai_vactive', 'transfer_15-essai_v1.0')),
    ).toEqual(own);
  }
});

test('the Hub, and only it, may hand messages over to another vhost; those of a vhost that is not here are not', () => {
  const name = 'transfer_15-essai_v1.0_to_15-essai_v2.0';
  const ends = ({ name: one }: { name: string }) => one.startsWith('transfer_');
  expect((definitions.exchanges as { name: string }[]).filter(ends)).toMatchObject([{ name, type: 'topic' }]);
  expect((definitions.queues as { name: string }[]).filter(ends)).toMatchObject([{ name }]);
  const writers = definitions.permissions.filter(({ write }) => new RegExp(write).test(name));
  expect(writers.map(({ user }) => user)).toEqual(['dispatcher']);
  expect(
    transferShovels({
      ...SUBJECT,
      link: { ...SUBJECT.link, transfers: SUBJECT.link.transfers.slice(0, 1) },
    }).parameters,
  ).toMatchObject([
    {
      name,
      value: {
        'src-uri': 'amqp:///15-essai_v1.0',
        'dest-uri': 'amqp:///15-essai_v2.0',
        'dest-exchange': 'hubsante',
      },
    },
  ]);
});
