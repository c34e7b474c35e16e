import { describe, expect, test } from 'vitest';
import {
  describeChange,
  diffLinks,
  type LinkMessage,
  type LinkPackage,
  type LinkVersion,
  type Message,
  type TransversalPrinciples,
} from '../../src/index.ts';
import { linkVersion, messageFromTable, releaseOf } from '../../src/testing/index.ts';

const place = { file: 'link.yaml', line: 1 };
const RELEASE = releaseOf(
  messageFromTable('| Nom | name | 1..1 | string | | | Nom. |'),
  messageFromTable('| Étape | step | 0..1 | string | | | Étape. |', { name: 'RC-REF', root: 'reference' }),
);
const exchange = (given: Partial<LinkMessage> = {}): LinkMessage => ({
  message: 'RS-ESSAI',
  sender: 'lrm',
  receiver: 'smur',
  functionalPerimeter: null,
  workbookPerimeter: '15-15',
  refusedByHub: null,
  place,
  ...given,
});
const LRM = { id: 'lrm', title: 'LRM', place };
const SMUR = { id: 'smur', title: 'Tablette', place };
const BASE: Partial<LinkVersion> = { roles: [LRM, SMUR], messages: [exchange()] };

const ACK = {
  message: 'RC-REF',
  use: 'acknowledgement',
  sender: 'anyone',
  queue: 'ack',
  title: 'Accusé',
  refusedByHub: null,
  place,
} as const;
const PRINCIPLES: TransversalPrinciples = {
  version: '1.4',
  exchange: 'hubsante',
  protocol: 'amqps',
  protocolVersion: '0-9-1',
  servers: [{ id: 'test', host: 'a.example:5671', title: 'Essais', description: '' }],
  routing: {
    user: 'hub',
    queue: 'dispatch',
    exchange: 'distribution',
    deadLetterExchange: 'dlx',
    deadLetterQueue: 'dlq',
    timeToLive: 86_400,
  },
  queues: [
    { suffix: 'message', kinds: ['Report', 'Update', 'Cancel'], title: '', description: '' },
    { suffix: 'ack', kinds: ['Ack'], title: '', description: '' },
    { suffix: 'info', kinds: ['Error'], title: '', description: '' },
  ],
  hub: { client: 'fr.health.hub', title: 'Hub' },
  header: 'RC-DE',
  serviceMessages: [ACK],
  errorCodes: [{ code: 300, name: 'INVALID', title: 'Invalide', cause: '', remedy: '', raisedBy: 'hub' }],
  place,
};

function content(
  link: Partial<LinkVersion> = {},
  principles: Partial<TransversalPrinciples> = {},
): LinkPackage {
  return {
    link: linkVersion({ ...BASE, ...link }),
    principles: { ...PRINCIPLES, ...principles },
    release: RELEASE,
    messageTitles: new Map(),
    packageVersion: '1.0.0',
    examples: [],
    acceptanceTests: null,
  };
}

/** `kind sender/receiver` of what changes from the base. */
function told(current: LinkPackage, previous = content()): readonly string[] {
  return diffLinks(previous, current).map(
    ({ kind, verdicts: { sender, receiver } }) => `${kind} ${sender}/${receiver}`,
  );
}

test('nothing changes from a version to itself', () => {
  expect(told(content())).toEqual([]);
});

describe('of the link, it is told that', () => {
  test.each<[string, Partial<LinkVersion>, string]>([
    ['its vhost is another', { vhost: 'autre' }, 'vhost-changed compatible/compatible'],
    ['its standing is another', { status: 'withdrawn' }, 'standing-changed compatible/compatible'],
    ['it was published', { publishedOn: '2026-08-31' }, 'standing-changed compatible/compatible'],
    ['the converter reads it otherwise', { converterMajor: 'v3' }, 'converter-changed compatible/compatible'],
    [
      'it is spoken on another vhost too',
      { otherVhosts: [{ vhost: 'b', converterMajor: null, title: 'B', nomenclatures: [], place }] },
      'vhost-added compatible/compatible',
    ],
    [
      'the Hub converts',
      { transfers: [{ from: 'a', to: 'b', kind: 'health-version', place }] },
      'transfer-added compatible/compatible',
    ],
    [
      'a role has another name, and its exchanges are the same',
      { roles: [LRM, { ...SMUR, id: 'tablette' }], messages: [exchange({ receiver: 'tablette' })] },
      'role-renamed compatible/compatible',
    ],
    ['a role speaks XML', { roles: [LRM, { ...SMUR, syntax: 'xml' }] }, 'syntax-changed breaking/breaking'],
    [
      'an exchange is new',
      { messages: [exchange(), exchange({ sender: 'smur', receiver: 'lrm' })] },
      'exchange-added compatible/breaking',
    ],
    [
      'the Hub refuses a message',
      { messages: [exchange({ refusedByHub: 'Non.' })] },
      'exchange-refused breaking/compatible',
    ],
    [
      'a perimeter is another',
      { messages: [exchange({ functionalPerimeter: 'P1' })] },
      'perimeter-changed compatible/compatible',
    ],
  ])('%s', (_, link, expected) => {
    expect(told(content(link))).toEqual([expected]);
  });

  test('what is gone was refused by the Hub before', () => {
    const before = content({ messages: [exchange({ refusedByHub: 'Non.' })] });
    const said = diffLinks(before, content({ messages: [] })).map((change) => describeChange(change, 'fr'));
    expect(said).toEqual([
      'lrm ne peut plus envoyer RS-ESSAI à smur ; le Hub le refusait déjà (501).',
      'Le message RS-ESSAI n’existe plus ; le Hub le refusait déjà (501).',
    ]);
    const [first] = diffLinks(content(), content({ messages: [] }));
    expect(first && describeChange(first, 'en')).toBe('lrm may no longer send RS-ESSAI to smur.');
  });

  test('a direction is another', () => {
    const turned = content({ messages: [exchange({ sender: 'smur', receiver: 'lrm' })] });
    expect(told(turned)).toEqual([
      'exchange-removed breaking/compatible',
      'exchange-added compatible/breaking',
    ]);
  });

  test('a flow has other steps, whatever their words', () => {
    const flow = (label: string, message: string) => ({
      flows: [
        {
          id: 'f',
          title: 'F',
          participants: [],
          steps: [
            {
              sender: 'a',
              receiver: 'b',
              message,
              kind: 'Report',
              label,
              sentAt: null,
              example: null,
              place,
              messagePlace: place,
              examplePlace: place,
              sentPlace: place,
            } as const,
          ],
          place,
        },
      ],
    });
    const before = content(flow('un', 'RS-ESSAI'));
    expect(told(content(flow('deux', 'RS-ESSAI')), before)).toEqual([]);
    expect(told(content(flow('un', 'RC-REF')), before)).toEqual(['flow-changed dangerous/dangerous']);
  });
});

