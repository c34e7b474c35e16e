import { DiagnosticCollector } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { nomenclatureDiagnostics } from '../../src/diagnostics/nomenclature.ts';
import { checkNomenclatureSet } from '../../src/nomenclature/check-nomenclature-set.ts';
import { readNomenclatures } from '../../src/nomenclature/read-nomenclatures.ts';
import type { CellInput } from '../../src/testing/index.ts';
import { BLOCK, LABELLED } from './fixtures.ts';
import { findings, type Grid, spreadsheetOf, withCells } from './grid.ts';

type Cells = Readonly<Record<string, CellInput | null>>;
const NBSP = '\u00a0';
const date: CellInput = { date: '2024-02-01' };
const error: CellInput = { error: '#REF!' };
const uncalculated: CellInput = { formula: 'E12' };
const numbers: Cells = { A7: 1, A8: 2, A9: 3 };

/** What is wrong, the cells that differ from the fixture, and what is found (on sheet S). */
type Case = readonly [string, Cells, readonly string[]];

const LABELLED_CASES: readonly Case[] = [
  [
    'a column inserted in the table, before the codes',
    {
      A6: null,
      B6: 'Code',
      C6: 'Libellé niveau 1',
      D6: 'Description',
      E6: 'Commentaire',
      ...Object.fromEntries(
        ['BLEU', 'BLANC', 'ROUGE'].flatMap((code, index) => [
          [`A${7 + index}`, null],
          [`B${7 + index}`, code],
          [`C${7 + index}`, code.toLowerCase()],
          [`D${7 + index}`, null],
        ]),
      ),
    },
    ['warning S!B6 nomenclature-code-column-not-first (Code)'],
  ],
  [
    'a column inserted before the values of the heading',
    Object.fromEntries(
      LABELLED.slice(0, 5).flatMap((row, index) => [
        [`B${index + 1}`, null],
        [`C${index + 1}`, row[1] ?? null],
      ]),
    ),
    ['error S!B1 nomenclature-heading-moved {"column":"C"}'],
  ],
  // Letters of codes
  [
    'a blank in two codes',
    { A7: 'BLEU CIEL', A8: 'BLANC CASSE' },
    ['warning S!A7 nomenclature-code-blank (BLEU CIEL)'],
  ],
  ['an accent in a code', { A7: 'BLEUTÉ' }, ['warning S!A7 nomenclature-code-accent (BLEUTÉ)']],
  [
    'an accent apart from its letter',
    { A7: 'BLEUTE\u0301' },
    ['error S!A7 nomenclature-code-decomposed (BLEUTE\u0301)'],
  ],
  [
    'a Cyrillic letter in a code',
    { A7: 'BL\u0415U' },
    ['error S!A7 nomenclature-code-look-alike (BL\u0415U) {"suggestion":"BLEU"}'],
  ],
  ...['BL\u200bEU', 'BL\ufeffEU', '\u00adBLEU', 'BL\u2060EU', 'BLEU\u200e', '\u202aBLEU\u202c'].map(
    (code): Case => [
      `a sign that is not seen, ${JSON.stringify(code)}`,
      { A7: code },
      [`error S!A7 nomenclature-code-unseen (${code}) {"suggestion":"BLEU"}`],
    ],
  ),
  [
    'one label for two codes',
    { B8: 'rouge ', C9: null },
    ['warning S!B9 nomenclature-label-shared (Rouge) {"code":"ROUGE","other":"BLANC","row":"8"}'],
  ],
  ['one label for two codes that their descriptions tell apart', { B8: 'Bleu', C8: 'Comme la mer' }, []],
  // Table header
  ['no Code row', { A6: null }, ['error S!A6 nomenclature-code-title-missing']],
  ['another word for Code', { A6: 'Valeur' }, ['error S!A6 nomenclature-code-title-missing']],
  ['code in small letters', { A6: 'code' }, ['error S!A6 nomenclature-code-title-misspelled (code)']],
  ['a blank after Code', { A6: 'Code ' }, ['error S!A6 nomenclature-code-title-misspelled (Code )']],
  [
    'a table without titles',
    { A6: null, B6: null, C6: null, D6: null },
    ['error S!A1 nomenclature-table-missing'],
  ],
  // Heading
  [
    'no reference',
    { A2: null },
    ['error S!A6 nomenclature-heading-missing {"heading":"Référentiel nomenclature"}'],
  ],
  [
    'no levels',
    { A4: 'Niveaux' },
    ['error S!A6 nomenclature-heading-missing {"heading":"Nombre de niveau"}'],
  ],
  ['no description', { A5: null }, ['error S!A6 nomenclature-heading-missing {"heading":"Description"}']],
  [
    'a misspelled identifier',
    { A1: 'Identifiant Nomenclature' },
    [
      'error S!A1 nomenclature-heading-misspelled (Identifiant Nomenclature) {"heading":"Identifiant nomenclature"}',
    ],
  ],
  [
    'a misspelled name',
    { A3: 'Nom nomenclature ' },
    ['error S!A3 nomenclature-heading-misspelled (Nom nomenclature ) {"heading":"Nom Nomenclature"}'],
  ],
  ['a blank name', { B3: null }, ['error S!B3 nomenclature-heading-blank {"heading":"Nom Nomenclature"}']],
  [
    'a name read as blank',
    { B3: 'None' },
    ['error S!B3 nomenclature-heading-blank {"heading":"Nom Nomenclature"}'],
  ],
  [
    'a date for a name',
    { B3: date },
    ['error S!B3 nomenclature-heading-unreadable (2024-02-01) {"heading":"Nom Nomenclature"}'],
  ],
  [
    'an error for an identifier',
    { B1: error },
    ['error S!B1 nomenclature-heading-unreadable (#REF!) {"heading":"Identifiant nomenclature"}'],
  ],
  ['an uncalculated description', { B5: uncalculated }, ['warning S!B5 uncalculated-cell (=E12)']],
  [
    'a blank identifier',
    { B1: null },
    ['warning S!B1 nomenclature-identifier-blank {"replacement":"TEST-COULEUR"}'],
  ],
  ['a slash in the identifier', { B1: 'a/b' }, ['error S!B1 nomenclature-identifier-unusable (a/b)']],
  ['a backslash', { B1: 'a\\b' }, ['error S!B1 nomenclature-identifier-unusable (a\\b)']],
  ['the folder above', { B1: '..' }, ['error S!B1 nomenclature-identifier-unusable (..)']],
  ['an invisible character', { B1: 'a\u0007b' }, ['error S!B1 nomenclature-identifier-unusable (a\u0007b)']],
  ['a question mark', { B1: 'a?' }, ['warning S!B1 nomenclature-identifier-fragile (a?)']],
  ['a padded identifier', { B1: 'Test.x ' }, ['warning S!B1 nomenclature-identifier-fragile (Test.x )']],
  // Levels
  ['levels in words', { B4: 'un' }, ['error S!B4 nomenclature-levels-unreadable (un)']],
  ['levels with a fraction', { B4: 1.5 }, ['error S!B4 nomenclature-levels-unreadable (1.5)']],
  ['no levels at all', { B4: 0 }, ['error S!B4 nomenclature-levels-unreadable (0)']],
  ['blank levels', { B4: null }, ['error S!B4 nomenclature-levels-unreadable']],
  ['levels as a date', { B4: date }, ['error S!B4 nomenclature-levels-unreadable (2024-02-01)']],
  ['levels as a padded text', { B4: ' 1 ' }, []],
  [
    'more levels than label columns',
    { B4: 3 },
    ['error S!B4 nomenclature-levels-exceed-columns (3) {"title":"Libellé niveau 2"}'],
  ],
  [
    'absurdly many levels',
    { B4: 123456789 },
    ['error S!B4 nomenclature-levels-exceed-columns (123456789) {"title":"Libellé niveau 2"}'],
  ],
  [
    'a filled label column beyond the levels',
    { E6: 'Libellé niveau 2', E7: 'bleu ciel', E9: 'vermillon' },
    [
      'warning S!B4 nomenclature-labels-beyond-levels (1) {"level":"2","title":"Libellé niveau 2","count":"2"}',
    ],
  ],
  ['a blank label column beyond the levels', { E6: 'Libellé niveau 2' }, []],
  // Columns
  [
    'no comment column',
    { D6: null, D8: null },
    ['error S!A6 nomenclature-column-missing {"title":"Commentaire"}'],
  ],
  [
    'a misspelled column',
    { C6: 'Descriptions' },
    ['error S!C6 nomenclature-column-misspelled (Descriptions) {"title":"Description"}'],
  ],
  [
    'a label column without accents',
    { B6: 'Libelle niveau 1' },
    ['error S!B6 nomenclature-column-misspelled (Libelle niveau 1) {"title":"Libellé niveau 1"}'],
  ],
  [
    'a repeated column',
    { E6: 'Description' },
    ['warning S!E6 nomenclature-column-duplicate (Description) {"first":"C6","published":"Description.1"}'],
  ],
  [
    'notes beside the table',
    { G8: 'à revoir' },
    ['warning S!G6 nomenclature-column-untitled {"published":"Unnamed: 6"}'],
  ],
  // Codes
  [
    'a repeated code',
    { A9: 'BLEU', A10: 'BLEU', B10: 'Bleu' },
    ['warning S!A9 nomenclature-code-duplicate (BLEU) {"first":"A7","cells":"A9, A10"}'],
  ],
  [
    'a code repeated but for a blank at its end',
    { A9: 'BLEU ' },
    [
      'warning S!A9 nomenclature-code-duplicate (BLEU ) {"first":"A7","cells":"A9"}',
      'warning S!A9 nomenclature-code-padded (BLEU ) {"trimmed":"BLEU"}',
    ],
  ],
  [
    'a code that differs by its capitals only',
    { A9: 'Bleu' },
    ['warning S!A9 nomenclature-code-case (Bleu) {"other":"BLEU","first":"A7"}'],
  ],
  [
    'what tools ask of any object',
    { A7: 'hasOwnProperty' },
    ['error S!A7 nomenclature-code-forbidden (hasOwnProperty)'],
  ],
  ['a prototype', { A7: '__proto__' }, ['error S!A7 nomenclature-code-forbidden (__proto__)']],
  ['a leading blank', { A7: ' BLEU' }, ['warning S!A7 nomenclature-code-padded ( BLEU) {"trimmed":"BLEU"}']],
  [
    'a no-break space at the end',
    { A7: `BLEU${NBSP}` },
    [`warning S!A7 nomenclature-code-padded (BLEU${NBSP}) {"trimmed":"BLEU"}`],
  ],
  ['two blanks inside', { A7: 'BLEU  CIEL' }, ['warning S!A7 nomenclature-code-inner-blank (BLEU  CIEL)']],
  [
    'a no-break space inside',
    { A7: `A${NBSP}B` },
    [`warning S!A7 nomenclature-code-inner-blank (A${NBSP}B)`],
  ],
  ['a line break inside', { A7: 'A\nB' }, ['warning S!A7 nomenclature-code-inner-blank (A\nB)']],
  ['a comma', { A7: 'A,B' }, ['warning S!A7 nomenclature-code-comma (A,B) {"wire":"A B"}']],
  ['no code', { A8: null }, ['error S!A8 nomenclature-code-missing']],
  ['a code of blanks', { A8: ' ' }, ['error S!A8 nomenclature-code-missing']],
  [
    'a code that is read as blank',
    { A8: 'NULL' },
    ['error S!A8 nomenclature-code-missing', 'warning S!A8 nomenclature-text-read-as-blank (NULL)'],
  ],
  [
    'blank rows',
    { A8: null, B8: null, D8: null, A9: null, B9: null, A10: 'VERT', B10: 'Vert' },
    ['warning S!A8 nomenclature-row-blank {"count":"2"}'],
  ],
  ['a date for a code', { A8: date }, ['error S!A8 nomenclature-code-unreadable (2024-02-01)']],
  ['an error for a code', { A8: error }, ['error S!A8 nomenclature-code-unreadable (#REF!)']],
  ['an uncalculated code', { A8: uncalculated }, ['error S!A8 nomenclature-code-unreadable (=E12)']],
  ['a boolean for a code', { A8: true }, ['error S!A8 nomenclature-code-unreadable (TRUE)']],
  ['NA for a code', { A8: 'NA' }, []],
  ['numbers among texts', { A8: 15, A9: 112 }, ['warning S!A8 nomenclature-code-number (15) {"count":"2"}']],
  ['nothing but numbers', numbers, []],
  [
    'nothing but numbers, and a blank row',
    { ...numbers, A8: null, B8: null, D8: null },
    [
      'warning S!A7 nomenclature-code-republished (1) {"published":"1.0","count":"2"}',
      'warning S!A8 nomenclature-row-blank {"count":"1"}',
    ],
  ],
  [
    'leading zeros in a column of digits',
    { A7: '1', A8: '02', A9: '03' },
    ['warning S!A8 nomenclature-code-republished (02) {"published":"2","count":"2"}'],
  ],
  ['no label', { B8: null }, ['warning S!B8 nomenclature-code-without-label (BLANC)']],
  [
    'no codes',
    { A7: null, A8: null, A9: null, B7: null, B8: null, B9: null },
    ['error S!A6 nomenclature-without-codes'],
  ],
  ['no labels', { B7: null, B8: null, B9: null }, ['warning S!B6 nomenclature-labels-blank {"count":"3"}']],
  [
    'a label beyond the declared levels',
    { B8: null, E6: 'Libellé niveau 2', E8: 'Blanc' },
    [
      'warning S!B4 nomenclature-labels-beyond-levels (1) {"level":"2","title":"Libellé niveau 2","count":"1"}',
    ],
  ],
  // Other cells
  ['a text read as blank', { C8: 'None' }, ['warning S!C8 nomenclature-text-read-as-blank (None)']],
  ['a date in a label', { B8: date }, ['warning S!B8 nomenclature-date-cell (2024-02-01)']],
  ['an error in a description', { C8: error }, ['warning S!C8 error-cell (#REF!)']],
  ['an uncalculated comment', { D8: uncalculated }, ['warning S!D8 uncalculated-cell (=E12)']],
  ['a formula typed as text', { C8: '=A1' }, ['warning S!C8 formula-typed-as-text (=A1) {"sign":"="}']],
  ['a text that runs', { C8: '+cmd|A' }, ['warning S!C8 formula-typed-as-text (+cmd|A) {"sign":"+"}']],
  ['a list with dashes', { C8: '- Blanc' }, ['warning S!C8 formula-typed-as-text (- Blanc) {"sign":"-"}']],
  ['a signed number', { C8: '-1,5' }, []],
];

