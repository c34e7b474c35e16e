import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mutateTables } from '../../../tools/fuzz/mutate-tables.ts';
import type { TableMutation } from '../../../tools/fuzz/mutations.ts';
import { SMALL, syntheticRelease } from '../../../tools/fuzz/synthetic-release.ts';
import { writeRelease } from '../../../tools/fuzz/write-release.ts';
import { subFolderOf } from '../src/output/sub-folders.ts';
import type { ReleaseFiles } from '../src/sources.ts';
import { type RunOptions, runMain } from './run-main.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsf-commands-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dsf = (line: string, options: RunOptions = {}) => runMain(line, { from: folder, ...options });

function release(name: string, ...changes: TableMutation[]): void {
  writeRelease(join(folder, name), mutateTables(syntheticRelease(SMALL), changes));
}

/** Row 10 of the first message: its cardinality, in column K, becomes unreadable. */
const FAULT: TableMutation = { on: 'models', sheet: 0, kind: 'cell', row: 9, column: 10, value: '1 à n' };
/** The same on the second message. */
const SECOND_FAULT: TableMutation = { ...FAULT, sheet: 1 };
/** The example of row 12, in column I, is not in its enumeration. */
const DOUBT: TableMutation = { on: 'models', sheet: 0, kind: 'cell', row: 11, column: 8, value: 'P9' };

function writtenFiles(path = 'out'): string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
    .sort();
}

describe('dsf check', () => {
  test('a release without fault: 0', async () => {
    release('good');
    expect(await dsf('check good')).toEqual({ exitCode: 0, stdout: 'Aucun constat.\n', stderr: '' });
  });

  test('errors: 1, each with its cell, its value and what to write', async () => {
    release('bad', FAULT);
    const { exitCode, stdout, stderr } = await dsf('check bad');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^model\.xlsx › RS-M1\n\n {2}K10 {2}erreur workbook\//);
    expect(stdout).toContain('valeur : 1 à n');
    expect(stdout).toMatch(/1 erreur, 0 avertissement\.\n$/);
  });

  test('warnings alone: 0', async () => {
    release('odd', DOUBT);
    const { exitCode, stdout } = await dsf('check odd');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('I12');
    expect(stdout).toMatch(/0 erreur, 1 avertissement\.\n$/);
  });

  test('a mistaken path: 2, on the standard error', async () => {
    release('good');
    const { exitCode, stdout, stderr } = await dsf('check goood');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('« good »');
  });

  test('for a program, a mistaken path is a finding like any other', async () => {
    const { exitCode, stdout, stderr } = await dsf('check nowhere --format json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [{ code: 'cli/path-unknown', value: 'nowhere' }],
    });
  });

  test('every mistaken path is told in one run', async () => {
    const { stdout } = await dsf('check nowhere elsewhere --format json');
    expect(JSON.parse(stdout).diagnostics).toHaveLength(2);
  });

  test('--format json prints nothing but JSON, in the language asked for', async () => {
    release('bad', FAULT);
    const { exitCode, stdout, stderr } = await dsf('check bad --format json --lang en');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { severity: 'error', file: 'model.xlsx', sheet: 'RS-M1', cell: 'K10', value: '1 à n' },
    ]);
  });

  test('several releases are told apart by their paths', async () => {
    release('a', FAULT);
    release('b', SECOND_FAULT);
    const { stdout } = await dsf('check a b --format json');
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { file: 'a/csv_parser/models/model.xlsx', sheet: 'RS-M1' },
      { file: 'b/csv_parser/models/model.xlsx', sheet: 'RS-M2' },
    ]);
  });

  test('annotations name the file where it lies', async () => {
    release('bad', FAULT);
    expect((await dsf('check bad --format github')).stdout).toMatch(
      /^::error file=bad\/csv_parser\/models\/model\.xlsx,title=RS-M1!K10 workbook\//,
    );
  });

  test('a terminal gets colours and progress, the latter on the standard error', async () => {
    release('bad', FAULT);
    const { stdout, stderr } = await dsf('check bad', { isTerminal: true });
    expect(stdout).toContain('\u001b[31merreur');
    expect(stderr).toContain('model.xlsx (');
    // The line of progress is cleared before anything else is said there.
    expect(stderr.split('\r\u001b[K').at(-1)).toMatch(/^Un constat n’a qu’une réponse : .*\n$/);
    const plain = await dsf('check bad', { isTerminal: true, variables: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
  });
});

