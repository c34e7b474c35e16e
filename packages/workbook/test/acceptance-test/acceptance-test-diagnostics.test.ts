import { DiagnosticCollector } from '@hubsante/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAcceptanceTests } from '../../src/acceptance-test/check-acceptance-tests.ts';
import { readAcceptanceTests } from '../../src/acceptance-test/read-acceptance-tests.ts';
import { acceptanceTestDiagnostics } from '../../src/diagnostics/acceptance-test.ts';
import type { CellInput } from '../../src/testing/index.ts';
import { findings, type Grid, spreadsheetOf, withCells } from '../nomenclature/grid.ts';
import { TEST_CASE } from './fixture.ts';

const FILE = 'test-cases-15-99.xlsx';
const HEADER_BLANK = Object.fromEntries([...'ABCDEFGHIJK'].map((letter) => [`${letter}8`, null]));

/** What is wrong, the cells that differ from the fixture, and what is found (on sheet S). */
type Case = readonly [string, Readonly<Record<string, CellInput | null>>, readonly string[]];

const CASES: readonly Case[] = [
  // Layout
  ['no table', HEADER_BLANK, ['error S!A8 acceptance-test-table-missing']],
  [
    'a table that begins two rows below',
    { ...HEADER_BLANK, A10: 'Pas de test' },
    ['error S!A10 acceptance-test-table-moved'],
  ],
  [
    'the layout of releases up to 2.4',
    { ...HEADER_BLANK, A9: 'Pas de test', B9: 'Modèle', D9: 'Déroulé métier', E9: 'JDD 1' },
    ['warning S!A9 acceptance-test-layout-old'],
  ],
  ['no column for paths', { K8: null }, ['error S!A8 acceptance-test-column-missing {"title":"Path"}']],
  [
    'a misspelled column',
    { E8: 'Modele' },
    ['error S!E8 acceptance-test-column-misspelled (Modele) {"title":"Modèle"}'],
  ],
  [
    'a misspelled first column',
    { A8: 'Pas de tests' },
    ['error S!A8 acceptance-test-column-misspelled (Pas de tests) {"title":"Pas de test"}'],
  ],
  [
    'a repeated column',
    { L8: 'Path' },
    ['warning S!L8 acceptance-test-column-duplicate (Path) {"first":"K8"}'],
  ],
  // Heading
  ...(['E', 'G'] as const).map(
    (column): Case => [
      `a heading that a column ${column === 'E' ? 'removed' : 'inserted'} before it has moved`,
      {
        ...{ F2: null, F3: null, F4: null, F5: null },
        ...{ [`${column}2`]: '15-99', [`${column}3`]: 'Camille' },
        ...{ [`${column}4`]: 'Partage simple', [`${column}5`]: 'Hub / Éditeur' },
      },
      [`warning S!F3 acceptance-test-heading-moved {"column":"${column}"}`],
    ],
  ),
  ['no business case', { F3: null }, ['warning S!F3 acceptance-test-name-missing {"heading":"Cas métier"}']],
  ['no title', { F4: null }, ['warning S!F4 acceptance-test-name-missing {"heading":"Test"}']],
  ['no description', { F5: null }, ['warning S!F5 acceptance-test-name-missing {"heading":"Description"}']],
  [
    'the perimeter of another link',
    { F2: '15-98' },
    ['warning S!F2 acceptance-test-perimeter-differs (15-98) {"link":"15-99"}'],
  ],
  ['no perimeter', { F2: null }, ['warning S!F2 acceptance-test-perimeter-missing {"link":"15-99"}']],
  [
    'blanks for a perimeter',
    { F2: ' ' },
    ['warning S!F2 acceptance-test-perimeter-missing {"link":"15-99"}'],
  ],
  ['no line for the perimeter', { A2: null, F2: null }, []],
  // End
  ['no End', { A13: null }, ['warning S!A13 acceptance-test-end-missing']],
  ['end in small letters', { A13: 'end' }, ['error S!A13 acceptance-test-end-misspelled (end)']],
  ['a blank after End', { A13: 'End ' }, ['error S!A13 acceptance-test-end-misspelled (End )']],
  ['Fin for End', { A13: 'Fin' }, ['error S!A13 acceptance-test-end-misspelled (Fin)']],
  [
    'rows after End',
    { A14: '03', D14: 'Envoi', K16: '$.a' },
    ['warning S!A14 acceptance-test-rows-after-end {"count":"2"}'],
  ],
  ['a note after End, beside the table', { M14: 'à revoir' }, []],
  [
    'End at once',
    { A9: 'End' },
    [
      'warning S!F3 acceptance-test-without-step',
      'warning S!K10 acceptance-test-rows-after-end {"count":"4"}',
    ],
  ],
  // Steps
  [
    'data before the first step',
    { A9: null, D9: null, E9: null, F9: null, G9: null, K9: '$.a' },
    ['error S!K9 acceptance-test-detail-before-step ($.a)'],
  ],
  ['a step without number', { A12: null }, ['error S!A12 acceptance-test-step-id-missing']],
  [
    'a step without direction',
    { D12: null },
    ['error S!D12 acceptance-test-step-incomplete {"id":"02","title":"Sens"}'],
  ],
  [
    'a step without message',
    { E12: null },
    ['error S!E12 acceptance-test-step-incomplete {"id":"02","title":"Modèle"}'],
  ],
  [
    'a step without example',
    { G12: null },
    ['error S!G12 acceptance-test-step-incomplete {"id":"02","title":"JSON exemple"}'],
  ],
  [
    'a number on the row of a datum',
    { A10: '12' },
    ['error S!A10 acceptance-test-stray-cell (12) {"title":"Pas de test"}'],
  ],
  [
    'a text on the row of a datum',
    { E10: 'note' },
    ['error S!E10 acceptance-test-stray-cell (note) {"title":"Modèle"}'],
  ],
  [
    'a number alone on its row',
    { A10: '12', K10: null, I10: null },
    ['error S!D10 acceptance-test-row-incomplete {"titles":"Sens, Modèle, JSON exemple"}'],
  ],
  [
    'a step without direction nor message',
    { D12: null, E12: null },
    ['error S!D12 acceptance-test-row-incomplete {"titles":"Sens, Modèle"}'],
  ],
  ['an unknown direction', { D12: 'envoi' }, ['warning S!D12 acceptance-test-direction-unknown (envoi)']],
  [
    'a step number that goes back',
    { A12: '01' },
    ['warning S!A12 acceptance-test-step-out-of-order (01) {"previous":"01a"}'],
  ],
  [
    'a repeated step number',
    { A12: '01a' },
    ['warning S!A12 acceptance-test-step-out-of-order (01a) {"previous":"01a"}'],
  ],
  ['a path beside a step', { K12: '$.a.b' }, ['warning S!K12 acceptance-test-path-on-step-row ($.a.b)']],
  // Details
  ['no path', { K10: null }, ['warning S!K10 acceptance-test-path-missing']],
  [
    'a path that begins otherwise',
    { K10: 'caseOpened.caseId' },
    ['warning S!K10 acceptance-test-path-unreadable (caseOpened.caseId)'],
  ],
  [
    'a path with a blank at its end',
    { K10: '$.a ' },
    ['warning S!K10 acceptance-test-path-unreadable ($.a )'],
  ],
  ['a small x', { I11: 'x' }, ['warning S!I11 acceptance-test-override-mark-unreadable (x)']],
  // Cells
  ['a text read as blank', { F12: 'N/A' }, ['warning S!F12 text-read-as-blank (N/A)']],
  ['an error', { F12: { error: '#REF!' } }, ['warning S!F12 error-cell (#REF!)']],
  [
    'an uncalculated path',
    { K10: { formula: 'A1' } },
    ['warning S!K10 acceptance-test-path-missing', 'warning S!K10 uncalculated-cell (=A1)'],
  ],
  ['a date', { F12: { date: '2024-02-01' } }, ['warning S!F12 date-cell (2024-02-01)']],
];

