import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReleaseSize, syntheticRelease } from '../fuzz/synthetic-release.ts';
import { writeRelease } from '../fuzz/write-release.ts';
import { type ConcernedFigures, measureConcerned } from './concerned-bench.ts';
import { type HostileFigures, LARGEST_BYTES, measureHostile } from './hostile-bench.ts';
import { type HubFigures, measureHub } from './hub-bench.ts';
import { type Figures, measureProcess, RUNS } from './measure-process.ts';
import { measureRuntime, type RuntimeFigures } from './runtime-bench.ts';
import { measureWatch, type WatchFigures } from './watch-bench.ts';
import { measureWorkspace, type WorkspaceFigures } from './workspace-bench.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REAL_RELEASE = resolve(ROOT, '../shared/ans/3.4.1');

/** About a third of a real release. */
const ONCE: ReleaseSize = { messages: 10, groupsPerMessage: 5, codesPerNomenclature: 50 };
const TEN_TIMES: ReleaseSize = { ...ONCE, groupsPerMessage: 50, codesPerNomenclature: 500 };

/** `npm run bench -- watch` measures that only. */
const only = process.argv[2];

const work = mkdtempSync(join(tmpdir(), 'dsf-bench-'));
try {
  if (only === 'watch') printWatch(await measureWatch(work));
  else await measureAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  console.log(`Node ${process.version}, medians of ${RUNS} cold processes, in milliseconds\n`);
  console.log(`dsf --version ${milliseconds(measureProcess(['--version'], work).wall)}\n`);
  if (existsSync(REAL_RELEASE)) {
    print('A real release, profile ans', build(REAL_RELEASE, 'ans'));
    print('A real release, profile standard', build(REAL_RELEASE, 'standard'));
  } else {
    console.log('../shared/ans/3.4.1 is absent: figures on a synthetic release only.\n');
    print('A synthetic release, profile ans', build(syntheticFolder('ans', ONCE), 'ans'));
  }
  const once = build(syntheticFolder('once', ONCE), 'standard');
  const tenTimes = build(syntheticFolder('ten-times', TEN_TIMES), 'standard');
  print('A synthetic workbook', once);
  print('The same, ten times larger', tenTimes);
  printRatios(once, tenTimes);
  print('A link version with its AsyncAPI documents', buildLink('specs/15-smur/v1.6'));
  buildLink('specs/15-15/v2.0');
  printRuntime(await measureRuntime(join(work, 'link'), 'RS-EDA'));
  printHostile(await measureHostile(join(work, 'link')));
  printWatch(await measureWatch(work));
  printConcerned(await measureConcerned(work));
  printHub(await measureHub(join(work, 'link'), work));
  printWorkspace(await measureWorkspace(ROOT, work));
}

function build(release: string, profile: string): Figures {
  const args = ['build', release, '--out', join(work, 'out'), '--profile', profile, '--format', 'json'];
  return measureProcess(args, work);
}

function buildLink(folder: string): Figures {
  return measureProcess(['build', join(ROOT, folder), '--out', join(work, 'link'), '--format', 'json'], work);
}

/** Writes a synthetic release; returns its folder. */
function syntheticFolder(name: string, size: ReleaseSize): string {
  const folder = join(work, name);
  writeRelease(folder, syntheticRelease(size));
  return folder;
}

function print(title: string, { wall, stages, peakMebibytes }: Figures): void {
  console.log(title);
  for (const [stage, value] of stages) console.log(`  ${stage.padEnd(28)}${milliseconds(value)}`);
  console.log(`  ${'whole process'.padEnd(28)}${milliseconds(wall)}`);
  if (peakMebibytes !== null)
    console.log(`  ${'peak memory'.padEnd(28)}${peakMebibytes.toFixed(0).padStart(8)} MiB`);
  console.log();
}

function printRuntime({ files, bundles, throughputs }: RuntimeFigures): void {
  console.log('\nThe runtime of 15-15 v2.0, kilobytes (gzip)');
  for (const [file, size] of files) console.log(`  ${file.padEnd(28)}${milliseconds(size)}`);
  for (const [what, size] of bundles) console.log(`  ${`minified, ${what}`.padEnd(28)}${milliseconds(size)}`);
  console.log('Its RS-EDA example, judged so many times per second on one core');
  for (const [what, count] of throughputs) console.log(`  ${what.padEnd(28)}${count.toFixed(0).padStart(8)}`);
}

