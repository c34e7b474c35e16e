import { describe, expect, test } from 'vitest';
import { isoDate, parseIsoCell } from '../../src/spreadsheet/excel-date.ts';
import { isDateFormat } from '../../src/spreadsheet/number-format.ts';

describe('a number format shows a date', () => {
  test.each<[string, boolean]>([
    ['dd/mm/yyyy', true],
    ['[$-40C]d mmm yyyy;@', true],
    ['h:mm AM/PM', true],
    ['YYYY', true],
    ['[h]:mm:ss', true],
    ['[hh]', true],
    ['[mm]', true],
    ['[ss]', true],
    ['yyyy\\-mm\\-dd', true],
    ['"le" d', true],
    ['General', false],
    ['@', false],
    ['0.00', false],
    ['#,##0 "jours"', false],
    ['0\\d', false],
    ['_d0', false],
    ['*d0', false],
    ['[Red]0.00', false],
    ['[$USD] 0', false],
    ['0;[Red]-0 "d"', false],
    ['0;dd/mm/yyyy', false],
    ['";"d', true],
    ['0.00E+00', false],
    ['"never closed d', false],
    ['[never closed d', false],
    ['', false],
    ['['.repeat(1_000_000), false],
  ])('%.30s: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe('a date number', () => {
  test.each<[number, boolean, string | null]>([
    [45_525, false, '2024-08-21'],
    [45_525.999999, false, '2024-08-22'],
    [45_525.5, false, '2024-08-21T12:00:00'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [44_063, true, '2024-08-21'],
    [2_958_465, false, '9999-12-31'],
    [2_958_465.5, false, '9999-12-31T12:00:00'],
    [2_958_466, false, null],
    [-1, false, null],
    [1e308, false, null],
    [Number.NaN, false, null],
  ])('%d (from 1904: %s) is %s', (serial, countsFrom1904, iso) => {
    expect(isoDate(serial, countsFrom1904)).toBe(iso);
  });

  test.each<[string, string | null]>([
    ['2024-08-21', '2024-08-21'],
    ['2024-08-21T14:30:15.250Z', '2024-08-21T14:30:15'],
    ['2024-02-30', null],
    ['2024-13-01', null],
    ['2024-08-21T25:00', null],
    ['14:30:00', null],
    ['hier', null],
  ])('%s in a cell of type d is %s', (text, iso) => {
    expect(parseIsoCell(text)?.iso ?? null).toBe(iso);
  });
});