function faultsOf(sheets: Readonly<Record<string, Grid>>): string[] {
  const collector = new DiagnosticCollector();
  readAcceptanceTests(spreadsheetOf(sheets, FILE), collector);
  return findings(collector);
}

describe('a test case', () => {
  test.each(CASES)('%s', (_, cells, expected) => {
    expect(faultsOf({ S: withCells(TEST_CASE, cells) })).toEqual(expected);
  });
});

test('two cases of one title cannot be told apart; one more word is enough', () => {
  expect(faultsOf({ R1: TEST_CASE, R2: TEST_CASE })).toEqual([
    'warning R2!F3 acceptance-test-duplicate (Camille) {"first":"test-cases-15-99.xlsx › R1!F3"}',
  ]);
  expect(faultsOf({ R1: TEST_CASE, R2: withCells(TEST_CASE, { F5: 'Éditeur / Hub' }) })).toEqual([]);
});

test('a faulty sheet does not stop the others', () => {
  const collector = new DiagnosticCollector();
  const workbook = spreadsheetOf({ Vide: [], '#S': TEST_CASE }, FILE);
  expect(readAcceptanceTests(workbook, collector).tests).toHaveLength(1);
  expect(findings(collector)).toEqual(['error Vide!A8 acceptance-test-table-missing']);
});

