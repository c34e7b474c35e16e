import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { equipWorkbook } from '@hubsante/workbook';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';

/** A model release of ours whose workbooks have lost what helps to fill them, in `mdd`. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-equip-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, 'mdd'), { recursive: true });
  for (const name of ['model.xlsx', 'nomenclatures/cisu.xlsx']) bare(join(folder, 'mdd', name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Takes away lists, rules, questions and tables of the sheets. */
function bare(path: string): void {
  const helps = /<(conditionalFormatting|dataValidations|tableParts)\b.*?<\/\1>/gs;
  const parts = Object.entries(unzipSync(readFileSync(path))).flatMap(([part, content]) => {
    if (/worksheets\/_rels|tables\//.test(part)) return [];
    if (part === '[Content_Types].xml')
      return [
        [part, strToU8(strFromU8(content).replace(/<Override PartName="\/xl\/tables[^>]*>/g, ''))] as const,
      ];
    if (!part.startsWith('xl/worksheets/')) return [[part, content] as const];
    return [[part, strToU8(strFromU8(content).replace(helps, ''))] as const];
  });
  writeFileSync(path, zipSync(Object.fromEntries(parts)));
}

const dsf = (line: string) => runMain(line, { from: folder });
const bytesOf = (name: string) => readFileSync(join(folder, 'mdd', name));

test('dsf equip gives workbooks their helps, says which, and is done once', async () => {
  const before = await dsf('check mdd --format json');
  const emsi = bytesOf('nomenclatures/emsi.xlsx');
  const first = await dsf('equip mdd');
  expect([first.exitCode, first.stderr]).toEqual([0, '']);
  expect(first.stdout.replaceAll('\u00a0', ' ')).toContain(
    '« mdd/model.xlsx » : 18 feuilles ont reçu ce qui leur manquait.\n« mdd/nomenclatures/cisu.xlsx » : 6 feuilles ont reçu ce qui leur manquait.\n',
  );
  expect(bytesOf('nomenclatures/emsi.xlsx')).toEqual(emsi);
  const cisu = unzipSync(bytesOf('nomenclatures/cisu.xlsx'));
  expect(Object.keys(cisu).filter((part) => part.startsWith('xl/tables/'))).toHaveLength(6);
  expect(await dsf('check mdd --format json')).toEqual(before);
  const model = bytesOf('model.xlsx');
  const second = await dsf('equip mdd/model.xlsx --lang en');
  expect(second).toEqual({ exitCode: 0, stdout: '“mdd/model.xlsx”: nothing is lacking.\n', stderr: '' });
  expect(bytesOf('model.xlsx')).toEqual(model);
});

test.each([
  ['nulle-part', /« nulle-part »/],
  ['vide', /« vide » ne contient aucun classeur\./],
  ['mdd/release.yaml', /« mdd\/release\.yaml » ne contient aucun classeur\./],
  ['classeur.ods', /« classeur\.ods » est un classeur OpenDocument, que dsf lit mais n’écrit pas\./],
  ['abime.xlsx', /abime\.xlsx/],
])('what cannot be equipped is told: %s', async (path, expected) => {
  mkdirSync(join(folder, 'vide'));
  writeFileSync(join(folder, 'classeur.ods'), 'PK');
  writeFileSync(join(folder, 'abime.xlsx'), 'PK');
  const { exitCode, stdout, stderr } = await dsf(`equip ${path}`);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr.replaceAll('\u00a0', ' ')).toMatch(expected);
});

describe.each(readdirSync(join(SPECS, 'mdd')))('our model release %s', (name) => {
  const release = join(SPECS, 'mdd', name);
  const lists = readdirSync(join(release, 'nomenclatures')).map((file) => join('nomenclatures', file));
  test.each(['model.xlsx', ...lists])('%s lacks no help', (file) => {
    const bytes = new Uint8Array(readFileSync(join(release, file)));
    const equipped = equipWorkbook(bytes, file, new DiagnosticCollector());
    expect(equipped?.sheets).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).some((part) => part.startsWith('xl/tables/'))).toBe(true);
  });
});
