import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dsf-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds and bundles a link in a folder of its own, in another process; gives the sum of every file. */
function sums(name: string, variables: Record<string, string>): Readonly<Record<string, string>> {
  const out = join(folder, name, 'a folder');
  const dsf = join(ROOT, 'packages/cli/bin/dsf.js');
  for (const args of [
    ['build', 'specs/15-smur/v1.6', '--out', join(out, 'built')],
    ['bundle', join(out, 'built'), '--out', out],
  ]) {
    const { status, stderr, stdout } = spawnSync(process.execPath, [dsf, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...variables },
    });
    if (status !== 0) throw new Error(stderr + stdout);
  }
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((path) => statSync(join(out, path)).isFile())
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex'),
      ]),
  );
}

test('two builds in two folders, two time zones and two locales give the same bytes, every file', {
  timeout: 60_000,
}, () => {
  const here = sums('one', { TZ: 'Europe/Paris', LC_ALL: 'C.UTF-8', LANG: 'fr_FR.UTF-8' });
  const there = sums('two', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  expect(Object.keys(here).length).toBeGreaterThan(300);
  expect(there).toEqual(here);
});
