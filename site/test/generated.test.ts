import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NomenclatureCode } from '@hubsante/model/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changelogEntries } from '../src/generated/changelog.ts';
import { correspondence } from '../src/generated/correspondence.ts';
import { archivesOf, downloads, everyFile } from '../src/generated/downloads.ts';
import { envelopes } from '../src/generated/envelopes.ts';
import { cardinalityWords } from '../src/generated/field-words.ts';
import { messages } from '../src/generated/messages.ts';
import { nomenclatures } from '../src/generated/nomenclatures.ts';
import { sizeText } from '../src/generated/size-text.ts';
import { statusNotice } from '../src/generated/status-notice.ts';
import { plainText } from '../src/scripts/plain-text.ts';
import { sequenceDiagram } from '../src/sequence-diagram/sequence-diagram.ts';
import { wrapText } from '../src/sequence-diagram/wrap-text.ts';
import { codeAddress, fieldAddress, MESSAGE_PATH, messageAddress, slugOf } from '../src/site/addresses.ts';
import { asyncApiDocument } from '../src/site/asyncapi-document.ts';
import { compareVersions } from '../src/site/compare-versions.ts';
import { pagesOf, partsOf } from '../src/site/markdown-pages.ts';
import { inTreeOrder } from '../src/site/nomenclature-files.ts';
import { readSite } from '../src/site/read-site.ts';
import { type LinkSite, newestOf, type Site } from '../src/site/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FLOW = {
  id: 'appel',
  title: 'Un appel <urgent>',
  participants: [
    { id: 'A', role: 'LRM', client: 'fr.health.samu290', title: 'SAMU 29' },
    { id: 'B', role: 'LRM', client: 'fr.health.samu560', title: 'SAMU 56' },
  ],
  steps: [
    {
      sender: 'A',
      receiver: 'B',
      message: 'RS-EDA',
      kind: 'Report',
      label: 'A transmet le dossier',
      sentAt: null,
      example: 'examples/appel.01-RS-EDA.json',
    },
    {
      sender: 'B',
      receiver: 'A',
      message: 'RS-EDA',
      kind: 'Update',
      label: 'B le complète',
      sentAt: null,
      example: null,
    },
  ],
};

/** A link version with one message, as `dsf build` writes it. */
function link(version: string, status: string) {
  const message = {
    name: 'RS-EDA',
    title: 'Dossier',
    root: 'createCase',
    use: 'business',
    envelopeKinds: ['Report'],
    queue: 'message',
    schema: 'json-schema/RS-EDA.schema.json',
    refusedByHub: null,
    exchanges: [{ sender: 'LRM', receiver: 'LRM', functionalPerimeter: null }],
  };
  return {
    link: '15-ESSAI',
    version,
    packageVersion: '1.0.0',
    status,
    statusWords: status === 'current' ? 'version courante' : status,
    statusShort: status === 'current' ? 'courante' : status,
    isForNewWork: status !== 'withdrawn' && status !== 'decommissioned',
    standing: { since: null, successor: null },
    publishedOn: null,
    modelRelease: '2.0',
    vhost: `15-essai_v${version}`,
    otherVhosts: [],
    transfers: [],
    transversalPrinciples: '1.4',
    broker: {
      exchange: 'hubsante',
      protocol: 'amqps',
      protocolVersion: '0-9-1',
      servers: [],
      queues: [{ suffix: 'message', kinds: ['Report'], title: 'Messages', description: 'Les messages.' }],
    },
    roles: [{ id: 'LRM', title: 'Logiciel' }],
    messages: [message],
    flows: [FLOW],
  };
}

const SEX = {
  path: 'patient.sex',
  name: 'sex',
  label: 'Sexe',
  description: 'Sexe administratif.',
  cardinality: '0..1',
  required: false,
  list: false,
  type: 'string',
  nomenclature: { id: 'NOS-Sexe', title: 'Sexe', codes: 2 },
  example: 'F',
  cell: 'm.xlsx › S!B9',
};
const FIELDS = [
  {
    path: 'patient',
    name: 'patient',
    label: 'Patient',
    cardinality: '1..n',
    required: true,
    list: true,
    type: 'object',
    typeName: 'person',
    cell: 'm.xlsx › S!B8',
    children: [SEX],
  },
];

