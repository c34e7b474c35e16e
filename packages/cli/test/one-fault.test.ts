import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows, moveColumns, type NewCell, type SheetRow, textCell } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

/** A copy of our model release 2.0, with its silences, that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-one-fault-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, '2.0'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `error workbook/cardinality-unreadable model.xlsx RS-DR!K13`, in the order of the file. */
async function found(path = '2.0'): Promise<string[]> {
  const { stdout } = await runMain(['check', path, '--format', 'json'], { from: folder });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: Record<string, string | number | null>[];
  };
  return diagnostics.map(({ severity, code, file, sheet, cell, line }) => {
    const place = cell === null ? (sheet ?? line ?? '') : `${sheet}!${cell}`;
    return `${severity} ${code} ${String(file).replace(/^.*\//, '')} ${place}`.trim();
  });
}

describe('one fault in a release with silences is one finding', () => {
  test.each<[string, Record<string, NewCell>, string]>([
    ['a cardinality', { 'RS-DR!K13': '0..N' }, 'error workbook/cardinality-unreadable model.xlsx RS-DR!K13'],
    [
      'a code list',
      { 'RS-DR!N13': 'NOMENCLATURE: CISU-CADRE_CONVV' },
      'error workbook/nomenclature-misspelled model.xlsx RS-DR!N13',
    ],
    [
      'the expression that a silence covers',
      { 'RS-DR!N9': 'REGEX: ^fr(\\.[\\w-]+{3,4}$' },
      'error model/pattern-invalid model.xlsx RS-DR!N9',
    ],
    [
      'an Excel error in a perimeter',
      { 'RS-DR!O13': { error: '#REF!' } },
      'error workbook/data-cell-in-error model.xlsx RS-DR!O13',
    ],
    [
      'a constraint never calculated',
      { 'RS-DR!N13': { formula: 'N12' } },
      'error workbook/data-cell-uncalculated model.xlsx RS-DR!N13',
    ],
    [
      'a sheet that cannot be read',
      { 'RS-DR!K8': null },
      'error workbook/header-missing model.xlsx RS-DR!K8',
    ],
  ])('%s', async (_, changes, expected) => {
    editCells(join(folder, '2.0/model.xlsx'), changes);
    expect(await found()).toEqual([expected]);
  });

  test('and a silence that is idle elsewhere is still told', async () => {
    editCells(join(folder, '2.0/model.xlsx'), { 'RS-DR!K13': '0..N' });
    // What stands in the faulty sheet is not known; what stands in another, or in a file that does not exist, is.
    const targets = ['model.xlsx › RS-DR!A3', 'model.xlsx', 'model.xlsx › RS-URL!A3', 'modele.xlsx'];
    const idle = targets.map((place) => `- { code: model/root-shared, place: "${place}", reason: essai }\n`);
    const silences = join(folder, '2.0/silences.yaml');
    const lines = readFileSync(silences, 'utf8').split('\n').length;
    appendFileSync(silences, idle.join(''));
    expect(await found()).toEqual([
      'error workbook/cardinality-unreadable model.xlsx RS-DR!K13',
      `warning cli/silence-unused silences.yaml ${lines + 2}`,
      `warning cli/silence-unused silences.yaml ${lines + 3}`,
    ]);
  });
});

test('the mark of an object on the last value before another object is told at the mark', async () => {
  editCells(join(folder, '2.0/model.xlsx'), { 'RS-ERROR!L12': 'X' });
  expect(await found()).toEqual(['error workbook/object-mark-on-value model.xlsx RS-ERROR!L12']);
});

describe('a code list that misspells its own identifier is one finding there, whatever cites it', () => {
  test.each<[string, string, Record<string, NewCell>]>([
    ['one datum', 'CADRE_CONV', { 'CADRE_CONV!B1': 'CISU-CADRE_CNV' }],
    ['a name nobody would guess', 'CADRE_CONV', { 'CADRE_CONV!B1': 'CISU-TOTO' }],
    [
      'several data, reference and name changed too',
      'Code_Motif_patient-victime',
      {
        'Code_Motif_patient-victime!B1': 'CISU-Code_Motif_patient_victime',
        'Code_Motif_patient-victime!B3': 'X',
      },
    ],
  ])('%s', async (_, sheet, changes) => {
    editCells(join(folder, '2.0/nomenclatures/cisu.xlsx'), changes);
    expect(await found()).toEqual([`error workbook/nomenclature-identifier-uncited cisu.xlsx ${sheet}!B1`]);
  });

  test('but a name that several data misspell alike is theirs', async () => {
    const cell = 'NOMENCLATURE: CISU-CADRE_CONVV';
    editCells(join(folder, '2.0/model.xlsx'), { 'RS-DR!N13': cell, 'RS-DR!N14': cell });
    const told = (await found()).filter((one) => one.startsWith('error'));
    expect(told).toEqual(['error workbook/nomenclature-misspelled model.xlsx RS-DR!N13']);
  });
});

