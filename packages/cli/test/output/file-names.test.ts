import { formatPlace } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { checkFileNames, unfitPart } from '../../src/output/file-names.ts';

test.each([
  'RS-EDA.schema.json',
  'json-schema/RS-EDA.schema.json',
  'nomenclatures/Nature de fait.csv',
  'Été/évaluation.json',
  'console.json',
  '.hidden',
])('%j is fit', (path) => {
  expect(unfitPart(path)).toBeNull();
});

test.each([
  ['../x', '..'],
  ['a/../x', '..'],
  ['./x', '.'],
  ['/x', '/'],
  ['a//x', '/'],
  ['', '/'],
  ['a/', '/'],
  ['a\\x', '\\'],
  ['C:x', ':'],
  ['a?b', '?'],
  ['a\u0000b', '\u0000'],
  ['a\nb', '\n'],
  ['con', 'con'],
  ['a/NUL.json', 'NUL.json'],
  ['lpt1.x.y', 'lpt1.x.y'],
  ['x.', 'x.'],
  ['x /y', 'x '],
  ['é'.repeat(128), 'é'.repeat(128)],
  ['.dsf-manifest.json', '.dsf-manifest.json'],
])('%j is refused because of %j', (path, part) => {
  expect(unfitPart(path)).toBe(part);
});

describe('files of one output', () => {
  const cell = { file: 'model.xlsx', sheet: 'EMSI', cell: 'A3' };
  const check = (...paths: string[]) => {
    const { files, diagnostics } = checkFileNames(paths.map((path) => ({ path, content: '', source: cell })));
    return {
      kept: files.map(({ path }) => path),
      told: diagnostics.map(
        ({ definition, place, value }) => `${definition.code} ${value} ${formatPlace(place)}`,
      ),
    };
  };

  test('an unfit name is left out, and told at its cell', () => {
    expect(check('a', '../b', 'c')).toEqual({
      kept: ['a', 'c'],
      told: ['cli/file-name-refused ../b model.xlsx › EMSI!A3'],
    });
  });

  test('an unfit name of several files is one finding', () => {
    expect(check('csv/CON.csv', 'json/CON.json', 'c')).toEqual({
      kept: ['c'],
      told: ['cli/file-name-refused csv/CON.csv model.xlsx › EMSI!A3'],
    });
  });

  test.each([
    ['the same name', 'a/b', 'a/b'],
    ['names that differ by case only', 'a/RS-EDA', 'a/rs-eda'],
    ['names that differ by the way of writing accents', '\u00e9', 'e\u0301'],
    ['a file where a folder is', 'a/b', 'a'],
    ['a folder where a file is', 'a', 'A/b'],
  ])('%s: only the first is written', (_, first, second) => {
    expect(check(first, second)).toEqual({
      kept: [first],
      told: [`cli/file-name-taken ${second} model.xlsx › EMSI!A3`],
    });
  });
});
