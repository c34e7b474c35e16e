import type { LinkManifest } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { flows } from '../src/generated/flows.ts';
import { ownerOf, roleViews } from '../src/generated/role-views.ts';
import type { LinkSite } from '../src/site/site.ts';

const message = (name: string, more: object = {}) => ({
  name,
  title: `Titre de ${name}`,
  use: 'business',
  queue: 'message',
  refusedByHub: null,
  exchanges: [],
  ...more,
});

const MANIFEST = {
  link: '15-Essai',
  version: '1.0',
  status: 'current',
  isForNewWork: true,
  standing: { since: null, successor: null },
  broker: { exchange: 'hubsante', queues: [] },
  roles: [
    { id: 'LRM', title: 'Logiciel de régulation' },
    { id: 'SMUR', title: 'Tablette' },
    { id: 'ORU', title: 'Concentrateur' },
  ],
  messages: [
    message('RS-EDA', { exchanges: [{ sender: 'LRM', receiver: 'SMUR' }] }),
    message('RS-RPIS', {
      exchanges: [
        { sender: 'SMUR', receiver: 'ORU' },
        { sender: 'SMUR', receiver: 'LRM' },
      ],
      refusedByHub: 'absent du Hub',
    }),
    message('RC-REF', { use: 'acknowledgement', queue: 'ack' }),
    message('RS-ERROR', { use: 'error', queue: 'info' }),
  ],
  flows: [
    {
      id: 'appel',
      title: 'Un appel',
      participants: [
        { id: 'L', role: 'LRM', client: 'fr.health.samu290', title: 'SAMU 29' },
        { id: 'T', role: 'SMUR', client: 'fr.health.smur290', title: 'Tablette' },
      ],
      steps: [
        {
          sender: 'L',
          receiver: 'T',
          message: 'RS-EDA',
          kind: 'Report',
          label: 'Dossier',
          sentAt: '2025-03-12T09:05:00+01:00',
          example: 'examples/appel.01-RS-EDA.json',
        },
        {
          sender: 'T',
          receiver: 'L',
          message: 'RC-REF',
          kind: 'Ack',
          label: 'Reçu',
          sentAt: null,
          example: null,
        },
        {
          sender: 'T',
          receiver: 'L',
          message: 'RS-RPIS',
          kind: 'Cancel',
          label: 'Bilan retiré',
          sentAt: null,
          example: 'examples/appel.03-RS-RPIS.json',
        },
      ],
    },
  ],
} as unknown as LinkManifest;

const PATHS = [
  'asyncapi/15-essai-v1.0.asyncapi.json',
  'asyncapi/15-essai-v1.0.smur.asyncapi.json',
  'client/core/index.js',
  'client/lrm.js',
  'client/smur.js',
  'examples/appel.01-RS-EDA.json',
];

const LINK = {
  manifest: MANIFEST,
  files: { has: (path: string) => PATHS.includes(path), files: PATHS.map((path) => ({ path })) },
} as unknown as LinkSite;

describe('the page of a flow', () => {
  const pages = flows({ links: [LINK], models: [] });

  test('stands below its link version, under the id of the flow', () => {
    expect(pages.map(({ address, title }) => [address, title])).toEqual([
      ['/liens/15-essai/v1.0/cinematiques/appel/', 'Un appel'],
    ]);
  });

  const { steps } = (pages[0] ?? expect.unreachable()).view as { readonly steps: readonly object[] };

  test('says of a step who sends it, who reads it where, and what answers it', () => {
    expect(steps[0]).toMatchObject({
      id: 'etape-1',
      time: '9\u00a0h\u00a005',
      messageAddress: '/liens/15-essai/v1.0/messages/rs-eda/',
      sender: { id: 'L', client: 'fr.health.samu290' },
      receiver: { id: 'T', client: 'fr.health.smur290' },
      queue: 'message',
      acknowledgement: { name: 'RC-REF', queue: 'ack' },
      refusal: { name: 'RS-ERROR', queue: 'info' },
      refusedByHub: null,
      example: { name: 'appel.01-RS-EDA.json' },
    });
  });

  test('waits for no acknowledgement of an acknowledgement', () => {
    expect(steps[1]).toMatchObject({ queue: 'ack', acknowledgement: null, refusal: null, example: null });
  });

  test('says that the Hub refuses a message, and shows no example the package lacks', () => {
    expect(steps[2]).toMatchObject({ kindWords: 'annulation', refusedByHub: 'absent du Hub', example: null });
  });
});

describe('the files of a role', () => {
  const owners = ownerOf(MANIFEST);

  test.each([
    ['client/smur.js', ['SMUR']],
    ['client/smur.types.d.ts', ['SMUR']],
    ['asyncapi/15-essai-v1.0.smur.asyncapi.yaml', ['SMUR']],
    ['json-schema/RS-EDA.schema.json', ['LRM', 'SMUR']],
    ['documentation/RS-RPIS.json', ['SMUR', 'ORU', 'LRM']],
    // Of those who play the step, and not of all who may exchange its message.
    ['examples/EDXL-DE/appel.03-RS-RPIS.json', ['SMUR', 'LRM']],
    ['json-schema/RC-REF.schema.json', null],
    ['asyncapi/15-essai-v1.0.asyncapi.yaml', null],
    ['client/core/index.js', null],
    ['link.json', null],
  ])('%s is of %j', (path, roles) => {
    expect(owners(path)).toEqual(roles);
  });

  test('stand in its view with what it sends and receives', () => {
    const views = roleViews(LINK, 'fr');
    expect(views).toHaveLength(3);
    expect(views[1]).toMatchObject({
      id: 'SMUR',
      sends: [{ name: 'RS-RPIS' }],
      receives: [{ name: 'RS-EDA' }],
      asyncApi: '/liens/15-essai/v1.0/asyncapi/smur/',
      files: [
        { path: 'asyncapi/15-essai-v1.0.smur.asyncapi.json' },
        { path: 'client/smur.js', address: '/fichiers/15-essai/v1.0/client/smur.js' },
      ],
    });
  });

  test('need no choice on a link of one role', () => {
    const alone = { ...MANIFEST, roles: MANIFEST.roles.slice(0, 1) };
    expect(roleViews({ ...LINK, manifest: alone }, 'fr')).toEqual([]);
  });
});
