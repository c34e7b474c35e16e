import { describe, expect, test } from 'vitest';
import type { LeveledRow } from '../../src/model/level-faults.ts';
import { likelyLevel, repairLevels } from '../../src/model/repair-levels.ts';

/** `2 object person` for each row: level, kind, type; the tag is the place of the row. */
function table(...lines: string[]): LeveledRow[] {
  return lines.map((line, index) => {
    const [level = '1', kind = 'value', type = 'string'] = line.split(' ');
    const name = kind === 'code' || kind === 'label' ? kind : `row${index}`;
    const known = kind === 'object' || kind === 'code-and-label' || kind === 'other' ? kind : 'value';
    return { level: Number(level), kind: known, name, type, messages: ['M'] };
  });
}

const repairs = (rows: LeveledRow[]) =>
  repairLevels(rows, () => true).map(({ index, meant, alternative }) =>
    alternative === null
      ? `${index}→${meant}`
      : `${index}→${meant} or ${alternative.index}→${alternative.meant}`,
  );

describe('the row that slipped is found', () => {
  test.each<[string, string[], string[]]>([
    ['a sound table', ['1', '1 object a', '2', '2', '1'], []],
    ['a value too deep', ['1', '1 object a', '2', '3', '2', '1'], ['3→2']],
    ['a value two levels too deep', ['1', '1 object a', '2', '4', '2', '1'], ['3→2']],
    ['a first datum too high', ['1', '1 object a', '1', '2', '2', '1'], ['2→2']],
    ['a datum too high in the middle', ['1 object a', '2', '1', '2', '2', '1'], ['2→2']],
    ['the last but one too high, or the last too deep', ['1 object a', '2', '1', '2', '1'], ['2→2 or 3→1']],
    ['an object too deep under a value', ['1', '2 object a', '2', '2', '1'], ['1→1']],
    ['an object two levels too high', ['1 object a', '2', '1 object b', '4', '4', '1'], ['2→3']],
    ['a code too high', ['1 code-and-label', '1 code', '2 label', '1'], ['1→2']],
    ['a label too deep', ['1 code-and-label', '2 code', '3 label', '1'], ['2→2']],
    [
      'a second code-and-label too deep',
      ['1 code-and-label', '2 code', '2 label', '2 code-and-label', '1'],
      ['3→1'],
    ],
    ['two slips far apart', ['1 object a', '2', '4', '2', '1 object b', '2', '3', '2', '1'], ['6→2', '2→2']],
    // Three rows under a value are the value's own fault.
    ['a value with data below it', ['1', '2', '2', '2', '1'], []],
    ['an unknown type', ['1', '1 object gone', '1', '1'], []],
    ['an object without its mark', ['1 other a', '2', '2', '1 object a', '1'], []],
  ])('%s', (_, lines, expected) => {
    expect(repairs(table(...lines))).toEqual(expected);
  });
});

test('a row without a level gets the one that leaves no fault, then that of its neighbours', () => {
  expect(likelyLevel(table('1', '1 object a', '2', '2'), 1, [1, 2, 3])).toBe(1);
  expect(likelyLevel(table('1 object a', '2', '1', '2', '1'), 2, [1, 2, 3])).toBe(2);
});

test('the search does not grow with the square of a table', () => {
  const rows = table(...Array.from({ length: 20_000 }, (_, index) => (index % 2 === 0 ? '1' : '3')));
  const start = performance.now();
  expect(repairs(rows)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
