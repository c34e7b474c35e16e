import type { AuthoredRow } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as ansInputCsv } from '../../src/ans/input-csv/index.ts';
import { emitText, message } from '../support/messages.ts';

const TITLES =
  'Donnée (Niveau 1),Donnée (Niveau 2),Donnée (Niveau 3),Donnée (Niveau 4),Donnée (Niveau 5),Donnée (Niveau 6),' +
  'Description,Exemples,Balise,Cardinalité,Objet,Format (ou type),Détails de format\n';

const BLANK: AuthoredRow = {
  labels: [null, null, null, null, null, null],
  description: null,
  example: null,
  name: null,
  cardinality: null,
  objectMark: null,
  type: null,
  constraint: null,
};

function csv(...rows: readonly Partial<AuthoredRow>[]): string {
  const authored = rows.map((row) => ({ ...BLANK, ...row }));
  return emitText(ansInputCsv, message('RS-TEST', 'test', [], { rows: authored }));
}

test('each cell stands in the column of its title', () => {
  const row = {
    labels: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'],
    description: 'Desc',
    example: 'Ex',
    name: 'tag',
    cardinality: '0..n',
    objectMark: 'X',
    type: 'Place',
    constraint: 'ENUM: A, B',
  };
  expect(csv(row)).toBe(`${TITLES}L1,L2,L3,L4,L5,L6,Desc,Ex,tag,0..n,X,Place,"ENUM: A, B"\n`);
});

test('comments beside a label are kept, blank rows too', () => {
  const commented = { labels: ['Nom', '# Voir contact', null, null, null, null] };
  expect(csv(commented, {})).toBe(`${TITLES}Nom,# Voir contact,,,,,,,,,,,\n,,,,,,,,,,,,\n`);
});

test.each([
  ['a whole number', 5, '5'],
  ['a number of a numeric column', { decimal: 5 }, '5.0'],
  ['a small number', 0.00001, '1e-05'],
  ['true', true, 'True'],
  ['false', false, 'False'],
  ['a text that only looks false', 'false', 'false'],
  ['blanks around', ' a ', ' a '],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'dit "oui"', '"dit ""oui"""'],
  ['a line break', 'a\nb', '"a\nb"'],
])('%s', (_, example, written) => {
  expect(csv({ example })).toBe(`${TITLES},,,,,,,${written},,,,,\n`);
});

test('a message without rows is a line of titles', () => {
  expect(csv()).toBe(TITLES);
});