describe('a file that is not what it should be is one finding', () => {
  test.each<[string, (path: (name: string) => string) => void, string]>([
    [
      'a workbook that lost its end',
      (path) => writeFileSync(path('model.xlsx'), readFileSync(path('model.xlsx')).subarray(0, 20_000)),
      'error workbook/workbook-truncated model.xlsx',
    ],
    [
      'a workbook of code lists among those of messages',
      (path) => renameSync(path('nomenclatures/emsi.xlsx'), path('emsi.xlsx')),
      'error workbook/nomenclatures-among-models emsi.xlsx',
    ],
    [
      'a workbook of acceptance tests among those of messages',
      (path) => cpSync(join(SPECS, '15-15/v2.0/recette.xlsx'), path('recette.xlsx')),
      'error workbook/workbook-misplaced recette.xlsx',
    ],
    [
      'a workbook of acceptance tests among those of code lists',
      (path) => cpSync(join(SPECS, '15-15/v2.0/recette.xlsx'), path('nomenclatures/recette.xlsx')),
      'error workbook/workbook-misplaced recette.xlsx',
    ],
    [
      'a workbook of messages among those of code lists',
      (path) => cpSync(path('model.xlsx'), path('nomenclatures/messages.xlsx')),
      'error workbook/workbook-misplaced messages.xlsx',
    ],
    [
      'a workbook of code lists without a byte',
      (path) => writeFileSync(path('nomenclatures/cisu.xlsx'), ''),
      'error workbook/file-empty cisu.xlsx',
    ],
    [
      'a workbook that cannot be opened and is all there is of code lists',
      (path) => {
        for (const name of ['emsi', 'si-samu', 'enum', 'iso-3166', 'iso-639-1', 'nos'])
          rmSync(path(`nomenclatures/${name}.xlsx`));
        writeFileSync(path('nomenclatures/cisu.xlsx'), 'PK');
      },
      'error workbook/workbook-truncated cisu.xlsx',
    ],
    [
      'no workbook of code lists',
      (path) => rmSync(path('nomenclatures'), { recursive: true }),
      'error workbook/nomenclatures-absent model.xlsx',
    ],
    [
      'a workbook of code lists is missing',
      (path) => rmSync(path('nomenclatures/si-samu.xlsx')),
      'error workbook/nomenclature-unknown model.xlsx RC-EDA!N25',
    ],
  ])('%s', async (_, spoil, expected) => {
    spoil((name) => join(folder, '2.0', name));
    expect(await found()).toEqual([expected]);
  });
});

test('a workbook of a release is checked with its nomenclatures, its manifest and its silences', async () => {
  expect(await found('2.0/model.xlsx')).toEqual([]);
  editCells(join(folder, '2.0/model.xlsx'), { 'RS-DR!K13': '0..N' });
  expect(await found('2.0/model.xlsx')).toEqual([
    'error workbook/cardinality-unreadable model.xlsx RS-DR!K13',
  ]);
});

test('silences of code lists that are not read are not idle', async () => {
  mkdirSync(join(folder, 'codes'));
  cpSync(join(folder, '2.0/nomenclatures/cisu.xlsx'), join(folder, 'codes/cisu.xlsx'));
  const { stdout } = await runMain('check 2.0/model.xlsx --nomenclatures codes --format json', {
    from: folder,
  });
  expect(stdout).toContain('workbook/nomenclature-unknown');
  expect(stdout).not.toContain('cli/silence-unused');
});

test('one row is told in the singular', async () => {
  const blank = 'ACHIJKLMNO'.split('').map((letter) => [`RS-DR!${letter}14`, null] as const);
  editCells(join(folder, '2.0/model.xlsx'), {
    ...Object.fromEntries(blank),
    'RS-SR!O10': null,
    'RS-SR!P10': null,
  });
  const { stdout } = await runMain('check 2.0 --format json', { from: folder });
  expect(stdout).toContain('il s’arrête trop tôt, et « status » serait perdue.');
  expect(stdout).toContain('1 ligne du tableau n’est cochée dans aucun périmètre : 10.');
  expect(stdout).toContain('La cocher dans le périmètre d’un message, ou la supprimer.');
});

