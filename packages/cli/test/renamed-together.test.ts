import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, type NewCell } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-renamed-together-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an object and data of its own renamed together are told each at its cell, and nothing else is', () => {
  test.each<[string, Record<string, NewCell>, string[]]>([
    [
      'under names that are like theirs',
      { 'RS-RI!J10': 'ressource', 'RS-RI!J16': 'centreNom' },
      ['tag-renamed RS-RI!J10', 'tag-renamed RS-RI!J16'],
    ],
    [
      'under names that are not',
      { 'RS-RI!J10': 'zzobj', 'RS-RI!J16': 'zzname' },
      ['tag-renamed RS-RI!J10', 'tag-unlike-examples RS-RI!J16'],
    ],
    [
      'with two of its data',
      { 'RS-RI!J10': 'zzobj', 'RS-RI!J15': 'zzun', 'RS-RI!J16': 'zzname' },
      ['tag-renamed RS-RI!J10', 'tag-unlike-examples RS-RI!J15', 'tag-unlike-examples RS-RI!J16'],
    ],
    [
      'an optional object that has one datum in most examples',
      { 'RS-RI!J20': 'zzteam', 'RS-RI!J21': 'zzcare' },
      ['tag-renamed RS-RI!J20', 'tag-unlike-examples RS-RI!J21'],
    ],
    [
      'a required datum of an optional object',
      { 'RS-RI!J23': 'zzstate', 'RS-RI!J25': 'zzstatus' },
      ['tag-renamed RS-RI!J23', 'tag-renamed RS-RI!J25'],
    ],
    [
      'an object whose type stands where tests alone lead',
      { 'RC-EDA!J89': 'zzcaller' },
      ['tag-renamed RC-EDA!J89'],
    ],
  ])('%s', async (_, cells, expected) => {
    editCells(join(folder, 'mdd/2.0/model.xlsx'), cells);
    const found = await foundIn(folder, '.');
    expect(
      found.map((one) => one.replace(/^error example\/(\S+) model\.xlsx (\S+) \+\d+$/, '$1 $2')),
    ).toEqual(expected);
  });
});
