import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReleaseFolder } from './conformance/release-folder.ts';
import { specificationsCopy } from './new/specifications-copy.ts';
import { runMain } from './run-main.ts';

const LINK = 'specs/15-gps/v1.2';

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@example.org', ...words], {
    cwd: folder,
  });
/** Gives the package of the link another version. */
function number(version: string): void {
  const path = join(folder, LINK, 'package.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"version": "[^"]*"/, `"version": "${version}"`));
}

beforeAll(async () => {
  folder = specificationsCopy('15-gps', 'mdd', 'principes-transverses');
  expect((await dsf(`build ${LINK} --out published/15-gps-1.0.0`)).exitCode).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf rebuild', { timeout: 120_000 }, () => {
  test('a published package is made again from its sources, to the byte', async () => {
    const { exitCode, stdout } = await dsf('rebuild --all published');
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^@hubsante\/15-gps-v1\.2 1\.0\.0 : \d{3} fichiers, tous pareils à l’octet\.\nPaquets refaits à l’octet : 1 sur 1\.\n$/,
      ),
    ]);
  });

  test('what differs is named: other bytes, a file we make no longer, one that was not published', async () => {
    cpSync(join(folder, 'published'), join(folder, 'altered'), { recursive: true });
    const inside = (name: string) => join(folder, 'altered/15-gps-1.0.0', name);
    appendFileSync(inside('README.md'), 'écrit après coup\n');
    writeFileSync(inside('note.txt'), 'oubliée');
    rmSync(inside('link.json'));
    const { exitCode, stdout } = await dsf('rebuild altered/15-gps-1.0.0 --format json');
    expect(exitCode).toBe(1);
    const { packages } = JSON.parse(stdout);
    expect(packages[0].differences).toEqual([
      { path: 'README.md', kind: 'changed' },
      { path: 'note.txt', kind: 'lost' },
      { path: 'link.json', kind: 'added' },
    ]);
    expect((await dsf('rebuild altered/15-gps-1.0.0 --lang en')).stdout).toContain(
      '3 differences in 212 files.\n  README.md (has other bytes)\n  note.txt (no longer made)\n  link.json (was not published)\n',
    );
  });

  test('an npm archive, which holds a part of the files, is compared by these', async () => {
    cpSync(join(folder, 'published/15-gps-1.0.0'), join(folder, 'tarball/package'), { recursive: true });
    for (const name of ['.dsf-manifest.json', 'corpus', 'asyncapi'])
      rmSync(join(folder, 'tarball/package', name), { recursive: true });
    expect((await dsf('rebuild --all tarball')).exitCode).toBe(0);
  });

  test('an older version is made from what git keeps under its tag; without the tag, it says so', async () => {
    git('init', '-q', '-b', 'main');
    git('add', 'specs');
    git('commit', '-q', '-m', 'Publié');
    number('2.0.0');
    const { exitCode, stdout } = await dsf('rebuild --all published');
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('git n’a pas d’étiquette')]);
    git('tag', '15-gps-v1.2@1.0.0');
    expect((await dsf('rebuild --all published')).stdout).toContain('tous pareils à l’octet');
    number('1.0.0');
  });

  test('a package without source, one whose sources have errors, a folder without anything', async () => {
    expect((await dsf('rebuild --all published --specs specs/mdd')).stdout).toContain(
      'Aucune source de ce nom dans le dossier de spécifications',
    );
    const manifest = join(folder, LINK, 'link.yaml');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(/^modele: .*$/m, 'modele: "9.9"'));
    const { exitCode, stdout } = await dsf('rebuild --all published');
    writeFileSync(manifest, text);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('Ses sources ont des erreurs')]);
    const nothing = await dsf('rebuild specs/mdd/2.0/nomenclatures');
    expect([nothing.exitCode, nothing.stderr]).toEqual([2, expect.stringContaining('cli/nothing-published')]);
  });

  test('published releases of the model are made again as dsf conformance does', async () => {
    const published = await ReleaseFolder.published();
    const { exitCode, stdout } = await dsf(`rebuild --all ${published.root}`);
    rmSync(published.root, { recursive: true, force: true });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Conforme : aucun écart inexpliqué.')]);
  });
});
