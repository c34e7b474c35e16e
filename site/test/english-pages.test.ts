import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { concerned } from '../src/generated/concerned.ts';
import { englishLinks } from '../src/generated/english-links.ts';
import { envelopes } from '../src/generated/envelopes.ts';
import { flows } from '../src/generated/flows.ts';
import type { BilingualPageMaker, GeneratedPage } from '../src/generated/generated-page.ts';
import { linkVersions } from '../src/generated/link-version.ts';
import { links } from '../src/generated/links.ts';
import { messages } from '../src/generated/messages.ts';
import { messagesEverywhere } from '../src/generated/messages-everywhere.ts';
import { renderTemplate } from '../src/generated/render-template.ts';
import { validator } from '../src/generated/validator.ts';
import { workshop } from '../src/generated/workshop.ts';
import { foundIn } from '../src/search/search-client.ts';
import { addressIn, frenchAddress } from '../src/site/addresses.ts';
import { alternateAddress, otherLanguage } from '../src/site/languages.ts';
import type { PackageFiles } from '../src/site/package-files.ts';
import type { LinkSite, Site } from '../src/site/site.ts';
import { frenchInEnglish } from './french-in-english.ts';

vi.stubGlobal('TEMPLATES_FOLDER', fileURLToPath(new URL('../../templates/site', import.meta.url)));
vi.stubGlobal('ARCHIVES_FOLDER', '/nowhere');

/** What a model says: where a page shows it unmarked, the test sees it. */
const SAID = 'Une phrase du modèle';

const EXAMPLE = 'examples/appel.01-RS-EDA.json';

function linkSite(version: string, status: string): LinkSite {
  const exchange = (sender: string, receiver: string) => ({ sender, receiver, functionalPerimeter: 'P1' });
  const message = (name: string, use: string) => ({
    name,
    title: SAID,
    root: name,
    use,
    envelopeKinds: ['Report'],
    queue: 'message',
    exchanges: use === 'business' ? [exchange('LRM', 'SMUR'), exchange('SMUR', 'LRM')] : [],
    refusedByHub: use === 'business' ? SAID : null,
    caveat: use === 'business' ? SAID : null,
  });
  const manifest = {
    link: '15-ESSAI',
    version,
    packageVersion: '1.0.0',
    status,
    statusWords: SAID,
    statusShort: SAID,
    isForNewWork: status === 'current',
    standing: { since: '2026-08', successor: status === 'current' ? null : '2.0', stillOpen: SAID },
    publishedOn: '2026-03-01',
    modelRelease: '2.0',
    vhost: 'essai_v1',
    otherVhosts: [{ vhost: 'essai_bis', title: SAID }],
    transfers: [{ from: 'a', to: 'b', kind: 'health-version' }],
    broker: {
      exchange: 'hubsante',
      protocol: 'amqps',
      protocolVersion: '0-9-1',
      servers: [{ host: 'hub.example', title: SAID, description: SAID }],
      queues: [{ suffix: 'message', kinds: ['Report'], title: SAID, description: SAID }],
    },
    roles: [
      { id: 'LRM', title: SAID },
      { id: 'SMUR', title: SAID },
    ],
    messages: [
      message('RS-EDA', 'business'),
      message('RC-REF', 'acknowledgement'),
      message('RS-ERROR', 'error'),
    ],
    errorCodes: [{ code: 501, name: 'UNROUTABLE_MESSAGE', title: SAID, cause: SAID, remedy: SAID }],
    hubChecks: [
      { title: SAID, codes: [501], healthToHealth: 'yes', healthToFire: 'asked', fireToHealth: 'no' },
    ],
    flows: [
      {
        id: 'appel',
        title: SAID,
        participants: [
          { id: 'A', role: 'LRM', client: 'fr.health.a', title: SAID },
          { id: 'B', role: 'SMUR', client: 'fr.health.b', title: SAID },
        ],
        steps: [
          {
            sender: 'A',
            receiver: 'B',
            message: 'RS-EDA',
            kind: 'Update',
            label: SAID,
            sentAt: '2025-03-12T15:10:00+01:00',
            example: EXAMPLE,
          },
        ],
      },
    ],
  };
  const field = {
    path: 'patient',
    name: 'patient',
    label: SAID,
    description: SAID,
    cardinality: '1..n',
    required: true,
    list: true,
    type: 'object',
    typeName: 'patient',
    departure: { since: '3.4', replacement: null },
    children: [
      {
        path: 'patient.sex',
        name: 'sex',
        label: SAID,
        cardinality: '0..1',
        required: false,
        list: false,
        type: 'string',
        pattern: '^[A-Z]$',
        example: 'F ',
        codes: [{ value: 'F ', label: SAID }],
        nomenclature: { id: 'NOS-Sexe', title: SAID, codes: 2, suggested: true },
        refused: [{ value: 'X', of: SAID }],
      },
    ],
  };
  const documented = { name: 'RS-EDA', title: SAID, root: 'RS-EDA', fields: [field] };
  const contents: Readonly<Record<string, unknown>> = {
    'documentation/RS-EDA.json': documented,
    'documentation/RS-ERROR.json': { ...documented, fields: [] },
    'documentation/EDXL-DE.json': documented,
    [EXAMPLE]: {},
    'examples/EDXL-DE/appel.01-RS-EDA.json': {},
    'json-schema/EDXL-DE.schema.json': {},
    'types/java/edxl-de/Inner.java': '',
    'xml-mapping.json': {
      namespace: 'urn:header',
      messages: {
        'RS-EDA': { namespace: 'urn:case', header: true },
        'RC-REF': { namespace: 'urn:ref', header: false },
      },
    },
    'examples/generated/RS-EDA.minimal.json': {},
    'diagrams/RS-EDA.svg': '',
    'types/java/rs_eda/RS-EDA.java': '',
    'types/java/rs_eda/Patient.java': '',
    'CHANGELOG.md': `## 1.0.0\n\n### ${SAID}\n\n- ${SAID}\n`,
    'contents.json': {
      parts: [{ path: 'examples', title: { fr: SAID, en: 'Examples' }, in: 'npm' }],
    },
    'corpus/index.json': {
      messages: [{ valid: 1, constraints: 1, covered: 1 }],
      kinds: [{ kind: 'required', title: SAID }],
      judges: [{ title: SAID, constraints: { required: `non exprimable : ${SAID}` } }],
    },
  };
  const files: PackageFiles = {
    has: (path) => path in contents,
    text: (path) => (typeof contents[path] === 'string' ? contents[path] : JSON.stringify(contents[path])),
    json: <Content>(path: string) => contents[path] as Content,
    files: Object.keys(contents).map((path) => ({ path, bytes: 2_450_000, sha256: '' })),
  };
  return { manifest, files } as unknown as LinkSite;
}

