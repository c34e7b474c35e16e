import type { LinkManifest, ToldChange, ToldComparison, Verdict } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { changesFeed } from '../src/site/changes-feed.ts';
import { headTags } from '../src/site/head-tags.ts';
import type { LinkSite, Site } from '../src/site/site.ts';

/** A link version, as far as the feed goes. */
function version(number: string, facts: Partial<LinkManifest>): LinkSite {
  const manifest = {
    link: '15-ESSAI',
    version: number,
    status: 'current',
    statusWords: 'version courante',
    standing: { since: null, successor: null },
    publishedOn: null,
    modelRelease: '2.0',
    vhost: `15-essai_v${number}`,
    ...facts,
  } as unknown as LinkManifest;
  return {
    manifest,
    files: { has: () => false, text: () => '', json: () => expect.unreachable(), files: [] },
  };
}

const SITE: Site = {
  models: [],
  links: [
    version('3.0', {}),
    version('2.0', { publishedOn: '2025-04-09' }),
    version('1.0', {
      publishedOn: '2024-08-21',
      status: 'decommissioned',
      statusWords: 'version décommissionnée',
      standing: { since: '2026-08', successor: '2.0' },
    } as Partial<LinkManifest>),
  ],
};

const change = (sender: Verdict, receiver: Verdict) => ({ verdicts: { sender, receiver } }) as ToldChange;

const COMPARISON: ToldComparison = {
  previous: { subject: '15-essai', version: '1.0' },
  current: { subject: '15-essai', version: '2.0' },
  receivers: 'strict',
  bump: 'major',
  changes: [
    change('breaking', 'compatible'),
    change('breaking', 'compatible'),
    change('dangerous', 'compatible'),
  ],
};

interface Feed {
  readonly updated: string;
  readonly self: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly address: string;
    readonly summary: string;
  }[];
}

const feed = (language: 'fr' | 'en', origin?: string) =>
  changesFeed(SITE, [COMPARISON], language, origin) as Feed;

describe('the feed of changes', () => {
  test('tells what appeared and what went, newest first, on days that the data tell', () => {
    const { updated, entries } = feed('fr');
    expect(entries.map(({ title, updated: day, address }) => [day.slice(0, 10), title, address])).toEqual([
      [
        '2026-08-01',
        'Lien 15-ESSAI v1.0\u00a0: version décommissionnée',
        '/liens/15-essai/v2.0/passer-depuis-v1.0/',
      ],
      ['2025-04-09', 'Lien 15-ESSAI v2.0\u00a0: publication', '/liens/15-essai/v2.0/'],
      ['2024-08-21', 'Lien 15-ESSAI v1.0\u00a0: publication', '/liens/15-essai/v1.0/'],
    ]);
    expect(updated).toBe('2026-08-01T00:00:00Z');
  });

  test('counts what a version changes since the one it replaces, for each side', () => {
    const told = (language: 'fr' | 'en') => feed(language).entries[1]?.summary.replaceAll('\u00a0', ' ');
    expect(told('fr')).toBe(
      'Modèle de données 2.0, vhost 15-essai_v2.0. Depuis la v1.0, pour qui envoie : 2 changements qui cassent, 1 à vérifier. Depuis la v1.0, pour qui reçoit : rien à changer.',
    );
    expect(told('en')).toBe(
      'Data model 2.0, vhost 15-essai_v2.0. Since v1.0, for senders: 2 breaking changes, 1 to check. Since v1.0, for receivers: nothing to change.',
    );
  });

  test('names an entry alike wherever the site is published, and leads there', () => {
    const [here, there] = [feed('fr'), feed('fr', 'https://specs.example.org/')];
    expect(there.entries.map(({ id }) => id)).toEqual(here.entries.map(({ id }) => id));
    expect(new Set(here.entries.map(({ id }) => id)).size).toBe(3);
    expect([there.self, there.entries[1]?.address]).toEqual([
      'https://specs.example.org/changements.xml',
      'https://specs.example.org/liens/15-essai/v2.0/',
    ]);
  });

  test('of no version is empty, and still a feed', () => {
    expect(changesFeed({ links: [], models: [] }, [], 'en', undefined)).toMatchObject({
      updated: '1970-01-01T00:00:00Z',
      entries: [],
    });
  });
});

describe('the head of every page', () => {
  const said = (origin?: string) =>
    headTags(origin).map(({ attrs }) => attrs.property ?? attrs.name ?? attrs.rel);

  test('has the manifest, the icon, the feeds; a picture where its address can be absolute', () => {
    const always = ['manifest', 'apple-touch-icon', 'theme-color', 'alternate', 'alternate'];
    expect(said()).toEqual(always);
    expect(said('https://specs.example.org')).toEqual([
      ...always,
      ...['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'],
    ]);
    expect(headTags('https://specs.example.org')).toContainEqual({
      tag: 'meta',
      attrs: { property: 'og:image', content: 'https://specs.example.org/carte.png' },
    });
  });
});
