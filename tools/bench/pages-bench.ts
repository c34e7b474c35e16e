import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_TYPES } from '../../site/test/browser/page-types.ts';
import { measurePages, type PageFigures } from './site-bench.ts';

/**
 * `npm run bench:pages`: what each kind of page costs whoever opens it on a slow telephone, of the site in `dist/site`, as
 * `docs/figures/pages.md`; `ROUNDS=1` measures once and not three times. `npm run bench:pages -- message search` measures these kinds and prints them only.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TABLE = `${ROOT}docs/figures/pages.md`;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Milliseconds that no page may take until it answers. */
const LIMIT = 2_500;

const asked = process.argv.slice(2);
const kinds = (Object.keys(PAGE_TYPES) as (keyof typeof PAGE_TYPES)[]).filter(
  (kind) => asked.length === 0 || asked.includes(kind),
);
const paths = kinds.map((kind) => PAGE_TYPES[kind]);

const rounds: ReadonlyMap<string, PageFigures>[] = [];
const loads: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push(await measurePages(`${ROOT}dist/site`, paths));
  loads.push(loadavg()[0] ?? Number.NaN);
}

/** The best of the rounds: what other programs of the machine add is not the page’s. */
function best(path: string, figure: keyof PageFigures): number {
  return Math.min(...rounds.map((figures) => figures.get(path)?.[figure] ?? Number.NaN));
}

const rows = kinds.map((kind) => {
  const path = PAGE_TYPES[kind];
  const figure = (name: keyof PageFigures) => Math.round(best(path, name));
  return [
    `${kind} (\`${path}\`)`,
    figure('phoneHeight'),
    figure('desktopHeight'),
    figure('kilobytes'),
    figure('requests'),
    figure('firstPaint'),
    figure('interactive'),
    figure('ready'),
  ];
});
const slow = kinds.filter((kind) => best(PAGE_TYPES[kind], 'interactive') >= LIMIT);

const table = [
  '| Page | Height at 390 px | At 1440 px | kB | Requests | First text, ms | Interactive, ms | With workers, ms |',
  '|---|---:|---:|---:|---:|---:|---:|---:|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(table);
if (asked.length === 0) {
  mkdirSync(dirname(TABLE), { recursive: true });
  writeFileSync(
    TABLE,
    `<!-- Written by npm run bench:pages: do not edit. -->
# What a page costs

A browser that has seen no page of the site, processor four times slower, 1.6 Mbit/s down, 150 ms of latency, no service
worker; weight as the site’s own server sends it, gzip and headers included; the best of ${ROUNDS} (rounds) on two cores (load of the
machine meanwhile: ${loads.map((load) => load.toFixed(1)).join(', ')}). “Interactive” is when the first text is there, the document and every program
the page asks for by itself are read, and the last task of more than 50 ms is over. “With workers” is when the compiler of the tools, which
runs beside their page, has come too.

${table}
`,
  );
}
if (slow.length > 0) {
  console.error(`not interactive within ${LIMIT} ms: ${slow.join(', ')}`);
  process.exitCode = 1;
}
