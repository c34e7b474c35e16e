import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { staticServer } from '../../site/server/static-server.ts';
import { MemoryPeak, SAMPLE_MILLISECONDS } from './memory-peak.ts';
import { withWrongCardinality } from './wrong-cardinality.ts';

/**
 * `npm run bench:workshop`: what the page « Atelier » of the site in `dist/site` takes to read a real release that is dropped on it
 * without network, to read it again with one cardinality changed, and what memory it has by then; as `docs/figures/workshop.md`.
 * `SITE=folder` takes a site from elsewhere, `ROUNDS=1` measures once and not five times.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = process.env.SITE ?? join(ROOT, 'dist/site');
const TABLE = join(ROOT, 'docs/figures/workshop.md');
const PUBLISHED = resolve(ROOT, '../shared/ans/3.4.1');
/** Ours, where the published releases are not there. */
const OURS = join(ROOT, 'specs/mdd/3.4');
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** How many times each round drops the release again, the cardinality wrong and right in turn. */
const DROPS = 10;
/** Milliseconds and megabytes of the promises. */
const LIMITS = { findings: 1_000, preview: 1_000, again: 300, memory: 500 } as const;

interface Round {
  /** Milliseconds from the choice of the files to the findings on the screen, and to the page of the message. */
  readonly findings: number;
  readonly preview: number;
  /** The same for the findings of a release dropped again: the median. */
  readonly again: number;
  /**
   * The most memory that the process of the page, its worker included, was seen to have for itself, in MB: what the task manager
   * of the browser shows. What it maps of the files of the browser, 125 MB that its processes share, is not counted.
   */
  readonly memory: number;
}

const source = existsSync(PUBLISHED) ? PUBLISHED : OURS;
const work = mkdtempSync(join(tmpdir(), 'bench-workshop-'));
/** What an author has of a published release: its workbooks, and nothing of what was made from them. */
const WORKBOOKS = source === PUBLISHED ? ['csv_parser/models', 'nomenclature_parser/in'] : [''];
const [right, wrong] = ['right', 'wrong'].map((name) => {
  for (const folder of WORKBOOKS) cpSync(join(source, folder), join(work, name, folder), { recursive: true });
  return join(work, name);
}) as [string, string];
const model = join(wrong, WORKBOOKS[0] ?? '', 'model.xlsx');
writeFileSync(model, withWrongCardinality(new Uint8Array(readFileSync(model))));

const server = staticServer(SITE);
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const address = `http://localhost:${(server.address() as AddressInfo).port}/atelier/`;
const rounds: Round[] = [];
const loads: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    rounds.push(await measure(browser));
    await browser.close();
    loads.push(loadavg()[0] ?? Number.NaN);
  }
} finally {
  server.close();
  rmSync(work, { recursive: true });
}

async function measure(browser: Browser): Promise<Round> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  const peak = await MemoryPeak.watch(browser);
  const first = await drop(page, right);
  const again: number[] = [];
  for (let turn = 0; turn < DROPS; turn += 1)
    again.push((await drop(page, turn % 2 === 0 ? wrong : right)).findings);
  again.sort((one, other) => one - other);
  return { ...first, again: again[DROPS / 2] ?? Number.NaN, memory: peak.stop() };
}

/** Drops a folder; milliseconds to the findings, and to the page of the message. */
async function drop(page: Page, folder: string): Promise<{ findings: number; preview: number }> {
  await page.evaluate(() => {
    const found = (selector: string) => {
      const one = document.querySelector(selector);
      if (one === null) throw new Error(`no ${selector} in the page`);
      return one;
    };
    const verdict = found('work-shop .verdict');
    const times = { chosen: 0, findings: 0, preview: 0 };
    Object.assign(window, { times });
    const preview = found('[data-preview]');
    const note = (name: keyof typeof times) => {
      times[name] = performance.now();
    };
    found('input[data-folder]').addEventListener('change', () => note('chosen'), {
      capture: true,
      once: true,
    });
    const isRead = () => times.chosen > 0 && /accepted|refused/.test(verdict.className);
    // What is on the screen, not what is about to be.
    const watch = (name: keyof typeof times, target: Element, isThere: () => boolean) =>
      new MutationObserver((_, observer) => {
        if (!isRead() || !isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => note(name)));
      }).observe(target, { attributes: true, childList: true, subtree: true });
    watch('findings', verdict, () => true);
    watch('preview', preview, () => preview.querySelector('.field-tree') !== null);
  });
  await page.locator('input[data-folder]').setInputFiles(folder);
  const read = () =>
    (globalThis as unknown as { times: Record<'chosen' | 'findings' | 'preview', number> }).times;
  const limit = { timeout: 60_000 };
  await page.waitForFunction(
    () => Object.values((globalThis as unknown as { times: object }).times).every((one) => one > 0),
    null,
    limit,
  );
  const { chosen, findings, preview } = await page.evaluate(read);
  return { findings: findings - chosen, preview: preview - chosen };
}

const best = (figure: keyof Round) => Math.round(Math.min(...rounds.map((round) => round[figure])));
const rows = [
  ['Dropped, to the findings, ms', best('findings'), LIMITS.findings],
  ['Dropped, to the page of the message, ms', best('preview'), LIMITS.preview],
  ['Dropped again with one cardinality changed, to the findings, ms', best('again'), LIMITS.again],
  ['Most memory of the process of page and worker, MB', best('memory'), LIMITS.memory],
] as const;
const table = [
  '| What | Measured | Promised below |',
  '|---|---:|---:|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(table);
mkdirSync(dirname(TABLE), { recursive: true });
writeFileSync(
  TABLE,
  `<!-- Written by npm run bench:workshop: do not edit. -->
# What the workshop takes

The release \`${source.slice(resolve(ROOT, '..').length + 1)}\`, its workbooks dropped on the page « Atelier » in Chromium without network; the best of ${ROUNDS} rounds
on two cores (load of the machine meanwhile: ${loads.map((load) => load.toFixed(1)).join(', ')}), the median of ${DROPS} drops in each for what is dropped again. From the
choice of the files to the picture on the screen. Memory is what the process of page and worker was seen to have for itself, looked at
every ${SAMPLE_MILLISECONDS} ms, without the files of the browser that its processes share.

${table}
`,
);
const broken = rows.filter(([, measured, promised]) => !(measured < promised));
if (broken.length > 0) {
  console.error(`not kept: ${broken.map(([what]) => what).join('; ')}`);
  process.exitCode = 1;
}
