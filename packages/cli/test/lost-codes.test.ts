import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows, type NewCell } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';
import { runMain } from './run-main.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-lost-codes-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lists = (release: string) => join(folder, `mdd/${release}/nomenclatures/si-samu.xlsx`);

describe('codes that a list has lost together are one error at the list', () => {
  test.each<[string, string, string, Record<string, NewCell>]>([
    [
      'renamed, though links have some of them alone',
      '2.0',
      'NIVSOIN',
      { 'NIVSOIN!A7': 'ZZ1', 'NIVSOIN!A8': 'ZZ2' },
    ],
    [
      'renamed, where their labels are like them',
      '1.0',
      'STATUS_VECTEUR',
      { 'STATUS_VECTEUR!A8': 'Z1', 'STATUS_VECTEUR!A10': 'Z2' },
    ],
    [
      'renamed, that of the example of a row too',
      '1.0',
      'TYPE_MOYEN',
      { 'TYPE_MOYEN!A7': 'ZA', 'TYPE_MOYEN!A8': 'ZB', 'TYPE_MOYEN!A9': 'ZC', 'TYPE_MOYEN!A10': 'ZD' },
    ],
  ])('%s', async (_, release, list, cells) => {
    editCells(lists(release), cells);
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(
        new RegExp(`^error example/codes-missing-in-list si-samu\\.xlsx ${list}!B1 \\+\\d+$`),
      ),
    ]);
  });

  test('by rows that were deleted, told with all of them', async () => {
    editRows(lists('2.0'), 'NIVSOIN', (rows) => void rows.splice(7, 2));
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error example\/codes-missing-in-list si-samu\.xlsx NIVSOIN!B1 \+\d+$/),
    ]);
    const { stdout } = await runMain('check .', { from: folder });
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/n’a pas les codes « MED, PARAMED », que des exemples/);
  });

  test('all of them gone, told at the title of their column', async () => {
    editRows(lists('2.0'), 'NIVSOIN', (rows) => void rows.splice(7, 9));
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error workbook\/nomenclature-without-codes si-samu\.xlsx NIVSOIN!A6 \+\d+$/),
    ]);
  });

  test('of two lists, each at its own', async () => {
    editCells(lists('2.0'), { 'NIVSOIN!A7': 'ZZ1', 'STATUS_VECTEUR!A8': 'ZZ2' });
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error example\/code-missing-in-list si-samu\.xlsx NIVSOIN!B1 \+\d+$/),
      expect.stringMatching(/^error example\/code-missing-in-list si-samu\.xlsx STATUS_VECTEUR!B1 \+\d+$/),
    ]);
  });

  test('when one example alone breaks, in several places', async () => {
    const examples = join(folder, '15-15/v2.0/examples');
    const levels = /"medicalLevel": "[A-Z]+"/g;
    const holder = readdirSync(examples).find(
      (name) => (readFileSync(join(examples, name), 'utf8').match(levels) ?? []).length > 1,
    );
    const path = join(examples, holder ?? '');
    // Two codes that the list would have lost, and no other example has.
    const added = ['NUIT', 'GARDE'].map((code) => `"medicalLevel": "${code}"`);
    let next = 0;
    const text = readFileSync(path, 'utf8').replace(levels, (all) => added[next++] ?? all);
    expect(next).toBeGreaterThan(1);
    writeFileSync(path, text);
    expect(await foundIn(folder, '15-15/v2.0')).toEqual([
      expect.stringMatching(/^error example\/codes-missing-in-list si-samu\.xlsx NIVSOIN!B1 \+\d+$/),
    ]);
  });
});

test.each([
  ['a blank', 'SEC OURS'],
  ['an accent', 'SÉCOURS'],
  ['small letters', 'secours'],
])('a code that its list has with %s is one error, at the code', async (_, code) => {
  editCells(lists('2.0'), { 'NIVSOIN!A9': code });
  expect(await foundIn(folder, '.')).toEqual([
    expect.stringMatching(/^error example\/code-missing-in-list si-samu\.xlsx NIVSOIN!A9 \+\d+$/),
  ]);
});

test('a cell that cites another list is told there, whatever codes the examples have', async () => {
  editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RS-RI!N25': 'NOMENCLATURE: SI-SAMU-NIVSOIN' });
  expect(await foundIn(folder, '.')).toEqual([
    expect.stringMatching(/^error example\/cell-against-examples model\.xlsx RS-RI!N25 \+\d+$/),
  ]);
});

test('two codes that examples almost write right are slips of the examples', async () => {
  const examples = join(folder, '15-15/v2.0/examples');
  let count = 0;
  for (const name of readdirSync(examples)) {
    const text = readFileSync(join(examples, name), 'utf8');
    const wrong = count === 0 ? 'MEDI' : 'PARAMEDD';
    const changed = text.replace(/"medicalLevel": "[A-Z]+"/, `"medicalLevel": "${wrong}"`);
    if (changed === text || count === 2) continue;
    writeFileSync(join(examples, name), changed);
    count += 1;
  }
  const found = await foundIn(folder, '15-15/v2.0');
  expect(found.map((one) => one.split(' ')[1])).toEqual([
    'example/code-misspelled',
    'example/code-misspelled',
  ]);
});

describe('a list written in a cell with other separators is one finding, at the cell', () => {
  test.each(['1.0', '2.0'])(
    'whose last code ends in a blank, which a silence covers: mdd/%s',
    async (release) => {
      const cell = 'ENUM: FIXE; VEHICULE; HELICOPTERE; SHIP ';
      editCells(join(folder, `mdd/${release}/model.xlsx`), { 'GEO-RES!N15': cell });
      expect(await foundIn(folder, '.')).toEqual([
        'warning workbook/constraint-read-as-meant model.xlsx GEO-RES!N15',
      ]);
    },
  );

  test.each(['ENUM: FIXE; SHIP ; VEHICULE; HELICOPTERE', 'ENUM: HELICOPTERE, SHIP , FIXE, VEHICULE'])(
    'whose code in the middle ends in a blank, which a silence covers: %j',
    async (cell) => {
      editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'GEO-RES!N15': cell });
      const found = await foundIn(folder, '.');
      expect(found.filter((one) => !one.includes('workbook/constraint-read-as-meant'))).toEqual([]);
    },
  );

  test.each([
    'ENUM: FIXE, SHIP, VEHICULE, HELICOPTERE',
    'ENUM: FIXE; SHIP; VEHICULE; HELICOPTERE',
    'ENUM: FIXE,  SHIP, VEHICULE, HELICOPTERE',
    'ENUM: FIXE, VEHICULE, HELICOPTERE, SHIP',
  ])('a code of which has lost its blank: %j', async (cell) => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'GEO-RES!N15': cell });
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error example\/code-missing-in-list model\.xlsx GEO-RES!N15 \+\d+$/),
    ]);
  });

  test('a code of which has got a blank, where the release keeps them', async () => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), {
      'GEO-POS!N22': 'ENUM:  DISPONIBLE, INDISPONIBLE , INCONNU',
    });
    expect((await foundIn(folder, '.')).map((one) => one.replace(/ \+\d+$/, ''))).toEqual([
      expect.stringMatching(/ model\.xlsx GEO-POS!N22$/),
    ]);
  });

  test('that the examples contradict', async () => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RC-EDA!N26': 'ENUM: D; DR; DRM' });
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error example\/cell-against-examples model\.xlsx RC-EDA!N26 \+\d+$/),
    ]);
  });
});
