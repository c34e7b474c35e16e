import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DSF = fileURLToPath(new URL('../../packages/cli/bin/dsf.js', import.meta.url));

/** Processes started for one figure. */
export const RUNS = 5;

/** The medians of some runs of one command. */
export interface Figures {
  /** Milliseconds from the start of the process to its end, seen from outside. */
  readonly wall: number;
  /** Milliseconds of each stage, in the order they ran; empty for a command that has none. */
  readonly stages: ReadonlyMap<string, number>;
  /** Largest resident set, in mebibytes; `null` when the command did not tell. */
  readonly peakMebibytes: number | null;
}

/** What `dsf` writes into the file named by `DSF_TIMINGS`. */
interface Told {
  readonly timings: readonly { readonly stage: string; readonly milliseconds: number }[];
  readonly peakResidentKilobytes: number;
}

/** Runs `dsf` as a cold process, several times after a first one that fills the compile cache. */
export function measureProcess(args: readonly string[], workFolder: string): Figures {
  const timingsFile = join(workFolder, 'timings.json');
  const walls: number[] = [];
  const told: Told[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    rmSync(timingsFile, { force: true });
    const start = performance.now();
    const { status, stderr, error } = spawnSync(process.execPath, [DSF, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DSF_TIMINGS: timingsFile },
      maxBuffer: 64 * 1024 * 1024,
    });
    const wall = performance.now() - start;
    if (error !== undefined) throw error;
    if (status === 2) throw new Error(`dsf ${args.join(' ')} could not run:\n${stderr}`);
    if (run === 0) continue;
    walls.push(wall);
    const timings = readTimings(timingsFile);
    if (timings !== null) told.push(timings);
  }
  return {
    wall: median(walls),
    stages: mediansByStage(told),
    peakMebibytes:
      told.length === 0
        ? null
        : median(told.map(({ peakResidentKilobytes }) => peakResidentKilobytes / 1024)),
  };
}

function readTimings(file: string): Told | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function mediansByStage(told: readonly Told[]): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const { timings } of told) {
    for (const { stage, milliseconds } of timings) {
      const known = values.get(stage);
      if (known === undefined) values.set(stage, [milliseconds]);
      else known.push(milliseconds);
    }
  }
  return new Map([...values].map(([stage, each]) => [stage, median(each)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