const SITE = {
  links: [linkSite('2.0', 'current'), linkSite('1.0', 'withdrawn')],
  models: [{ release: '2.0', files: {} }],
} as unknown as Site;

const MAKERS: Readonly<Record<string, BilingualPageMaker>> = {
  links,
  linkVersions,
  flows,
  messages,
  messagesEverywhere,
  envelopes,
  validator,
  concerned,
  workshop,
};

const made = Object.entries(MAKERS).flatMap(([kind, make]) =>
  make(SITE, 'en').map((page): readonly [string, string, GeneratedPage] => [kind, page.address, page]),
);

const rendered = ({ template, view }: GeneratedPage) =>
  `<html lang="en"><body>${renderTemplate(template, view)}</body></html>`;

describe('a page in English', () => {
  test.each(made)('%s, %s: says nothing in French but what it marks as French', (_kind, _address, page) => {
    expect(frenchInEnglish(rendered(page))).toEqual([]);
    const frame = [
      page.title,
      page.documentTitle,
      page.description,
      ...page.headings.map(({ text }) => text),
    ];
    expect(frame.flatMap((text) => frenchInEnglish(`<p lang="en">${text ?? ''}</p>`))).toEqual([]);
    const said = (JSON.stringify(page.sidebar) ?? '').replaceAll(
      /\{"label":"[^"]*","link":"[^"]*","attrs":\{"lang":"fr"\}\}/g,
      '',
    );
    expect(said).not.toContain(SAID);
    expect(said).not.toMatch(/Rôle|Vue d’ensemble|Cinématiques|Autres/);
  });

  test.each(made)('%s, %s: has the anchors of the French one, in its order', (kind, address, page) => {
    const french = MAKERS[kind]?.(SITE, 'fr').find((one) => addressIn('en', one.address) === address);
    const idsOf = (one: GeneratedPage | undefined) =>
      one === undefined ? [] : [...rendered(one).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(idsOf(page)).toEqual(idsOf(french));
    expect(page.headings.map(({ slug }) => slug)).toEqual(french?.headings.map(({ slug }) => slug));
  });

  test('says once that what it marks is the French of the model, and where to read the whole in French', () => {
    const page = made.find(([kind]) => kind === 'messages')?.[2];
    const html = page === undefined ? '' : rendered(page);
    expect(html.match(/class="from-french"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/liens/15-essai/v2.0/messages/rs-eda/" hreflang="fr">');
    expect(html).toContain('<p lang="fr">Une phrase du modèle</p>');
  });

  test('the French one bears no mark of language', () => {
    for (const make of Object.values(MAKERS))
      for (const { template, view } of make(SITE))
        expect(renderTemplate(template, view)).not.toContain('lang="');
  });
});

describe('what is seen as French', () => {
  test.each([
    ['<p>Les champs</p>', ['Les champs']],
    ['<p lang="fr">Les champs</p>', []],
    ['<p>Link <span lang="fr">le lien</span></p>', []],
    ['<code>le champ</code>', []],
    ['<a title="Voir le lien">x</a>', ['Voir le lien']],
    ['<p>examples/appel-et-renfort.json of the Hub Santé</p>', []],
  ])('%s', (html, expected) => {
    expect(frenchInEnglish(`<html lang="en"><body>${html}</body></html>`)).toEqual(expected);
  });
});

describe('an address', () => {
  const texts = new Set(['/guides/a/', '/en/guides/a/', '/guides/b/']);

  test.each([
    ['/liens/', '/en/liens/'],
    ['/liens/15-15/', '/en/liens/15-15/'],
    ['/liens/15-15/v2.0/#courtier', '/en/liens/15-15/v2.0/#courtier'],
    ['/liens/15-15/v2.0/messages/rs-eda/#a.b', '/en/liens/15-15/v2.0/messages/rs-eda/#a.b'],
    ['/liens/15-15/v2.0/cinematiques/x/', '/en/liens/15-15/v2.0/cinematiques/x/'],
    ['/liens/15-15/v2.0/enveloppe/', '/en/liens/15-15/v2.0/enveloppe/'],
    ['/messages/rs-eda/', '/en/messages/rs-eda/'],
    ['/comparer/?objet=15-15&de=1.5&a=2.0', '/en/compare/?objet=15-15&de=1.5&a=2.0'],
    ['/recherche/', '/en/search/'],
    ['/valider/?lien=15-15&version=2.0', '/en/valider/?lien=15-15&version=2.0'],
    ['/liens/15-15/v2.0/asyncapi/', '/liens/15-15/v2.0/asyncapi/'],
    ['/liens/15-15/v2.0/passer-depuis-v1.5/', '/liens/15-15/v2.0/passer-depuis-v1.5/'],
    ['/nomenclatures/2.0/sexe/', '/nomenclatures/2.0/sexe/'],
    ['/fichiers/15-15/v2.0/link.json', '/fichiers/15-15/v2.0/link.json'],
  ])('%s is in English at %s', (french, english) => {
    expect(addressIn('en', french)).toBe(english);
    expect(addressIn('fr', french)).toBe(french);
    if (/[?#]/.test(french)) return;
    expect(frenchAddress(english)).toBe(french === english ? null : french);
    expect(otherLanguage(french, texts)).toBe(french === english ? null : english);
  });

  test('a guide has its twin where there is one', () => {
    expect(otherLanguage('/guides/a/', texts)).toBe('/en/guides/a/');
    expect(otherLanguage('/en/guides/a/', texts)).toBe('/guides/a/');
    expect(otherLanguage('/guides/b/', texts)).toBeNull();
  });

  test.each([
    ['/liens/x/', 'en', 'https://a.fr/en/liens/x/'],
    ['/liens/x/', 'fr', 'https://a.fr/liens/x/'],
    ['/en/liens/x/', 'x-default', 'https://a.fr/liens/x/'],
    ['/comparer/', 'en', 'https://a.fr/en/compare/'],
    ['/en/compare/', 'fr', 'https://a.fr/comparer/'],
    ['/guides/a/', 'en', 'https://a.fr/en/guides/a/'],
    ['/guides/b/', 'en', null],
    ['/valider/', 'en', 'https://a.fr/en/valider/'],
    ['/nomenclatures/', 'x-default', null],
    ['/emporter/', 'en', 'https://a.fr/en/take-away/'],
    ['/liens/15-15/v2.0/fichiers/', 'en', 'https://a.fr/en/liens/15-15/v2.0/fichiers/'],
  ])('%s has its alternate in %s at %s', (address, hreflang, expected) => {
    const href = `https://a.fr/en${address}`;
    expect(alternateAddress({ hreflang, href }, address, texts)).toBe(expected);
  });

  test('links of an English page lead to English, or say that they do not', () => {
    expect(
      englishLinks(
        '<a href="/messages/x/#a">1</a><a href="/guides/a/">2</a><a href="/guides/b/">3</a><a href="/fichiers/a" download>4</a><a href="#a">5</a>',
        texts,
      ),
    ).toBe(
      '<a href="/en/messages/x/#a">1</a><a href="/en/guides/a/">2</a><a href="/guides/b/" hreflang="fr">3</a><a href="/fichiers/a" download>4</a><a href="#a">5</a>',
    );
  });

  test('results of the English search lead to English, those of the French one do not', () => {
    const place = { link: 'x', version: '1', address: '/liens/x/v1/#courtier', note: '', isOld: false };
    const found = {
      kind: 'vhost',
      name: 'x',
      label: '',
      context: '',
      text: '',
      note: '',
      address: place.address,
      places: [place],
    } as const;
    expect(foundIn('fr', found)).toEqual(found);
    expect(foundIn('en', found)).toMatchObject({
      address: '/en/liens/x/v1/#courtier',
      places: [{ address: '/en/liens/x/v1/#courtier' }],
    });
  });
});
