import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editCells } from './edit-workbook.ts';
import { specificationsCopy } from './new/specifications-copy.ts';
import { runMain } from './run-main.ts';

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
const model = () => join(folder, 'specs/exemple/csv_parser/models/model.xlsx');
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dsf-since-'));

beforeEach(() => {
  folder = specificationsCopy('exemple');
  // A fault that is there already.
  editCells(model(), { 'EX-BILAN!K14': '1.n' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Départ');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('dsf check --since tells what is new only, and says how much it leaves out', async () => {
  expect(await dsf('check specs/exemple --since main')).toEqual({
    exitCode: 0,
    stdout: 'Aucun constat.\n',
    stderr: 'Un constat était déjà là dans « main » : il n’est pas redit.\n',
  });
  editCells(model(), { 'EX-BILAN!K15': '1.n' });
  const { exitCode, stdout } = await dsf('check specs/exemple --since HEAD');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('K15  erreur workbook/cardinality-unreadable');
  expect(stdout).not.toContain('K14');
});

test('it leaves the repository and the temporary folder as they were', async () => {
  writeFileSync(join(folder, 'note.txt'), 'à garder');
  git('add', 'note.txt');
  const before = [git('status', '--short'), left()];
  await dsf('check specs/exemple --since main');
  expect([git('status', '--short'), left()]).toEqual(before);
});

test('a folder that was not there is new altogether; an absolute path is understood', async () => {
  execFileSync('cp', ['-r', 'specs/exemple', 'specs/autre'], { cwd: folder });
  expect((await dsf('check specs/autre --since main')).stdout).toContain('K14');
  const { stdout } = await dsf(`check ${join(folder, 'specs/exemple')} --since main`);
  expect(stdout).toBe('Aucun constat.\n');
});

test.each([
  ['--since nulle-part', 'Ce dépôt git n’a pas de version « nulle-part ».'],
  ['--since --help', 'L’option --since attend une valeur'],
  ['--since main..main', 'Ce dépôt git n’a pas de version « main..main ».'],
])('%s is told in a sentence', async (words, sentence) => {
  const { exitCode, stdout, stderr } = await dsf(`check specs/exemple ${words}`);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});

test('outside a repository it says so', async () => {
  rmSync(join(folder, '.git'), { recursive: true });
  const { exitCode, stderr } = await dsf('check specs/exemple --since main');
  expect([exitCode, stderr]).toEqual([
    2,
    '--since compare à une version gardée par git : ce dossier n’est pas dans un dépôt git.\n',
  ]);
});
