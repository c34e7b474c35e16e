import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = (name: string) => fileURLToPath(new URL(`../src/scripts/${name}.ts`, import.meta.url));
const SCRIPT = script('publish');

/** A registry that has version 1.0.0, as an npm that writes down what it is asked. */
const NPM = `#!/bin/sh
echo "$@" >> asked
case "$1 $2" in
  "view @hubsante/15-essai-v0.1@1.0.0") echo 1.0.0 ;;
  view*) echo 'npm error code E404' >&2; exit 1 ;;
  publish*) exit \${PUBLISH_STATUS:-0} ;;
esac
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), NPM);
  chmodSync(join(folder, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Published {
  readonly status: number | null;
  readonly said: string;
  /** What npm was asked, a line each. */
  readonly asked: readonly string[];
  readonly manifest: Record<string, unknown>;
}

function publish(
  manifest: object,
  args: readonly string[] = [],
  variables: Record<string, string> = {},
): Published {
  const file = join(folder, 'built/package.json');
  mkdirSync(join(folder, 'built'), { recursive: true });
  writeFileSync(file, JSON.stringify({ name: '@hubsante/15-essai-v0.1', ...manifest }));
  writeFileSync(join(folder, 'asked'), '');
  const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, 'built', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, ...variables },
  });
  const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean);
  return { status, said: stdout, asked, manifest: JSON.parse(readFileSync(file, 'utf8')) };
}

describe('publishing a package', () => {
  test('hands npm the folder that was built', () => {
    const { status, said, asked } = publish({ version: '1.1.0' });
    expect(asked).toEqual(['view @hubsante/15-essai-v0.1@1.1.0 version', 'publish ./built --ignore-scripts']);
    expect(said).toBe('@hubsante/15-essai-v0.1@1.1.0 est publié.\n');
    expect(status).toBe(0);
  });

  test('does nothing when this version is on the registry', () => {
    const { status, said, asked } = publish({ version: '1.0.0' });
    expect(asked).toEqual(['view @hubsante/15-essai-v0.1@1.0.0 version']);
    expect(said).toContain('déjà publié');
    expect(status).toBe(0);
  });

  test('does nothing with a draft', () => {
    const { said, asked } = publish({ version: '1.1.0', private: true });
    expect(asked).toEqual([]);
    expect(said).toContain('brouillon');
  });

  test('passes on the options of nx release, and none of its own', () => {
    const options = ['--registry=https://registry.example', '--tag=essai', '--nxReleaseVersionData=x'];
    const [, asked] = publish({ version: '1.1.0' }, options).asked;
    expect(asked).toBe('publish ./built --ignore-scripts --registry=https://registry.example --tag=essai');
  });

  test('asks the registry nothing in a rehearsal', () => {
    const { said, asked, manifest } = publish({ version: '1.0.0' }, ['--dryRun=true'], GITHUB);
    expect(asked).toEqual(['publish ./built --ignore-scripts --dry-run']);
    expect(said).toContain('serait publié');
    expect(manifest).not.toHaveProperty('repository');
  });

  test('fails when npm does', () => {
    const { status, said } = publish({ version: '1.1.0' }, [], { PUBLISH_STATUS: '3' });
    expect(said).toContain('n’est pas publié');
    expect(status).toBe(3);
  });

  const GITHUB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'exemple/specifications' };

  test('names the repository it is built from, which npm compares with its attestation', () => {
    const { manifest } = publish({ version: '1.1.0' }, [], GITHUB);
    expect(manifest.repository).toEqual({
      type: 'git',
      url: 'git+https://github.com/exemple/specifications.git',
    });
  });
});

describe('publishing archives', () => {
  /** Packs folders as npm does, then runs the script as the job that signs does: without anything installed. */
  function publishArchives(manifests: readonly object[], variables: Record<string, string> = {}) {
    mkdirSync(join(folder, 'packs'));
    for (const [index, manifest] of manifests.entries()) {
      mkdirSync(join(folder, 'package'), { recursive: true });
      writeFileSync(
        join(folder, 'package/package.json'),
        JSON.stringify({ name: '@hubsante/15-essai-v0.1', ...manifest }),
      );
      spawnSync('tar', ['-czf', `packs/${index}.tgz`, 'package'], { cwd: folder });
    }
    const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    writeFileSync(join(folder, 'asked'), '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script('publish-archives'), 'packs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH, ...variables },
    });
    const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean);
    return { status, said: stdout + stderr, asked };
  }

  test('each is handed to npm whole; a draft and what is there already are left alone', () => {
    const { status, asked } = publishArchives([
      { version: '1.0.0' },
      { version: '1.1.0' },
      { version: '2.0.0', private: true },
    ]);
    expect(asked).toEqual([
      'view @hubsante/15-essai-v0.1@1.0.0 version',
      'view @hubsante/15-essai-v0.1@1.1.0 version',
      'publish ./packs/1.tgz --ignore-scripts',
    ]);
    expect(status).toBe(0);
  });

  test('one that npm refuses does not hold up the others, and fails the run', () => {
    const { status, asked } = publishArchives([{ version: '1.1.0' }, { version: '1.2.0' }], {
      PUBLISH_STATUS: '3',
    });
    expect(asked.filter((line) => line.startsWith('publish'))).toHaveLength(2);
    expect(status).toBe(3);
  });

  test('no archive is a failure, not a success of nothing', () => {
    expect(publishArchives([])).toMatchObject({ status: 1, said: 'Aucune archive dans « packs ».\n' });
  });
});

test('the archive of a package is the same under any umask, and for everyone to read', () => {
  const sums = ['022', '077', '002'].map((umask) => {
    const name = `built-${umask}`;
    const built = join(folder, name);
    const make = `umask ${umask} && mkdir -p ${built}/a && echo '{"name":"x","version":"1.0.0"}' > ${built}/package.json && echo y > ${built}/a/b.js`;
    expect(spawnSync('sh', ['-c', make]).status).toBe(0);
    const packed = spawnSync(
      'sh',
      ['-c', `umask ${umask} && "${process.execPath}" "${script('pack')}" ${name} packs-${umask}`],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } },
    );
    expect(packed.stderr).toBe('');
    const archive = join(folder, `packs-${umask}/x-1.0.0.tgz`);
    expect(spawnSync('tar', ['-tvzf', archive], { encoding: 'utf8' }).stdout).not.toMatch(/^-rw-------/m);
    return createHash('sha256').update(readFileSync(archive)).digest('hex');
  });
  expect(new Set(sums).size).toBe(1);
});
