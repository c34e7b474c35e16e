import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownRows } from '../src/scripts/shown-rows.ts';

const rows = (text: string) =>
  text.split(' ').map((row) => ({ level: Number(row[0]), isFound: row.endsWith('!') }));

describe('the rows a filter shows', () => {
  test.each<[string, string]>([
    ['1 1 1!', '--x'],
    ['1! 1 1', 'x--'],
    ['1 1 1', '---'],
    ['1 2 3! 2 1', 'xxx--'],
    ['1 2! 3 1 2 3!', 'xx-xxx'],
    ['1 2 3 2! 1', 'x--x-'],
    ['2 3! 2', 'xx-'],
  ])('%s', (tree, expected) => {
    expect(
      shownRows(rows(tree))
        .map((isShown) => (isShown ? 'x' : '-'))
        .join(''),
    ).toBe(expected);
  });

  test('are those found and those above them, whatever the tree', () => {
    const tree = fc.array(fc.record({ level: fc.integer({ min: 1, max: 4 }), isFound: fc.boolean() }));
    fc.assert(
      fc.property(tree, (any) => {
        const above = (index: number): number[] => {
          const levels: number[] = [];
          let level = any[index]?.level ?? 1;
          for (let at = index - 1; at >= 0 && level > 1; at -= 1) {
            const other = any[at]?.level ?? 1;
            if (other < level) {
              levels.push(at);
              level = other;
            }
          }
          return levels;
        };
        const wanted = new Set(
          any.flatMap(({ isFound }, index) => (isFound ? [index, ...above(index)] : [])),
        );
        expect(shownRows(any)).toEqual(any.map((_, index) => wanted.has(index)));
      }),
    );
  });
});
