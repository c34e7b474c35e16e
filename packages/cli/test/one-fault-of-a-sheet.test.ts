import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editParts, partOfSheet } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';
import { runMain } from './run-main.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-sheet-fault-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function editSheets(release: string, from: string | RegExp, to: string): void {
  editParts(join(folder, 'mdd', release, 'model.xlsx'), (parts) => {
    const text = parts.get('xl/workbook.xml') ?? '';
    expect(text.replace(from, to)).not.toBe(text);
    parts.set('xl/workbook.xml', text.replace(from, to));
  });
}

describe('a sheet that its author made a note of is one finding, at the name of its first message', () => {
  test.each([
    // Two titles, two silences, and the lines of three links.
    ['2.0', 'RS-RI', '#RS-RI', 9],
    // And 17 code lists that no other message uses.
    ['2.0', 'RC-EDA', '# RC-EDA', 34],
    ['3.4', 'GEO-POS', '#GEO-POS', 4],
  ])('mdd/%s, %s, for the links that carry its messages', async (release, name, aside, related) => {
    editSheets(release, `name="${name}"`, `name="${aside}"`);
    expect(await foundIn(folder, '.')).toEqual([
      `error cli/carried-sheet-put-aside model.xlsx ${aside}!A3 +${related}`,
    ]);
  });

  test('with the messages that it describes, and how many links carry them', async () => {
    editSheets('2.0', 'name="RS-RI"', 'name="#RS-RI"');
    const { stdout } = await runMain('check .', { from: folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'La feuille « #RS-RI » est mise de côté, alors que des liens (2) portent ses messages (RS-RI, RS-ER).',
    );
  });

  test('a warning where no link carries them, for titles, departures and silences', async () => {
    const manifest = join(folder, 'mdd/2.0/release.yaml');
    const text = readFileSync(manifest, 'utf8').trimEnd();
    writeFileSync(manifest, `${text}\ndeparts:\n  - { quoi: RS-RI/resource, depuis: "2.0" }\n`);
    expect(await foundIn(folder, 'mdd/2.0')).toEqual([]);
    editSheets('2.0', 'name="RS-RI"', 'name="#RS-RI"');
    expect(await foundIn(folder, 'mdd/2.0')).toEqual(['warning cli/sheet-put-aside model.xlsx #RS-RI!A3 +5']);
  });

  test('a note that nothing names is left alone', async () => {
    const manifest = join(folder, 'mdd/2.0/release.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^ {2}TECHNICAL.*\n/gm, ''));
    const silences = join(folder, 'mdd/2.0/silences.yaml');
    const kept = readFileSync(silences, 'utf8').split(/^(?=- )/m);
    writeFileSync(silences, kept.filter((one) => !one.includes('TECHNICAL')).join(''));
    editSheets('2.0', 'name="TECHNICAL"', 'name="#TECHNICAL"');
    expect(await foundIn(folder, '.')).toEqual([]);
  });

  test('is told by a comparison too, which would find its messages new or gone', async () => {
    cpSync(join(folder, 'mdd/2.0'), join(folder, 'before'), { recursive: true });
    editSheets('2.0', 'name="RS-RI"', 'name="#RS-RI"');
    const { exitCode, stdout, stderr } = await runMain('diff before mdd/2.0', { from: folder });
    expect([exitCode, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining('#RS-RI')]);
  });
});

test.each([
  ['RS-RI', '18 +8'],
  ['RC-EDA', '8 +33'],
])(
  'a sheet that was deleted, %s, is one finding, at the title of its first message',
  async (name, expected) => {
    editSheets('2.0', new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), '');
    expect(await foundIn(folder, '.')).toEqual([`error cli/message-gone release.yaml ${expected}`]);
  },
);

test('a sheet that cannot be read is one finding for the tests that carry its messages', async () => {
  const release = join(folder, 'mdd/2.0');
  cpSync(join(folder, '15-15/v2.0/recette.xlsx'), join(release, 'test-cases-15-15.xlsx'));
  const before = await foundIn(folder, 'mdd/2.0');
  editParts(join(release, 'model.xlsx'), (parts) => {
    const part = partOfSheet(parts, 'RC-EDA');
    parts.set(part, (parts.get(part) ?? '').replace('</row>', '<row>'));
  });
  const found = (await foundIn(folder, 'mdd/2.0')).filter((one) => !before.includes(one));
  expect(found).toEqual([expect.stringMatching(/^error workbook\/xml-malformed model\.xlsx RC-EDA/)]);
});