const BLOCK_CASES: readonly Case[] = [
  [
    'a heading that is off',
    { A1: 'Référentiel' },
    ['warning S!A1 nomenclature-heading-by-position (Référentiel) {"heading":"Référentiel nomenclature"}'],
  ],
  [
    'a heading that is blank',
    { A7: null },
    ['warning S!A7 nomenclature-heading-by-position {"heading":"Nombre de niveau"}'],
  ],
  [
    'another heading in another place: labels count, not positions',
    { A1: null, A2: null, A3: 'Nom Nomenclature', B3: 'FORME' },
    ['error S!A9 nomenclature-heading-missing {"heading":"Référentiel nomenclature"}'],
  ],
  [
    'Code in another column',
    { A9: 'Libellé niveau 1', B9: 'Code', A10: 'Rond', B10: 'R', A11: 'Ovale', B11: 'R1' },
    ['warning S!B9 nomenclature-code-column-not-first (Code)'],
  ],
];

function faultsOf(grid: Grid): string[] {
  const collector = new DiagnosticCollector();
  readNomenclatures(spreadsheetOf({ S: grid }), collector);
  return findings(collector);
}

describe('a nomenclature sheet', () => {
  test.each(LABELLED_CASES)('%s', (_, cells, expected) => {
    expect(faultsOf(withCells(LABELLED, cells))).toEqual(expected);
  });
});

