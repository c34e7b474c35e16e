import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL, syntheticRelease } from '../../../tools/fuzz/synthetic-release.ts';
import { writeRelease } from '../../../tools/fuzz/write-release.ts';

/** Node itself warns on the error output when a runner asks for colours and the machine for none. */
const { FORCE_COLOR: _forced, NO_COLOR: _none, ...ENVIRONMENT } = process.env;

/** The program as it is installed: compiled, in a process of its own. `npm run build` comes first. */
const DSF = fileURLToPath(new URL('../bin/dsf.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsf-process-')));
  writeRelease(join(folder, 'good'), syntheticRelease(SMALL));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dsf(line: string, variables: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DSF, ...line.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, ...variables },
  });
  return { status, stdout, stderr };
}

describe('dsf as a process', () => {
  test('--version', () => {
    expect(dsf('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  test('check', () => {
    expect(dsf('check good')).toEqual({ status: 0, stdout: 'Aucun constat.\n', stderr: '' });
  });

  test('check in an unknown place', () => {
    expect(dsf('check god')).toMatchObject({ status: 2, stdout: '' });
  });

  test('build, then build again', () => {
    expect(dsf('build good --out out').status).toBe(0);
    const files = readdirSync(join(folder, 'out'), { recursive: true });
    expect(dsf('build good --out out').status).toBe(0);
    expect(readdirSync(join(folder, 'out'), { recursive: true })).toEqual(files);
    expect(readdirSync(folder).sort()).toEqual(['good', 'out']);
  });

  test('a reader that stops listening does not make it fail', async () => {
    const child = spawn(process.execPath, [DSF, 'build', '--help'], { cwd: folder, env: ENVIRONMENT });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });

  test('ajv and yaml are not loaded by a build', () => {
    const coverage = join(folder, 'coverage');
    dsf('build good --out out', { NODE_V8_COVERAGE: coverage });
    const loaded = readdirSync(coverage)
      .map((name) => readFileSync(join(coverage, name), 'utf8'))
      .join('');
    expect(loaded).toContain('/node_modules/fflate/');
    expect(loaded).not.toMatch(/\/node_modules\/(ajv|yaml|yargs)\//);
  });
});
