import { DiagnosticCollector } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { withMessageTitle } from '../src/commands/new/message-title.ts';
import { YamlReader } from '../src/links/yaml-reader.ts';
import { parseSilences } from '../src/silences/parse-silences.ts';
import { parseReleaseManifest } from '../src/sources/release-manifest.ts';
import { parseYaml } from '../src/sources/yaml-document.ts';

/** Nine lists of nine of the one before: 9^9 items once written out. */
const bomb = () =>
  [
    'a0: &a0 [x]',
    ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`),
  ].join('\n');

/** A text, the line of its fault, and a part of what is said of it. */
const HOSTILE: readonly (readonly [string, string, number, string])[] = [
  ['a bomb of references', bomb(), 2, 'le renvoi « a0 » n’est pas lu'],
  ['a reference to itself', 'a: 1\nb: &b [*b]', 2, 'le renvoi « b »'],
  ['a reference as a key', 'a: &a x\n*a : 1', 2, 'le renvoi « a »'],
  ['a merge', 'a: {x: 1}\nb:\n  <<: {y: 2}', 3, 'la fusion « << »'],
  ['a key written twice', 'a: 1\nb: 2\na: 3', 3, 'déjà écrite plus haut'],
  ['a key written twice, once as a number', '1: a\n"1": b', 2, 'déjà écrite plus haut'],
  ['__proto__ as a key', 'a: 1\n__proto__:\n  b: 1', 2, 'la clé « __proto__ » est réservée'],
  ['constructor as a key, inside', 'a:\n  - constructor: 1', 2, 'la clé « constructor » est réservée'],
  ['a second document', 'a: 1\n---\nb: 2', 2, 'commence un second document'],
  ['a list as a key', '? [a]\n: b', 1, 'une clé doit être un simple texte'],
  ['100 000 lists in one line', `a: 1\nb:\n  ${'- '.repeat(100_000)}x`, 3, 'emboîtés'],
  ['lists without anything in them', '- '.repeat(100_000), 1, 'emboîtés'],
  ['keys in keys', '? '.repeat(100_000), 1, 'emboîtés'],
  [
    'blocks one column deeper with each line',
    Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    202,
    'emboîtés',
  ],
  ['brackets in brackets', `a: 1\nb: ${'['.repeat(5_000)}`, 2, 'emboîtés'],
  ['brackets over many lines', '[\n'.repeat(5_000), 51, 'emboîtés'],
  ['braces in braces', `${'{a: '.repeat(3_000)}${'}'.repeat(3_000)}`, 1, 'emboîtés'],
  ['brackets after a text between quotation marks', `a: "x" \nb: ['y', ${'['.repeat(60)}`, 2, 'emboîtés'],
  ['a text that is too long', `a: ${'x'.repeat(1_000_001)}`, 1, 'un million de caractères'],
];

const silent = () => new DiagnosticCollector();
const READERS: readonly (readonly [
  string,
  (text: string, reporter: DiagnosticCollector) => unknown,
  string,
])[] = [
  [
    'link.yaml and principes.yaml',
    (text, to) => new YamlReader({}).read(text, 'f.yaml', to),
    'cli/link-not-yaml',
  ],
  ['release.yaml', (text, to) => parseReleaseManifest(text, 'f.yaml', to), 'cli/manifest-not-yaml'],
  ['silences.yaml', (text, to) => parseSilences(text, 'f.yaml', to), 'cli/silences-not-yaml'],
];

describe('a hostile YAML text is one finding at its line', () => {
  test.each(HOSTILE)('%s', (_, text, line, words) => {
    const parsed = parseYaml(text);
    if (parsed.kind !== 'fault') throw new Error('it was read');
    expect([parsed.line, parsed.fr]).toEqual([line, expect.stringContaining(words)]);
    expect(parsed.en).not.toBe('');
    for (const [, read, code] of READERS) {
      const reporter = silent();
      read(text, reporter);
      expect(reporter.diagnostics.map(({ definition, place }) => [definition.code, place.line])).toEqual([
        [code, line],
      ]);
    }
    expect(withMessageTitle(text, 'RS-X', 'Titre')).toBeNull();
  });
});

test.each([
  ['brackets inside a text', `a: "${'['.repeat(60)}"\nb: '${'{'.repeat(60)}'\n# ${'['.repeat(60)}`],
  ['an apostrophe within a text', "a: l'objet\nb: [1]"],
  ['a rule of hyphens', `a: |\n  ${'-'.repeat(300)}`],
  ['a line of blanks', `a: 1\n${' '.repeat(400)}\nb: 2`],
  ['a text between quotation marks that begins with an asterisk', 'a: "*b"'],
])('%s is read', (_, text) => {
  expect(parseYaml(text).kind).toBe('yaml');
});

test('keys are compared in linear time', () => {
  const text = Array.from({ length: 60_000 }, (_, n) => `k${n}: ${n}`).join('\n');
  const start = performance.now();
  expect(parseYaml(text).kind).toBe('yaml');
  expect(performance.now() - start).toBeLessThan(5_000);
});
