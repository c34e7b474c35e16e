import { DiagnosticCollector, type Nomenclature } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { readNomenclatures } from '../../src/nomenclature/read-nomenclatures.ts';
import { BLOCK, LABELLED } from './fixtures.ts';
import { findings, type Grid, spreadsheetOf, withCells } from './grid.ts';

function read(grid: Grid): Nomenclature {
  const [nomenclature] = readNomenclatures(spreadsheetOf({ Feuille: grid }), new DiagnosticCollector());
  if (nomenclature === undefined) throw new Error('no nomenclature');
  return nomenclature;
}

const column = (grid: Grid, index: number) => read(grid).table.rows.map((row) => row[index]);

describe('the two layouts', () => {
  test('a heading by labels → own identifier, table from the row of Code', () => {
    const collector = new DiagnosticCollector();
    const [nomenclature] = readNomenclatures(spreadsheetOf({ Couleurs: LABELLED }), collector);
    expect(findings(collector)).toEqual([]);
    expect(nomenclature).toMatchObject({
      id: 'Test.couleur',
      hasOwnId: true,
      reference: 'TEST',
      name: 'COULEUR',
      levels: 1,
      description: 'Couleurs du drapeau',
      place: { file: 'codes.xlsx', sheet: 'Couleurs', cell: 'B1' },
    });
  });

  test('a heading of eight lines → identifier made of reference and name; its dates are not read', () => {
    const collector = new DiagnosticCollector();
    const [nomenclature] = readNomenclatures(spreadsheetOf({ Formes: BLOCK }), collector);
    expect(findings(collector)).toEqual([]);
    expect(nomenclature).toMatchObject({
      id: 'TEST-FORME',
      hasOwnId: false,
      levels: 2,
      description: null,
      place: { cell: 'B2' },
    });
  });

  test('the eight lines are read by position when their wording is off', () => {
    const nomenclature = read(withCells(BLOCK, { A1: 'Référentiel', A2: 'Nom de la liste', A7: null }));
    expect(nomenclature).toMatchObject({ id: 'TEST-FORME', levels: 2 });
  });

  test('lines of the heading may stand in any order', () => {
    const [first = [], second = [], third = [], ...others] = LABELLED;
    expect(read([third, second, first, ...others])).toMatchObject({ id: 'Test.couleur', name: 'COULEUR' });
  });

  test('sheets whose name begins with # are no nomenclatures, and a faulty sheet does not stop the others', () => {
    const collector = new DiagnosticCollector();
    const workbook = spreadsheetOf({ '#Sommaire': [['x']], Vide: [], Formes: BLOCK, Couleurs: LABELLED });
    expect(readNomenclatures(workbook, collector).map(({ id }) => id)).toEqual([
      'TEST-FORME',
      'Test.couleur',
    ]);
    expect(findings(collector)).toEqual(['error Vide!A1 nomenclature-table-missing']);
  });
});

describe('the codes', () => {
  test('carry one label per declared level, a description, a comment and their cell', () => {
    expect(read(BLOCK).codes).toEqual([
      {
        code: 'R',
        labels: ['Rond', null],
        description: null,
        comment: null,
        place: { file: 'codes.xlsx', sheet: 'Feuille', cell: 'A10' },
      },
      {
        code: 'R1',
        labels: ['Rond', 'Rond ovale'],
        description: null,
        comment: null,
        place: { file: 'codes.xlsx', sheet: 'Feuille', cell: 'A11' },
      },
    ]);
    expect(read(LABELLED).codes[1]).toMatchObject({ description: null, comment: 'sans teinte' });
  });

  test('are not trimmed, and rows without a code are left out', () => {
    const grid = withCells(LABELLED, { A7: 'BLEU ', A8: null, B8: null, D8: null, A9: ' ' });
    expect(read(grid).codes.map(({ code }) => code)).toEqual(['BLEU ']);
  });

  test('keep what was typed where the publication prints something else', () => {
    const grid = withCells(LABELLED, { A7: '01', A8: '02', A9: '03' });
    expect(read(grid).codes.map(({ code }) => code)).toEqual(['01', '02', '03']);
    expect(column(grid, 0)).toEqual(['1', '2', '3']);
  });
});

describe('the table', () => {
  test('label columns beyond the declared levels keep their title', () => {
    expect(read(withCells(BLOCK, { B7: 1 })).table.columns).toEqual([
      { kind: 'code' },
      { kind: 'label', level: 1 },
      { kind: 'other', title: 'Libellé niveau 2' },
      { kind: 'description' },
      { kind: 'comment' },
    ]);
  });

  test('columns are found by their title, in any order', () => {
    const grid = withCells(LABELLED, { B6: 'Commentaire', D6: 'Libellé niveau 1' });
    expect(read(grid).codes[0]).toMatchObject({ labels: [null], comment: 'Bleu' });
  });

  test('blank rows in the middle are kept', () => {
    const grid = withCells(LABELLED, { A8: null, B8: null, D8: null });
    expect(read(grid).table.rows).toEqual([
      ['BLEU', 'Bleu', 'Comme le ciel', null],
      [null, null, null, null],
      ['ROUGE', 'Rouge', null, null],
    ]);
  });

  test('a column without title is `Unnamed: <index>` when it holds something, nothing otherwise', () => {
    const filled = withCells(LABELLED, { F8: 'note' });
    expect(read(filled).table.columns.slice(4)).toEqual([{ kind: 'other', title: 'Unnamed: 5' }]);
    expect(read(withCells(LABELLED, { F2: 'note' })).table.columns).toHaveLength(4);
  });

  test('a repeated title gets a number', () => {
    const titles = read(withCells(LABELLED, { E6: 'Description', F6: 'Description', E8: 'x' })).table.columns;
    expect(titles.slice(4)).toEqual([
      { kind: 'other', title: 'Description.1' },
      { kind: 'other', title: 'Description.2' },
    ]);
  });

  test.each([
    ['a wholly numeric column stays numeric', [1, 2, 3], ['1', '2', '3']],
    ['with a blank it becomes decimal', [1, null, 3], ['1.0', null, '3.0']],
    ['with a fraction too', [1, 2.5, 3], ['1.0', '2.5', '3.0']],
    ['digits typed as text count as numbers', ['01', 2, '3'], ['1', '2', '3']],
    ['a mixed column keeps numbers as typed', ['SAMU', 15, 112], ['SAMU', '15', '112']],
    ['NA and N/A are texts', ['NA', 'N/A', 'n/a'], ['NA', 'N/A', 'n/a']],
    ['null, None and NaN are blank', ['NULL', 'None', 'x'], [null, null, 'x']],
    ['booleans', [true, false, true], ['True', 'False', 'True']],
    ['texts are not trimmed', [' a', 'b ', 'c'], [' a', 'b ', 'c']],
    ['errors are blank', [{ error: '#REF!' } as const, 'b', 'c'], [null, 'b', 'c']],
  ])('%s', (_, [first = null, second = null, third = null], expected) => {
    expect(column(withCells(LABELLED, { C7: first, C8: second, C9: third }), 2)).toEqual(expected);
  });
});
