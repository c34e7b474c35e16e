import type { MessageCorpus } from '@hubsante/emitters/links';
import type { CorpusIndex } from '@hubsante/model/contracts';

import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLink, type LoadedLinks, loadLinks } from '../runtime/written-runtime.ts';
import { hasXmllint, judged, XmlJudge } from '../xsd/xml-judge.ts';
import { wholeOf } from './corpus-trials.ts';
import { plainEnvelope } from './plain-envelope.ts';

let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks({ with: ['corpus'] });
}, 120_000);
afterAll(() => loaded?.dispose());

/** An example of an envelope; what it breaks, `null` for the valid one. */
interface EnvelopeTrial {
  readonly name: string;
  readonly value: unknown;
  readonly kind: string | null;
  readonly finding: string | null;
}

function trialsOf({ built }: LoadedLink): readonly EnvelopeTrial[] {
  const file = built.files.get('corpus/EDXL-DE.json');
  if (file === undefined) throw new Error(built.name);
  const { valid, invalid } = JSON.parse(file.content) as MessageCorpus;
  const [minimal] = valid;
  return [
    ...valid.map((one) => ({ name: one.name, value: wholeOf(one, minimal), kind: null, finding: null })),
    ...invalid.map((one) => ({
      name: one.name,
      value: wholeOf(one, minimal),
      kind: one.constraint.kind,
      finding: `${one.finding.code} ${one.finding.path.join('/')}`,
    })),
  ];
}

/**
 * What XML has no words for, as the matrix of the messages says. Neither judge is asked: a number in place of a text is another
 * text, which may break something else.
 */
const BEYOND_XML: ReadonlySet<string> = new Set(['list', 'text']);

describe('the corpus of the envelope and the header of every link', { timeout: 120_000 }, () => {
  test('has an example of every constraint, each under a name of its own', () => {
    for (const link of loaded.links) {
      const index = JSON.parse(link.built.files.get('corpus/index.json')?.content ?? '{}') as CorpusIndex;
      const trials = trialsOf(link);
      expect(index.envelope).toMatchObject({ constraints: trials.length - 1, covered: trials.length - 1 });
      expect(new Set(trials.map(({ name }) => name)).size).toBe(trials.length);
      // Eight members, six of the header, and what is inside them.
      expect(trials.length).toBeGreaterThan(80);
    }
  });

  test('gets from validate exactly the finding it announces', () => {
    for (const link of loaded.links) {
      for (const { name, value, finding } of trialsOf(link)) {
        const { findings, valid } = link.runtime.validate(value);
        const told = findings.map(({ code, path }) => `${code} ${path.join('/')}`);
        expect([link.built.name, name, told, valid]).toEqual([
          link.built.name,
          name,
          finding === null ? [] : [finding],
          finding === null,
        ]);
      }
    }
  });

  test('gets the same verdict from the JSON Schema of the envelope', () => {
    for (const link of loaded.links) {
      const schema = JSON.parse(link.built.files.get('json-schema/EDXL-DE.schema.json')?.content ?? '{}');
      const isValid = ajvFormats.default(new Ajv2020({ strict: false })).compile(schema as object);
      for (const { name, value, kind } of trialsOf(link)) {
        expect([link.built.name, name, isValid(value)]).toEqual([link.built.name, name, kind === null]);
      }
    }
  });

  test('gets the same verdict from validateXml, but for what XML has no words for', () => {
    const different: unknown[] = [];
    for (const link of loaded.links) {
      const { runtime, built } = link;
      for (const { name, value, kind } of trialsOf(link)) {
        const { valid } = runtime.validateXml(plainEnvelope(value, runtime.link));
        if (kind !== null && BEYOND_XML.has(kind)) continue;
        const expected = kind === null;
        if (valid !== expected) different.push([built.name, name, valid]);
      }
    }
    expect(different).toEqual([]);
  });

  test.skipIf(!hasXmllint)(judged('gets the same verdict from libxml2 with the XSD of the envelope'), () => {
    const different: unknown[] = [];
    for (const link of loaded.links) {
      const judge = new XmlJudge(link.built.files);
      try {
        const trials = trialsOf(link);
        for (const { name, value } of trials) {
          judge.submit('EDXL-DE-full', name, plainEnvelope(value, link.runtime.link));
        }
        const refused = judge.verdict();
        for (const { name, kind } of trials) {
          const isAccepted = !refused.has(`EDXL-DE-full ${name}`);
          if (kind !== null && BEYOND_XML.has(kind)) continue;
          const expected = kind === null;
          if (isAccepted !== expected) different.push([link.built.name, name, isAccepted]);
        }
      } finally {
        judge.close();
      }
    }
    expect(different).toEqual([]);
  });
});
