import { describe, expect, test } from 'vitest';
import { parseCellAddress, parseRowNumber } from '../../src/spreadsheet/cell-address.ts';
import { open, withRows } from './package-fixtures.ts';

describe('the address of a cell', () => {
  test.each<[string, unknown]>([
    ['A1', { column: 1, row: 1 }],
    ['Z9', { column: 26, row: 9 }],
    ['AA10', { column: 27, row: 10 }],
    ['AMJ203', { column: 1024, row: 203 }],
    ['XFD1048576', { column: 16_384, row: 1_048_576 }],
    ['XFE1', null],
    ['A1048577', null],
    ['A0', null],
    ['A01', null],
    ['A', null],
    ['1', null],
    ['', null],
    ['a1', null],
    ['$A$1', null],
    ['A1:B2', null],
    ['A1.5', null],
    ['A-1', null],
    ['ÀA1', null],
    [`${'A'.repeat(10_000)}1`, null],
    [`A${'9'.repeat(10_000)}`, null],
  ])('%.20s', (address, coordinates) => {
    expect(parseCellAddress(address)).toEqual(coordinates);
  });

  test.each<[string, number | null]>([
    ['1', 1],
    ['1048576', 1_048_576],
    ['1048577', null],
    ['0', null],
    ['1e3', null],
  ])('a row may be %s', (digits, row) => {
    expect(parseRowNumber(digits)).toBe(row);
  });
});

/** `B3=1 XFD3=2`: every value of the sheet, where it stands. */
function layout(rows: string): string {
  const [sheet] = open(withRows(rows)).sheets;
  if (sheet === null || sheet === undefined) return 'unreadable';
  const found: string[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const value = sheet.value(column, row);
      if (value !== null) found.push(`${column},${row}=${value}`);
    }
  }
  return `${found.join(' ')} (${sheet.columnCount}×${sheet.rowCount})`;
}

describe('a cell stands where it should', () => {
  test.each<[string, string, string]>([
    ['at its address', '<row r="3"><c r="B3"><v>1</v></c></row>', '2,3=1 (2×3)'],
    [
      'after cells that only have a style',
      '<row r="3"><c r="A3" s="4"/><c r="B3" s="4"/><c r="C3"><v>1</v></c></row>',
      '3,3=1 (3×3)',
    ],
    ['in the last column', '<row r="1"><c r="XFD1"><v>2</v></c></row>', '16384,1=2 (16384×1)'],
    [
      'after the cell before it, without address',
      '<row r="2"><c><v>1</v></c><c><v>2</v></c></row>',
      '1,2=1 2,2=2 (2×2)',
    ],
    [
      'after an addressed cell',
      '<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row>',
      '3,1=1 4,1=2 (4×1)',
    ],
    ['after a styled cell', '<row r="1"><c r="C1" s="1"/><c><v>2</v></c></row>', '4,1=2 (4×1)'],
    [
      'after two styled cells',
      '<row r="1"><c r="C1" s="1"/><c r="D1" s="1"/><c><v>2</v></c></row>',
      '5,1=2 (5×1)',
    ],
    ['in the row after the row before it', '<row r="4"/><row><c><v>1</v></c></row>', '1,5=1 (1×5)'],
    [
      'in the first row, without any number',
      '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>',
      '1,1=1 1,2=2 (1×2)',
    ],
    ['in the row of its own address', '<row><c r="A7"><v>1</v></c></row>', '1,7=1 (1×7)'],
    [
      'once, the last time it is written',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      '1,1=2 (1×1)',
    ],
    [
      'in rows of any order',
      '<row r="2"><c><v>2</v></c></row><row r="1"><c><v>1</v></c></row>',
      '1,1=1 1,2=2 (1×2)',
    ],
    ['nowhere in an empty sheet', '', ' (0×0)'],
    ['nowhere when it has no value', '<row r="9" s="1" customFormat="1"><c r="Z9" s="1"/></row>', ' (0×0)'],
  ])('%s', (_, rows, expected) => {
    expect(layout(rows)).toBe(expected);
  });

  test('no neighbour answers for it', () => {
    const [sheet] = open(
      withRows('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c><v>2</v></c></row>'),
    ).sheets;
    const outside = [
      [0, 1],
      [0, 2],
      [0, 3],
      [16_385, 1],
      [16_386, 1],
      [-1, 2],
      [1, 0],
      [1.5, 2],
    ] as const;
    expect(outside.map(([column, row]) => sheet?.value(column, row))).toEqual(outside.map(() => null));
  });

  test('rows that are hidden are known', () => {
    const rows = '<row r="2" hidden="1"/><row hidden="true"/><row r="5" hidden="0"/>';
    const [sheet] = open(withRows(rows)).sheets;
    expect(sheet?.hiddenRows).toEqual(new Set([2, 3]));
  });
});
