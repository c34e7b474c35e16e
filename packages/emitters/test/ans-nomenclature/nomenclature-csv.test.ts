import type { Nomenclature, Release } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { emitter as nomenclatureCsv } from '../../src/ans/nomenclature-csv/index.ts';

const OPTIONS = { versionStamp: '24.02.01', baseUrl: 'https://example.org' };

const COLOURS: Nomenclature = {
  id: 'Test.couleur',
  hasOwnId: true,
  reference: 'TEST',
  name: 'COULEUR',
  levels: 1,
  description: null,
  codes: [],
  table: {
    columns: [
      { kind: 'code' },
      { kind: 'label', level: 1 },
      { kind: 'other', title: 'Libellé niveau 2' },
      { kind: 'description' },
      { kind: 'comment' },
    ],
    rows: [
      ['BLEU', 'Bleu', null, 'Comme le ciel, la mer', null],
      [null, null, null, null, null],
      [' B2', 'dit "blanc"', null, 'sur\ndeux lignes', '1.0'],
    ],
  },
  place: { file: 'codes.xlsx', sheet: 'Couleurs', cell: 'B1' },
};

function emit(nomenclature: Nomenclature, datedNomenclatureFiles: boolean) {
  const release: Release = {
    messages: [],
    nomenclatures: [nomenclature],
    acceptanceTests: [],
    conventions: { datedNomenclatureFiles },
  };
  const [file] = nomenclatureCsv.emit(release, OPTIONS);
  if (file === undefined) throw new Error('no file');
  return file;
}

test('the table is printed behind a row count, quoted only where it must be, blank rows included', () => {
  expect(emit(COLOURS, false).content).toBe(
    [
      ',code,label_n1,Libellé niveau 2,description,commentaire\n',
      '0,BLEU,Bleu,,"Comme le ciel, la mer",\n',
      '1,,,,,\n',
      '2, B2,"dit ""blanc""",,"sur\ndeux lignes",1.0\n',
    ].join(''),
  );
});

test('a table without codes is a title line', () => {
  const empty = { ...COLOURS, table: { columns: COLOURS.table.columns, rows: [] } };
  expect(emit(empty, false).content).toBe(',code,label_n1,Libellé niveau 2,description,commentaire\n');
});

test('the file remembers the cell it comes from', () => {
  expect(emit(COLOURS, false).source).toEqual({ file: 'codes.xlsx', sheet: 'Couleurs', cell: 'B1' });
});

describe('the file name', () => {
  const unnamed = { ...COLOURS, id: 'TEST-COULEUR', hasOwnId: false };

  test.each([
    ['own identifier, undated release', COLOURS, false, 'Test.couleur.csv'],
    ['own identifier, dated release', COLOURS, true, 'Test.couleur.csv'],
    ['no identifier, undated release', unnamed, false, 'TEST-COULEUR.csv'],
    ['no identifier, dated release', unnamed, true, 'TEST-COULEUR-v24.02.01.csv'],
  ])('%s → %4$s', (_, nomenclature, dated, name) => {
    expect(emit(nomenclature, dated).path).toBe(`nomenclature_parser/out/latest/csv/${name}`);
  });
});