describe('a silence that is written wrongly is one finding, with what it covered under it', () => {
  const PADDED = 'code: model/enumeration-item-padded';
  test.each<[string, string | RegExp, string, RegExp]>([
    ['its code', PADDED, `${PADDED}s`, /^warning cli\/silence-unknown-code silences\.yaml \d+$/],
    [
      'its reason',
      /(?<=item-padded\n.*\n) {2}reason:.*\n/,
      '',
      /^warning cli\/silence-without-reason silences\.yaml \d+$/,
    ],
    [
      'a word of it',
      /(?<=item-padded\n.*\n) {2}reason:/,
      '  raison:',
      /^error cli\/silence-incomplete silences\.yaml \d+$/,
    ],
    ['the whole file', '  place:', '\tplace:', /^error cli\/silences-not-yaml silences\.yaml \d+$/],
    [
      'the form of the file',
      /^/,
      'silences:\n',
      /^error cli\/silences-not-(?:yaml|a-list) silences\.yaml \d+$/,
    ],
  ])('%s', async (_, from, to, expected) => {
    const path = join(folder, '2.0/silences.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(path, text.replace(from, to));
    expect(await found()).toEqual([expect.stringMatching(expected)]);
  });
});

describe('a row that an author inserts, copies, removes or moves is one finding, silences or not', () => {
  const copied = (rows: (SheetRow | undefined)[], from: number, to: number, count = 1) =>
    rows.splice(to, 0, ...rows.slice(from, from + count));
  test.each<[string, (rows: (SheetRow | undefined)[]) => void, string]>([
    ['a datum copied', (rows) => copied(rows, 16, 17), 'model/tag-duplicate model.xlsx RS-RI!J17'],
    ['an object copied', (rows) => copied(rows, 20, 21), 'model/tag-duplicate model.xlsx RS-RI!J21'],
    [
      'an object copied with its data',
      (rows) => copied(rows, 20, 23, 3),
      'model/tag-duplicate model.xlsx RS-RI!J23',
    ],
    [
      'the row of an object removed, without its data',
      (rows) => rows.splice(20, 1),
      'workbook/value-with-children model.xlsx RS-RI!D20',
    ],
    [
      'a blank row',
      (rows) => rows.splice(18, 0, undefined),
      'workbook/row-blank-cuts-table model.xlsx RS-RI!A18',
    ],
    [
      'a remark between two rows',
      (rows) => rows.splice(18, 0, new Map([['B', textCell('À revoir')]])),
      'workbook/id-missing-cuts-table model.xlsx RS-RI!A18',
    ],
    [
      'a datum moved out of its object',
      (rows) => rows.splice(12, 0, ...rows.splice(22, 1)),
      'workbook/level-wrong model.xlsx RS-RI!D12',
    ],
  ])('%s', async (_, change, expected) => {
    editRows(join(folder, '2.0/model.xlsx'), 'RS-RI', (rows) => void change(rows));
    expect(await found()).toEqual([`error ${expected}`]);
  });

  test('an object moved to a deeper level with its data, at its cell', async () => {
    editCells(join(folder, '2.0/model.xlsx'), {
      'RS-RI!C20': null,
      'RS-RI!D20': 'Équipe',
      'RS-RI!D21': null,
      'RS-RI!E21': 'Type',
      'RS-RI!D22': null,
      'RS-RI!E22': 'Nom',
    });
    expect(await found()).toEqual(['error workbook/value-with-children model.xlsx RS-RI!D20']);
  });

  test.each(['G', 'I'])(
    'column %s removed, with the title of the configuration that stood over it',
    async (letters) => {
      moveColumns(join(folder, '2.0/model.xlsx'), 'RS-RI', letters, -1);
      expect(await found()).toEqual([`error workbook/header-missing model.xlsx RS-RI!${letters}8`]);
    },
  );

  test.each(['C', 'J'])('a column inserted before %s', async (letters) => {
    moveColumns(join(folder, '2.0/model.xlsx'), 'RS-RI', letters, 1);
    expect(await found()).toEqual([
      `error workbook/configuration-column-inserted model.xlsx RS-RI!${letters}2`,
    ]);
  });
});
