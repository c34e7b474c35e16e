import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, type NewCell } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';

const MODEL = 'csv_parser/models/model.xlsx';

/** A copy of a release that tests may spoil, laid out as the public ones, with the acceptance tests of two of its links and no link. */
let folder: string;
let before: readonly string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-release-tests-'));
  const [release, tests] = [join(SPECS, 'mdd/2.0'), join(folder, 'csv_parser/test-case-sources')];
  cpSync(join(release, 'model.xlsx'), join(folder, MODEL));
  cpSync(join(release, 'nomenclatures'), join(folder, 'nomenclature_parser/in'), { recursive: true });
  for (const file of ['release.yaml', 'silences.yaml']) cpSync(join(release, file), join(folder, file));
  for (const link of ['15-15/v2.0', '15-smur/v1.6'])
    cpSync(join(SPECS, link, 'recette.xlsx'), join(tests, `test-cases-${link.split('/')[0]}.xlsx`));
  before = await foundIn(folder, '.');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is found once cells of the model have changed, and was not before. */
async function foundWith(cells: Readonly<Record<string, NewCell>>): Promise<readonly string[]> {
  editCells(join(folder, MODEL), cells);
  return (await foundIn(folder, '.')).filter((one) => !before.includes(one));
}

describe('what the acceptance tests of a release show of one tag is one finding', () => {
  test.each([
    ['one letter of another alphabet', 'оrgId', 'error model/tag-look-alike'],
    ['all of them of another alphabet', 'оргИд', 'error model/tag-look-alike'],
    ['an accent', 'orgïd', 'warning model/tag-not-plain'],
    ['the tag of its neighbour', 'resourceId', 'error model/tag-duplicate'],
  ])('under the fault of its cell: %s', async (_, tag, expected) => {
    expect(await foundWith({ 'RS-RI!J15': tag })).toEqual([
      expect.stringMatching(new RegExp(`^${expected} model\\.xlsx RS-RI!J15 \\+\\d+$`)),
    ]);
  });

  test('under the fault of its cell, in all the messages that have the row', async () => {
    expect(await foundWith({ 'RC-EDA!J151': 'медикалНоте' })).toEqual([
      expect.stringMatching(/^error model\/tag-look-alike model\.xlsx RC-EDA!J151 \+\d+$/),
    ]);
  });

  test('for all the workbooks, where its cell has no fault of its own', async () => {
    expect(await foundWith({ 'RS-RI!J15': 'organisationId' })).toEqual([
      expect.stringMatching(/^warning link\/test-path-misspelled test-cases-15-15\.xlsx \S.*!K\d+ \+\d+$/),
    ]);
  });
});

test('a workbook of nomenclatures among the acceptance tests is told once, with the fields that miss its lists', async () => {
  const [lists, tests] = ['nomenclature_parser/in', 'csv_parser/test-case-sources'];
  renameSync(join(folder, lists, 'si-samu.xlsx'), join(folder, tests, 'si-samu.xlsx'));
  expect((await foundIn(folder, '.')).filter((one) => !before.includes(one))).toEqual([
    expect.stringMatching(/^error workbook\/workbook-misplaced si-samu\.xlsx {2}\+\d+$/),
  ]);
});

describe('two perimeters exchanged are one finding, as the acceptance tests of the release tell', () => {
  test.each([
    ['titles', { 'RC-EDA!P8': '15-MAJ', 'RC-EDA!Q8': '15-15' }, 'RC-EDA!P8'],
    ['titles, one of which no test follows', { 'RC-EDA!O8': '15-15', 'RC-EDA!P8': '15-18' }, 'RC-EDA!O8'],
  ])('%s', async (_, cells, expected) => {
    expect(await foundWith(cells)).toEqual([
      expect.stringMatching(
        new RegExp(`^warning link/perimeters-against-tests model\\.xlsx ${expected} \\+\\d+$`),
      ),
    ]);
  });

  test('in the configuration, where the first cell of the sheet says so too', async () => {
    const cells = { 'RC-EDA!B4': '15-MAJ', 'RC-EDA!B5': '15-15' };
    const first =
      'RC-EDA:15-18:createCase RS-EDA:15-15:createCaseHealth RS-EDA-MAJ:15-MAJ:createCaseHealthUpdate';
    expect(await foundWith({ 'RC-EDA!A1': first })).toEqual([]);
    expect(await foundWith(cells)).toEqual([
      expect.stringMatching(/^warning link\/perimeters-against-tests model\.xlsx RC-EDA!B4 \+\d+$/),
    ]);
  });

  test('but rows that one of them has lost are told one by one', async () => {
    const found = await foundWith({ 'RS-RI!O15': null, 'RS-RI!O12': null });
    expect(found.join(' ')).not.toContain('perimeters-against-tests');
    expect(found.length).toBeGreaterThan(0);
  });
});
