import { describe, expect, test } from 'vitest';
import { parseArguments } from '../src/arguments/parse-arguments.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean));

test('a complete command line', async () => {
  expect(await parse('build 3.4.1 2.0 --out sortie --profile=ans --lang en --force')).toEqual({
    kind: 'run',
    definition: expect.objectContaining({ name: 'build' }),
    command: 'build',
    language: 'en',
    paths: ['3.4.1', '2.0'],
    values: new Map([
      ['out', 'sortie'],
      ['profile', 'ans'],
      ['lang', 'en'],
      ['force', ''],
    ]),
  });
});

test('a path that starts with a hyphen comes after --', async () => {
  expect(await parse('check -- -x.xlsx')).toMatchObject({ kind: 'run', paths: ['-x.xlsx'] });
});

test.each([
  ['--version', { kind: 'version' }],
  ['--help', { kind: 'help', command: null, isAsked: true }],
  ['-h', { kind: 'help', command: null, isAsked: true }],
  ['help', { kind: 'help', command: null, isAsked: true }],
  ['', { kind: 'help', command: null, isAsked: false }],
  ['help build', { kind: 'help', command: { name: 'build' } }],
  ['build --help', { kind: 'help', command: { name: 'build' } }],
  ['build x --help --out', { kind: 'help', command: { name: 'build' } }],
  ['--lang en --help', { kind: 'help', language: 'en' }],
])('dsf %s', async (line, expected) => {
  expect(await parse(line)).toMatchObject(expected);
});

describe('a mistake is answered with what to write', () => {
  test.each([
    ['chek x', 'La commande « chek » n’existe pas. Vouliez-vous dire « dsf check » ?'],
    ['zzzzzz x', 'La commande « zzzzzz » n’existe pas.'],
    ['constructor x', 'La commande « constructor » n’existe pas.'],
    [
      'check x --fromat json',
      'L’option --fromat n’existe pas pour « dsf check ». Vouliez-vous dire --format ?',
    ],
    ['check x --out y', 'L’option --out n’existe pas pour « dsf check ».'],
    ['check x --__proto__ y', 'L’option --__proto__ n’existe pas pour « dsf check ».'],
    ['check x -f json', 'L’option -f n’existe pas pour « dsf check ».'],
    [
      'check x --no-format',
      'L’option --no-format n’existe pas pour « dsf check ». Vouliez-vous dire --format ?',
    ],
    [
      'check x --format jsn',
      'L’option --format n’accepte pas « jsn ». Valeurs possibles : text, json, sarif, github. Vouliez-vous dire « json » ?',
    ],
    ['check x --format', 'L’option --format attend une valeur : --format FORMAT.'],
    ['build x --out --force', 'L’option --out attend une valeur : --out DOSSIER.'],
    ['build x --out=', 'L’option --out attend une valeur : --out DOSSIER.'],
    ['build x --out y --force=yes', 'L’option --force s’écrit seule, sans valeur.'],
    ['check', 'Il manque ce qu’il faut lire : « dsf check CHEMIN… ».'],
    ['check x --lang de', 'L’option --lang n’accepte pas « de ». Valeurs possibles : fr, en.'],
    ['chek x --lang en', 'There is no command “chek”. Did you mean “dsf check”?'],
  ])('dsf %s', async (line, message) => {
    expect(await parse(line)).toMatchObject({ kind: 'mistake', message });
  });
});
