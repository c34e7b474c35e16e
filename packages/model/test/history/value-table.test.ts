import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ValueTableReader, ValueTableWriter } from '../../src/index.ts';

function written(values: readonly unknown[]) {
  const writer = new ValueTableWriter();
  const rows = values.map((value) => writer.add(value));
  const reader = new ValueTableReader(JSON.parse(JSON.stringify(writer.table)));
  return { rows, table: writer.table, read: rows.map((row) => reader.value(row)) };
}

test('every JSON value comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const plain = JSON.parse(JSON.stringify(values));
      expect(written(plain).read).toEqual(plain);
    }),
  );
});

test('an equal value is written once, whatever holds it', () => {
  const field = (tag: string) => ({ tag, place: { sheet: 'EX', cell: 'A1' } });
  const { rows, table } = written([
    [field('sex'), field('age')],
    [field('age'), field('sex')],
    [field('sex'), field('age')],
  ]);
  expect(rows[0]).toBe(rows[2]);
  expect(table.rows.filter((row) => row === 'EX' || row === 'A1')).toEqual(['EX', 'A1']);
  expect(table.shapes).toEqual([[], ['tag', 'place'], ['sheet', 'cell']]);
});

test('a list without members is no object without members, and absent is not null', () => {
  expect(written([[], {}, { a: undefined }, { a: null }, ['0'], [0]]).read).toEqual([
    [],
    {},
    {},
    { a: null },
    ['0'],
    [0],
  ]);
});

test.each([
  ['a circle', [[0, 0]], 0],
  ['a later row', [[0, 1], 'x'], 0],
  ['a row that is not there', ['x'], 3],
  ['a shape that is not there', ['x', [7, 0]], 1],
  ['a member too few', ['x', [1]], 1],
] as const)('%s is refused', (_, rows, row) => {
  const reader = new ValueTableReader({ shapes: [[], ['a']], rows });
  expect(() => reader.value(row)).toThrow(/row|shape/);
});