/** A field of the envelope, as `dsf build` writes it. */
function ofEnvelope(path: string, label: string, more: object = {}): object {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return { path, name, label, cardinality: '1..1', required: true, list: false, type: 'string', ...more };
}

/** With the way down to the message, and a field of the header there. */
const ENVELOPE_FIELDS = [
  ofEnvelope('dateTimeExpires', 'Date et heure d’expiration'),
  ofEnvelope('distributionKind', 'Nature', { codes: [{ value: 'Report', label: 'envoi' }] }),
  ['content', 'content.jsonContent', 'content.jsonContent.embeddedJsonContent', MESSAGE_PATH].reduceRight(
    (inside, path) => ofEnvelope(path, path, { type: 'object', children: [inside] }),
    ofEnvelope(`${MESSAGE_PATH}.messageId`, 'Identifiant du message'),
  ),
];

const FILES: Readonly<Record<string, unknown>> = {
  '15-essai/v1.9/link.json': link('1.9', 'long-term-support'),
  '15-essai/v1.9/documentation/RS-EDA.json': {
    name: 'RS-EDA',
    title: 'Dossier',
    root: 'createCase',
    fields: FIELDS,
  },
  '15-essai/v1.10/link.json': link('1.10', 'current'),
  '15-essai/v1.10/documentation/RS-EDA.json': {
    name: 'RS-EDA',
    title: 'Dossier',
    root: 'createCase',
    fields: FIELDS,
  },
  '15-essai/v1.9/documentation/EDXL-DE.json': {
    name: 'EDXL-DE',
    title: 'Enveloppe et en-tête',
    root: 'edxlDistribution',
    fields: ENVELOPE_FIELDS,
  },
  '15-essai/v1.9/xml-mapping.json': {
    namespace: 'urn:header',
    messages: { createCase: { namespace: 'urn:case', header: false } },
  },
  '15-essai/v1.9/examples/EDXL-DE/appel.01-RS-EDA.json': { distributionID: 'a_1' },
  '15-essai/v1.10/examples/appel.01-RS-EDA.json': { createCase: {} },
  '15-essai/v1.10/contents.json': {
    parts: [
      { path: 'examples', title: { fr: 'Exemples', en: 'Examples' }, in: 'npm' },
      { path: 'link.json', title: { fr: 'Le lien comme données', en: 'The link as data' }, in: 'npm' },
      {
        path: 'types/java',
        title: { fr: 'Types pour Java', en: 'Types for Java' },
        in: 'zip',
        languages: ['java'],
      },
      { path: 'xsd', title: { fr: 'Schémas XML', en: 'XML Schemas' }, in: 'npm' },
    ],
  },
  '15-essai/v1.10/types/java/src/fr/rs_eda/CreateCase.java': 'class CreateCase {}',
  '15-essai/v1.10/types/java/src/fr/rs_eda/Person.java': 'class Person {}',
  'mdd/2.0/nomenclatures/index.json': {
    nomenclatures: [
      { id: 'NOS-Sexe', reference: 'NOS', title: 'Sexe', levels: 1, codes: 3, file: 'json/NOS-Sexe.json' },
    ],
  },
  'mdd/2.0/nomenclatures/json/NOS-Sexe.json': {
    id: 'NOS-Sexe',
    reference: 'NOS',
    title: 'Sexe',
    description: null,
    levels: 1,
    codes: ['F', 'M', 'F'].map((code) => ({
      code,
      level: 1,
      parent: null,
      label: code === 'F' ? 'Féminin' : 'Masculin',
      description: null,
      comment: null,
    })),
  },
};

