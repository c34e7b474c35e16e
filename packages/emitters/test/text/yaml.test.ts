import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { printYaml } from '../../src/shared/text/print-yaml.ts';
import { type Tree, treeMap } from '../../src/shared/text/tree.ts';

/** A text under the key `k`, as the published files write it (docs/reference/artefacts-publies.md §5.1). */
const TEXTS: readonly (readonly [why: string, text: string, written: string])[] = [
  ['plain', 'Numéro'.replace('é', 'e'), 'k: Numero'],
  ['empty', '', "k: ''"],
  ['a colon inside a word', 'a:b', 'k: a:b'],
  ['a colon before a blank', 'a: b', "k: 'a: b'"],
  ['a colon at the end', 'a:', "k: 'a:'"],
  ['a hash inside a word', 'a#b', 'k: a#b'],
  ['a hash after a blank', 'a #b', "k: 'a #b'"],
  ['a leading dash inside a word', '-a', 'k: -a'],
  ['a leading dash before a blank', '- a', "k: '- a'"],
  ['a lone question mark', '?', "k: '?'"],
  ['a leading bracket', '[a]', "k: '[a]'"],
  ['a leading quote', "'a'", "k: '''a'''"],
  ['a document mark', '---', "k: '---'"],
  ['a word of YAML 1.1', 'yes', "k: 'yes'"],
  ['one letter of YAML 1.1 is plain', 'Y', 'k: Y'],
  ['a number', '12', "k: '12'"],
  ['a number in base 60', '12:30', "k: '12:30'"],
  ['an octal', '0123', "k: '0123'"],
  ['digits that are no octal', '0893', 'k: 0893'],
  ['a date', '2024-08-21', "k: '2024-08-21'"],
  ['a timestamp', '2024-08-21T14:30:00+02:00', "k: '2024-08-21T14:30:00+02:00'"],
  ['leading blank', ' a', "k: ' a'"],
  ['trailing blank', 'a ', "k: 'a '"],
  ['an accent', 'é', 'k: "\\xE9"'],
  ['a no-break space', 'a\u00a0', 'k: "a\\_"'],
  ['outside the first plane', '😀', 'k: "\\U0001F600"'],
  ['a tab', 'a\tb', 'k: "a\\tb"'],
  ['a line break', 'a\nb', "k: 'a\n\n  b'"],
  ['two line breaks', 'a\n\nb', "k: 'a\n\n\n  b'"],
  ['a blank before a line break', 'a \nb', 'k: "a \\nb"'],
  ['a blank after a line break', 'a\n b', 'k: "a\\n b"'],
  [
    'a plain text beyond the width',
    `${'mot '.repeat(25)}fin`,
    `k: ${'mot '.repeat(19)}mot\n  ${'mot '.repeat(5)}fin`,
  ],
  ['two blanks are no fold', `${'m'.repeat(90)}  fin`, `k: ${'m'.repeat(90)}  fin`],
];

const LONG = 'a'.repeat(123);

/** A key before the value `v` (the dumper's own limit: 128 characters with the tag `!!str`). */
const KEYS: readonly (readonly [why: string, key: string, written: string])[] = [
  ['plain', 'a', 'a: v'],
  ['a number', '1', "'1': v"],
  ['an accent', 'é', '"\\xE9": v'],
  ['never folded', 'mot '.repeat(25).trim(), `${'mot '.repeat(25).trim()}: v`],
  ['just short enough', 'a'.repeat(122), `${'a'.repeat(122)}: v`],
  ['too long for the line of its value', LONG, `? ${LONG}\n: v`],
  [
    'long and folded',
    'mot '.repeat(35).trim(),
    `? ${'mot '.repeat(19)}mot\n  ${'mot '.repeat(15).trim()}\n: v`,
  ],
  ['empty', '', "? ''\n: v"],
  ['a line break', 'a\nb', "? 'a\n\n  b'\n: v"],
];

describe('printYaml', () => {
  test.each(KEYS)('a key: %s', (_, key, written) => {
    expect(printYaml(treeMap([key, 'v']))).toBe(`${written}\n`);
  });

  test('what follows a key that has a line of its own', () => {
    const tree = treeMap(['list', [treeMap([LONG, treeMap(['a', 1], ['b', 2])])]], [LONG, ['x', []]]);
    expect(printYaml(tree)).toBe(`list:\n- ? ${LONG}\n  : a: 1\n    b: 2\n? ${LONG}\n: - x\n  - []\n`);
  });

  test.each(TEXTS)('%s', (_, text, written) => {
    expect(printYaml(treeMap(['k', text]))).toBe(`${written}\n`);
  });

  test('maps, lists and empty containers', () => {
    const tree = treeMap(
      ['map', treeMap(['a', 1], ['b', treeMap()])],
      ['list', ['x', treeMap(['c', true], ['d', null]), [], ['y', 'z']]],
      ['decimal', { decimal: 5 }],
      ['small', 0.00001],
    );
    expect(printYaml(tree)).toBe(
      [
        'map:',
        '  a: 1',
        '  b: {}',
        'list:',
        '- x',
        '- c: true',
        '  d: null',
        '- []',
        '- - y',
        '  - z',
        'decimal: 5.0',
        'small: 1.0e-05',
        '',
      ].join('\n'),
    );
  });

  test('whatever the text, a YAML 1.1 reader gets it back, and no line is longer than its longest word asks', () => {
    const word = fc.string({ unit: 'binary', maxLength: 12 });
    const text = fc.array(
      fc.oneof(word, fc.constantFrom(' ', '  ', '\n', ': ', ' #', "'", '"', 'é', '\u00a0')),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        // A lone surrogate is no character: no YAML reader can give it back.
        const value = pieces.join('').toWellFormed();
        const printed = printYaml(treeMap(['k', [value, treeMap(['nested', value])]]));
        expect(parse(printed, { version: '1.1' })).toEqual({ k: [value, { nested: value }] });
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  test('whatever the tree, a YAML reader gets it back', () => {
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b c', 'yes', '', '1'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(
            fc.tuple(fc.constantFrom('w', 'x', 'z z', '', 'a\nb', LONG, 'a'.repeat(1100)), tie('tree')),
            { maxLength: 3 },
          )
          .map((all) => new Map(all)),
      ),
    }));
    const plain = (value: unknown): unknown =>
      value instanceof Map
        ? Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]))
        : Array.isArray(value)
          ? value.map(plain)
          : value;
    fc.assert(
      fc.property(tree, (value) => {
        const root = new Map([['root', value as Tree]]);
        expect(parse(printYaml(root), { version: '1.1' })).toEqual(plain(root));
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});
