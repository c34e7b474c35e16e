import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LinkPackage } from '@hubsante/model';
import { linkVersion, messageFromTable, releaseOf } from '@hubsante/model/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitter } from '../../src/link/runtime/index.ts';
import { messageSchema } from '../../src/shared/json-schema/message-schema-files.ts';

const PLACE = { file: 'link.yaml', line: 1 } as const;

const message = messageFromTable(
  `
  | Patient      | patient     | 1..2 | X person | | | |
  | > Nom        | name        | 1..1 | string   | | Anne | |
  | > Naissance  | birth       | 0..1 | date     | | 1980-02-01 | |
  | > Ancien     | former      | 0..0 | string   | | | |
  | Dossier      | caseId      | 0..1 | string   | REGEX: ^[a-z]'\\w$ | a'1 | |
  | Couleur      | colour      | 0..1 | string   | ENUM: rouge, vert | rouge | |
  | Étage        | floor       | 0..n | integer  | ENUM: 1, 2 | 1 | |
  | Constructeur | constructor | 0..1 | string   | | | |
  | Arrivée      | at          | 0..1 | datetime | | 2025-03-10T10:37:00+01:00 | |
  `,
  { name: 'EX-BILAN', root: 'bilan' },
);
const other = messageFromTable('| Nom | name | 0..1 | string | | a | |', {
  name: 'EX-AUTRE',
  root: '__proto__',
});

const LINK = linkVersion({
  roles: [{ id: 'A', title: 'Un logiciel', place: PLACE }],
  messages: [
    {
      message: 'EX-BILAN',
      sender: 'A',
      receiver: 'A',
      functionalPerimeter: null,
      workbookPerimeter: '15',
      refusedByHub: null,
      place: PLACE,
    },
  ],
});

const SUBJECT = {
  link: LINK,
  principles: {
    queues: [{ suffix: 'message', kinds: ['Report'], title: '', description: '' }],
    header: 'RC-DE',
    serviceMessages: [],
  },
  release: releaseOf(message, other),
  messageTitles: new Map(),
  packageVersion: '1.0.0',
  examples: [],
  acceptanceTests: null,
} as unknown as LinkPackage;

const OPTIONS = { baseUrl: 'https://hubsante.example', clients: null, render: () => '', parts: [] };
const files = await emitter.emit(SUBJECT, OPTIONS);

interface Finding {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

interface Runtime {
  validate(value: unknown): { readonly valid: boolean; readonly findings: readonly Finding[] };
}

let folder = '';
let runtime: Runtime;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'));
  mkdirSync(join(folder, 'runtime'));
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  runtime = (await import(pathToFileURL(join(folder, 'runtime/index.js')).href)) as Runtime;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `code path`, for what stands under the root. */
function told(body: unknown): readonly string[] {
  return runtime
    .validate({ bilan: body })
    .findings.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
}

const ANNE = { patient: [{ name: 'Anne' }] };

describe('a message', () => {
  test.each<[string, unknown, string[]]>([
    ['that is valid has no finding', ANNE, []],
    ['with a required field missing', {}, ['field-missing patient']],
    ['with too few items', { patient: [] }, ['items-too-few patient']],
    ['with too many', { patient: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }, ['items-too-many patient']],
    [
      'with a forbidden field',
      { patient: [{ name: 'a', former: 'b' }] },
      ['field-forbidden patient.0.former'],
    ],
    ['with an unknown field', { ...ANNE, zzz: 1 }, ['field-unknown zzz']],
    ['with a misspelled field', { ...ANNE, color: 'vert' }, ['field-misspelled color']],
    ['against a pattern', { ...ANNE, caseId: 'A' }, ['pattern-broken-example caseId']],
    ['with a value outside its list', { ...ANNE, colour: 'bleu' }, ['code-unknown colour']],
    ['with a number outside its list', { ...ANNE, floor: [1, 3] }, ['code-unknown floor.1']],
    ['with a text where its list holds numbers', { ...ANNE, floor: ['1'] }, ['integer-expected floor.0']],
    [
      'with a day that does not exist',
      { patient: [{ name: 'a', birth: '1980-02-31' }] },
      ['day-impossible patient.0.birth'],
    ],
    [
      'with a date that is none',
      { patient: [{ name: 'a', birth: '31/02/1980' }] },
      ['date-wrong patient.0.birth'],
    ],
    [
      'with an hour that does not exist',
      { ...ANNE, at: '2025-03-10T25:37:00+01:00' },
      ['moment-impossible at'],
    ],
    ['with a time that is none', { ...ANNE, at: '10h37' }, ['date-time-wrong at']],
    ['with a field every object inherits', { ...ANNE, constructor: 1 }, ['text-expected constructor']],
    ['that is a list', [], ['object-expected ']],
    ['that is null', null, ['value-null ']],
  ])('%s', (_, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  test('is judged as its JSON Schema judges it', () => {
    const isValid = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true }).compile(
      messageSchema(message, 'https://hubsante.example'),
    );
    for (const body of [
      ANNE,
      {},
      { ...ANNE, constructor: 'a' },
      { ...ANNE, colour: 'bleu' },
      { patient: [1] },
    ]) {
      expect([body, runtime.validate({ bilan: body }).valid]).toEqual([body, isValid(body)]);
    }
  });
});

test('a root that names a prototype is a message of another link all the same', async () => {
  const { findings } = runtime.validate(JSON.parse('{ "__proto__": {} }'));
  expect(findings.map(({ code }) => code)).toEqual(['message-not-carried']);
});

test('the same link gives the same bytes', async () => {
  expect(await emitter.emit(SUBJECT, OPTIONS)).toEqual(files);
});

test('the compiled code keeps neither schemas nor the places of keywords in them', async () => {
  const code = String(files.find(({ path }) => path === 'runtime/validators.js')?.content);
  expect(code).not.toMatch(/schemaPath|\$defs|"properties"|require\(/);
  expect(code).toContain('"codes",{}');
  // Lists of errors that are joined at each reference make the time grow with the square of their number.
  expect(code).not.toMatch(/vErrors|concat\(/);
});