let site: Site;
beforeAll(() => {
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  site = readSite(folder);
});

describe('the site', () => {
  test('reads links newest first, and knows which version to use', () => {
    expect(site.links.map(({ manifest }) => manifest.version)).toEqual(['1.10', '1.9']);
    expect(newestOf(site, '15-ESSAI')?.manifest.version).toBe('1.10');
    expect(site.models.map(({ release }) => release)).toEqual(['2.0']);
  });

  test('says what is missing when nothing was built', () => {
    expect(() => readSite(join(folder, 'nowhere'))).toThrow('npm run build');
  });

  test('tells which link goes with which vhost and messages', () => {
    expect(correspondence(site)[0]).toMatchObject({
      link: '15-ESSAI',
      version: '1.10',
      vhosts: ['15-essai_v1.10'],
      status: 'courante',
      messages: [{ name: 'RS-EDA', address: '/liens/15-essai/v1.10/messages/rs-eda/' }],
    });
  });

  test('has a page for each message, with its fields, examples, types and other versions', () => {
    const [page] = messages(site);
    expect(page?.address).toBe('/liens/15-essai/v1.10/messages/rs-eda/');
    expect(page?.view).toMatchObject({
      count: 2,
      fields: [
        {
          path: 'patient',
          isRequired: true,
          cardinalityWords: 'obligatoire, au moins une fois',
          children: [
            {
              path: 'patient.sex',
              nomenclature: { address: '/nomenclatures/2.0/nos-sexe/' },
              exampleCode: '/nomenclatures/2.0/nos-sexe/#code-F',
            },
          ],
        },
      ],
      examples: [
        {
          address: '/fichiers/15-essai/v1.10/examples/appel.01-RS-EDA.json',
          label: 'A transmet le dossier',
          envelope: null,
        },
      ],
      others: [{ title: '15-ESSAI v1.9', address: '/liens/15-essai/v1.9/messages/rs-eda/' }],
      tabs: [
        {
          id: 'java',
          main: { path: 'types/java/src/fr/rs_eda/CreateCase.java' },
          others: [{ path: 'types/java/src/fr/rs_eda/Person.java' }],
        },
      ],
    });
  });

  test('has a page for the envelope and its header, where the package documents them', () => {
    const [page, ...others] = envelopes(site);
    expect(others).toEqual([]);
    expect(page?.address).toBe('/liens/15-essai/v1.9/enveloppe/');
    expect(page?.view).toMatchObject({
      around: [
        { path: 'dateTimeExpires', cardinalityWords: 'obligatoire' },
        { path: 'distributionKind', codes: [{ value: 'Report', label: 'envoi' }] },
        { path: 'content' },
      ],
      header: [{ path: `${MESSAGE_PATH}.messageId` }],
      queues: [{ suffix: 'message', kinds: [{ kind: 'Report', words: 'envoi' }] }],
      namespace: 'urn:header',
      messages: [{ name: 'RS-EDA', namespace: 'urn:case', hasHeader: false }],
      examples: [
        {
          address: '/fichiers/15-essai/v1.9/examples/EDXL-DE/appel.01-RS-EDA.json',
          message: 'RS-EDA',
          label: 'A transmet le dossier',
          envelope: null,
        },
      ],
    });
    // What is told in the part of the header is not told twice: an address leads to one place.
    expect(JSON.stringify(page?.view).split(`"path":"${MESSAGE_PATH}.messageId"`)).toHaveLength(2);
  });

  test('leads to the envelope from the pages around it', () => {
    const view = { envelope: '/liens/15-essai/v1.9/enveloppe/' };
    const [newer, older] = messages(site);
    expect([older?.view, newer?.view]).toMatchObject([view, { envelope: null }]);
    expect(older?.sidebar?.items).toContainEqual({ label: 'Enveloppe et en-tête', link: view.envelope });
    expect(newer?.sidebar?.items).not.toContainEqual(
      expect.objectContaining({ label: 'Enveloppe et en-tête' }),
    );
  });

  test('has a page for each nomenclature: where it serves, and one address for a code that is there twice', () => {
    const page = nomenclatures(site).find(({ address }) => address === '/nomenclatures/2.0/nos-sexe/');
    expect(page?.view).toMatchObject({
      codes: [
        { code: 'F', anchor: 'code-F' },
        { code: 'M', anchor: 'code-M' },
        { code: 'F', anchor: null },
      ],
      uses: [
        { path: 'patient.sex', address: '/liens/15-essai/v1.10/messages/rs-eda/#patient.sex' },
        { path: 'patient.sex' },
      ],
    });
  });

  test('lists every file with its size and sum, by the parts that the package tells of', () => {
    const [first] = site.links;
    const file = (name: string, detail?: string) => ({
      path: name,
      detail,
      address: `/fichiers/15-essai/v1.10/${name}`,
      size: expect.any(String),
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const { formats, ...others } = everyFile(
      first ?? expect.unreachable(),
      join(folder, 'nowhere'),
      'fr',
    ) as {
      readonly formats: readonly { readonly title: string; readonly files: readonly object[] }[];
    };
    expect(others).toMatchObject({ npmName: '@hubsante/15-essai-v1.10', archives: [] });
    expect(formats.map(({ title }) => title)).toEqual(['Exemples', 'Types pour Java', 'Autres fichiers']);
    expect(formats[0]).toEqual({
      title: 'Exemples',
      count: 1,
      size: '17 o',
      files: [file('examples/appel.01-RS-EDA.json')],
    });
    expect(formats[2]?.files).toEqual(
      expect.arrayContaining([file('contents.json'), file('link.json', 'Le lien comme données')]),
    );
  });
});

describe('what a link version is taken away as', () => {
  const built = join(folder, 'dist');
  beforeAll(() => {
    const made = [
      ...['15-essai-v1.10-1.0.0-java.zip', '15-essai-v1.10-1.0.0.zip', '15-essai-v1.10-1.0.0-python.zip'],
      '15-essai-v1.10-2.0.0.zip',
    ];
    mkdirSync(join(built, 'bundles'), { recursive: true });
    mkdirSync(join(built, 'packs'), { recursive: true });
    for (const name of made) writeFileSync(join(built, 'bundles', name), name);
    writeFileSync(join(built, 'packs', 'hubsante-15-essai-v1.10-1.0.0.tgz'), '');
  });

  test('is an archive for each language the package has a part of, then the whole, then npm', () => {
    const [first] = site.links;
    const offered = archivesOf(first ?? expect.unreachable(), built, 'fr');
    expect(offered.map(({ label, address, size }) => [label, address, size])).toEqual([
      ['Java', '/telechargements/15-essai-v1.10-1.0.0-java.zip', '29 o'],
      ['Tout', '/telechargements/15-essai-v1.10-1.0.0.zip', '24 o'],
      ['npm', '/telechargements/hubsante-15-essai-v1.10-1.0.0.tgz', '0 o'],
    ]);
    expect(downloads(first ?? expect.unreachable(), built, 'fr')).toEqual({
      archives: offered,
      files: '/liens/15-essai/v1.10/fichiers/',
    });
    const english = downloads(first ?? expect.unreachable(), built, 'en');
    expect(english).toMatchObject({
      archives: [{ size: '29 B' }, { label: 'Everything' }, { title: 'npm package' }],
      files: '/en/liens/15-essai/v1.10/fichiers/',
    });
  });
});

describe('a sequence diagram', () => {
  const { svg } = sequenceDiagram(FLOW, (step) => `#etape-${step}`);

  test('has a column a participant and an arrow a step, each a link', () => {
    expect(svg.match(/class="participant"/g)).toHaveLength(2);
    expect([...svg.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      '#etape-1',
      '#etape-2',
    ]);
    expect(svg).toContain('2. RS-EDA · mise à jour');
  });

  test('says the same bytes twice, and lets no text be markup', () => {
    expect(sequenceDiagram(FLOW, (step) => `#etape-${step}`).svg).toBe(svg);
    expect(svg).toContain('Un appel &lt;urgent&gt;');
  });
});

describe('codes in their tree', () => {
  const code = (name: string, parent: string | null): NomenclatureCode => ({
    code: name,
    parent,
    level: 1,
    label: name,
    labels: [name],
    description: null,
    comment: null,
  });
  const told = (codes: readonly NomenclatureCode[]) =>
    inTreeOrder(codes).map(({ code: { code: name }, depth }) => `${depth} ${name}`);

  test('stand each under its own parent, however the list is written', () => {
    const written = [code('A', null), code('B', null), code('A1', 'A'), code('B1', 'B'), code('A1x', 'A1')];
    expect(told(written)).toEqual(['1 A', '2 A1', '3 A1x', '1 B', '2 B1']);
  });

  test('stand at the top when their parent is not in the list, or is themselves', () => {
    expect(told([code('A1', 'A'), code('B', 'B')])).toEqual(['1 A1', '1 B']);
  });

  test('are all there, once each, even twice written or going round', () => {
    const written = [code('A', 'B'), code('B', 'A'), code('C', null), code('C', null), code('C1', 'C')];
    expect(told(written).sort()).toEqual(['1 A', '1 B', '1 C', '1 C', '2 C1']);
  });
});

describe('a page of an older version', () => {
  const current = readOf('2.0', 'current');
  const older = readOf('1.0', 'withdrawn');
  const site: Site = { models: [], links: [current, older] };

  test('says so, and leads to the same page of the one to use', () => {
    expect(statusNotice(site, older, ({ manifest }) => `/v${manifest.version}/`)).toMatchObject({
      isOver: true,
      newer: { name: '15-ESSAI v2.0', address: '/v2.0/' },
    });
  });

  test('says nothing in the version to use', () => {
    expect(statusNotice(site, current, () => null)).toBeNull();
  });
});

/** A link version of a site, without its files. */
function readOf(version: string, status: string): LinkSite {
  return { manifest: link(version, status) } as unknown as LinkSite;
}

describe('small words', () => {
  test.each([
    ['0..1', 'facultatif'],
    ['1..1', 'obligatoire'],
    ['0..n', 'facultatif, autant de fois qu’il le faut'],
    ['1..3', 'obligatoire, au moins une fois, 3 fois au plus'],
    ['2..n', 'obligatoire, au moins 2 fois'],
  ])('the cardinality %s is « %s »', (cardinality, words) => {
    expect(cardinalityWords(cardinality)).toBe(words);
  });

  test.each([
    [12, '12 o'],
    [1_500, '2 ko'],
    [2_450_000, '2,5 Mo'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });

  test.each([
    ['1.9', '1.10', -1],
    ['2.0', '2.0', 0],
    ['2', '1.9', 1],
  ])('%s and %s compare as %i', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  test('text is looked for without accents, capitals, ligatures and apostrophes', () => {
    expect(plainText('  L’État   CIVIL ')).toBe('l etat civil');
    expect(plainText('Œdème, cœur, ex æquo')).toBe('oedeme, coeur, ex aequo');
  });

  test('lines are cut between words', () => {
    expect(wrapText('un deux trois', 7)).toEqual(['un deux', 'trois']);
  });

  test('addresses hold no sign an address may not', () => {
    expect(slugOf('CISU-Code_Risque-Menace-Sensibilité')).toBe('cisu-code-risque-menace-sensibilite');
    expect(codeAddress('2.0', 'A', 'x y')).toBe('/nomenclatures/2.0/a/#code-x_y');
    expect(fieldAddress('15-15', '2.0', 'RS-EDA', '')).toBe(
      `${messageAddress('15-15', '2.0', 'RS-EDA')}#champs`,
    );
  });

  test('a changelog is its versions, their headings and their lines', () => {
    const text = `# X

## 1.1.0

### À modifier dans les logiciels

- Un \`code\`
  sur deux lignes.

#### Si vous envoyez

- RS-EDA, \`a.b\` : la forme est ^\\[a\\]\\*\\$.
- Nomenclature SEXE :
  - Nouveau code \\_X
    et Y.

## 1.0.0
`;
    expect(changelogEntries(text)).toEqual([
      {
        version: '1.1.0',
        sections: [
          {
            title: 'À modifier dans les logiciels',
            isPart: false,
            items: [{ text: 'Un code sur deux lignes.', items: [] }],
          },
          {
            title: 'Si vous envoyez',
            isPart: true,
            items: [
              { text: 'RS-EDA, a.b : la forme est ^[a]*$.', items: [] },
              { text: 'Nomenclature SEXE :', items: ['Nouveau code _X et Y.'] },
            ],
          },
        ],
      },
    ]);
    const bare = changelogEntries('## 1.0.0\n\nPhrase.\n\n- Une.\n');
    expect(bare).toEqual([
      { version: '1.0.0', sections: [{ title: null, isPart: false, items: [{ text: 'Une.', items: [] }] }] },
    ]);
  });
});

test('a guide gives its title, a sentence, and links to pages instead of files', () => {
  const { title, description, body } = partsOf(
    '<!-- ordre : 1 -->\n# Un *titre*\n\nUne phrase.\n\n[Autre](autre.md#part) ![Vue](../../site/public/x.png) [pourquoi](../decisions/0001-x.md)\n',
    'guides/un.md',
  );
  expect([title, description]).toEqual(['Un titre', 'Une phrase.']);
  expect(body).toContain('[Autre](/guides/autre/#part) ![Vue](/x.png) pourquoi');
});

test('an AsyncAPI document is read with its references followed', () => {
  const document = asyncApiDocument(
    JSON.stringify({
      asyncapi: '3.0.0',
      info: { title: 'Essai', version: '1.0.0' },
      channels: { file: { address: 'a.message', messages: { M: { $ref: '#/components/messages/M' } } } },
      operations: {
        lire: {
          action: 'receive',
          channel: { $ref: '#/channels/file' },
          messages: [{ $ref: '#/channels/file/messages/M' }],
        },
      },
      components: { messages: { M: { payload: { type: 'object' } } } },
    }),
  );
  const [operation] = document.operations().all();
  expect(
    operation
      ?.messages()
      .all()
      .map((message) => message.id()),
  ).toEqual(['M']);
  expect(
    operation
      ?.channels()
      .all()
      .map((channel) => channel.address()),
  ).toEqual(['a.message']);
});

test('a file of findings is a page for each language, whose links stay in it; another file is one page', () => {
  const text = '# model/x\n\n**Message** : oui, [y](y.md)\n\n## English\n\n**Message**: yes, [y](y.md)\n';
  const path = 'reference/diagnostics/model/x.md';
  const pages = pagesOf(path, text);
  expect(pages.map(({ id }) => id)).toEqual([
    'reference/diagnostics/model/x',
    'en/reference/diagnostics/model/x',
  ]);
  const [french, english] = pages.map((page) => partsOf(page.text, path, page.id.startsWith('en/')));
  expect([french?.title, english?.title]).toEqual(['model/x', 'model/x']);
  expect(french?.body.trim()).toBe('**Message** : oui, [y](/reference/diagnostics/model/y/)');
  expect(english?.body.trim()).toBe('**Message**: yes, [y](/en/reference/diagnostics/model/y/)');
  expect(pagesOf('guides/x.md', '# X\n\n## English\n')).toHaveLength(1);
  const lists = pagesOf('reference/diagnostics/model/index.md', '# Le modèle\n\n## English, The model\n');
  expect(lists.map(({ id, text: list }) => [id, list.split('\n')[0]])).toEqual([
    ['reference/diagnostics/model', '# Le modèle'],
    ['en/reference/diagnostics/model', '# The model'],
  ]);
});
