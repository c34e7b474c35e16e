import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from '../built-links.ts';
import { editCells } from '../edit-workbook.ts';
import { runMain } from '../run-main.ts';

let folder: string;
const run = (line: string) => runMain(line, { from: folder });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-history-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Releases of ours as published ones are kept: a folder for each tag. */
function tags(...names: readonly string[]): void {
  for (const name of names)
    cpSync(join(SPECS, 'mdd', name.replace(/^v/, '')), join(folder, 'tags', name), { recursive: true });
}

/** A small release, some cells of its model changed. */
function example(name: string, cells: Readonly<Record<string, string>> = {}): void {
  const path = join(folder, 'tags', name);
  cpSync(join(SPECS, 'exemple'), path, { recursive: true });
  editCells(join(path, 'csv_parser/models/model.xlsx'), cells);
}

describe('dsf history', { timeout: 120_000 }, () => {
  test('keeps a folder of tags, of which any two are compared as their folders would be', async () => {
    tags('v1.0', '2.0', '3.4');
    const { exitCode, stdout } = await run('history add tags --history kept/h.json');
    expect([exitCode, stdout.split('\n').slice(-2)]).toEqual([0, ['kept/h.json : 3 versions.', '']]);
    expect(stdout).toMatch(/^1\.0 : \d+ messages, \d+ codes\n2\.0 : /);
    for (const [older, newer] of [
      ['1.0', '3.4'],
      ['2.0', '1.0'],
    ] as const) {
      const kept = await run(`diff ${older} ${newer} --history kept/h.json --format json`);
      const folders = await run(
        `diff ${join(SPECS, 'mdd', older)} ${join(SPECS, 'mdd', newer)} --format json`,
      );
      expect(kept.stdout).toBe(folders.stdout);
      expect(JSON.parse(kept.stdout).changes.length).toBeGreaterThan(10);
    }
  });

  test('tells the same life as the folders do', async () => {
    tags('1.0', '2.0', '3.4');
    await run('history add tags');
    for (const what of ['RS-EDA/patient/patientId', 'RS-INFO', 'HubSante.risque/R01'])
      expect((await run(`since ${what} --history history.json`)).stdout).toBe(
        (await runMain(`since ${what} mdd`, { from: SPECS })).stdout,
      );
  });

  test('a release given again is replaced, the others stay, and their order is that of their numbers', async () => {
    example('10.0');
    example('9.0');
    await run('history add tags/10.0');
    await run('history add tags/9.0');
    const before = readFileSync(join(folder, 'history.json'), 'utf8');
    expect((await run('history list')).stdout.match(/^\S+/gm)).toEqual(['9.0', '10.0', 'history.json']);
    await run('history add tags');
    expect(readFileSync(join(folder, 'history.json'), 'utf8').length).toBe(before.length);
    expect((await run('diff 9.0 10.0 --history history.json')).stdout).toContain('aucun changement');
  });

  test('a published release with errors is kept as it was published, and says so', async () => {
    example('1.0', { 'EX-BILAN!K14': '1.n' });
    const { exitCode, stdout } = await run('history add tags');
    expect([exitCode, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/, telle que publiée \(1 erreur dans ses classeurs\)$/),
    ]);
  });

  test.each([
    ['add specs/15-15/v2.0', 'cli/history-of-link'],
    ['add tags/a/1.0 tags/b/1.0', 'cli/history-same-name'],
    ['add nowhere', 'cli/path-unknown'],
    ['list', 'cli/path-unknown'],
    ['list --history broken.json', 'cli/history-unreadable'],
    ['list --history circle.json', 'cli/history-unreadable'],
    ['list --history other.json', 'cli/history-unreadable'],
    ['add tags/a --history broken.json', 'cli/history-unreadable'],
  ])('history %s is told, and nothing is written', async (line, code) => {
    cpSync(join(SPECS, '15-15/v2.0'), join(folder, 'specs/15-15/v2.0'), { recursive: true });
    example('a/1.0');
    example('b/1.0');
    writeFileSync(join(folder, 'broken.json'), '{"format":1,"rele');
    const circle = {
      format: 1,
      releases: [{ name: '1.0', row: 0, errors: 0 }],
      shapes: [[]],
      rows: [[0, 0]],
    };
    writeFileSync(join(folder, 'circle.json'), JSON.stringify(circle));
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...circle, rows: ['not a release'] }));
    const { exitCode, stdout, stderr } = await run(`history ${line}`);
    expect([exitCode, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining(code)]);
    expect(existsSync(join(folder, 'history.json'))).toBe(false);
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe('{"format":1,"rele');
  });

  test.each([
    ['diff 1.0 2.0 --history history.json', 'cli/history-release-unknown'],
    ['diff 10.0 10.1 --history history.json', 'cli/history-release-misspelled'],
    ['diff 10.0 --history history.json', 'cli/versions-not-comparable'],
    ['since EX-BILAN --history absent.json', 'cli/path-unknown'],
  ])('%s is refused', async (line, code) => {
    example('10.0');
    await run('history add tags');
    const { exitCode, stdout, stderr } = await run(line);
    expect([exitCode, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining(code)]);
  });

  test.each([
    ['history lst', '« dsf history » fait add ou list, et non « lst ».'],
    ['history add', 'Nommer les dossiers à ajouter : dsf history add DOSSIER…'],
    ['history lst --lang en', '“dsf history” does add or list, not “lst”.'],
  ])('%s says what to write', async (line, sentence) => {
    expect(await run(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
