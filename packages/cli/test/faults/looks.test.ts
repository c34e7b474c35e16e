import {
  checkRelease,
  type Diagnostic,
  formatPlace,
  type Message,
  sortDiagnostics,
  walkFields,
} from '@hubsante/model';
import { type ReleaseSpreadsheets, readSpreadsheets, type Sheet, type Spreadsheet } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith, SHEET } from './base-release.ts';
import { titledReleaseWith } from './titled-faults.ts';

/** What is left of struck cells, by sheet and cell: `{ 'RS-ESSAI!J9': '' }`. */
type Struck = Readonly<Record<string, string>>;

const letters = (column: number) => String.fromCharCode(64 + column);

function withLooks(
  release: ReleaseSpreadsheets,
  struck: Struck,
  merged: readonly string[] = [],
  hiddenRows: readonly number[] = [],
): ReleaseSpreadsheets {
  const look = (spreadsheet: Spreadsheet): Spreadsheet => ({
    ...spreadsheet,
    sheet: (name) => {
      const sheet = spreadsheet.sheet(name);
      return sheet === null ? null : looking(sheet, name);
    },
  });
  const looking = (sheet: Sheet, name: string): Sheet => ({
    ...sheet,
    struck: (column, row) => struck[`${name}!${letters(column)}${row}`] ?? null,
    hiddenRows: new Set(hiddenRows),
    mergedRanges: name === SHEET ? merged.map(rangeOf) : [],
  });
  return {
    models: release.models.map(look),
    nomenclatures: release.nomenclatures.map(look),
    acceptanceTests: release.acceptanceTests.map(look),
  };
}