describe('messages of steps', () => {
  const faultsAgainst = (...names: string[]) => {
    const collector = new DiagnosticCollector();
    const suite = readAcceptanceTests(spreadsheetOf({ S: TEST_CASE }, FILE), collector);
    checkAcceptanceTests([suite], new Set(names), collector);
    return findings(collector);
  };

  test('messages of the release are known', () => {
    expect(faultsAgainst('RS-XX', 'RS-YY')).toEqual([]);
  });

  test('others are reported at the cell that names them, with the closest one', () => {
    expect(faultsAgainst('RS-XZ', 'GEO-POSITIONS')).toEqual([
      'warning S!E9 acceptance-test-message-misspelled (RS-XX) {"suggestion":"RS-XZ"}',
      'warning S!E12 acceptance-test-message-unknown (RS-YY)',
    ]);
  });

  test('nothing is said when no message could be read', () => {
    expect(faultsAgainst()).toEqual([]);
  });
});

test('no sheet makes the reader throw', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom('End', 'Envoi', 'Path', 'Pas de test', 'X', '$.a', 'NaN'),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant<CellInput>({ error: '#N/A' }),
  );
  const address = fc.tuple(fc.constantFrom(...'ABCDEFGHIJKL'), fc.integer({ min: 1, max: 15 }));
  const cells = fc.dictionary(
    address.map((parts) => parts.join('')),
    cell,
    { maxKeys: 10 },
  );
  let steps = 0;
  fc.assert(
    fc.property(cells, (changes) => {
      const workbook = spreadsheetOf({ S: withCells(TEST_CASE, changes) });
      const { tests } = readAcceptanceTests(workbook, new DiagnosticCollector());
      steps += tests.flatMap((found) => found.steps).length;
    }),
  );
  expect(steps).toBeGreaterThan(50);
});

test('every declared diagnostic has a case here', () => {
  const elsewhere = ['duplicate', 'message-unknown', 'message-misspelled'].map(
    (name) => `acceptance-test-${name}`,
  );
  const covered = new Set([
    ...elsewhere,
    ...CASES.flatMap(([, , found]) => found).map((one) => one.split(' ')[2]),
  ]);
  expect(Object.keys(acceptanceTestDiagnostics).filter((name) => !covered.has(name))).toEqual([]);
});
