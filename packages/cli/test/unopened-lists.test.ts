import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';

const RELEASES = ['1.0', '2.0', '3.4'];
const lists = (release: string) => `mdd/${release}/nomenclatures`;

/** A copy of our releases that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-unopened-'));
  cpSync(join(SPECS, 'mdd'), join(folder, 'mdd'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook of nomenclatures that does not open is one finding, with the fields that cite its lists', () => {
  test.each(
    RELEASES.flatMap((release) =>
      readdirSync(join(SPECS, lists(release))).map((file) => [release, file] as const),
    ),
  )('mdd/%s, %s', async (release, file) => {
    writeFileSync(join(folder, lists(release), file), 'no workbook');
    expect(await foundIn(folder, `mdd/${release}`)).toEqual([
      expect.stringMatching(new RegExp(`^error workbook/not-a-workbook ${file}  \\+\\d+$`)),
    ]);
  });
});

describe('beside a workbook that does not open, a citation misspelt is told', () => {
  test.each([
    ['by a letter', 'ENUM-FILIERES'],
    ['by two letters exchanged', 'ENUM-FILEIRE'],
    ['by its capitals', 'ENUM-Filiere'],
    ['by an accent', 'ENUM-FILIÈRE'],
    ['by a letter of another alphabet', 'ENUM-FILIЕRE'],
  ])('%s', async (_, id) => {
    writeFileSync(join(folder, lists('2.0'), 'si-samu.xlsx'), 'no workbook');
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RC-EDA!N13': `NOMENCLATURE: ${id}` });
    expect((await foundIn(folder, 'mdd/2.0')).sort()).toEqual([
      'error workbook/nomenclature-misspelled model.xlsx RC-EDA!N13',
      expect.stringMatching(/^error workbook\/not-a-workbook si-samu\.xlsx {2}\+\d+$/),
    ]);
  });

  test('but not one of a list that it may hold', async () => {
    writeFileSync(join(folder, lists('2.0'), 'si-samu.xlsx'), 'no workbook');
    editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RC-EDA!N13': 'NOMENCLATURE: ENUM-AUTRE_LISTE' });
    expect(await foundIn(folder, 'mdd/2.0')).toEqual([
      expect.stringMatching(/^error workbook\/not-a-workbook si-samu\.xlsx {2}\+\d+$/),
    ]);
  });
});
