import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPyYaml, NO_PYYAML, yamlReaders } from '../../../../tools/judges/yaml-readers.ts';
import { portableYaml } from '../../src/shared/text/portable-yaml.ts';

if (!hasPyYaml) console.log(NO_PYYAML);

/** Texts that some reader of YAML takes for something else when they bear no quotes. */
const MISREAD = [
  ...[
    'y',
    'n',
    'Y',
    'N',
    'yes',
    'No',
    'NO',
    'on',
    'Off',
    'OFF',
    'true',
    'True',
    'FALSE',
    'null',
    'Null',
    'NULL',
  ],
  ...[
    '~',
    '',
    '=',
    '<<',
    '-',
    '?',
    ':',
    '---',
    '...',
    '- a',
    '? a',
    ': a',
    '#a',
    'a #b',
    'a: b',
    'a:',
    '%a',
    '@a',
    '`a`',
  ],
  ...[
    '0',
    '12',
    '+1',
    '-1',
    '007',
    '0o7',
    '0x1f',
    '0b101',
    '1_000',
    '44109_2780',
    '1e3',
    '1.0e+3',
    '.5',
    '5.',
    '1:30',
    'E1',
  ],
  ...[
    '190:20:30.15',
    '.inf',
    '-.INF',
    '.NaN',
    'inf',
    'nan',
    '2026-11-28',
    '2026-11-28T10:00:00Z',
    '2001-1-1 1:2:3',
  ],
  ...[
    ' a',
    'a ',
    '\ta',
    'a\t',
    'a\tb',
    'a\nb',
    'a\n\n',
    '\na',
    'a\n  b',
    'a \nb',
    'a\r\nb',
    'a\rb',
    '\u00a0a',
    'a\u00a0',
  ],
  ...['a\u0085b', 'a\u2028b', 'a\u2029b', 'a\0b', 'a\u001bb', 'a\u007fb', 'a\u009fb', '\ufeffa', 'a\ufffeb'],
  ...["'a'", '"a"', '[a]', '{a}', '&a', '*a', '!a', '!!str a', '|', '>', '| a', '> a'],
] as const;

/** Texts that stay as people write them. */
const PLAIN = [
  'nom',
  'Numéro de dossier',
  'SAMU 29',
  'l’appelant',
  'a:b',
  'a#b',
  'oui',
  'NON',
  'é',
  'A-',
  'a"b',
  'a\\b',
  'a, b',
  'id_1',
];

const text = fc.oneof(
  fc.constantFrom(...MISREAD, ...PLAIN, '😀', '\u{10ffff}'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[-+.0-9:_eExoabTZ \n]{1,12}$/),
  fc.array(fc.constantFrom(...MISREAD, ...PLAIN), { maxLength: 60 }).map((words) => words.join(' ')),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 5 }),
  ),
}));

/** The same data as JSON has it: `-0` is `0`, and one member `__proto__` is as good as any. */
function twin(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('YAML of the standard profile', () => {
  test.each(MISREAD.map((one) => [JSON.stringify(one), one]))(
    '%s is quoted or written as a block',
    (_, one) => {
      expect(portableYaml({ k: one }).slice(0, 4)).toMatch(/^k: ["|]/);
    },
  );

  test.each(PLAIN)('%s bears no quotes', (one) => {
    expect(portableYaml({ [one]: one })).toBe(`${one}: ${one}\n`);
  });

  test('what is no character on a screen is an escape', () => {
    expect(portableYaml({ 'a\u2028': 'b\u0085\u007f\ufeff' })).toBe('"a\\u2028": "b\\u0085\\u007f\\ufeff"\n');
  });

  test('so is a character of two halves, which SnakeYAML 2.3 does not read across its buffers', () => {
    expect(portableYaml({ '😀': 'a 🧑\u200d⚕️' })).toBe('"\\U0001f600": "a \\U0001f9d1\u200d⚕️"\n');
  });

  test.each([
    [1e21, '1.0e+21'],
    [1.5e-7, '1.5e-7'],
    [1e-7, '1.0e-7'],
    [-0, '0'],
  ])('the number %s is written %s, a number for every reader', (number, written) => {
    expect(portableYaml([number])).toBe(`- ${written}\n`);
  });

  test.each(yamlReaders('all'))('$name reads every text of the list, as key and as value', ({ read }) => {
    const given = MISREAD.map((one) => ({ [one]: one, list: [one, { [one]: [one] }] }));
    expect(read(given.map(portableYaml))).toEqual(given.map(twin));
  });

  test.each(yamlReaders('all'))('$name reads random trees as the data they are', ({ read }) => {
    const trees = fc.sample(tree, { numRuns: 5000, seed: 1 }).map((one) => ({ one }));
    const found = read(trees.map(portableYaml));
    const wrong = trees.flatMap((one, index) => {
      const [given, got] = [JSON.stringify(sorted(twin(one))), JSON.stringify(sorted(found[index]))];
      return given === got ? [] : [{ given, got, yaml: portableYaml(one) }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** Members in one order, that of their names: readers differ in where they put names that are numbers. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
}
