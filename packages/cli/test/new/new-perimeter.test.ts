import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet } from '@hubsante/workbook';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editCells } from '../edit-workbook.ts';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

const RELEASE = 'specs/mdd/2.0';
const MODEL = `${RELEASE}/model.xlsx`;
const ONE = `new perimeter 15-ORU --in ${RELEASE} --from 15-15 --message RS-EDA`;

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const partsOf = () => unzipSync(readFileSync(join(folder, MODEL)));
const sheetOf = (name: string) =>
  openSpreadsheet(readFileSync(join(folder, MODEL)), MODEL, new DiagnosticCollector())?.sheet(name) ?? null;

beforeEach(() => {
  folder = specificationsCopy('mdd/2.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf new perimeter', () => {
  test('adds a column and the message it makes, which pass dsf check and are built', async () => {
    const before = sheetOf('RC-EDA');
    const { exitCode, stdout, stderr } = await dsf(ONE);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Périmètre 15-ORU ajouté à specs/mdd/2.0/model.xlsx, avec les croix de 15-15 :');
    expect(stdout).toContain(
      'feuille RC-EDA : message RS-EDA-ORU (élément racine createCaseHealthOru), d’après RS-EDA, 132 données',
    );
    const after = sheetOf('RC-EDA');
    const row = (sheet: typeof after, number: number) =>
      Array.from({ length: 20 }, (_, index) => sheet?.value(index + 1, number) ?? null);
    expect(row(after, 8).slice(14, 20)).toEqual(['15-18', '15-15', '15-MAJ', '15-ORU', 'CUT', null]);
    expect(row(after, 7).slice(14, 19)).toEqual([...Array(4).fill('Périmètre'), null]);
    expect(row(after, 6).slice(0, 10)).toEqual([
      ...['RS-EDA-ORU', '15-ORU', 'createCaseHealthOru', 'rs', null, null, 'Y', 'N', 'Y'],
      'cisu:2.0:createCaseHealthOru',
    ]);
    // The marks of 15-15, and every other cell as it was.
    for (let number = 9; number <= (before?.rowCount ?? 0); number += 1) {
      expect(after?.value(18, number)).toEqual(before?.value(16, number));
      expect(row(after, number).slice(0, 17)).toEqual(row(before, number).slice(0, 17));
    }
    expect((await dsf(`check ${RELEASE}`)).stdout).toMatch(/^Aucun constat\./);
    const built = await dsf(`build ${RELEASE} --out out --only json-schema`);
    expect(built.exitCode).toBe(0);
    const schema = readFileSync(join(folder, 'out/json-schema/RS-EDA-ORU.schema.json'), 'utf8');
    expect(schema).toContain('createCaseHealthOru');
  });

  test('touches no other part of the workbook', async () => {
    const before = partsOf();
    await dsf(ONE);
    const after = partsOf();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
    );
    expect(changed).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  });

  test('serves every message that has the perimeter, and names those that cannot have it', async () => {
    const { exitCode, stdout } = await dsf(`new périmètre 15-ORU --in ${RELEASE}`);
    // The configuration table of one sheet has a line for one message only.
    expect(exitCode).toBe(0);
    expect(stdout).toContain('feuille RS-RI : message RS-RI-ORU');
    expect(stdout).toMatch(/Laissés de côté : .*customContent/);
    expect((await dsf(`check ${RELEASE}`)).stdout).toMatch(/^Aucun constat\./);
  });

  test.each<[string, string, RegExp]>([
    ['no name', 'new perimeter', /Il manque le nom du périmètre/],
    ['no release', 'new perimeter 15-ORU', /Il manque la version du modèle/],
    ['a name that is a column', `new perimeter CUT --in ${RELEASE}`, /« CUT » ne peut pas être un périmètre/],
    ['an unknown perimeter', `${ONE.replace('15-15', '15-99')}`, /Aucun message .* « 15-99 ».*15-15/s],
    [
      'an unknown message',
      ONE.replace('RS-EDA', 'RS-XYZ'),
      /Aucun message « RS-XYZ » n’a le périmètre « 15-15 »/,
    ],
    ['one that exists', `new perimeter 15-MAJ --in ${RELEASE}`, /existe déjà, pour RS-EDA-MAJ/],
    ['an option of others', `${ONE} --model 2.0`, /L’option --model ne s’emploie pas/],
  ])('refuses %s', async (_, line, sentence) => {
    const before = readFileSync(join(folder, MODEL));
    const { exitCode, stderr } = await dsf(line);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(readFileSync(join(folder, MODEL)).equals(before)).toBe(true);
  });

  test('says what to do by hand where a column would cover text, or the table at the top is full', async () => {
    editCells(join(folder, MODEL), { 'RC-EDA!T9': 'une note' });
    expect((await dsf(ONE)).stderr).toContain('insérer une colonne avant CUT');
    editCells(join(folder, MODEL), { 'RC-EDA!T9': null });
    await dsf(ONE);
    expect((await dsf(ONE.replaceAll('ORU', 'SAS'))).stderr).toContain('est plein');
  });
});
