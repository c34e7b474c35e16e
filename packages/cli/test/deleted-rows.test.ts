import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editRows } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-deleted-rows-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a row that was deleted is one error, with the silences of its sheet', () => {
  test.each([
    ['whose tag is like another, in three messages', '2.0', 'RC-EDA', 9, 'example/field-misspelled'],
    ['whose tag is like none, in three messages', '2.0', 'RC-EDA', 10, 'example/field-unknown'],
    ['of an object that stands in several places', '2.0', 'RC-EDA', 92, 'example/field-unknown'],
    ['of an object, below which are others', '2.0', 'RC-EDA', 39, 'example/object-row-missing'],
    ['of the first object of code and label', '2.0', 'RC-EDA', 17, 'workbook/value-with-children'],
    ['above cells that are silenced', '2.0', 'RS-RI', 12, 'example/field-unknown'],
    ['that alone had what a silence covers', '2.0', 'GEO-POS', 10, 'example/field-unknown'],
    ['in another release', '1.0', 'RC-EDA', 9, 'example/field-misspelled'],
  ])('%s: mdd/%s, %s, row %i', async (_, release, sheet, row, code) => {
    editRows(join(folder, 'mdd', release, 'model.xlsx'), sheet, (rows) => void rows.splice(row, 1));
    expect(await foundIn(folder, '.')).toEqual([
      expect.stringMatching(new RegExp(`^error ${code} .* \\+\\d+$`)),
    ]);
  });
});

test('a tag misspelt in two examples of two links, each in its own way, is told twice', async () => {
  for (const [file, written] of [
    ['15-15/v2.0/examples/appel-limitrophe-ressources.01-RS-EDA.json', 'caseIdd'],
    ['15-smur/v1.6/examples/dossier-et-rpis.01-RS-EDA.json', 'casId'],
  ] as const) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"caseId"', `"${written}"`));
  }
  const found = await foundIn(folder, '.');
  expect(found.filter((one) => one.includes('example/field-misspelled'))).toHaveLength(2);
});
