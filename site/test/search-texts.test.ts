import { describe, expect, test } from 'vitest';
import type { GeneratedPage } from '../src/generated/generated-page.ts';
import { searchShard } from '../src/search/building/search-shards.ts';
import { ShardBuilder } from '../src/search/building/shard-builder.ts';
import { sitePlaces } from '../src/search/building/site-places.ts';
import { textEntries } from '../src/search/building/text-entries.ts';
import { SITE } from './search-site.ts';

const GUIDE = {
  address: '/guides/essai/',
  title: 'Essayer',
  body: `
Un début, avec un [lien](/ailleurs/) et \`dsf hub\`.

## Lancer le *Hub*

\`\`\`console
## pas un titre
$ dsf hub dist/specs
\`\`\`

Dans specs/15-15/v2.0, la somme 0123456789abcdef0123456789abcdef et la version et/ou son paquet.

### Arrêter

| Clé | Rôle |
|---|---|
| \`a\` | premier |
`,
  headings: [
    { depth: 2, slug: 'lancer-le-hub', text: 'Lancer le Hub' },
    { depth: 3, slug: 'arrêter', text: 'Arrêter' },
  ],
};

const FINDING = {
  address: '/reference/diagnostics/model/x/',
  title: 'model/x',
  body: `
**Message** (erreur) : La cardinalité « … » est illisible.

**À faire** : Écrire 0..1.
`,
  headings: [],
};

const FINDING_IN_ENGLISH = {
  ...FINDING,
  address: '/en/reference/diagnostics/model/x/',
  body: `
**Message** (error): The cardinality “…” is unreadable.

**What to do**: Write 0..1.
`,
};

describe('the texts of docs', () => {
  test('give a guide and each of its parts, without code, path nor sum', () => {
    expect(textEntries(GUIDE, 'fr').map(({ name, text, address }) => [name, text, address])).toEqual([
      ['Essayer', 'Un début, avec un lien et dsf hub.', '/guides/essai/'],
      ['Lancer le Hub', 'Dans la somme et la version et/ou son paquet.', '/guides/essai/#lancer-le-hub'],
      ['Arrêter', 'Clé Rôle a premier', '/guides/essai/#arrêter'],
    ]);
  });

  test('are searched in their own language alone', () => {
    const english = { ...GUIDE, address: '/en/guides/essai/' };
    expect(textEntries(GUIDE, 'en')).toEqual([]);
    expect(textEntries(english, 'fr')).toEqual([]);
    expect(textEntries(english, 'en')).toHaveLength(3);
  });

  test('give a finding in each language, by its code and its sentence', () => {
    expect(textEntries(FINDING, 'fr')).toEqual([
      {
        kind: 'diagnostic',
        name: 'model/x',
        label: 'La cardinalité « … » est illisible.',
        text: 'Écrire 0..1.',
        address: '/reference/diagnostics/model/x/',
      },
    ]);
    expect(textEntries(FINDING_IN_ENGLISH, 'en')).toMatchObject([
      { label: 'The cardinality “…” is unreadable.', address: '/en/reference/diagnostics/model/x/' },
    ]);
    expect([textEntries(FINDING, 'en'), textEntries(FINDING_IN_ENGLISH, 'fr')]).toEqual([[], []]);
    for (const list of ['/reference/diagnostics/', '/reference/diagnostics/model/'])
      expect(textEntries({ ...FINDING, address: list }, 'fr')).toEqual([]);
  });
});

describe('the shards', () => {
  const page = (address: string, template: string, title: string): GeneratedPage => ({
    address,
    template,
    title,
    description: title,
    headings: [],
    view: {},
  });
  const sources = {
    site: SITE,
    pages: [
      page('/liens/15-15/v2.1/asyncapi/', 'asyncapi', 'AsyncAPI du lien 15-15 v2.1'),
      page('/liens/15-15/v2.0/asyncapi/', 'asyncapi', 'AsyncAPI du lien 15-15 v2.0'),
      page('/liens/15-15/v2.1/messages/rs-eda/', 'message', 'RS-EDA'),
      page('/valider/', 'validator', 'Valider un message'),
      page('/en/liens/15-15/v2.1/', 'link-version', 'Link 15-15 v2.1'),
      page('/en/atelier/', 'workshop', 'Workshop'),
      page('/liens/15-15/v2.1/cinematiques/x/', 'flow', 'Une cinématique'),
    ],
    texts: [GUIDE, FINDING, FINDING_IN_ENGLISH],
    englishPages: [{ title: 'Validate a message', address: '/valider/' }],
  };

  test('tell a page that every version has once, and leave out pages told otherwise', () => {
    const { groups, occurrences, places } = searchShard('texts-fr', sources);
    const pages = groups.filter(({ kind, folder }) => kind === 'page' && folder === 'asyncapi/');
    expect(pages.map(({ folder, entries }) => [folder, entries.map(([name]) => name)])).toEqual([
      ['asyncapi/', ['AsyncAPI']],
    ]);
    const set = occurrences[pages[0]?.entries[0]?.[4] ?? -1]?.[0]?.[1] ?? [];
    expect(set.map((place) => places[place]?.version)).toEqual(['2.1', '2.0']);
  });

  test('hold what may be downloaded by its title, and no path', () => {
    for (const [name, title] of [
      ['texts-fr', 'Types pour Java'],
      ['texts-en', 'Types for Java'],
    ] as const) {
      const { groups } = searchShard(name, sources);
      const entries = groups.flatMap(({ kind, entries: own }) => (kind === 'download' ? own : []));
      expect(entries.map(([shown]) => shown)).toContain(title);
      expect(JSON.stringify(entries)).not.toContain('types/java');
    }
  });

  test('keep French and English texts apart', () => {
    const names = (language: 'fr' | 'en') =>
      searchShard(`texts-${language}`, sources).groups.flatMap(({ kind, entries }) =>
        kind === 'download' ? [] : entries.map(([name]) => name),
      );
    expect(names('fr')).toEqual([
      'Valider un message',
      'Essayer',
      'Lancer le Hub',
      'Arrêter',
      'model/x',
      'AsyncAPI',
    ]);
    expect(names('en')).toEqual(['Validate a message', 'model/x']);
  });

  test('begin with the versions to use today', () => {
    expect(sitePlaces(SITE).places.map(({ link, version, age }) => [link, version, age])).toEqual([
      ['15-15', '2.1', 0],
      ['15-SMUR', '1.7', 0],
      ['15-15', '2.0', 3],
      [null, '3.4', 0],
      [null, '2.0', 3],
    ]);
  });

  test('keep apart two nomenclatures of one title in one release', () => {
    const [place] = sitePlaces(SITE).places;
    const builder = new ShardBuilder(place === undefined ? [] : [place]);
    for (const id of ['a', 'b'])
      builder.add(
        { kind: 'nomenclature', name: 'T', alike: 'T', address: `/liens/15-15/v2.1/${id}/` },
        place ?? null,
      );
    expect(builder.shard().groups.map(({ folder }) => folder)).toEqual(['a/', 'b/']);
  });

  test('refuse an address that is not below its place: a mistake of ours', () => {
    const { places } = sitePlaces(SITE);
    const builder = new ShardBuilder(places);
    expect(() => builder.add({ kind: 'page', name: 'x', address: '/x/' }, places[0] ?? null)).toThrow(
      '/x/ is not below',
    );
  });
});
