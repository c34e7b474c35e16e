import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageExample, releaseEmitters } from '@hubsante/emitters';
import {
  DiagnosticCollector,
  isValidMessage,
  type Message,
  type Release,
  validateMessage,
} from '@hubsante/model';
import { messageFromTable, releaseOf } from '@hubsante/model/testing';
import { readRelease } from '@hubsante/workbook';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readSources } from '../src/sources.ts';
import { JsonMutator } from './support/json-mutator.ts';

const OWN = fileURLToPath(new URL('../../../specs/mdd', import.meta.url));
const MUTATIONS = 100;

async function releaseNamed(name: string): Promise<Release> {
  const files = await readSources(
    join(OWN, name),
    { nomenclatures: null, from: OWN },
    new DiagnosticCollector(),
  );
  if (files === null) throw new Error(`${name} cannot be read`);
  return readRelease(files.sources).release;
}

const [emitter] = await releaseEmitters('release', ['json-schema']);

/**
 * The schemas our emitter makes, compiled without the patterns that tell a date-time (decision 29): whether a moment exists is a
 * remark to authors, no fault of the message.
 */
function validators(release: Release): ReadonlyMap<string, ValidateFunction> {
  const files =
    emitter?.emit(release, { versionStamp: '00.01.01', baseUrl: 'https://hubsante.example' }) ?? [];
  const ajv = new Ajv2020({ ownProperties: true });
  return new Map(
    files.map(({ content }) => {
      const schema = JSON.parse(String(content), (name, value) => (name === 'allOf' ? undefined : value)) as {
        readonly title: string;
      };
      return [schema.title, ajv.compile(schema)];
    }),
  );
}

/** How many of the mutated messages are valid; both verdicts must agree on each. */
function compareVerdicts(message: Message, validate: ValidateFunction | undefined, example: unknown): number {
  const mutator = new JsonMutator(message.name);
  let validCount = 0;
  for (let count = 0; count < MUTATIONS; count += 1) {
    const value = mutator.mutate(example);
    const faults = validateMessage(message, value);
    const isValid = validate?.(value);
    expect({ value, isValid: isValidMessage(faults), faults }).toMatchObject({ value, isValid });
    if (isValid) validCount += 1;
  }
  return validCount;
}

describe.each(readdirSync(OWN))('the messages of our model release %s', (name) => {
  test('are judged as their JSON Schema judges them, mutated at random a hundred times each', async () => {
    const release = await releaseNamed(name);
    const byName = validators(release);
    let valid = 0;
    for (const message of release.messages) {
      // A message whose content is free has no example.
      const example = messageExample(message) ?? {};
      expect([message.name, validateMessage(message, example)]).toEqual([message.name, []]);
      valid += compareVerdicts(message, byName.get(message.name), example);
    }
    // A comparison of refusals only would prove little.
    const total = release.messages.length * MUTATIONS;
    expect(valid).toBeGreaterThan(total / 20);
    expect(valid).toBeLessThan(total / 2);
  });
});

/** What the releases do not have, and their schemas may hold all the same. */
const RARE: readonly (readonly [what: string, table: string])[] = [
  [
    'lists with bounds, forbidden fields and objects of one type',
    `
    | Patient  | patient | 2..3 | X person |                 | | |
    | > Nom    | name    | 1..2 | string   |                 | Anne | |
    | > Ancien | former  | 0..0 | string   |                 | | |
    | Témoin   | witness | 0..1 | X person |                 | | |
    | > Nom    | name    | 1..2 | string   |                 | Anne | |
    `,
  ],
  [
    'closed lists of every type',
    `
    | Étage   | floor   | 0..1 | integer | ENUM: 1, 2, 2.0   | 1 | |
    | Taux    | rate    | 0..n | number  | ENUM: 1.5, -2, 0  | 1.5 | |
    | Oui     | yes     | 0..1 | boolean | ENUM: true        | true | |
    | Peut    | maybe   | 0..1 | boolean | ENUM: true, oui   | true | |
    | Nombre  | count   | 0..1 | integer | ENUM: un, 2       | 2 | |
    | Jour    | day     | 0..1 | date    | ENUM: 2024-02-30  | 2024-02-30 | |
    `,
  ],
  [
    'patterns that are legal without the flag u only, look ahead, or are no expression',
    `
    | Un      | one   | 0..1 | string  | REGEX: ^[\\w-.]+$         | a-b. | |
    | Deux    | two   | 0..1 | string  | REGEX: ^(?!AA)[A-Z]{2}$   | AB | |
    | Trois   | three | 0..1 | string  | REGEX: ^(                 | a | |
    | Quatre  | four  | 0..1 | integer | REGEX: ^[0-9]{2}$         | 12 | |
    | Cinq    | five  | 0..1 | string  | REGEX: ^\\S+\\s\\S+$      | a b | |
    `,
  ],
];

test.each(RARE)('%s are judged as their JSON Schema judges them', (_, table) => {
  for (const isOpen of [false, true]) {
    const message = messageFromTable(table, { isOpen });
    const example = messageExample(message) ?? {
      patient: [{ name: ['Anne'] }, { name: ['Zoé'] }],
      one: 'a-b.',
    };
    const valid = compareVerdicts(message, validators(releaseOf(message)).get(message.name), example);
    expect(valid).toBeGreaterThan(0);
    expect(valid).toBeLessThan(MUTATIONS);
  }
});
