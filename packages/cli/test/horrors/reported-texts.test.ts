import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkEmitters } from '@hubsante/emitters';
import type { LinkPackage, Message } from '@hubsante/model';
import { linkVersion, messageOf, releaseOf } from '@hubsante/model/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { renderTemplate } from '../../src/templates.ts';
import { COMPILERS } from '../types/compilers.ts';
import { horribleLink } from './horrible-link.ts';

const root = mkdtempSync(join(tmpdir(), 'dsf-reported-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes what one format of a link makes of messages; its paths. */
async function written(folder: string, format: string, messages: readonly Message[]): Promise<string[]> {
  const { principles, link } = await horribleLink();
  const at = { place: { file: 'link.yaml', line: 1 }, refusedByHub: null };
  const subject: LinkPackage = {
    link: linkVersion({
      roles: link.roles.map((role) => ({ ...role, title: role.id })),
      messages: messages.map(({ name: message }) => ({
        message,
        sender: 'LRM',
        receiver: 'SMUR',
        functionalPerimeter: null,
        workbookPerimeter: '15-15',
        ...at,
      })),
    }),
    principles,
    release: releaseOf(...messages),
    messageTitles: new Map(messages.map(({ name }) => [name, name])),
    packageVersion: '1.0.0',
    examples: [],
    acceptanceTests: null,
  };
  const [emitter] = await linkEmitters([format]);
  const options = { baseUrl: 'https://e.example', clients: null, render: renderTemplate, parts: [] };
  const files = (await emitter?.emit(subject, options)) ?? [];
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files.map(({ path }) => path);
}

const codesOf = (...values: readonly string[]) => values.map((value) => ({ value, label: null }));

describe('AsyncAPI in YAML is the same data as in JSON for a reader of YAML 1.1', () => {
  // What an outsider wrote; read by YAML 1.1: booleans, numbers, dates, a merge, nothing.
  const plain = [
    'NO',
    'no',
    'yes',
    'on',
    'y',
    '~',
    'null',
    '012',
    '1e3',
    '44109_2780',
    '1:30',
    '0x1F',
    '.inf',
  ];
  const rest = ['2024-08-21', '2024-08-21T14:30:00Z', '<<', '=', '- x', '# x', 'a: b', '^(a: |#|%|@|`)?x$'];
  const texts = [...plain, ...rest];
  const message = messageOf('TST-YAML', 'tstYaml', [
    {
      tag: 'state',
      label: 'Code: oui # non',
      description: '- tiret\n# dièse: deux-points\n  espaces "guillemets" \\ fin:',
      example: 'NO',
      codes: codesOf(...texts),
      cardinality: '1..1',
    },
    { tag: 'on', label: 'on', description: 'yes', example: '012' },
    {
      tag: 'no',
      label: 'Non',
      example: 'no',
      codes: codesOf('no', 'yes', '1e3', '012'),
      cardinality: '0..n',
    },
    {
      tag: 'nul',
      label: 'Valeur',
      description: `Texte avec tab\tet fin de ligne \nlongue${' mot'.repeat(60)} `,
      example: '~',
    },
    { tag: 'y', label: '2024-08-21', description: '44109_2780', example: '1:30' },
    ...texts.map((text, index) => ({ tag: `t${index}`, label: text, description: text, example: text })),
  ]);

  test('by PyYAML', async ({ skip }) => {
    if (spawnSync('python3', ['-c', 'import yaml']).status !== 0) skip('PyYAML is not installed');
    const folder = join(root, 'yaml');
    const paths = (await written(folder, 'asyncapi', [message])).filter((path) => path.endsWith('.yaml'));
    expect(paths.length).toBeGreaterThan(0);
    const script =
      'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))))';
    for (const path of paths) {
      const { stdout, stderr } = spawnSync('python3', ['-c', script, join(folder, path)], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect([path, stderr]).toEqual([path, '']);
      const inJson = readFileSync(join(folder, path.replace(/\.yaml$/, '.json')), 'utf8');
      expect(JSON.parse(stdout)).toEqual(JSON.parse(inJson));
      for (const text of texts) expect(inJson).toContain(JSON.stringify(text));
    }
  });
});

describe.each<[string, readonly Message[]]>([
  [
    'a path of Windows in a description, which begins an escape of Java',
    [
      messageOf('TST-U', 'tstU', [
        {
          tag: 'path',
          label: 'Chemin \\u0041',
          description: 'Chemin UNC du poste, par exemple C:\\users\\commun\\fichier.',
          example: '\\\\srv\\u',
          codes: [{ value: 'C:\\users', label: 'Dossier \\uZZZZ' }],
        },
        {
          tag: 'objet',
          type: 'unicode',
          label: '\\u000a',
          description: '\\u002a/',
          fields: [{ tag: 'u', label: 'u' }],
        },
      ]),
    ],
  ],
  [
    'messages whose names are words that languages keep',
    ['CASE', 'NEW', 'CLASS', 'RS-NEW', 'NULL', 'INT', 'DEF', 'NAMESPACE', 'ENUM'].map((name) =>
      messageOf(name, `${name.toLowerCase().replace('-', '')}Root`, [{ tag: 'a', label: 'Code' }]),
    ),
  ],
])('%s: types compile', { timeout: 120_000 }, (title, messages) => {
  test.for(COMPILERS)('in $language', async ({ language, missing, faults }, { skip }) => {
    if (missing !== null) skip(missing);
    const folder = join(root, `${title.slice(0, 10).replaceAll(' ', '-')}-${language.replace('#', 'Sharp')}`);
    const paths = await written(folder, 'types', messages);
    expect(paths.length).toBeGreaterThan(messages.length);
    expect(faults(folder).slice(0, 4_000)).toBe('');
  });
});