describe('a nomenclature sheet of eight heading lines', () => {
  test.each(BLOCK_CASES)('%s', (_, cells, expected) => {
    expect(faultsOf(withCells(BLOCK, cells))).toEqual(expected);
  });
});

test('a sheet stretched over millions of cells is refused, not read', () => {
  const collector = new DiagnosticCollector();
  const sheet = {
    name: 'S',
    hiddenRows: new Set<number>(),
    rowCount: 1_048_576,
    columnCount: 16_384,
    value: () => 'x',
  };
  const workbook = { file: 'codes.xlsx', sheetNames: ['S'], sheet: () => sheet };
  expect(readNomenclatures(workbook, collector)).toEqual([]);
  expect(findings(collector)).toEqual(['error S!XFD1048576 nomenclature-sheet-too-large (XFD1048576)']);
});

test('a code repeated over many rows is one finding that names the first twenty', () => {
  const rows = Array.from({ length: 30 }, () => ['VERT', 'Vert', null, null]);
  const cells = Array.from({ length: 20 }, (_, index) => `A${index + 11}`).join(', ');
  expect(faultsOf([...LABELLED, ...rows])).toEqual([
    `warning S!A11 nomenclature-code-duplicate (VERT) {"first":"A10","cells":"${cells}, …"}`,
  ]);
});

