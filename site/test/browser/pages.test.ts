import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/integration/french-page.ts';
import type { SearchShard } from '../../src/search/contract.ts';
import { codeAnchor, formerComparisonAddress, slugOf } from '../../src/site/addresses.ts';
import { FORMER_COMPARISONS } from '../../src/site/former-comparisons.ts';
import { frenchInEnglish } from '../french-in-english.ts';
import { PAGE_TYPES } from './page-types.ts';
import { reasonToSkip, SITE } from './site-browser.ts';

const skipped = reasonToSkip();
if (skipped !== null) console.warn(`built pages: skipped, ${skipped}`);

const paths = skipped === null ? filesUnder('') : [];
const pages = paths.filter((path) => path.endsWith('.html') && !path.startsWith('fichiers/'));

describe.skipIf(skipped !== null)('the built site', () => {
  test('has a page of every kind', () => {
    const kinds = Object.entries(PAGE_TYPES).filter(([kind]) => kind !== 'not found');
    expect(kinds.filter(([, path]) => !pages.includes(`${path.slice(1)}index.html`))).toEqual([]);
  });

  test('tells of every page what a preview shows, and its one address where the site has a published one', () => {
    const own = pages
      .filter((path) => path !== 'atelier/atelier.html')
      .map((path) => [path, readFileSync(join(SITE, path), 'utf8')] as const)
      .filter(([, html]) => !html.includes('http-equiv="refresh"'));
    const isPublished = existsSync(join(SITE, 'sitemap-index.xml'));
    const asked = [
      ...[
        'rel="manifest"',
        'property="og:title"',
        'property="og:description"',
        'type="application/atom+xml"',
      ],
      ...(isPublished ? ['rel="canonical" href="https://', 'property="og:image" content="https://'] : []),
    ];
    const lacking = own.flatMap(([path, html]) =>
      asked.filter((one) => !html.includes(one)).map((one) => `${path}: ${one}`),
    );
    expect(own.length).toBeGreaterThan(1000);
    expect(lacking).toEqual([]);
  });

  test('has every address of a comparison that was ever published', () => {
    const former = FORMER_COMPARISONS.map((one) => formerComparisonAddress(...one));
    expect(former).toHaveLength(15);
    expect(former.filter((address) => !pages.includes(`${address.slice(1)}index.html`))).toEqual([]);
  });

  test('has no broken link, no missing anchor, nothing of another host to load', () => {
    const files = new Set(paths);
    const anchors = new Map<string, ReadonlySet<string>>();
    const broken: string[] = [];
    const texts = new Map(pages.map((path) => [path, readFileSync(join(SITE, path), 'utf8')]));
    for (const [path, html] of texts)
      anchors.set(path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id))));
    for (const [path, html] of texts) {
      // What a program holds is no link of the page: the workshop in one file has templates and examples inside.
      const shown = html.replaceAll(/<script\b([^>]*)>.*?<\/script>/gs, '<script$1></script>');
      for (const [, attribute, value = ''] of shown.matchAll(/\s(href|src|data-source)="([^"]*)"/g)) {
        const target = unescaped(value);
        if (/^(?:mailto|data):/.test(target)) continue;
        if (/^(?:https?:)?\/\//.test(target)) {
          if (attribute !== 'href') broken.push(`${path}: ${target}`);
          continue;
        }
        const [address = '', anchor] = target.split('#');
        const [pathname = ''] = address.split('?');
        const absolute =
          pathname === ''
            ? path
            : posix.join('/', pathname.startsWith('/') ? '' : posix.dirname(path), pathname).slice(1);
        const file = absolute === '' || absolute.endsWith('/') ? `${absolute}index.html` : absolute;
        if (!files.has(decodeURI(file))) broken.push(`${path}: ${target}`);
        else if (
          anchor !== undefined &&
          anchor !== '' &&
          anchors.has(file) &&
          anchors.get(file)?.has(decodeURIComponent(anchor)) !== true
        ) {
          broken.push(`${path}: ${target}`);
        }
      }
    }
    expect([...new Set(broken)].slice(0, 40)).toEqual([]);
  });

  test('has a page, and a place in it, for everything the search finds', async () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const idsOf = (file: string) => {
      const known =
        ids.get(file) ??
        new Set(
          [...readFileSync(join(SITE, file), 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) =>
            unescaped(id),
          ),
        );
      ids.set(file, known);
      return known;
    };
    const files = new Set(paths);
    const lost: string[] = [];
    let count = 0;
    const shards = paths.filter((path) => /^recherche\/index\/.*\.js$/.test(path));
    for (const path of shards) {
      const { default: shard }: { default: SearchShard } = await import(pathToFileURL(join(SITE, path)).href);
      for (const { folder, elsewhere = [], entries } of shard.groups) {
        for (const [, , , anchor, occurrences] of entries) {
          const places = (shard.occurrences[occurrences] ?? []).flatMap(([, numbers]) => numbers);
          const addresses = places.map((place) => {
            const own = elsewhere.find(([, numbers]) => numbers.includes(place))?.[0] ?? folder;
            return `${shard.places[place]?.address}${own}${anchor}`;
          });
          for (const address of addresses.length === 0 ? [`${folder}${anchor}`] : addresses) {
            count += 1;
            const [page = '', id] = address.split('#');
            const file = `${page.slice(1)}index.html`;
            if (!files.has(file) || (id !== undefined && !idsOf(file).has(id))) lost.push(address);
          }
        }
      }
    }
    expect(lost.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  });

  test('has the typography of French in every French word of every page', () => {
    const faults = pages.flatMap((path) =>
      textsOf(readFileSync(join(SITE, path), 'utf8')).flatMap(({ html, isFrench }) => {
        const fault = isFrench ? WRONG_TYPOGRAPHY.exec(html)?.[0] : undefined;
        return fault === undefined ? [] : [`${path}: ${fault}`];
      }),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('says nothing in French under an English address but what it marks as French', () => {
    // Findings quote titles of columns, which are French; `docs` has one text a language.
    const ours = pages.filter((path) => /^en\/(?!guides|reference)/.test(path));
    expect(ours.length).toBeGreaterThan(150);
    const told = ours.flatMap((path) =>
      frenchInEnglish(readFileSync(join(SITE, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(told.slice(0, 20)).toEqual([]);
  });

  test('has words in every head of every table', () => {
    const empty = pages.filter((path) => /<th[^>]*>\s*<\/th>/.test(readFileSync(join(SITE, path), 'utf8')));
    expect(empty).toEqual([]);
  });

  test('has a pager between pages of one part only', () => {
    const between = pages.flatMap((path) =>
      [...readFileSync(join(SITE, path), 'utf8').matchAll(/<a href="([^"]*)" rel="(?:prev|next)"/g)].flatMap(
        ([, target = '']) =>
          posix.dirname(`/${posix.dirname(path)}`) === posix.dirname(target) && posix.dirname(target) !== '/'
            ? []
            : [`${path} → ${target}`],
      ),
    );
    expect(between).toEqual([]);
  });

  test('has an address for every field of every message, and for every code of every nomenclature', () => {
    const ids = (page: string) =>
      new Set(
        [...readFileSync(join(SITE, page), 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) =>
          unescaped(id),
        ),
      );
    const missing: string[] = [];
    let count = 0;
    const ask = (page: string, anchors: readonly string[]) => {
      const known = ids(page);
      count += anchors.length;
      missing.push(...anchors.filter((anchor) => !known.has(anchor)).map((anchor) => `${page}#${anchor}`));
    };
    for (const path of paths) {
      const [, link = '', version = '', folder = '', name = ''] = path.split('/');
      if (/^fichiers\/[^/]+\/[^/]+\/documentation\/[^/]+\.json$/.test(path)) {
        const { fields } = JSON.parse(readFileSync(join(SITE, path), 'utf8')) as { fields: Field[] };
        const stem = name.replace('.json', '').toLowerCase();
        const page = `liens/${link}/${version}/${stem === 'edxl-de' ? 'enveloppe' : `messages/${stem}`}/index.html`;
        ask(
          page,
          [...walk(fields)].map((field) => field.path),
        );
      } else if (folder === 'nomenclatures' && /\/json\/[^/]+\.json$/.test(path)) {
        const { id, codes } = JSON.parse(readFileSync(join(SITE, path), 'utf8')) as {
          id: string;
          codes: { code: string }[];
        };
        ask(
          `nomenclatures/${version}/${slugOf(id)}/index.html`,
          codes.map(({ code }) => codeAnchor(code)),
        );
      }
    }
    expect(missing.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThan(5_000);
  });

  test.each(Object.entries(PAGE_TYPES).filter(([kind]) => kind !== 'not found'))(
    '%s is valid HTML',
    async (_, path) => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: {
          // Forms of writing, not of validity: Starlight writes them so.
          'attribute-boolean-style': 'off',
          'attribute-empty-style': 'off',
          'doctype-style': 'off',
          'no-trailing-whitespace': 'off',
          'no-inline-style': 'off',
          'void-style': 'off',
          'long-title': 'off',
        },
      });
      const report = await validator.validateString(readFileSync(join(SITE, path, 'index.html'), 'utf8'));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
        ),
      ).toEqual([]);
    },
  );
});

/** A plain space where French has a no-break one, or none at all; a typewriter’s apostrophe in a word. */
const WRONG_TYPOGRAPHY =
  /.{0,30}(?: [:;!?»](?![:=])|«(?!\u00a0)|(?<!\u00a0)»|\p{L}(?:'|&#39;|&#x27;)\p{L}).{0,20}/u;

interface Field {
  readonly path: string;
  readonly children?: readonly Field[];
}

function* walk(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    yield* walk(field.children ?? []);
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&#x3D;', '=');
}

function filesUnder(above: string): string[] {
  return readdirSync(join(SITE, above), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${above}${entry.name}/`) : [`${above}${entry.name}`],
  );
}
