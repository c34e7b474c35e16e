import type { Scalar } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { publishedColumn } from '../../src/model/published-column.ts';

/** A column of cells, and how today's publications read it (docs/reference/format-des-classeurs.md §4.5 and §4.6). */
const COLUMNS: readonly (readonly [string, (Scalar | null)[], unknown[]])[] = [
  ['texts stay as they are', ['a', null, 'b'], ['a', null, 'b']],
  ['whole numbers stay whole', [5, 7], [5, 7]],
  ['texts that are numbers become numbers', [5, '7'], [5, 7]],
  ['a blank turns a column of numbers into decimals', [5, null, 7], [{ decimal: 5 }, null, { decimal: 7 }]],
  ['one decimal turns the whole column into decimals', [5, 7.5], [{ decimal: 5 }, { decimal: 7.5 }]],
  ['TRUE beside a blank becomes 1.0', [true, null], [{ decimal: 1 }, null]],
  ['booleans stay booleans', [true, false], [true, false]],
  ['texts True and False become booleans', ['True', 'False', null], [true, false, null]],
  ['TRUE below a 1 reads 1', ['a', 1, true, true], ['a', 1, 1, 1]],
  ['1 below a TRUE reads TRUE', ['a', true, 1], ['a', true, true]],
  ['0 and FALSE likewise', ['a', 0, false], ['a', 0, 0]],
  ['unequal numbers keep their own value', ['a', 2, true], ['a', 2, true]],
  ['a column of blanks stays blank', [null, null], [null, null]],
];

describe('publishedColumn', () => {
  test.each(COLUMNS)('%s', (_, cells, read) => {
    expect(publishedColumn(cells)).toEqual(read);
  });
});