describe('a set of nomenclatures', () => {
  const faultsOfSet = (second: Grid) => {
    const collector = new DiagnosticCollector();
    const workbooks = [
      spreadsheetOf({ Une: LABELLED }, 'un.xlsx'),
      spreadsheetOf({ Autre: second }, 'deux.xlsx'),
    ];
    checkNomenclatureSet(
      workbooks.flatMap((workbook) => readNomenclatures(workbook, collector)),
      collector,
    );
    return findings(collector);
  };

  test.each<readonly [string, Grid, readonly string[]]>([
    ['different identifiers', BLOCK, []],
    [
      'one identifier twice',
      withCells(LABELLED, { B3: 'AUTRE' }),
      ['error Autre!B1 nomenclature-identifier-duplicate (Test.couleur) {"first":"un.xlsx › Une!B1"}'],
    ],
    [
      'identifiers that differ by capitals',
      withCells(LABELLED, { B1: 'test.Couleur' }),
      [
        'warning Autre!B1 nomenclature-identifier-case (test.Couleur) {"first":"un.xlsx › Une!B1","other":"Test.couleur"}',
      ],
    ],
  ])('%s', (_, second, expected) => {
    expect(faultsOfSet(second)).toEqual(expected);
  });
});

test('every declared diagnostic has a case here', () => {
  // The last takes a message that cites it: packages/cli/test/one-fault.test.ts.
  const names = ['sheet-too-large', 'identifier-duplicate', 'identifier-case', 'rows-hidden'];
  const elsewhere = [...names, 'identifier-uncited'].map((name) => `nomenclature-${name}`);
  const expected = [...LABELLED_CASES, ...BLOCK_CASES].flatMap(([, , found]) => found);
  const covered = new Set([...elsewhere, ...expected.map((finding) => finding.split(' ')[2])]);
  expect(Object.keys(nomenclatureDiagnostics).filter((name) => !covered.has(name))).toEqual([]);
});

test('a column inserted before the heading and the codes is one finding at the title that moved', () => {
  const moved = LABELLED.map((row) => [null, ...row]);
  expect(faultsOf(moved)).toEqual(['warning S!B6 nomenclature-code-column-not-first (Code)']);
});