function rangeOf(text: string) {
  const [, first = '', top = '', last = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 64;
  return {
    firstColumn: column(first),
    firstRow: Number(top),
    lastColumn: column(last),
    lastRow: Number(bottom),
  };
}

const brief = ({ definition, place, related = [] }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split(' › ')[1] ?? ''}${related.length === 0 ? '' : ` +${related.length}`}`;

function check(release: ReleaseSpreadsheets) {
  const read = readSpreadsheets(release);
  const found = sortDiagnostics([...read.diagnostics, ...checkRelease(read.release)]);
  return { found: found.map(brief), release: read.release, diagnostics: found };
}

const tags = (message: Message | undefined) => [...walkFields(message?.fields ?? [])].map(({ name }) => name);
const S = SHEET;

describe('text struck through', () => {
  test('a struck cell of the column « Nomenclature » names no list', () => {
    const cells = { [`${S}!Q8`]: 'Nomenclature', [`${S}!R8`]: 'CUT', [`${S}!Q15`]: 'Essai.motif' };
    const { found } = check(withLooks(releaseWith(cells), { [`${S}!Q15`]: '' }));
    expect(found).toEqual([`warning workbook/cell-struck ${S}!Q15`]);
  });

  test('a struck word is no part of a tag', () => {
    const release = withLooks(releaseWith({ [`${S}!J9`]: 'namecaseId' }), { [`${S}!J9`]: 'caseId' });
    const { found, release: read } = check(release);
    expect(found).toEqual([`warning workbook/text-struck ${S}!J9`]);
    expect(tags(read.messages[0])[0]).toBe('caseId');
  });

  test.each(['string ', ' string', 'string'])('and takes the blanks around it along: %j', (kept) => {
    const release = withLooks(releaseWith({ [`${S}!M9`]: 'integer string' }), { [`${S}!M9`]: kept });
    expect(check(release).found).toEqual([`warning workbook/text-struck ${S}!M9`]);
  });

  test('a row whose label and tag are struck is not compiled', () => {
    const { found, release } = check(withLooks(releaseWith({}), { [`${S}!B10`]: '', [`${S}!J10`]: '' }));
    expect(found.filter((one) => one.startsWith('error'))).toEqual([]);
    expect(found).toEqual([`warning workbook/row-struck ${S}!J10`]);
    expect(tags(release.messages[0])).not.toContain('creation');
  });

  test('nor is what a struck object contains, counted under it', () => {
    const { found, release } = check(withLooks(releaseWith({}), { [`${S}!B11`]: '', [`${S}!J11`]: '' }));
    expect(found.filter((one) => one.includes('struck'))).toEqual([
      `warning workbook/row-struck ${S}!J11 +2`,
    ]);
    expect(tags(release.messages[0])).not.toContain('whatsHappen');
  });

  test('many struck rows of a sheet are one finding', () => {
    const rows = [9, 10, 19];
    const struck = Object.fromEntries(
      rows.flatMap((row) => [
        [`${S}!B${row}`, ''],
        [`${S}!J${row}`, ''],
      ]),
    );
    expect(check(withLooks(releaseWith({}), struck)).found).toEqual([
      `warning workbook/row-struck ${S}!J9 +2`,
    ]);
  });

  test.each([
    ['a description', 'H9', 'cell-struck'],
    ['a mark of a perimeter', 'P9', 'cell-struck'],
    ['the only mark of a row', 'O10', 'cell-struck'],
    ['the mark of an object whose data keep theirs', 'O11', 'cell-struck-and-read'],
    ['an identifier', 'A10', 'cell-struck-and-read'],
    ['a list', 'N15', 'cell-struck'],
    ['a cardinality', 'K9', 'cell-struck-and-read'],
    ['a type', 'M9', 'cell-struck-and-read'],
    ['a tag whose label stays', 'J9', 'cell-struck-and-read'],
    ['a label whose tag stays', 'B9', 'cell-struck-and-read'],
  ])('%s that is struck is one finding at its cell', (_, cell, code) => {
    const { found } = check(withLooks(releaseWith({}), { [`${S}!${cell}`]: '' }));
    expect(found.filter((one) => !one.includes('description-missing'))).toEqual([
      `warning workbook/${code} ${S}!${cell}`,
    ]);
  });

  test.each([
    ['a package', 'D3', 'cell-struck'],
    ['a perimeter', 'B3', 'cell-struck-and-read'],
    ['a root', 'C3', 'cell-struck-and-read'],
  ])('%s of a message that is struck is one finding at its cell', (_, cell, code) => {
    const { found } = check(withLooks(releaseWith({}), { [`${S}!${cell}`]: '' }));
    expect(found.filter((one) => one.includes('struck'))).toEqual([`warning workbook/${code} ${S}!${cell}`]);
  });

  test('a struck word is no part of what a message is', () => {
    const release = withLooks(releaseWith({ [`${S}!C3`]: 'vieuxessai' }), { [`${S}!C3`]: 'essai' });
    const { found, release: read } = check(release);
    expect(found).toEqual([`warning workbook/text-struck ${S}!C3`]);
    expect(read.messages[0]?.root).toBe('essai');
  });

  test('a message whose name is struck in the table of its sheet is not compiled', () => {
    const whole = check(releaseWith({})).release.messages.map(({ name }) => name);
    const { found, release } = check(withLooks(releaseWith({}), { [`${S}!A3`]: '' }));
    expect(found.filter((one) => one.startsWith('error'))).toEqual([]);
    expect(found).toContain(`warning workbook/row-struck ${S}!A3`);
    expect(release.messages.map(({ name }) => name)).toEqual(whole.slice(1));
  });

  test('nor one whose entry is struck in the title of a sheet of releases 1.x', () => {
    const release = titledReleaseWith({ 'RC-EDA!A1': 'RS-ESSAI:15-15:essai RS-COURT:15-SMUR:essaiCourt' });
    const struck = { 'RC-EDA!A1': ' RS-COURT:15-SMUR:essaiCourt' };
    const { found, release: read } = check(withLooks(release, struck));
    expect(found.filter((one) => one.includes('struck') || one.startsWith('error'))).toEqual([
      'warning workbook/text-struck RC-EDA!A1',
    ]);
    expect(read.messages.map(({ name }) => name)).toEqual(['RS-COURT']);
  });

  test('a struck mark takes the row out of its perimeter', () => {
    const { release } = check(withLooks(releaseWith({}), { [`${S}!P9`]: '' }));
    expect(tags(release.messages[0])).toContain('caseId');
    expect(tags(release.messages[1])).not.toContain('caseId');
  });

  test('a struck code is no code', () => {
    const { found, release } = check(withLooks(releaseWith({}), { 'Fait!A7': '' }));
    expect(found).toEqual(['warning workbook/row-struck Fait!A7']);
    expect(release.nomenclatures[0]?.codes.map(({ code }) => code)).toEqual(['C02']);
    expect(release.nomenclatures[0]?.table.rows).toHaveLength(1);
  });

  test('a struck row of a test case is not played', () => {
    const { found, release } = check(
      withLooks(releaseWith({}), { 'Malaise R1!G10': '', 'Malaise R1!F10': '' }),
    );
    expect(found).toEqual(['warning workbook/row-struck Malaise R1!G10']);
    expect(release.acceptanceTests[0]?.tests[0]?.steps[0]?.overriddenIdentifierPaths).toEqual([]);
  });

  test.each(['A9', 'B9', 'C9', 'E9', 'A13'])('a struck cell %s of a step that stays is read', (cell) => {
    const whole = check(releaseWith({})).release.acceptanceTests;
    const { found, release } = check(withLooks(releaseWith({}), { [`Malaise R1!${cell}`]: '' }));
    expect(found).toEqual([`warning workbook/cell-struck-and-read Malaise R1!${cell}`]);
    expect(release.acceptanceTests).toEqual(whole);
  });

  test('a struck step goes with its paths, counted under it', () => {
    const struck = Object.fromEntries(['A', 'B', 'C', 'E'].map((column) => [`Malaise R1!${column}11`, '']));
    const { found, release } = check(withLooks(releaseWith({}), struck));
    expect(found).toEqual(['warning workbook/row-struck Malaise R1!A11 +1']);
    expect(release.acceptanceTests[0]?.tests[0]?.steps.map(({ id }) => id)).toEqual(['1']);
  });

  test('the published reading keeps all of it: the incumbent sees no look', () => {
    const release = withLooks(releaseWith({}), { [`${S}!B10`]: '', [`${S}!J10`]: '', 'Fait!A7': '' });
    const { release: published, diagnostics } = readSpreadsheets(release, { reading: 'published' });
    expect(tags(published.messages[0])).toContain('creation');
    expect(published.nomenclatures[0]?.codes).toHaveLength(2);
    expect(diagnostics.map(brief)).toEqual([]);
  });
});

describe('merged cells', () => {
  test.each<[string, Parameters<typeof releaseWith>[0], string, string]>([
    ['a mark over two perimeters', { [`${S}!P9`]: null }, 'O9:P9', 'O9'],
    ['a mark over three rows', { [`${S}!O10`]: null, [`${S}!O11`]: null }, 'O9:O11', 'O9'],
    ['a tag over two rows', { [`${S}!J10`]: null }, 'J9:J10', 'J9'],
    ['a tag over its cardinality', { [`${S}!K9`]: null }, 'J9:K9', 'J9'],
    ['a label over two rows', { [`${S}!B10`]: null }, 'B9:B10', 'B9'],
  ])('%s is one finding at its first cell', (_, changes, range, at) => {
    const { found, diagnostics } = check(withLooks(releaseWith(changes), {}, [range]));
    expect(found).toEqual([`error workbook/cells-merged ${S}!${at}`]);
    expect(diagnostics[0]?.value).toBe(range);
  });

  test.each([
    ['a label spread over the levels beside it', 'B9:G9'],
    ['a title above the table', 'O7:P7'],
    ['two cells of a column nobody reads', 'H9:I9'],
    ['a blank range', 'G9:G12'],
  ])('%s is none', (_, range) => {
    expect(check(withLooks(releaseWith({}), {}, [range])).found).toEqual([]);
  });
});

test('hidden codes are read, and said so once', () => {
  const { found } = check(withLooks(releaseWith({}), {}, [], [7, 8]));
  expect(found).toEqual([
    'warning workbook/nomenclature-rows-hidden Fait!A7',
    'warning workbook/nomenclature-rows-hidden Motif!A7',
  ]);
});

test('a perimeter that no message uses is told at its title', () => {
  const changes = { [`${S}!Q7`]: 'Périmètre', [`${S}!Q8`]: '15-NEUF', [`${S}!Q9`]: 'X', [`${S}!R8`]: 'CUT' };
  expect(check(releaseWith(changes)).found).toEqual([`warning workbook/perimeter-without-message ${S}!Q8`]);
});

test('a perimeter of two messages, beside a ticked column of none, is told at the cell of one', () => {
  const changes = { [`${S}!O7`]: 'Périmètre', [`${S}!P7`]: 'Périmètre' };
  expect(check(releaseWith(changes)).found).toEqual([]);
  const first = releaseWith(changes).models[0]?.sheet(S)?.value(2, 3);
  const { found } = check(releaseWith({ ...changes, [`${S}!B4`]: String(first) }));
  expect(found).toContain(`warning workbook/perimeter-shared ${S}!B4`);
});

test.each([
  ['a note', { [`${S}!B22`]: 'NB : à compléter avec le GT', [`${S}!B23`]: 'Autre note' }, 'B22'],
  ['a note in the column of descriptions', { [`${S}!H21`]: 'Voir le DST' }, 'H21'],
])('%s below the table is one finding', (_, changes, cell) => {
  expect(check(releaseWith(changes)).found).toEqual([`warning workbook/note-below-table ${S}!${cell}`]);
});
