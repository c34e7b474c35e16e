import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DiagnosticCollector, type Message } from '@hubsante/model';
import { messageSheetDesign, openSpreadsheet, readRelease, writeWorkbook } from '@hubsante/workbook';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideName } from '../../src/output/beside.ts';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

const MODEL = 'specs/mdd/2.0/model.xlsx';

let folder: string;
const dsf = (line: string | readonly string[]) => runMain(line, { from: folder });
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)));

function messagesOf(bytes: Uint8Array): readonly Message[] {
  const models = [{ file: 'model.xlsx', bytes }];
  return readRelease({ models, nomenclatures: [], acceptanceTests: [] }).release.messages;
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf new message, in our model release 2.0', () => {
  beforeEach(() => {
    folder = specificationsCopy('mdd/2.0');
  });

  test('adds a sheet that passes dsf check and is built at once', async () => {
    const checked = await dsf('check specs/mdd/2.0');
    expect(await dsf('new message RS-XXX --in specs/mdd/2.0')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await dsf('check specs/mdd/2.0')).toEqual(checked);
    expect(await dsf('build specs/mdd/2.0 --out out')).toMatchObject({ exitCode: 0 });
    const schema = JSON.parse(readFileSync(join(folder, 'out/json-schema/RS-XXX.schema.json'), 'utf8'));
    expect(JSON.stringify(schema)).toContain('"caseId"');
  });

  test('leaves all other sheets, and every part that does not name the new one, as they were', async () => {
    const before = bytesOf(MODEL);
    await dsf('new message RS-XXX --in specs/mdd/2.0');
    const after = bytesOf(MODEL);
    const [added, ...more] = messagesOf(after).filter(
      ({ name }) => !messagesOf(before).some((one) => one.name === name),
    );
    expect(more).toEqual([]);
    expect(messagesOf(after).filter((one) => one !== added && one.name !== added?.name)).toEqual(
      messagesOf(before),
    );
    expect(added).toMatchObject({ name: 'RS-XXX', sheet: 'RS-XXX', root: 'rsXxx', perimeter: '15-15' });

    const [partsBefore, partsAfter] = [unzipSync(before), unzipSync(after)];
    const touched = Object.keys(partsAfter).filter(
      (part) =>
        strFromU8(partsAfter[part] ?? new Uint8Array()) !== strFromU8(partsBefore[part] ?? new Uint8Array()),
    );
    expect(touched).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/tables/table19.xml',
      'xl/worksheets/_rels/sheet20.xml.rels',
      'xl/worksheets/sheet20.xml',
    ]);
    const names = (bytes: Uint8Array) => openSpreadsheet(bytes, 'm', new DiagnosticCollector())?.sheetNames;
    expect(names(after)).toEqual([...(names(before) ?? []), 'RS-XXX']);
  });

  test('fills the configuration by the habits of the release', async () => {
    await dsf('new message GEO-ESSAI.2 --in specs/mdd/2.0 --root essaiGeo --perimeter 15-SMUR');
    const sheet = openSpreadsheet(bytesOf(MODEL), 'm', new DiagnosticCollector())?.sheet('GEO-ESSAI.2');
    const configuration = Array.from({ length: 10 }, (_, index) => sheet?.value(index + 1, 3));
    expect(configuration).toEqual([
      'GEO-ESSAI.2',
      '15-SMUR',
      'essaiGeo',
      'geo',
      null,
      null,
      'Y',
      'N',
      'Y',
      'cisu:2.0:essaiGeo',
    ]);
  });

  test('gives the message an example of each kind of row', async () => {
    await dsf('new message RS-XXX --in specs/mdd/2.0');
    const added = messagesOf(bytesOf(MODEL)).at(-1);
    expect(added?.fields.map(({ name, cardinality, kind }) => [name, cardinality.text, kind])).toEqual([
      ['caseId', '1..1', 'leaf'],
      ['observation', '0..n', 'object'],
    ]);
    const part = strFromU8(unzipSync(bytesOf(MODEL))['xl/worksheets/sheet20.xml'] ?? new Uint8Array());
    expect(part).toContain('state="frozen"');
    expect(part.match(/<dataValidation type="list" /g)).toHaveLength(4);
    expect(part.match(/<dataValidation type="custom" /g)).toHaveLength(2);
    expect(part.match(/<cfRule /g)).toHaveLength(9);
    expect(part).toMatch(/<col min="8" max="8" width="60"/);
  });

  test('says what it did and what comes next, in the language asked for', async () => {
    const { stdout } = await dsf('new message RS-XXX --in specs/mdd/2.0');
    expect(stdout).toBe(
      `Feuille « RS-XXX » ajoutée à ${MODEL} (périmètre 15-15, élément racine rsXxx).\n\nEnsuite :\n  1. Ouvrir ${MODEL}, feuille RS-XXX, et remplacer les lignes 9 à 12, données là comme exemples.\n  2. Vérifier : dsf check specs/mdd/2.0\n  3. Dans le link.yaml de chaque lien qui transporte ce message, ajouter sous « messages: » :\n       - { message: RS-XXX, de: RÔLE, vers: RÔLE, colonne: 15-15 }\n  4. Produire les schémas : dsf build specs/mdd/2.0 --out sortie\n`,
    );
    const english = await dsf(`new message RS-YYY --in ${MODEL} --perimeter 15-SMURR --lang en`);
    expect(english.stdout).toContain(
      'The perimeter “15-SMURR” is new in this release; the closest one that exists is “15-SMUR”.',
    );
    expect(english.stdout).toContain('Check: dsf check specs/mdd/2.0');
  });

  test('writes a title into the sheet and the manifest, whose other lines stay', async () => {
    const before = readFileSync(join(folder, 'specs/mdd/2.0/release.yaml'), 'utf8');
    const { stdout } = await dsf([
      'new',
      'message',
      'RS-XXX',
      '--in',
      'specs/mdd/2.0',
      '--title',
      'Essai de la feuille',
    ]);
    expect(stdout).toContain('Titre « Essai de la feuille » ajouté à specs/mdd/2.0/release.yaml.');
    expect(readFileSync(join(folder, 'specs/mdd/2.0/release.yaml'), 'utf8')).toBe(
      `${before}  RS-XXX: Essai de la feuille\n`,
    );
    expect(
      openSpreadsheet(bytesOf(MODEL), 'm', new DiagnosticCollector())?.sheet('RS-XXX')?.value(1, 1),
    ).toBe('Essai de la feuille');
    expect(await dsf('check specs/mdd/2.0')).toMatchObject({ exitCode: 0 });
  });

  test('warns when a spreadsheet program has the workbook open', async () => {
    writeFileSync(join(folder, 'specs/mdd/2.0/~$model.xlsx'), '');
    const { exitCode, stderr } = await dsf('new message RS-XXX --in specs/mdd/2.0');
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`« ${MODEL} » semble ouvert dans un tableur`);
  });

  test('keeps the rights of the file, and leaves nothing beside it', async () => {
    const { mode } = statSync(join(folder, MODEL));
    await dsf('new message RS-XXX --in specs/mdd/2.0');
    expect(statSync(join(folder, MODEL)).mode).toBe(mode);
    expect(readdirSync(join(folder, 'specs/mdd/2.0')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
    existsSync,
  );
  test.skipIf(soffice === undefined)(
    'does the same in a workbook that LibreOffice has saved, and LibreOffice reads the result (skipped without soffice)',
    async () => {
      const converted = join(folder, 'converted');
      const save = () =>
        execFileSync(
          soffice ?? '',
          [
            '--headless',
            `-env:UserInstallation=file://${join(folder, 'profile')}`,
            '--convert-to',
            'xlsx:Calc MS Excel 2007 XML',
            '--outdir',
            converted,
            join(folder, MODEL),
          ],
          { stdio: 'ignore' },
        );
      save();
      cpSync(join(converted, 'model.xlsx'), join(folder, MODEL));
      const saved = bytesOf(MODEL);
      expect(await dsf('new message RS-XXX --in specs/mdd/2.0')).toMatchObject({ exitCode: 0 });
      expect(await dsf('check specs/mdd/2.0')).toMatchObject({ exitCode: 0, stderr: '' });
      expect(messagesOf(bytesOf(MODEL)).slice(0, -1)).toEqual(messagesOf(saved));
      const untouched = Object.entries(unzipSync(saved)).filter(([part]) =>
        /worksheets|sharedStrings|docProps/.test(part),
      );
      const after = unzipSync(bytesOf(MODEL));
      for (const [part, content] of untouched) expect(after[part], part).toEqual(content);
      const added = messagesOf(bytesOf(MODEL)).at(-1);
      save();
      cpSync(join(converted, 'model.xlsx'), join(folder, MODEL));
      expect(messagesOf(bytesOf(MODEL)).at(-1)).toEqual(added);
      expect(await dsf('check specs/mdd/2.0')).toMatchObject({ exitCode: 0 });
    },
  );

  describe('answers a mistake with a sentence, and changes nothing', () => {
    test.each<[line: string, sentence: string]>([
      [
        'new',
        'Que préparer : un message, un périmètre, une nomenclature, une version de lien ou sa recette ?',
      ],
      ['new mesage RS-XXX', 'dsf ne sait pas préparer « mesage ». Vouliez-vous dire « message » ?'],
      ['new message', 'Il manque le nom du message.'],
      ['new message RS-XXX', 'dsf new message RS-XXX --in specs/mdd/2.0'],
      ['new message RS XXX --in specs/mdd/2.0', 'Un seul message à la fois'],
      [
        'new message RS-XXX --in specs/mdd/2.0 --model 2.0',
        'L’option --model ne s’emploie pas avec « dsf new message ».',
      ],
      ['new message RS-EDA --in specs/mdd/2.0', 'Le nom « RS-EDA » est déjà pris : model.xlsx › RC-EDA!A4.'],
      ['new message rs-eda --in specs/mdd/2.0', 'Le nom « RS-EDA » est déjà pris'],
      ['new message Rs-Ri --in specs/mdd/2.0', 'Le nom « RS-RI » est déjà pris'],
      [`new message ${'X'.repeat(32)} --in specs/mdd/2.0`, 'a 32 caractères : Excel n’en accepte que 31'],
      ['new message RS/XXX --in specs/mdd/2.0', '« RS/XXX » ne peut pas être le nom d’un message'],
      ['new message RS[1] --in specs/mdd/2.0', '« RS[1] » ne peut pas être le nom d’un message'],
      ['new message RÉGULATION --in specs/mdd/2.0', 'des lettres sans accent'],
      ['new message #RS-XXX --in specs/mdd/2.0', '« #RS-XXX » ne peut pas être le nom d’un message'],
      ['new message History --in specs/mdd/2.0', 'se réserve'],
      ['new message CON --in specs/mdd/2.0', 'se réserve'],
      ['new message RS-XXX --in specs/mdd/2.0 --root createCaseHealth', 'déjà celui de RS-EDA'],
      ['new message RS-XXX --in specs/mdd/2.0 --root 1er', '« 1er » ne peut pas être un élément racine'],
      ['new message RS-XXX --in specs/mdd/2.0 --perimeter 15,18', '« 15,18 » ne peut pas être un périmètre'],
      ['new message RS-XXX --in specs/mdd/2.0 --perimeter CUT', '« CUT » ne peut pas être un périmètre'],
      ['new message RS-XXX --in specs/mdd/2.1', 'Le plus proche qui existe : « specs/mdd/2.0 »'],
      ['new message RS-XXX --in specs/mdd', 'cli/folder-without-workbook'],
      ['new message RS-XXX --in specs/mdd/2.0/release.yaml', 'cli/not-a-workbook'],
    ])('dsf %s', async (line, sentence) => {
      const before = bytesOf(MODEL);
      const { exitCode, stdout, stderr } = await dsf(line);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr.replace(/\s+/g, ' ')).toContain(sentence);
      expect(bytesOf(MODEL)).toEqual(before);
    });
  });

  test('a failing write is told, and leaves the file as it was', async () => {
    const before = bytesOf(MODEL);
    mkdirSync(besideName(join(folder, MODEL), 'tmp'));
    const { exitCode, stderr } = await dsf('new message RS-XXX --in specs/mdd/2.0');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`L’écriture de « ${MODEL} » a échoué (le système répond EISDIR).`);
    expect(bytesOf(MODEL)).toEqual(before);
  });
});

