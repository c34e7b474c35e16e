import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compareVersions } from '../src/site/compare-versions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SPECS = join(ROOT, 'specs');
const TARGET = join(ROOT, 'dist', 'changes');
const AT_ONCE = 2;

/** Two versions of one thing, older first. */
interface Pair {
  readonly subject: string;
  readonly previous: string;
  readonly current: string;
}

/**
 * Has `dsf diff` compare every version of every link, and of the model, with every later one; writes what it says to
 * `dist/changes/<subject>/<previous>...<current>.json`, for the pages.
 */
export async function writeComparisons(): Promise<void> {
  rmSync(TARGET, { recursive: true, force: true });
  const waiting = pairs();
  const worker = async (): Promise<void> => {
    for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift()) await writeComparison(pair);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function writeComparison({ subject, previous, current }: Pair): Promise<void> {
  const dsf = join(ROOT, 'packages/cli/bin/dsf.js');
  const folders = [previous, current].map((version) => `specs/${subject}/${version}`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [dsf, 'diff', ...folders, '--format', 'json'],
    {
      cwd: ROOT,
      maxBuffer: 1 << 28,
    },
  );
  mkdirSync(join(TARGET, subject), { recursive: true });
  writeFileSync(join(TARGET, subject, `${plain(previous)}...${plain(current)}.json`), stdout);
}

function pairs(): Pair[] {
  return foldersOf(SPECS).flatMap((subject) => {
    const manifest = subject === 'mdd' ? 'release.yaml' : 'link.yaml';
    const versions = foldersOf(join(SPECS, subject))
      .filter((version) => existsSync(join(SPECS, subject, version, manifest)))
      .sort((a, b) => compareVersions(plain(a), plain(b)));
    return versions.flatMap((previous, index) =>
      versions.slice(index + 1).map((current) => ({ subject, previous, current })),
    );
  });
}

/** `v2.0` is version `2.0`. */
function plain(version: string): string {
  return version.replace(/^v/, '');
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
