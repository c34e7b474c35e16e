import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CellValue, Sheet } from '../../src/spreadsheet/spreadsheet.ts';
import {
  type CellInput,
  cellFromMarkdown,
  cellValue,
  spreadsheetFromTables,
  tableFromMarkdown,
  workbookBytes,
} from '../../src/testing/index.ts';
import { open } from './package-fixtures.ts';

function cellsOf(sheet: Sheet | null | undefined): (CellValue | null)[][] {
  if (sheet === null || sheet === undefined) return [];
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return numbers(sheet.rowCount).map((row) =>
    numbers(sheet.columnCount).map((column) => sheet.value(column, row)),
  );
}

const EVERY_KIND: CellInput[][] = [
  ['texte', ' <&"\'> ', 'é\n€', null, 12, -0.5, true, false],
  [],
  [
    { formula: 'A1', cached: 'x' },
    { formula: 'ROW()', cached: 3 },
    { formula: 'A1&B1' },
    { error: '#DIV/0!' },
    { date: '2024-08-21' },
    { date: '2024-08-21T06:00:00' },
    '',
    'a_x000D_b',
  ],
];

describe('what testing writes is read back', () => {
  test.each(['shared', 'inline'] as const)('of every kind, its texts %s', (texts) => {
    const rows = [...EVERY_KIND, [{ rich: ['gras', ' <maigre> '] }, { rich: [] }, 'texte']];
    const { sheets, findings } = open(workbookBytes({ sheets: [{ name: 'S', rows }], texts }));
    const blank = Array.from({ length: 8 }, () => null);
    expect([findings, cellsOf(sheets[0])]).toEqual([
      [],
      [
        EVERY_KIND[0],
        blank,
        [
          'x',
          3,
          { kind: 'uncalculated', formula: 'A1&B1' },
          { kind: 'error', text: '#DIV/0!' },
          { kind: 'date', iso: '2024-08-21', serial: 45_525 },
          { kind: 'date', iso: '2024-08-21T06:00:00', serial: 45_525.25 },
          null,
          'a_x000D_b',
        ],
        ['gras <maigre> ', null, 'texte', ...blank.slice(3)],
      ],
    ]);
  });

  test('as the tables in memory have it', () => {
    const written = open(workbookBytes({ sheets: [{ name: 'S', rows: EVERY_KIND }] })).sheets[0];
    const inMemory = spreadsheetFromTables({ file: 'model.xlsx', sheets: { S: EVERY_KIND } }).sheet('S');
    expect(cellsOf(inMemory)).toEqual(cellsOf(written));
    expect([inMemory?.rowCount, inMemory?.columnCount]).toEqual([3, 8]);
  });

  test.each(['shared', 'inline'] as const)('the same input gives the same bytes, its texts %s', (texts) => {
    const input = { sheets: [{ name: 'S', rows: [['a', 1, { rich: ['b', 'c'] }]] }], texts };
    expect(workbookBytes(input)).toEqual(workbookBytes(input));
  });

  test('texts are really inside the cells, or shared', () => {
    const partOf = (texts: 'shared' | 'inline', part: string) =>
      new TextDecoder().decode(
        unzipSync(workbookBytes({ sheets: [{ name: 'S', rows: [['abc']] }], texts }))[part],
      );
    const has = (['shared', 'inline'] as const).map((texts) =>
      ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].map((part) => partOf(texts, part).includes('abc')),
    );
    expect(has).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('a cell in Markdown', () => {
  test.each<[string, CellInput]>([
    ['', null],
    ['  ', null],
    ['texte', 'texte'],
    ['  un texte  ', 'un texte'],
    ['12', 12],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['007', 7],
    ["'007", '007'],
    ["'TRUE", 'TRUE'],
    ["'", ''],
    ["''", "'"],
    ["d'abord", "d'abord"],
    ['TRUE', true],
    ['FALSE', false],
    ['True', 'True'],
    ['0..1', '0..1'],
    ['15-15', '15-15'],
    ['#REF!', { error: '#REF!' }],
    ["'#N/A", '#N/A'],
    ['# commentaire', '# commentaire'],
    ['=ROW()-8', { formula: 'ROW()-8' }],
    ['=ROW()-8 ⇒ 3', { formula: 'ROW()-8', cached: 3 }],
    ['=A1 ⇒ texte', { formula: 'A1', cached: 'texte' }],
    ["=A1 ⇒ '3", { formula: 'A1', cached: '3' }],
    ['=', '='],
    ["'=A1", '=A1'],
    ['@2024-08-21', { date: '2024-08-21' }],
    ['@2024-08-21T14:30:00', { date: '2024-08-21T14:30:00' }],
    ['2024-08-21', '2024-08-21'],
    ['@nom', '@nom'],
    ['deux\\nlignes', 'deux\nlignes'],
    ['a\\|b', 'a|b'],
    ['REGEX: ^\\d+\\.\\w$', 'REGEX: ^\\d+\\.\\w$'],
    ['un\\\\n', 'un\\n'],
    ['VALIDE\\ ', 'VALIDE '],
    ['\\  VALIDE', '  VALIDE'],
    ['\u00a0', '\u00a0'],
  ])('« %s »', (written, cell) => {
    expect(cellFromMarkdown(written)).toEqual(cell);
  });
});

describe('tables in Markdown', () => {
  const RELEASE = `
# A release

Sentences before the first sheet are for the reader: A1: too.

## RS-ESSAI

A1: RS-ESSAI:15-15:essai | more
C2: 12

The table.

at B4
| ID | Donnée          | Détails                |
|----|:----------------|-----------------------:|
| 1  | Deux\\nlignes    | REGEX: ^(a\\|b)\\d$      |
|    | ''              |                        |
| '2 | Identifiant     | TRUE                   |

at A9
|a|b|
|-|-|
|-|c|

## #Notes
| x |
| y |

## __proto__
`;

  test('become the sheets they look like', () => {
    const sheets = tableFromMarkdown(RELEASE);
    expect(Object.entries(sheets)).toEqual([
      [
        'RS-ESSAI',
        [
          ['RS-ESSAI:15-15:essai | more'],
          [null, null, 12],
          [],
          [null, 'ID', 'Donnée', 'Détails'],
          [null, 1, 'Deux\nlignes', 'REGEX: ^(a|b)\\d$'],
          [null, null, "'", null],
          [null, '2', 'Identifiant', true],
          [],
          ['a', 'b'],
          ['-', 'c'],
        ],
      ],
      ['#Notes', [['x'], ['y']]],
      ['__proto__', []],
    ]);
  });

  test('are a workbook, in memory or in a file', () => {
    const sheets = tableFromMarkdown(RELEASE);
    const inMemory = spreadsheetFromTables({ file: 'model.xlsx', sheets });
    const { spreadsheet } = open(
      workbookBytes({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }),
    );
    expect(inMemory.sheetNames).toEqual(spreadsheet?.sheetNames);
    expect(inMemory.sheetNames.map((name) => cellsOf(inMemory.sheet(name)))).toEqual(
      inMemory.sheetNames.map((name) => cellsOf(spreadsheet?.sheet(name))),
    );
    expect(cellValue('')).toBeNull();
  });

  test.each<[string, string, string]>([
    [
      'a second table without its place',
      '## S\n| a |\n\n| b |',
      'line 4: where does this table begin? (« at A8 »)',
    ],
    ['a place without table', '## S\nat A1\n\n| b |', 'line 3: a table is expected'],
    ['a place outside a sheet', '## S\nat XFE1\n| b |', 'line 2: XFE1 is no cell'],
    ['a cell outside a sheet', '## S\nA0: b', 'line 2: A0 is no cell'],
    ['two sheets of one name', '## S\n## S', 'line 2: there already is a sheet S'],
  ])('%s is refused', (_, text, message) => {
    expect(() => tableFromMarkdown(text)).toThrow(message);
  });
});