describe('dsf new message, in other releases', () => {
  const sheet = (name: string) =>
    messageSheetDesign({
      name,
      title: null,
      configuration: [[name, '15-ORU', `root${name.length}`, 'rs', null, null, 'Y', 'N', 'Y', null]],
      perimeters: ['15-ORU'],
      rows: [
        {
          level: 1,
          label: 'Numéro',
          description: 'Numéro du dossier.',
          example: 'K1',
          tag: 'caseId',
          cardinality: '1..1',
          isObject: false,
          type: 'string',
          constraint: null,
          perimeters: ['X'],
        },
      ],
    });

  beforeEach(() => {
    folder = specificationsCopy();
  });

  function writeModel(path: string, ...names: readonly string[]): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), writeWorkbook({ sheets: names.map(sheet) }));
  }

  test('several model workbooks: the choice is shown as commands, and one of them works', async () => {
    writeModel('release/model.xlsx', 'RS-UN');
    writeModel('release/technique.xlsx', 'RS-DEUX');
    const { exitCode, stderr } = await dsf('new message RS-XXX --in release');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      '  dsf new message RS-XXX --in release/model.xlsx\n  dsf new message RS-XXX --in release/technique.xlsx\n',
    );
    expect(await dsf('new message RS-XXX --in release/technique.xlsx')).toMatchObject({ exitCode: 0 });
    expect(messagesOf(bytesOf('release/technique.xlsx')).map(({ name }) => name)).toEqual([
      'RS-DEUX',
      'RS-XXX',
    ]);
    expect(await dsf('check release')).toMatchObject({ exitCode: 0, stdout: 'Aucun constat.\n' });
    // A name of the other workbook is taken too.
    expect((await dsf('new message rs-un --in release/technique.xlsx')).stderr).toContain('déjà pris');
  });

  test('the perimeter is the one the release uses', async () => {
    writeModel('release/model.xlsx', 'RS-UN');
    expect((await dsf('new message RS-XXX --in release')).stdout).toContain('(périmètre 15-ORU, ');
  });

  test('a published release keeps its workbooks deeper', async () => {
    writeModel('3.x/csv_parser/models/model.xlsx', 'RS-UN');
    expect((await dsf('new message RS-XXX --in 3.x')).stdout).toContain(
      'ajoutée à 3.x/csv_parser/models/model.xlsx',
    );
    expect((await dsf('new message RS-YYY --in 3.x/csv_parser/models/model.xlsx')).stdout).toContain(
      'dsf check 3.x\n',
    );
  });

  test('in the format of releases 1.x and 2.x, a sheet would not be read: nothing is written', async () => {
    const design = sheet('RC-EDA');
    const rows = design.rows.map((row, index) =>
      index === 0 ? ['RC-EDA:15-ORU:createCase'] : index < 6 ? [] : row,
    );
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old/model.xlsx'), writeWorkbook({ sheets: [{ ...design, rows }] }));
    const before = bytesOf('old/model.xlsx');
    const { exitCode, stderr } = await dsf('new message RS-XXX --in old');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('déclarent leurs messages en cellule A1');
    expect(bytesOf('old/model.xlsx')).toEqual(before);
  });

  test('a file that is no workbook is told as such', async () => {
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken/model.xlsx'), 'bonjour');
    const { exitCode, stderr } = await dsf('new message RS-XXX --in broken');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('workbook/not-a-workbook');
  });

  test('a release with faults of its own receives the message: only new findings forbid it', async () => {
    const design = sheet('RS-UN');
    const rows = design.rows.map((row, index) => (index === 8 ? row.with(10, '1 à n') : row));
    mkdirSync(join(folder, 'faulty'));
    writeFileSync(
      join(folder, 'faulty/model.xlsx'),
      writeWorkbook({ sheets: [{ ...design, rows }, sheet('RS-DEUX')] }),
    );
    expect(await dsf('check faulty')).toMatchObject({ exitCode: 1 });
    expect(await dsf('new message RS-XXX --in faulty')).toMatchObject({ exitCode: 0 });
    const before = bytesOf('faulty/model.xlsx');
    const refused = await dsf('new message RS-YYY --root root5 --in faulty');
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('model/root-shared');
    expect(refused.stderr).toContain(
      'Rien n’a été écrit : avec ce message, faulty aurait les constats ci-dessus.',
    );
    expect(bytesOf('faulty/model.xlsx')).toEqual(before);
    // The name of a faulty message is taken as well.
    expect((await dsf('new message RS-UN --in faulty')).stderr).toContain('déjà pris');
  });
});
