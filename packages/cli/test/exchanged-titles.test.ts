import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows, moveColumns, textCell } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-exchanged-titles-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Exchanges two titles of row 8, as their author would by typing one over the other. */
function exchangeTitles(release: string, sheet: string, one: string, other: string): void {
  editRows(join(folder, `mdd/${release}/model.xlsx`), sheet, (rows) => {
    const row = new Map(rows[8]);
    const [first = '', second = ''] = [row.get(one), row.get(other)];
    rows[8] = row.set(one, second).set(other, first);
  });
}

describe('the titles of two perimeters exchanged are one error at the first of them', () => {
  test.each([
    ['which links have examples of both of', '2.0', 'RS-RI', 'O', 'P'],
    ['which have many data of their own each', '2.0', 'RC-EDA', 'P', 'Q'],
    ['one of which acceptance tests alone and lines between releases show', '2.0', 'RC-EDA', 'O', 'P'],
    ['in an earlier release', '1.0', 'RC-EDA', 'P', 'Q'],
    ['that differ by little, each link having the examples of one', '3.4', 'RS-RI', 'O', 'P'],
  ])('%s', async (_, release, sheet, one, other) => {
    exchangeTitles(release, sheet, one, other);
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(
        new RegExp(`^error example/perimeters-exchanged model\\.xlsx ${sheet}!${one}8 \\+\\d{2,3}$`),
      ),
    ]);
  });

  test('when one link is checked', async () => {
    exchangeTitles('2.0', 'RC-EDA', 'P', 'Q');
    expect(await foundIn(folder, '15-15/v2.0')).toEqual([
      expect.stringMatching(/^error example\/perimeters-exchanged model\.xlsx RC-EDA!P8 \+\d{2,3}$/),
    ]);
  });

  test('but not marks that one of them has lost, though the other column has them', async () => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RS-RI!O16': null, 'RS-RI!O17': null });
    expect((await foundIn(folder, '.')).map((one) => one.split(' ')[1])).not.toContain(
      'example/perimeters-exchanged',
    );
  });
});

describe('the title of a perimeter over cells that are no marks is one error', () => {
  test.each([
    ['details', '2.0', 'RS-RI', 'N', 'O'],
    ['details, in a short sheet', '2.0', 'RS-SR', 'N', 'O'],
    ['marks of objects', '2.0', 'RS-RI', 'L', 'O'],
    ['types', '2.0', 'RS-RI', 'M', 'P'],
    ['cardinalities', '2.0', 'RS-RI', 'K', 'O'],
    ['nomenclatures', '3.4', 'RC-EDA', 'O', 'P'],
    ['nothing, left of CUT', '2.0', 'RS-RI', 'P', 'Q'],
  ])('%s', async (_, release, sheet, one, other) => {
    exchangeTitles(release, sheet, one, other);
    const [first, ...others] = await foundIn(folder, '.');
    expect(first).toMatch(`error workbook/headers-swapped model.xlsx ${sheet}!${one}8`);
    expect(others).toEqual([]);
  });
});

test('the title of a perimeter over details, though a total and a remark stand below the table', async () => {
  exchangeTitles('2.0', 'RS-RI', 'N', 'O');
  editRows(join(folder, 'mdd/2.0/model.xlsx'), 'RS-RI', (rows) => {
    rows[32] = new Map([
      ['N', textCell('X')],
      ['O', textCell('22')],
    ]);
  });
  const [first] = (await foundIn(folder, 'mdd/2.0')).filter((one) => one.startsWith('error'));
  expect(first).toMatch('error workbook/headers-swapped model.xlsx RS-RI!N8');
});

test('the title of a perimeter over the author’s own crosses, as row 7 tells', async () => {
  const path = join(folder, 'mdd/2.0/model.xlsx');
  moveColumns(path, 'RS-RI', 'O', 1);
  const flags = [17, 21, 25, 28].map((row) => [`RS-RI!O${row}`, 'X'] as const);
  editCells(path, {
    'RS-RI!O8': '15-15',
    'RS-RI!P8': 'Nomenclature/ énumération',
    ...Object.fromEntries(flags),
  });
  const found = (await foundIn(folder, 'mdd/2.0')).filter((one) => one.startsWith('error'));
  expect(found).toEqual([expect.stringMatching(/^error workbook\/headers-swapped model\.xlsx RS-RI!O8/)]);
});

