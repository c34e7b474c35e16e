import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

/** A copy of our model release 2.0, with slips. */
let folder: string;
const model = () => join(folder, '2.0/model.xlsx');
const dsf = (line: string) => runMain(line, { from: folder });
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-fix-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, '2.0'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf check --fix', () => {
  test('writes each answer that is certain, says it, and tells what is left', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N', 'RS-DR!J14': 'un mot' });
    const { exitCode, stdout, stderr } = await dsf('check 2.0 --fix');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '2.0/model.xlsx › RS-DR!K13 : « 0..N » devient « 0..n » (workbook/cardinality-unreadable).\n',
    });
    expect(stdout).toContain('workbook/name-with-blank');
    expect(stdout).not.toContain('workbook/cardinality-unreadable');
  });

  test('changes nothing but these cells', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N' });
    const before = partsOf(readFileSync(model()));
    expect((await dsf('check 2.0 --fix')).exitCode).toBe(0);
    const after = partsOf(readFileSync(model()));
    const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed).toHaveLength(1);
    const [part = ''] = changed;
    const cell = /<c r="K13".*?<\/c>/s;
    expect(after[part]?.replace(cell, '')).toBe(before[part]?.replace(cell, ''));
    expect(cell.exec(after[part] ?? '')?.[0]).toContain('>0..n<');
  });

  test('goes on with what a first answer had hidden', async () => {
    editCells(model(), { 'RS-DR!N13': 'LISTE: A;B' });
    const { stderr } = await dsf('check 2.0 --fix --lang en');
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      '2.0/model.xlsx › RS-DR!N13: “LISTE: A;B” becomes “ENUM: A;B” (workbook/constraint-keyword-unknown).',
      '2.0/model.xlsx › RS-DR!N13: “ENUM: A;B” becomes “ENUM: A, B” (workbook/constraint-read-as-meant).',
    ]);
  });

  test('--dry-run shows it and writes nothing', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N' });
    const before = readFileSync(model());
    expect(await dsf('check 2.0 --fix --dry-run')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('workbook/cardinality-unreadable'),
      stderr:
        '2.0/model.xlsx › RS-DR!K13 : « 0..N » deviendrait « 0..n » (workbook/cardinality-unreadable).\n',
    });
    expect(readFileSync(model())).toEqual(before);
  });

  test('a person at a terminal learns that it could, a program does not', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N' });
    const { stderr } = await runMain('check 2.0', { from: folder, isTerminal: true });
    expect(stderr).toContain(
      'Un constat n’a qu’une réponse : « dsf check 2.0 --fix » l’écrit, « --fix --dry-run » la montre.',
    );
    expect((await dsf('check 2.0')).stderr).toBe('');
  });

  test('says when there is nothing that mends itself', async () => {
    expect(await dsf('check 2.0 --fix')).toMatchObject({
      exitCode: 0,
      stderr: 'Aucun constat ne se corrige de lui-même.\n',
    });
  });

  test('--annotate writes what is left after it', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N', 'RS-DR!J14': 'un mot' });
    const { stderr } = await dsf('check 2.0/model.xlsx --fix --annotate annote.xlsx');
    expect(stderr.split('\n')[1]).toBe('« annote.xlsx » : un constat.');
  });

  test('software is told the answer with the finding', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N' });
    const { diagnostics } = JSON.parse((await dsf('check 2.0 --format json')).stdout);
    expect(diagnostics).toMatchObject([{ cell: 'K13', value: '0..N', fix: { cell: 'K13', text: '0..n' } }]);
  });

  test.each([
    ['check 2.0 --dry-run', 'L’option --dry-run montre ce que --fix écrirait : donner les deux.\n'],
    ['check 2.0 --dry-run --lang en', 'The option --dry-run shows what --fix would write: give both.\n'],
  ])('%s is refused', async (line, sentence) => {
    expect(await dsf(line)).toEqual({ exitCode: 2, stdout: '', stderr: sentence });
  });

  test('a workbook that is open elsewhere is said', async () => {
    editCells(model(), { 'RS-DR!K13': '0..N' });
    writeFileSync(join(folder, '2.0/~$model.xlsx'), '');
    expect((await dsf('check 2.0 --fix')).stderr).toContain(
      '« 2.0/model.xlsx » semble ouvert dans un tableur.',
    );
  });
});