/** Twice the size should take twice the time, or no more time when judging stops early. */
function printHostile(figures: readonly HostileFigures[]): void {
  const sizes = [4, 2, 1].map((divisor) => `${LARGEST_BYTES / divisor / 1_000_000} MB`.padStart(8));
  console.log(`\nHostile messages of ${sizes.join('')}, milliseconds; memory, times their size`);
  for (const { name, milliseconds: taken, timesItsSize } of figures) {
    const times = taken.map(milliseconds).join('');
    console.log(`  ${name.padEnd(32)}${times}${timesItsSize.toFixed(1).padStart(8)}`);
  }
}

function printHub(figures: HubFigures | null): void {
  if (figures === null) {
    console.log('\nrabbitmq-server is not installed: no figures of the Hub.');
    return;
  }
  console.log(
    `\nThe Hub, ${figures.messages} persistent messages of ${figures.bytes} bytes on quorum queues`,
  );
  for (const [name, { perSecond, p50, p99 }] of [
    ['bare broker', figures.bare],
    ['with dispatcher', figures.dispatched],
  ] as const) {
    const told = `${Math.round(perSecond)} messages/s, p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;
    console.log(`  ${name.padEnd(16)} ${told}`);
  }
}

/** From the close of a saved workbook to its findings. */
function printWatch({ release, saves, median, slowest }: WatchFigures): void {
  console.log(`\ndsf watch on ${saves} saves of the model of ${release}, milliseconds to the findings`);
  console.log(`  ${'median'.padEnd(28)}${milliseconds(median)}`);
  console.log(`  ${'slowest'.padEnd(28)}${milliseconds(slowest)}`);
}

function printConcerned({ messages, perSecond, peakMebibytes }: ConcernedFigures): void {
  console.log(`\ndsf concerned on ${messages} messages`);
  console.log(`  ${'a second of one core'.padEnd(28)}${perSecond.toFixed(0).padStart(8)}`);
  console.log(`  ${'peak memory'.padEnd(28)}${peakMebibytes.toFixed(0).padStart(8)} MiB`);
}

function printWorkspace({ cold, warm, oneChangedCell, archives, site, pages }: WorkspaceFigures): void {
  console.log('\nnpm run build, every specification of this repository');
  console.log(`  ${'nothing cached'.padEnd(28)}${milliseconds(cold)}`);
  console.log(`  ${'everything cached'.padEnd(28)}${milliseconds(warm)}`);
  console.log(`  ${'one changed cell'.padEnd(28)}${milliseconds(oneChangedCell)}`);
  console.log(`  ${'archives, nothing cached'.padEnd(28)}${milliseconds(archives)}`);
  console.log(`  ${'site, nothing cached'.padEnd(28)}${milliseconds(site)}`);
  if (pages.size === 0) console.log('  no browser: pages are not measured');
  else console.log('\nPages on a slow telephone: kilobytes transferred, milliseconds to the first text');
  for (const [page, { kilobytes, firstPaint }] of pages) {
    console.log(
      `  ${page.padEnd(40)}${kilobytes.toFixed(0).padStart(6)}${firstPaint.toFixed(0).padStart(8)}`,
    );
  }
}

/** Ten times more rows should take at most about ten times longer, stage by stage. */
function printRatios(once: Figures, tenTimes: Figures): void {
  console.log('Ten times larger takes so many times longer');
  for (const [stage, value] of tenTimes.stages) {
    const before = once.stages.get(stage) ?? 0;
    // Below a millisecond a ratio says nothing.
    const ratio = before < 1 ? '-' : (value / before).toFixed(1);
    console.log(`  ${stage.padEnd(28)}${ratio.padStart(8)}`);
  }
  console.log(`  ${'whole process'.padEnd(28)}${(tenTimes.wall / once.wall).toFixed(1).padStart(8)}`);
}

function milliseconds(value: number): string {
  return value.toFixed(1).padStart(8);
}
