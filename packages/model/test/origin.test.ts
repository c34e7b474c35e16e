import { expect, test } from 'vitest';
import { formatPlace, placeInSheet, placeOf } from '../src/index.ts';

const origin = { file: 'model.xlsx', sheet: 'RS-EDA', row: 42, columns: { name: 10, constraint: 28 } };

test.each([
  ['name', 'J42'],
  ['constraint', 'AB42'],
  ['example', 'A42'],
] as const)(
  'the %s of row 42 stands in %s; without a column, in the first cell of the row',
  (aspect, cell) => {
    expect(placeOf(origin, aspect)).toEqual({ file: 'model.xlsx', sheet: 'RS-EDA', cell });
  },
);

test('a cell of a sheet is named by its coordinates', () => {
  expect(formatPlace(placeInSheet('a.xlsx', 'S', 12, 42))).toBe('a.xlsx › S!L42');
});

test('a line of a text file is named by its number', () => {
  expect(formatPlace({ file: 'silences.yaml', line: 12 })).toBe('silences.yaml:12');
});
