import { describe, expect, test } from 'vitest';
import { formatJsonPath, matchesJsonPath, parseJsonPath } from '../../src/links/json-path.ts';

const VALUE = { a: { list: [{ b: 1 }, { c: null }], 'odd name': 'x', 'd.e': 2 } };

describe('a path', () => {
  test.each([
    ['$.a', true],
    ['$.a.list[0].b', true],
    ['$.a.list[1].b', false],
    ['$.a.list[1].c', true],
    ['$.a.list[2]', false],
    ['$.a.list[*].b', true],
    ['$.a.list[*].d', false],
    ['$.a.list.b', false],
    ["$['a']['odd name']", true],
    ['$.a["d.e"]', true],
    ['$.a.d.e', false],
    ['$.a[0]', false],
    ['$.a.toString', false],
    ['$', true],
  ])('%s leads somewhere: %s', (text, isFound) => {
    const reading = parseJsonPath(text);
    expect(reading.kind === 'path' && matchesJsonPath(VALUE, reading.steps)).toBe(isFound);
  });

  test.each([
    ['a.b', 'a.b'],
    ['$a', 'a'],
    ['$.a.', '.'],
    ['$..a', '..a'],
    ['$.a[0]b.c', 'b.c'],
    ['$.a[-1]', '[-1]'],
    ['$.a[b]', '[b]'],
    ['$.a[0', '[0'],
    ['$.a[?(@.b)]', '[?(@.b)]'],
    ['$.a[0:2]', '[0:2]'],
    ['$.*', '.*'],
    ["$['']", "['']"],
  ])('%s is not read from %s on', (text, rest) => {
    expect(parseJsonPath(text)).toEqual({ kind: 'unreadable', rest });
  });

  test.each([
    [[], '$'],
    [['a', 'list', 0, 'b-c'], '$.a.list[0].b-c'],
    [['odd name', 'd.e'], '$["odd name"]["d.e"]'],
  ])('%j is written %s, and reads back', (path, text) => {
    expect(formatJsonPath(path)).toBe(text);
    expect(parseJsonPath(text).kind).toBe('path');
  });
});