describe('silences', () => {
  async function codeOf(name: string): Promise<string> {
    const { stdout } = await dsf(`check ${name} --format json`);
    return JSON.parse(stdout).diagnostics[0].code;
  }

  test('silences.yaml beside the workbooks hides the warnings it names, and their number is told', async () => {
    release('odd', DOUBT);
    const code = await codeOf('odd');
    const text = `- { code: ${code}, place: "model.xlsx › RS-M1!I12", reason: essai }\n`;
    writeFileSync(join(folder, 'odd/silences.yaml'), text);
    expect((await dsf('check odd')).stdout).toBe('Aucun constat. 1 constat mis en sourdine.\n');
  });

  test('--silences names another file; one that does nothing is told with its line', async () => {
    release('bad', FAULT);
    const code = await codeOf('bad');
    writeFileSync(
      join(folder, 'mine.yaml'),
      [
        `- { code: ${code}, place: model.xlsx, reason: essai }`,
        `- { code: workbook/cardinality-unreadble, place: model.xlsx, reason: essai }`,
        `- { code: ${code}, place: model.xlsx }`,
        `- { code: ${code}, place: "model.xlsx › Ailleurs", reason: essai }`,
      ].join('\n'),
    );
    const { exitCode, stdout } = await dsf('check bad --silences mine.yaml --format json');
    expect(exitCode).toBe(1);
    const told = JSON.parse(stdout).diagnostics.map(
      ({ code, file, line }: { code: string; file: string; line?: number }) =>
        `${file} ${line ?? ''} ${code}`,
    );
    expect(told).toEqual([
      'mine.yaml 1 cli/silence-of-error',
      'mine.yaml 2 cli/silence-unknown-code',
      'mine.yaml 3 cli/silence-without-reason',
      'mine.yaml 4 cli/silence-unused',
      `model.xlsx  ${code}`,
    ]);
  });

  test('a file that is asked for and is not there: 2', async () => {
    release('good');
    const { exitCode, stderr } = await dsf('check good --silences none.yaml');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('none.yaml');
  });
});

