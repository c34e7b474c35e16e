import { DiagnosticCollector } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { readAcceptanceTests } from '../../src/acceptance-test/read-acceptance-tests.ts';
import { compareStepIds } from '../../src/acceptance-test/step-id.ts';
import { findings, spreadsheetOf, withCells } from '../nomenclature/grid.ts';
import { TEST_CASE } from './fixture.ts';

test('a sheet is a test: its heading in column F, its steps from row 9 to End', () => {
  const collector = new DiagnosticCollector();
  const suite = readAcceptanceTests(
    spreadsheetOf({ Camille: TEST_CASE }, 'test-cases-15-99.xlsx'),
    collector,
  );
  const place = (cell: string) => ({ file: 'test-cases-15-99.xlsx', sheet: 'Camille', cell });
  expect(findings(collector)).toEqual([]);
  expect(suite).toEqual({
    link: '15-99',
    place: { file: 'test-cases-15-99.xlsx' },
    tests: [
      {
        businessCase: 'Camille',
        title: 'Partage simple',
        description: 'Hub / Éditeur',
        place: place('F3'),
        steps: [
          {
            id: '01a',
            direction: 'receive',
            directionText: 'Réception',
            message: 'RS-XX',
            description: 'Un appel',
            example: 'Camille Énée 01.json',
            ignoredPaths: [{ text: '$.caseOpened.caseId', place: place('K10') }],
            overriddenIdentifierPaths: [{ text: '$.caseOpened.owner', place: place('K11') }],
            place: place('A9'),
            messagePlace: place('E9'),
            examplePlace: place('G9'),
          },
          {
            id: '02',
            direction: 'send',
            directionText: 'Envoi',
            message: 'RS-YY',
            description: 'Une réponse',
            example: 'Camille.02.json',
            ignoredPaths: [],
            overriddenIdentifierPaths: [],
            place: place('A12'),
            messagePlace: place('E12'),
            examplePlace: place('G12'),
          },
        ],
      },
    ],
  });
});

test.each([
  ['test-cases-15-15.xlsx', '15-15'],
  ['test-cases-15-SMUR.xlsx', '15-SMUR'],
  ['recette.xlsx', 'recette'],
  ['test-cases-.xlsx', 'test-cases-'],
  ['test-cases-15-15', '15-15'],
])('the file %s is for the link %s', (file, link) => {
  expect(readAcceptanceTests(spreadsheetOf({}, file), new DiagnosticCollector()).link).toBe(link);
});

test('a row without path adds a null path, and numbers are read as text', () => {
  const grid = withCells(TEST_CASE, { K10: null, A12: 2, F12: 'NA' });
  const { tests } = readAcceptanceTests(spreadsheetOf({ S: grid }), new DiagnosticCollector());
  expect(tests[0]?.steps[0]?.ignoredPaths.map(({ text }) => text)).toEqual([null]);
  expect(tests[0]?.steps[1]).toMatchObject({ id: '2', description: null });
});

test('columns are found by their title', () => {
  const grid = withCells(TEST_CASE, { B8: 'Sur', I8: 'Exp.', B11: 'X', I11: null });
  const { tests } = readAcceptanceTests(spreadsheetOf({ S: grid }), new DiagnosticCollector());
  expect(tests[0]?.steps[0]?.overriddenIdentifierPaths.map(({ text }) => text)).toEqual([
    '$.caseOpened.owner',
  ]);
});

describe('step numbers', () => {
  test.each([
    ['01', '02', -1],
    ['01a', '01b', -1],
    ['02', '01b', 1],
    ['02', '10', -1],
    ['03', '03', 0],
    ['03', '3', 0],
    ['03', '03a', -1],
    ['A', 'B', null],
    ['A', 'A', 0],
  ])('%s against %s is %s', (a, b, expected) => {
    const comparison = compareStepIds(a, b);
    expect(comparison === null ? null : Math.sign(comparison)).toBe(expected);
  });
});
