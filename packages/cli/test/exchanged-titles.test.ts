import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows } from './edit-workbook.ts';
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