describe('dsf build', () => {
  test('writes the files of a release: 0', async () => {
    release('good');
    const { exitCode, stdout, stderr } = await dsf('build good --out out');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const files = writtenFiles();
    expect(stdout).toBe(`Aucun constat.\n${files.length - 1} fichiers écrits dans « out ».\n`);
    expect(files.some((path) => path.includes('RS-M1'))).toBe(true);
    expect(files.some((path) => path.includes('RS-M2'))).toBe(true);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/.dsf-manifest.json'), 'utf8'));
    expect([...manifest.files, '.dsf-manifest.json'].sort()).toEqual(files);
  });

  test('leaves out the message that has an error, writes the others, tells why: 1', async () => {
    release('bad', FAULT);
    const { exitCode, stdout } = await dsf('build bad --out out');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /Message non écrit, à cause de ses erreurs :\n {2}RS-M1 : model\.xlsx › RS-M1!K10 \(workbook\/[a-z-]+\)\n\d+ fichiers? écrits? dans « out »\.\n$/,
    );
    const files = writtenFiles();
    expect(files.some((path) => path.includes('RS-M1.schema'))).toBe(false);
    expect(files.some((path) => path.includes('RS-M2.schema'))).toBe(true);
  });

  test('the same sources give the same bytes', async () => {
    release('good');
    const content = async () => {
      await dsf('build good --out out --profile ans');
      return writtenFiles().map((path) => readFileSync(join(folder, 'out', path), 'utf8'));
    };
    expect(await content()).toEqual(await content());
  });

  test('a folder of somebody else is refused and untouched: 2; replaced with --force', async () => {
    release('good');
    writeRelease(join(folder, 'out'), syntheticRelease(SMALL));
    const before = writtenFiles();
    const { exitCode, stderr } = await dsf('build good --out out');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--force');
    expect(writtenFiles()).toEqual(before);
    expect((await dsf('build good --out out --force')).exitCode).toBe(0);
    expect(writtenFiles().some((path) => before.includes(path))).toBe(false);
  });

  test.each(['.', 'good', 'good/csv_parser', '/'])('never replaces the sources: --out %s', async (out) => {
    release('good');
    const before = writtenFiles('good');
    const { exitCode, stderr } = await dsf(`build good --out ${out} --force`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('cli/output-holds-sources');
    expect(writtenFiles('good')).toEqual(before);
  });

  test('several releases: one sub-folder each', async () => {
    release('a');
    release('b');
    expect((await dsf('build a b --out out')).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(['.dsf-manifest.json', 'a', 'b']);
    await dsf('build a --out alone');
    expect(writtenFiles('out/a')).toEqual(writtenFiles('alone').filter((path) => !path.startsWith('.')));
  });

  test.each([
    ['a:b', 'a_b'],
    ['con', '_con_'],
    ['v 2.0', 'v 2.0'],
  ])('a release named %j has the sub-folder %j, which any system can hold', (name, subFolder) => {
    expect(subFolderOf({ name } as ReleaseFiles, true)).toBe(subFolder);
    expect(subFolderOf({ name } as ReleaseFiles, false)).toBe('');
  });

  test('two releases of the same name are refused: 2', async () => {
    release('x/same');
    release('y/Same');
    const { exitCode, stderr } = await dsf('build x/same y/Same --out out');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('cli/release-name-taken');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('with a mistake in one path nothing is written at all', async () => {
    release('a');
    expect((await dsf('build a nowhere --out out')).exitCode).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  describe('--only', () => {
    test('makes the formats it names', async () => {
      release('good');
      expect((await dsf('build good --out out --only json-schema')).exitCode).toBe(0);
      expect(writtenFiles().filter((path) => !path.endsWith('.schema.json'))).toEqual(['.dsf-manifest.json']);
    });

    test('answers an unknown name with the nearest: 2', async () => {
      release('good');
      const { exitCode, stderr } = await dsf('build good --out out --only json-shema');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Vouliez-vous dire « json-schema » ?');
      expect(existsSync(join(folder, 'out'))).toBe(false);
    });
  });

  test('a folder that cannot be written: 2, and no trace', async () => {
    release('good');
    writeFileSync(join(folder, 'file'), '');
    const { exitCode, stderr } = await dsf('build good --out file/out');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('file/out');
    expect(readdirSync(folder).sort()).toEqual(['file', 'good']);
  });

  test('--format json keeps the standard output for JSON', async () => {
    release('bad', FAULT);
    const { stdout, stderr } = await dsf('build bad --out out --format json');
    expect(JSON.parse(stdout).diagnostics).toHaveLength(1);
    expect(stderr).toContain('RS-M1');
  });

  test('DSF_TIMINGS tells where the time went', async () => {
    release('good');
    const file = join(folder, 'timings.json');
    await dsf('build good --out out --only json-schema', { variables: { DSF_TIMINGS: file } });
    const { timings } = JSON.parse(readFileSync(file, 'utf8'));
    expect(timings.map(({ stage }: { stage: string }) => stage)).toEqual([
      'start-up',
      'loading command',
      'loading emitters',
      'opening',
      'reading',
      'rules',
      'emit json-schema',
      'writing',
      'printing',
    ]);
  });
});
