import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSite } from '../src/site/read-site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = join(ROOT, 'dist', 'changes');
const AT_ONCE = 2;

/** Two versions of a link, older first. */
interface Pair {
  readonly link: string;
  readonly previous: string;
  readonly current: string;
}

/**
 * Has `dsf diff` compare every version of a link with the one that takes its place; writes what it says to
 * `dist/changes/<link>/<previous>...<current>.json`, for the guides from one to the other. Other pairs are compared in the
 * browser.
 */
export async function writeComparisons(): Promise<void> {
  rmSync(TARGET, { recursive: true, force: true });
  const waiting = pairs();
  const worker = async (): Promise<void> => {
    for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift()) await writeComparison(pair);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function writeComparison({ link, previous, current }: Pair): Promise<void> {
  const dsf = join(ROOT, 'packages/cli/bin/dsf.js');
  const folders = [previous, current].map((version) => `specs/${link}/v${version}`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [dsf, 'diff', ...folders, '--format', 'json'],
    {
      cwd: ROOT,
      maxBuffer: 1 << 28,
    },
  );
  mkdirSync(join(TARGET, link), { recursive: true });
  writeFileSync(join(TARGET, link, `${previous}...${current}.json`), stdout);
}

function pairs(): Pair[] {
  return readSite(join(ROOT, 'dist', 'specs')).links.flatMap(({ manifest: { link, version, standing } }) =>
    standing.successor === null
      ? []
      : [{ link: link.toLowerCase(), previous: version, current: standing.successor }],
  );
}
