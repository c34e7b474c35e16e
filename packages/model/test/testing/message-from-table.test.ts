import { describe, expect, test } from 'vitest';
import { walkFields } from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

const message = messageFromTable(
  `
  | Donnée        | Balise   | Cardinalité | Format      | Détails                  | Exemple    | Description          |
  |---------------|----------|-------------|-------------|--------------------------|------------|----------------------|
  | Dossier       | caseId   | 1..1        | string      | REGEX: ^(A\\|B)[0-9]$    | A1         | Numéro du dossier.   |
  | Victime       | victim   | 0..n        | X person    |                          |            | Une personne.        |
  | > Âge         | age      | 0..1        | integer     |                          | 42         | En années.           |
  | > Adresse     | address  | 0..1        | X           |                          |            |                      |
  | >> Code       | postCode | 0..1        | string      | ENUM: 75001, 75002       | "75001 "   | Code postal.         |
  | Témoin        | witness  | 0..3        | X person    |                          |            | Une autre personne.  |
  | Fait          | event    | 0..1        | string      | NOMENCLATURE: Essai.fait | C01        | Ce qui se passe.     |
  | Urgent        | urgent   | 0..1        | boolean     |                          | TRUE       | Départ immédiat.     |
  `,
  { name: 'RS-EDA', root: 'createCase', nomenclatures: { 'Essai.fait': ['C01', 'C02'] }, isOpen: true },
);
const fields = [...walkFields(message.fields)];
const leaf = (name: string) => {
  const field = fields.find((one) => one.name === name);
  if (field?.kind !== 'leaf') throw new Error(`no leaf ${name}`);
  return field;
};

describe('a message from a table', () => {
  test('has the fields of the rows, parents before children, each at its level and path', () => {
    expect(fields.map(({ level, path }) => `${level} ${path}`)).toEqual([
      '1 /caseId',
      '1 /victim',
      '2 /victim/age',
      '2 /victim/address',
      '3 /victim/address/postCode',
      '1 /witness',
      '1 /event',
      '1 /urgent',
    ]);
  });

  test('has the types in the order of the readers: objects of a node first, then their subtrees', () => {
    expect(message.types.map(({ name, fields: own }) => [name, own.map((field) => field.name)])).toEqual([
      ['person', ['age', 'address']],
      ['address', ['postCode']],
    ]);
  });

  test('reads patterns with bars, lists, nomenclatures and the pattern of a type', () => {
    expect(leaf('caseId').pattern).toEqual({ source: '^(A|B)[0-9]$', origin: 'authored' });
    expect(leaf('postCode').enumeration?.items.map(({ value }) => value)).toEqual(['75001', '75002']);
    expect(leaf('event').enumeration?.nomenclature?.id).toBe('Essai.fait');
    const dated = messageFromTable('| Jour | day | 0..1 | date | | | |').fields[0];
    expect(dated).toMatchObject({ pattern: { origin: 'built-in' }, enumeration: null, description: null });
  });

  test('types its examples as Excel would, and keeps the blanks of a quoted cell', () => {
    expect(['caseId', 'age', 'postCode', 'urgent'].map((name) => leaf(name).example)).toEqual([
      'A1',
      42,
      '75001 ',
      true,
    ]);
  });

  test('stands in a sheet: row 9 first, labels in the column of their level', () => {
    const place = leaf('postCode').origin;
    expect([place.row, place.columns.label, place.columns.name, place.sheet]).toEqual([13, 4, 10, 'RS-EDA']);
    expect(message).toMatchObject({ name: 'RS-EDA', root: 'createCase', isOpen: true });
  });

  test('keeps the rows as written', () => {
    expect(message.rows).toHaveLength(8);
    expect(message.rows[1]).toEqual({
      labels: ['Victime', null, null, null, null, null],
      description: 'Une personne.',
      example: null,
      name: 'victim',
      cardinality: '0..n',
      objectMark: 'X',
      type: 'person',
      constraint: null,
    });
  });

  test('needs no header, and a datum may be called as the header is', () => {
    const table = '| Donnée | datum | 0..1 | string | | | |';
    expect(messageFromTable(table).fields.map(({ label }) => label)).toEqual(['Donnée']);
  });

  test('makes a release with the nomenclatures it cites', () => {
    expect(releaseOf(message).nomenclatures.map(({ id }) => id)).toEqual(['Essai.fait']);
  });
});

describe('a wrong table is the fault of the test', () => {
  test.each([
    ['no table', 'Nom', 'not a row'],
    ['a column too few', '| Nom | name | 0..1 | string | | |', '7 columns'],
    ['an unreadable cardinality', '| Nom | name | 0-1 | string | | | |', 'cardinality of row 9'],
    ['an unknown type', '| Nom | name | 0..1 | text | | | |', 'unknown type in row 9'],
    ['a jump of level', '| > Nom | name | 0..1 | string | | | |', 'a level is missing'],
    ['children of a leaf', '| A | a | 0..1 | string | | | |\n| > B | b | 0..1 | string | | | |', 'no X'],
    ['an unknown keyword', '| Nom | name | 0..1 | string | LIST: A | | |', 'not a constraint'],
    [
      'a nomenclature nobody gave',
      '| Nom | name | 0..1 | string | NOMENCLATURE: x | | |',
      'no nomenclature x',
    ],
  ])('%s', (_, table, message) => {
    expect(() => messageFromTable(table)).toThrow(message);
  });
});
