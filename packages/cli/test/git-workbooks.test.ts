import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

/** The comments of the workbook. */
const comments = () =>
  Object.entries(unzipSync(readFileSync(model())))
    .map(([part, content]) => (part.startsWith('xl/comments') ? strFromU8(content) : ''))
    .join();

/** A repository that holds our model 2.0 as `model.xlsx`. */
let folder: string;
const model = () => join(folder, 'model.xlsx');
const dsf = (line: string) => runMain(line, { from: folder });
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
const commit = (message: string) => git('commit', '-q', '-a', '-m', message);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-git-'));
  cpSync(join(SPECS, 'mdd/2.0/model.xlsx'), model());
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Départ');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf git-setup', () => {
  test('says what it does, and does it once', async () => {
    const first = await dsf('git-setup');
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toContain('.gitattributes : ligne ajoutée, « *.xlsx diff=dsf merge=dsf ».');
    expect(first.stdout).toContain('git config merge.dsf.driver : ');
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(
      '*.xlsx diff=dsf merge=dsf\n*.xlsm diff=dsf merge=dsf\n',
    );
    const config = git('config', '--local', '--list');
    const second = await dsf('git-setup --lang en');
    expect(second.stdout).toContain('.gitattributes: the lines are there already.');
    expect(second.stdout).toContain('git config diff.dsf.textconv: done already.');
    expect(git('config', '--local', '--list')).toBe(config);
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8').split('\n')).toHaveLength(3);
  });

  test('outside a repository it says so', async () => {
    expect(await runMain('git-setup', { from: tmpdir() })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'Ce dossier n’est pas dans un dépôt git.\n',
    });
  });
});

test('git diff shows the cells of a workbook, git log -p its lines', async () => {
  await dsf('git-setup');
  editCells(model(), { 'RS-DR!K13': '1..1' });
  const changed = git('diff', '--', 'model.xlsx');
  expect(changed).toMatch(/Feuille +Cellule +Champ +Avant +Après/);
  expect(changed).toMatch(/RS-DR +K13 +\S+ · Cardinalité +0\.\.1 +1\.\.1/);
  commit('Cardinalité');
  expect(git('log', '-1', '-p', '--no-color')).toMatch(
    /\n-RS-DR · \S+ · Cardinalité : 0\.\.1\n\+RS-DR · \S+ · Cardinalité : 1\.\.1\n/,
  );
});

describe('git merge', () => {
  const branch = (changes: Record<string, string>) => {
    git('checkout', '-q', '-b', 'autre');
    editCells(model(), changes);
    commit('Autre');
    git('checkout', '-q', 'main');
  };
  const merge = () =>
    spawnSync('git', ['-c', 'user.name=essai', '-c', 'user.email=e@example.org', 'merge', '-q', 'autre'], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('joins the cells of two branches', async () => {
    await dsf('git-setup');
    git('add', '-A');
    commit('Réglages');
    branch({ 'RS-DR!K13': '1..1' });
    editCells(model(), { 'RS-DR!H14': 'Une autre phrase.' });
    commit('Nous');
    expect(merge().status).toBe(0);
    const { stdout } = await dsf('diff --cells model.xlsx model.xlsx');
    expect(stdout).toBe('Aucune cellule ne diffère.\n');
    const since = git('diff', 'HEAD~1', '--', 'model.xlsx');
    expect(since).toMatch(/RS-DR +K13/);
    expect(since).not.toContain('H14');
  });

  test('tells both values of a cell that both changed, and leaves the file to be mended', async () => {
    await dsf('git-setup');
    git('add', '-A');
    commit('Réglages');
    branch({ 'RS-DR!K13': '1..1' });
    editCells(model(), { 'RS-DR!K13': '0..n' });
    commit('Nous');
    const { status, stdout } = merge();
    expect(status).toBe(1);
    expect(stdout).toContain('workbook/merge-values-differ');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'une branche a écrit « 0..n », l’autre « 1..1 » ; il y avait « 0..1 »',
    );
    expect(git('status', '--short')).toContain('UU model.xlsx');
    expect(comments()).toContain('workbook/merge-values-differ');
    // Whoever annotates it again, or mends it, has nothing of the merge left.
    await dsf('check model.xlsx --annotate model.xlsx');
    expect(comments()).not.toContain('workbook/merge-values-differ');
    git('add', 'model.xlsx');
    commit('Choisi');
  });
});

describe('dsf diff --cells', () => {
  test('as JSON, for programs', async () => {
    cpSync(model(), join(folder, 'avant.xlsx'));
    editCells(model(), { 'RS-DR!K13': '1..1' });
    const { differences } = JSON.parse(
      (await dsf('diff --cells avant.xlsx model.xlsx --format json')).stdout,
    );
    expect(differences).toMatchObject([
      {
        kind: 'cell-changed',
        sheet: 'RS-DR',
        before: 'K13',
        after: 'K13',
        title: 'Cardinalité',
        was: '0..1',
        is: '1..1',
      },
    ]);
  });

  test.each([
    ['a.xlsx b.xlsx c.xlsx', 'compare deux classeurs'],
    ['model.xlsx absent.xlsx', 'absent.xlsx'],
  ])('%s is refused', async (paths, sentence) => {
    const { exitCode, stderr } = await dsf(`diff --cells ${paths}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(sentence) });
  });
});

describe('dsf merge-workbooks', () => {
  test('two workbooks are not enough', async () => {
    expect((await dsf('merge-workbooks model.xlsx model.xlsx')).stderr).toContain('réunit trois classeurs');
  });

  test('a workbook that cannot be opened is told, and nothing is written', async () => {
    const before = readFileSync(model());
    const { exitCode, stderr } = await dsf('merge-workbooks model.xlsx model.xlsx .git/HEAD');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('workbook/not-a-workbook'),
    });
    expect(readFileSync(model())).toEqual(before);
  });
});