describe('the configuration of two messages exchanged is one error at the first cell', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'perimeters',
      { 'RS-RI!B3': '15-SMUR', 'RS-RI!B4': '15-15' },
      'cli/perimeters-against-links model.xlsx RS-RI!B3',
    ],
    [
      'roots',
      { 'RS-RI!C3': 'resourcesEngagement', 'RS-RI!C4': 'resourcesInfo' },
      'example/roots-exchanged model.xlsx RS-RI!C3',
    ],
    [
      'names',
      { 'RC-EDA!A4': 'RS-EDA-MAJ', 'RC-EDA!A5': 'RS-EDA' },
      'cli/message-names-exchanged model.xlsx RC-EDA!A4',
    ],
  ])('%s', async (_, cells, expected) => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), cells);
    const [first, ...others] = await foundIn(folder, '.');
    expect(first).toMatch(`error ${expected}`);
    expect(others).toEqual([]);
  });

  test.each([
    ['2.0', 'RC-EDA!B4', '15-18'],
    ['2.0', 'RC-EDA!B4', '15-MAJ'],
    ['2.0', 'RC-EDA!B3', '15-15'],
    ['2.0', 'RC-EDA!B5', '15-15'],
    ['2.0', 'RS-RI!B3', '15-SMUR'],
    ['1.0', 'RC-EDA!B4', '15-18'],
    ['3.4', 'RC-EDA!B4', '15-MAJ'],
  ])(
    'or the perimeter of one alone, in a release %s that no link has: %s %s',
    async (release, cell, value) => {
      for (const name of readdirSync(folder))
        if (/^15-|^evolution$/.test(name)) rmSync(join(folder, name), { recursive: true });
      editCells(join(folder, `mdd/${release}/model.xlsx`), { [cell]: value });
      expect((await foundIn(folder, `mdd/${release}`)).map((one) => one.replace(/ \+\d+$/, ''))).toEqual([
        `warning workbook/perimeter-shared model.xlsx ${cell}`,
      ]);
    },
  );

  test('or the perimeter of one alone, with the lists that nobody uses any more', async () => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RC-EDA!B4': '15-MAJ' });
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(/^error cli\/perimeter-against-links model\.xlsx RC-EDA!B4 \+\d+$/),
    ]);
  });

  test('but a column that one link names wrong is told in the link', async () => {
    const path = join(folder, '15-15/v2.0/link.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(
        'message: RS-RI, de: LRM, vers: LRM, colonne: 15-15',
        'message: RS-RI, de: LRM, vers: LRM, colonne: 15-SMUR',
      ),
    );
    expect(await foundIn(folder, '15-15/v2.0')).toEqual(['error link/perimeter-disagrees link.yaml 24']);
  });
});

describe('the title of a perimeter that other sheets have is one error at the title', () => {
  test.each([
    ['misspelt', 'RS-RI!P8', '15-SMRU'],
    ['in letters of another alphabet', 'RS-RI!P8', '15-ЅMUR'],
    ['replaced', 'RC-EDA!P8', 'LRM'],
  ])('%s', async (_, cell, title) => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { [cell]: title });
    const [first, ...others] = await foundIn(folder, '.');
    expect(first).toMatch(`error workbook/perimeter-title-missing model.xlsx ${cell}`);
    expect(others).toEqual([]);
  });

  test('and in the configuration when that is the one which no other sheet has', async () => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RS-RI!B4': '15-SMRU' });
    const [first, ...others] = await foundIn(folder, '.');
    expect(first).toMatch('error workbook/perimeter-unknown model.xlsx RS-RI!B4');
    expect(others).toEqual([]);
  });
});
