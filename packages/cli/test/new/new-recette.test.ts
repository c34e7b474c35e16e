import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet, readAcceptanceTestWorkbook } from '@hubsante/workbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editParts } from '../edit-workbook.ts';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

const LINK = 'specs/15-smur/v1.6';
const RECETTE = `${LINK}/recette.xlsx`;

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const bytesOf = (path: string) => readFileSync(join(folder, path));
const sheetsOf = () =>
  openSpreadsheet(bytesOf(RECETTE), RECETTE, new DiagnosticCollector())?.sheetNames ?? [];
const testsOf = () =>
  readAcceptanceTestWorkbook({ file: RECETTE, bytes: bytesOf(RECETTE) }, '15-SMUR', new DiagnosticCollector())
    ?.tests ?? [];

beforeEach(() => {
  folder = specificationsCopy('mdd/2.0', 'principes-transverses', '15-smur');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf new recette', () => {
  test('writes a case for each flow and each of its sides, which passes dsf check and is built', async () => {
    rmSync(join(folder, RECETTE));
    const { exitCode, stdout, stderr } = await dsf(`new recette ${LINK}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`${RECETTE} créé, avec 14 cas de recette :`);
    expect(stdout).toContain('feuille « engagement-smur-deux-patien – L »');
    const tests = testsOf();
    expect(tests.length).toBe(14);
    const [samu, tablet] = tests;
    expect(samu?.steps.map(({ id, direction, message }) => [id, direction, message]).slice(0, 3)).toEqual([
      ['01', 'send', 'RS-EDA'],
      ['02', 'send', 'RS-ER'],
      ['03', 'receive', 'RS-RI'],
    ]);
    expect(tablet?.steps[0]).toMatchObject({ id: '01', direction: 'receive', message: 'RS-EDA' });
    // What each software numbers as it likes is not compared.
    expect(samu?.steps[0]?.ignoredPaths.map(({ text }) => text)).toContain('$.createCaseHealth.caseId');
    expect(await dsf(`check ${LINK}`)).toEqual({ exitCode: 0, stdout: 'Aucun constat.\n', stderr: '' });
    const built = await dsf(`build ${LINK} --out out --only examples,acceptance-tests`);
    expect(built).toMatchObject({ exitCode: 0 });
  });

  test('adds nothing where every side has its case', async () => {
    const before = bytesOf(RECETTE);
    const { exitCode, stdout } = await dsf(`new recette ${LINK}`);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('rien n’a été écrit')]);
    expect(bytesOf(RECETTE).equals(before)).toBe(true);
  });

  test('adds what is missing to the workbook, whose other sheets stay as they are', async () => {
    const names = sheetsOf();
    const lost = 'Positions – SMUR';
    editParts(join(folder, RECETTE), (parts) => {
      const workbook = parts.get('xl/workbook.xml') ?? '';
      parts.set('xl/workbook.xml', workbook.replace(new RegExp(`<sheet name="${lost}"[^>]*>`), ''));
    });
    const { exitCode, stdout } = await dsf(`new recette ${LINK}`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 cas ajouté à');
    expect(sheetsOf()).toEqual([...names.filter((name) => name !== lost), 'positions-de-la-tablette – T']);
    expect(await dsf(`check ${LINK}`)).toMatchObject({ exitCode: 0, stdout: 'Aucun constat.\n' });
    expect((await dsf(`new recette ${LINK}`)).stdout).toContain('rien n’a été écrit');
  });

  test.each<[string, () => string, string]>([
    ['no folder', () => '', 'Il manque le dossier de la version de lien.'],
    ['a folder that is no link', () => 'specs/mdd/2.0', '« specs/mdd/2.0 » n’est pas une version de lien'],
    ['several folders', () => `${LINK} ${LINK}`, 'Une seule version de lien à la fois'],
    ['an option of others', () => `${LINK} --model 2.0`, 'L’option --model ne s’emploie pas'],
    [
      'another format',
      () => {
        renameSync(join(folder, RECETTE), join(folder, LINK, 'recette.ods'));
        return LINK;
      },
      'recette.ods : une feuille ne peut être ajoutée qu’à un classeur .xlsx',
    ],
  ])('refuses %s', async (_, words, sentence) => {
    const { exitCode, stderr } = await dsf(`new recette ${words()}`);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('speaks English', async () => {
    rmSync(join(folder, RECETTE));
    const { stdout } = await dsf(`new acceptance-tests ${LINK} --lang en`);
    expect(stdout).toContain(`${RECETTE} made, with 14 acceptance tests:`);
  });
});
