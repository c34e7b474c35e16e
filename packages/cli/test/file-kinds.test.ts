import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editParts } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-kinds-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, '2.0'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `error cli/file-not-read model.xls`, in order. */
async function found(path = '2.0'): Promise<string[]> {
  const { stdout, stderr } = await runMain(['check', path, '--format', 'json'], { from: folder });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; code: string; file: string; related?: unknown[] }[];
  };
  return diagnostics.map(
    ({ severity, code, file, related = [] }) =>
      `${severity} ${code} ${file}${related.length === 0 ? '' : ` +${related.length}`}`,
  );
}

test('a workbook with macros is read like another, and its macros are said to be ignored', async () => {
  const path = join(folder, '2.0/model.xlsx');
  const parts = unzipSync(readFileSync(path));
  writeFileSync(path, zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('macros') }));
  renameSync(path, join(folder, '2.0/model.xlsm'));
  writeFileSync(
    join(folder, '2.0/silences.yaml'),
    readFileSync(join(folder, '2.0/silences.yaml'), 'utf8').replaceAll('model.xlsx', 'model.xlsm'),
  );
  expect(await found()).toEqual(['warning workbook/workbook-macros-ignored model.xlsm']);
});

describe('a file of another program beside the workbooks is one finding that names it', () => {
  test.each([
    'model-bis.xls',
    'model.xlsb',
    'Modèle.numbers',
    'codes.csv',
    'model.pdf',
    'MODEL.XLS',
    'model.xltx',
    'm.xltm',
  ])('%s', async (name) => {
    writeFileSync(join(folder, '2.0', name), 'x');
    expect(await found()).toEqual([`error cli/file-not-read ${name.normalize('NFC')}`]);
  });

  test('among the nomenclatures too', async () => {
    writeFileSync(join(folder, '2.0/nomenclatures/cisu.numbers'), 'x');
    expect(await found()).toEqual(['error cli/file-not-read cisu.numbers']);
  });

  test('when there is no workbook to read at all', async () => {
    mkdirSync(join(folder, 'vide'));
    writeFileSync(join(folder, 'vide/model.xls'), 'x');
    expect(await found('vide')).toEqual(['error cli/file-not-read model.xls']);
  });

  test.each(['~$model.xls', '.model.csv', 'notes.md'])('%s is none', async (name) => {
    writeFileSync(join(folder, '2.0', name), 'x');
    expect(await found()).toEqual([]);
  });
});

test.each([
  ['release.yaml', 'Release.yaml'],
  ['release.yaml', 'release.yml'],
  ['release.yaml', 'RELEASE.YAML.txt'],
  ['silences.yaml', 'silences.yml'],
])('%s under the name %s is told, by that name', async (name, other) => {
  renameSync(join(folder, '2.0', name), join(folder, '2.0', other));
  expect((await found()).filter((one) => one.startsWith('error'))).toEqual([
    `error cli/manifest-misnamed ${other}`,
  ]);
});

test('a workbook that a program has written without calculating it is one finding for the file', async () => {
  editParts(join(folder, '2.0/model.xlsx'), (parts) => {
    for (const [name, xml] of parts) {
      // What openpyxl leaves: the formula of each identifier, without its value.
      const bare = xml.replace(
        /<c r="(A\d+)"(?![^>]*t="s")[^>]*>(?:<f>[^<]*<\/f>)?<v>\d+<\/v><\/c>/g,
        '<c r="$1"><f>ROW()-8</f></c>',
      );
      if (name.startsWith('xl/worksheets/')) parts.set(name, bare);
    }
  });
  const [first, ...others] = await found();
  expect(first).toMatch(/^error workbook\/workbook-uncalculated model\.xlsx \+\d+$/);
  expect(others).toEqual([]);
});
