import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseEmitters } from '@hubsante/emitters';
import { checkRelease, DiagnosticCollector, walkFields } from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { runFacts } from '../src/commands/conformance/run-facts.ts';
import { check } from '../src/pipeline.ts';
import { silentProgress } from '../src/progress.ts';
import { readSilences } from '../src/silences/read-silences.ts';
import { readSources } from '../src/sources.ts';
import { emitRelease } from '../src/specifications/emit.ts';
import { publishedAs } from './support/published-release.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OWN = join(ROOT, 'specs/mdd');

async function open(release: string) {
  const collector = new DiagnosticCollector();
  const files = await readSources(release, { nomenclatures: null, from: ROOT }, collector);
  const silences = await readSilences(null, release, ROOT, collector, collector);
  if (files === null || silences === null) throw new Error(`${release} cannot be read`);
  expect(collector.diagnostics).toEqual([]);
  return { sources: files.sources, silences: silences.silences };
}

describe.each(readdirSync(OWN))('our model release %s', (name) => {
  test('compiles without any finding that is not silenced with its reason, and no silence is idle', async () => {
    const { sources, silences } = await open(join(OWN, name));
    const clock = () => 0;
    const { release, diagnostics } = check(sources, { silences, isWholeRelease: true, clock });
    const emitters = [...(await releaseEmitters('release')), ...(await releaseEmitters('ans'))];
    const options = { versionStamp: '26.11.23', baseUrl: 'https://hubsante.example' };
    const { files, diagnostics: ofNames } = await emitRelease(release, emitters, options, { clock });
    expect(
      [...diagnostics, ...ofNames].map(
        ({ definition, place }) => `${definition.code} ${JSON.stringify(place)}`,
      ),
    ).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test('describes every field and object in a sentence', async () => {
    const { sources } = await open(join(OWN, name));
    for (const message of readRelease(sources).release.messages) {
      for (const { description, path } of walkFields(message.fields)) {
        expect(description, `${message.name} ${path}`).toMatch(/^\p{Lu}.{6,}[.…]$/su);
      }
    }
  });

  const published = publishedAs(name);
  describe.skipIf(published === null)('beside the published one (../shared/ans)', () => {
    test('has the same facts: names, cardinalities, patterns, enumerations, codes and labels', async () => {
      const { output, exitCode } = await runFacts(published ?? '', join(OWN, name), {
        format: 'json',
        language: 'en',
        progress: silentProgress,
      });
      expect(JSON.parse(output)).toMatchObject({ refused: [], differences: [] });
      expect(exitCode).toBe(0);
    });

    test('has descriptions of its own', async () => {
      const ours = await descriptionsOf(join(OWN, name));
      const theirs = await descriptionsOf(published ?? '');
      expect(ours.length).toBeGreaterThan(200);
      expect(ours.filter((text) => theirs.some((other) => isNearlyEqual(text, other)))).toEqual([]);
    });
  });
});

/** Every description of fields and nomenclatures, without case, accents and punctuation. */
async function descriptionsOf(release: string): Promise<string[]> {
  const { sources } = await open(release);
  const { messages, nomenclatures } = readRelease(sources).release;
  const texts = [
    ...messages.flatMap(({ fields }) => [...walkFields(fields)].map(({ description }) => description)),
    ...nomenclatures.map(({ description }) => description),
  ];
  const folded = texts.map((text) =>
    (text ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  return [...new Set(folded)].filter((text) => text.split(' ').length > 2);
}

/** Four letters out of five in common, in order. */
function isNearlyEqual(text: string, other: string): boolean {
  const longest = Math.max(text.length, other.length);
  if (Math.abs(text.length - other.length) > longest / 5) return false;
  return distance(text, other) <= longest / 5;
}

describe('the manifest of a release', () => {
  test('changes what travels: unanchored dates and verbatim codes of 1.0', async () => {
    const { sources } = await open(join(OWN, '1.0'));
    const { conventions, ...plain } = sources;
    expect(conventions).toEqual({ typePatternsAreAnchored: false, codesAreVerbatim: true });
    const fieldsOf = (from: typeof sources) =>
      readRelease(from).release.messages.flatMap(({ fields }) => [...walkFields(fields)]);
    const creation = (from: typeof sources) => {
      const field = fieldsOf(from).find((one) => one.kind === 'leaf' && one.type === 'datetime');
      return field?.kind === 'leaf' ? field.pattern?.source.startsWith('^') : undefined;
    };
    expect([creation(sources), creation(plain)]).toEqual([false, true]);
    expect(checkRelease(readRelease(sources).release).length).toBeGreaterThan(0);
  });
});
