import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { staticServer } from '../../site/server/static-server.ts';
import { searchShard } from '../../site/src/search/building/search-shards.ts';
import { COMMON_SHARDS, shardAddress } from '../../site/src/search/contract.ts';
import type { PackageFiles } from '../../site/src/site/package-files.ts';
import { readSite } from '../../site/src/site/read-site.ts';
import type { LinkSite, ModelSite, Site } from '../../site/src/site/site.ts';

/**
 * `node tools/bench/search-bench.ts [versions]`: what a keystroke costs in the search of the built site, as it is and with an
 * index of so many link versions (100), on a processor four times slower. It needs `npm run site` and Chromium.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VERSIONS = Number(process.argv[2] ?? 100);
const SLOWER_PROCESSOR = 4;
const ROUNDS = 5;

/** What people type, letter by letter: tags, labels, codes, filters, mistakes. */
const QUERIES = [
  'sexe RS-EDA 15-15',
  'lattitude',
  'coeur',
  'date de naissance',
  'code SMUR',
  'detresse vitale',
  'vhost 15-SMUR 1.7',
  'erreur 501',
  'adrese intervention',
  'patient.identity.strictFeatures.sex',
  'partage simple introuvable',
];

/** Of invented words. */
const SYLLABLES = 'ba co di fu ga le mi no pu ra se ti vo che dre fli gro ple tru van'.split(' ');

const site = readSite(`${ROOT}dist/specs`);
const server = staticServer(`${ROOT}dist/site`);
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const count of [site.links.length, VERSIONS]) await measure(grown(site, count));
} finally {
  await browser.close();
  server.close();
}

async function measure(grownSite: Site): Promise<void> {
  const sources = { site: grownSite, pages: [], texts: [], englishPages: [] };
  const shards = new Map(
    COMMON_SHARDS.map((name) => {
      const text = JSON.stringify(searchShard(name, sources));
      return [shardAddress(name), `export default JSON.parse(${JSON.stringify(text)});\n`];
    }),
  );
  console.log(`\n${grownSite.links.length} link versions, ${grownSite.models.length} model releases`);
  for (const [address, text] of shards)
    console.log(
      `  ${address.padEnd(28)} ${kilobytes(text.length)} raw, ${kilobytes(gzipSync(text).length)} gzip, ${kilobytes(brotliCompressSync(text).length)} brotli`,
    );
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  for (const [address, body] of shards)
    await page.route(`**${address}`, (route) =>
      route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
    );
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  await page.addInitScript(() => {
    const held = globalThis as unknown as { longest: number };
    held.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${address}/recherche/?q=sexe`);
  await whole(page);
  const loaded = await page.evaluate(() => ({
    all: performance.now(),
    longest: (globalThis as unknown as { longest: number }).longest,
  }));
  console.log(
    `  index whole ${loaded.all.toFixed(0)} ms after the page was asked for, longest task ${loaded.longest} ms`,
  );
  print('page, 8 results drawn at once', await strokes(page, 'search-page input'));
  await page.goto(`${address}/liens/`);
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').fill('sexe');
  await whole(page);
  print('box of the header, 8 results', await strokes(page, '.search-dialog input'));
  await context.close();
}

/** Until the codes, which come last, are searched. */
async function whole(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.found-code') !== null);
}

/**
 * Milliseconds of each keystroke: what is found, drawn and laid out. The best of several rounds, for the machine may do
 * something else meanwhile; no word is remembered from one round to the next.
 */
function strokes(page: Page, box: string): Promise<readonly number[]> {
  return page.evaluate(
    async ({ selector, texts, rounds }) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input === null) throw new Error(`no ${selector}`);
      const type = (text: string) => {
        input.value = text;
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      };
      const best: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        let stroke = 0;
        for (const text of texts) {
          for (let length = 1; length <= text.length; length += 1, stroke += 1) {
            best[stroke] = Math.min(best[stroke] ?? Number.POSITIVE_INFINITY, type(text.slice(0, length)));
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
      }
      return best;
    },
    { selector: box, texts: QUERIES, rounds: ROUNDS },
  );
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `  ${what}: ${sorted.length} keystrokes, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(0)} kB`;
}

/** The site with as many link versions: each new one has 8 % fields of its own, every third a model release with 4 % new codes. */
function grown({ links, models }: Site, count: number): Site {
  const newLinks: LinkSite[] = [];
  const newModels: ModelSite[] = [];
  for (let index = 0; links.length + newLinks.length < count; index += 1) {
    const one = links[index % links.length] as LinkSite;
    const version = `${10 + Math.floor(index / links.length)}.${index % links.length}`;
    const model = models[index % models.length];
    const release = index % 3 === 0 && model !== undefined ? `1${index}.0` : one.manifest.modelRelease;
    if (index % 3 === 0 && model !== undefined)
      newModels.push({ release, files: changed(model.files, (content) => withCodes(content, index)) });
    newLinks.push({
      manifest: {
        ...one.manifest,
        version,
        modelRelease: release,
        vhost: `${one.manifest.link}_v${version}`,
      },
      files: changed(one.files, (content) => withFields(content, index)),
    });
  }
  return { links: [...links, ...newLinks], models: [...models, ...newModels] };
}

function changed(files: PackageFiles, change: (content: unknown) => unknown): PackageFiles {
  return {
    has: (path) => files.has(path),
    text: (path) => files.text(path),
    json: <Content>(path: string) => change(files.json(path)) as Content,
    files: files.files,
  };
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly description?: string;
}

function withFields(content: unknown, index: number): unknown {
  const { fields, ...others } = content as { readonly fields?: readonly Named[] };
  if (fields === undefined) return content;
  const own = Array.from({ length: Math.ceil(fields.length * 2) }, (_, number): Named => {
    const word = invented(index * 1_000 + number);
    const like = fields[number % fields.length] as Named;
    return {
      ...like,
      name: word,
      label: `${like.label} ${invented(number * 7 + index)}`,
      path: `${like.path}.${word}`,
      description: `${like.description ?? ''} ${invented(number + index)} ${word}`,
    };
  });
  return { ...others, fields: [...fields, ...own] };
}

function withCodes(content: unknown, index: number): unknown {
  const { codes, ...others } = content as { readonly codes?: readonly { readonly label: string | null }[] };
  if (codes === undefined) return content;
  const own = codes
    .filter((_, number) => number % 25 === index % 25)
    .map((code, number) => ({
      ...code,
      code: invented(index * 500 + number).toUpperCase(),
      label: `${code.label} ${invented(number)}`,
    }));
  return { ...others, codes: [...codes, ...own] };
}

/** A word of its own for each number. */
function invented(number: number): string {
  let [rest, word] = [number + 400, ''];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}
