import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkEmitters } from '@hubsante/emitters';
import type { LinkPackage, Message } from '@hubsante/model';
import { DiagnosticCollector } from '@hubsante/model';
import {
  type FieldText,
  HORRIBLE_CODES,
  HORRIBLE_TAGS,
  HORRIBLE_TEXTS,
  linkVersion,
  messageOf,
  releaseOf,
} from '@hubsante/model/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LinkOpener } from '../../src/specifications/open-link.ts';
import { SPECS } from '../built-links.ts';
import { COMPILERS } from './compilers.ts';

/** How many models are made: `NAMES_MODELS=1000` for the whole trial, some minutes long. */
const MODELS = Number(process.env.NAMES_MODELS ?? 40);
const SEED = 20_261_128;

const text = fc.oneof(fc.constantFrom(...HORRIBLE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));
const tag = fc.oneof(
  fc.constantFrom(...HORRIBLE_TAGS),
  fc.string({ unit: fc.constantFrom(...'aAbBzZ019_'), minLength: 1, maxLength: 5 }),
);
const code = fc.oneof(fc.constantFrom(...HORRIBLE_CODES), fc.string({ unit: 'binary', maxLength: 6 }));
const codes = fc.uniqueArray(fc.record({ value: code, label: fc.option(text) }), {
  minLength: 1,
  maxLength: 12,
  selector: ({ value }) => value,
});
const leaf = fc.record(
  {
    tag,
    label: text,
    description: fc.option(text),
    codes,
    cardinality: fc.constantFrom('0..1', '1..1', '0..n'),
  },
  { requiredKeys: ['tag', 'label'] },
);
const fieldsOf = (field: fc.Arbitrary<FieldText>): fc.Arbitrary<readonly FieldText[]> =>
  fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector: (one) => one.tag });
const structure = fc.record({
  tag,
  label: text,
  description: fc.option(text),
  type: tag,
  fields: fieldsOf(leaf),
  cardinality: fc.constantFrom('0..1', '1..1', '1..n'),
});
const model = fc.record({
  name: fc.oneof(tag, code),
  root: tag,
  fields: fieldsOf(fc.oneof(leaf, structure)),
});

/** Names of messages are distinct in a release: those that are not get a number. */
function messagesOf(): readonly Message[] {
  const taken = new Set<string>();
  return fc.sample(model, { seed: SEED, numRuns: MODELS }).map(({ name, root, fields }, index) => {
    const own = name === '' || taken.has(name) ? `M${index}` : name;
    taken.add(own);
    return messageOf(own, root, fields);
  });
}

describe(`the types of ${MODELS} models of horrors`, { timeout: 900_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsf-names-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const opened = await new LinkOpener(SPECS).open(
      join(SPECS, '15-gps/v1.2'),
      null,
      new DiagnosticCollector(),
    );
    if (opened?.principles == null) throw new Error('15-gps 1.2 could not be opened');
    const messages = messagesOf();
    const at = { place: { file: 'link.yaml', line: 1 }, refusedByHub: null };
    const subject: LinkPackage = {
      link: linkVersion({
        messages: messages.map(({ name: message }) => ({
          message,
          sender: 'A',
          receiver: 'B',
          functionalPerimeter: null,
          workbookPerimeter: '15-15',
          ...at,
        })),
      }),
      principles: opened.principles,
      release: releaseOf(...messages),
      messageTitles: new Map(),
      packageVersion: '1.0.0',
      examples: [],
      acceptanceTests: null,
    };
    const [types] = await linkEmitters(['types']);
    const files = await types?.emit(subject, { baseUrl: '', clients: null, render: () => '', parts: [] });
    const paths = new Set<string>();
    for (const { path, content } of files ?? []) {
      expect(paths.has(path.toLowerCase()), `two files ${path}`).toBe(false);
      paths.add(path.toLowerCase());
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }, 900_000);

  test.for(COMPILERS)('compile in $language', ({ language, missing, faults }, { skip }) => {
    if (missing !== null) {
      console.warn(`names in ${language}: skipped, ${missing}`);
      skip(missing);
    }
    expect(faults(folder).slice(0, 6_000)).toBe('');
  });
});