describe('of the common principles, it is told that', () => {
  const { routing, queues, errorCodes } = PRINCIPLES;
  const named = 'principles-changed compatible/compatible';

  test.each<[string, Partial<TransversalPrinciples>, string]>([
    ['messages are published elsewhere', { exchange: 'autre' }, 'exchange-name-changed breaking/compatible'],
    ['the protocol is another', { protocolVersion: '1-0' }, 'protocol-changed breaking/breaking'],
    [
      'a server moved',
      { servers: [{ id: 'test', host: 'b.example:5671', title: 'Essais', description: '' }] },
      'server-changed breaking/breaking',
    ],
    [
      'a message waits less long',
      { routing: { ...routing, timeToLive: 60 } },
      'time-to-live-changed dangerous/dangerous',
    ],
    [
      'the Hub routes otherwise inside',
      { routing: { ...routing, queue: 'autre' } },
      'routing-changed compatible/compatible',
    ],
    [
      'acknowledgements arrive elsewhere',
      { queues: queues.map((queue) => (queue.suffix === 'ack' ? { ...queue, suffix: 'accuse' } : queue)) },
      'queue-changed compatible/breaking',
    ],
    [
      'the Hub has another identity',
      { hub: { client: 'fr.hub', title: 'Hub' } },
      'hub-client-changed dangerous/dangerous',
    ],
    ['a service message is gone', { serviceMessages: [] }, 'service-message-removed breaking/compatible'],
    [
      'a code of refusal is new',
      {
        errorCodes: [
          ...errorCodes,
          { code: 600, name: 'NEW', title: 'N', cause: '', remedy: '', raisedBy: 'hub' },
        ],
      },
      'error-code-added dangerous/compatible',
    ],
  ])('%s', (_, principles, expected) => {
    const current = content({ transversalPrinciples: '1.5' }, { version: '1.5', ...principles });
    expect(told(current)).toEqual([named, expected]);
  });
});

describe('the header', () => {
  const header = (root: string, rows = '| Numéro | messageId | 1..1 | string | | | Numéro. |') => {
    const described = messageFromTable(rows, { name: 'RC-DE', root });
    return { ...content(), release: { ...RELEASE, messages: [...RELEASE.messages, described] } };
  };

  test('that only one release describes neither comes nor goes, and what its sheet calls a root never travels', () => {
    expect(told(header('distributionElement'))).toEqual([]);
    expect(told(header('DistributionElement'), header('distributionElement'))).toEqual([]);
  });

  test('is compared like a message', () => {
    const rows = '| Numéro | messageId | 1..1 | string | REGEX: ^a$ | | Numéro. |';
    const changed = told(header('distributionElement', rows), header('distributionElement'));
    expect(changed).toEqual(['pattern-added breaking/compatible']);
  });
});

describe('what counts in XML only is told in links whose roles prefer JSON, since any client may ask for XML:', () => {
  const inXmlOnly = {
    json: { sender: 'compatible', receiver: 'compatible' },
    xml: { sender: 'breaking', receiver: 'breaking' },
  };
  const NAME = '| Nom | name | 1..1 | string | | | Nom. |';
  const STEP = '| Étape | step | 0..1 | string | | | Étape. |';
  const configuration = (xmlns: string) => ({
    automaticGeneration: 'Y',
    header: 'Y',
    subschema: null,
    package: null,
    customExtendPackage: null,
    customExtendClass: null,
    xmlns,
  });
  const of = (...messages: readonly Message[]) => ({ ...content(), release: releaseOf(...messages) });

  test.each([
    ['RS-ESSAI', 'essai'],
    ['RC-REF', 'reference'],
    ['RC-DE', 'distributionElement'],
  ])('the namespace of %s', (name, root) => {
    const others = RELEASE.messages.filter((one) => one.name !== name);
    const before = { ...messageFromTable(NAME, { name, root }), configuration: configuration('cisu:2.0') };
    const after = { ...before, configuration: configuration('eda:1.9') };
    const [change, ...more] = diffLinks(of(before, ...others), of(after, ...others));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'namespace-changed', message: name, bySyntax: inXmlOnly });
    expect(change?.verdicts).toEqual(inXmlOnly.xml);
  });

  test('the order of fields', () => {
    const before = of(messageFromTable(`${NAME}\n${STEP}`));
    const after = of(messageFromTable(`${STEP}\n${NAME}`));
    const [change, ...more] = diffLinks(before, after);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'fields-reordered', bySyntax: inXmlOnly });
  });
});
