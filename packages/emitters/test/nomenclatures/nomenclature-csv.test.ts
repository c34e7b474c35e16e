import { expect, test } from 'vitest';
import { emitter as nomenclatureCsv } from '../../src/release/nomenclature-csv/index.ts';
import { nomenclature, type Row, releaseWith, textsOf } from './release.ts';

function csvOf(rows: readonly Row[]): string {
  const texts = textsOf(nomenclatureCsv, releaseWith([nomenclature('Test.lieu', rows)]));
  return texts.get('nomenclatures/csv/Test.lieu.csv') ?? '';
}

test('one row per code with its levels, for Excel in French: byte order mark, semicolons', () => {
  const rows: Row[] = [
    ['L01', ['Domicile'], 'Là où la personne habite', 'ancien : D'],
    ['L01.1', [null, 'Maison, pavillon']],
  ];
  expect(csvOf(rows)).toBe(
    [
      '\u{FEFF}Code;Niveau;Code parent;Libellé niveau 1;Libellé niveau 2;Description;Commentaire\n',
      'L01;1;;Domicile;;Là où la personne habite;ancien : D\n',
      'L01.1;2;L01;;Maison, pavillon;;\n',
    ].join(''),
  );
});

test.each([
  ['a semicolon', 'a;b', '"a;b"'],
  ['a quote', 'dit "b"', '"dit ""b"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a comma, which needs nothing', 'a, b', 'a, b'],
  ['what a spreadsheet would compute', '=1+1', "'=1+1"],
  ['what a spreadsheet would run, quoted too', '=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
  ['a dash that opens a sentence', '- autre', "'- autre"],
  ['a number with a sign', '-12,5', '-12,5'],
])('%s: %s is written %s', (_, comment, written) => {
  expect(csvOf([['A', ['Un'], null, comment]]).endsWith(`;${written}\n`)).toBe(true);
});

test('a code keeps the blanks around it', () => {
  expect(csvOf([[' A ', ['Un']]])).toContain('\n A ;1;;Un;;\n');
});
