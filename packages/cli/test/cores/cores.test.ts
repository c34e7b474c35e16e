import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../../tools/testing/is-nightly.ts';
import { type LoadedLinks, loadLinks } from '../runtime/written-runtime.ts';
import { answerOf, type CoreCase } from './core-answers.ts';
import { corpusCases, exampleCases, mutatedCases } from './core-cases.ts';
import { CORES, coreAnswers } from './core-processes.ts';
import { pointedCases } from './pointed-cases.ts';

/** Mutated messages of all links: 10 000 by night, a fifth before a change lands; any number with `CORE_CASES=100000`. */
const MUTATED = Number(process.env.CORE_CASES ?? (isNightly ? 10_000 : 2_000));

/** What the cores have to say. */
const WORDS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../sdk-python/src/hubsante/words.json'), 'utf8'),
) as { readonly sentences: Readonly<Record<string, object>> };

/** A third of the corpora is enough to see a mistake; the rest is for the night. */
const isWhole = isNightly || process.env.CORE_CASES !== undefined;

const folder = mkdtempSync(join(tmpdir(), 'dsf-cores-'));
let loaded: LoadedLinks;
let cases: readonly CoreCase[] = [];
let expected: readonly string[] = [];
const answersOf = new Map<string, Promise<readonly unknown[]>>();

beforeAll(async () => {
  loaded = await loadLinks({ with: ['corpus'] });
  cases = [
    ...loaded.links.flatMap(corpusCases).filter((_, index) => isWhole || index % 3 === 0),
    ...loaded.links.flatMap(exampleCases),
    ...loaded.links.flatMap(pointedCases),
    ...loaded.links.flatMap((link) => mutatedCases(link, MUTATED / loaded.links.length)),
  ];
  // Cores answer while JavaScript does.
  for (const core of CORES.filter(({ missing }) => missing === null)) {
    const told = coreAnswers(core, cases, join(folder, core.language));
    // Who asks for the answers hears of what went wrong.
    told.catch(() => {});
    answersOf.set(core.language, told);
  }
  expected = cases.map((one) => JSON.stringify(answerOf(one)));
}, 600_000);
afterAll(() => {
  loaded?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** What no case of JSON and XML texts can bring about. */
const UNREACHED: ReadonlySet<string> = new Set([
  // No field of today’s links is forbidden, none is a telephone number by its type.
  'field-forbidden',
  'phone-number-wrong',
  'json-unreadable',
  // A caller’s own mistake, in JavaScript alone: what is no text, objects that are no plain data.
  'xml-text-expected',
  'value-unreadable',
  'members-inherited',
]);

test('the cases bring about every finding there is', () => {
  const told = new Set(
    expected.flatMap((answer) => [...answer.matchAll(/\["([a-z-]+)",/g)].map(([, code]) => code)),
  );
  expect(Object.keys(WORDS.sentences).filter((code) => !told.has(code) && !UNREACHED.has(code))).toEqual([]);
});

describe('the same verdict, findings, places, sentences and XML as JavaScript', { timeout: 600_000 }, () => {
  test.for(CORES.map((core) => [core.language, core] as const))(
    'in %s',
    async ([language, core], { skip }) => {
      if (core.missing !== null) {
        console.warn(`${language}: skipped, ${core.missing}`);
        skip(core.missing);
      }
      const answers = (await answersOf.get(language)) ?? [];
      console.info(`${language}: ${cases.length} cases`);
      expect(answers.length).toBe(cases.length);
      const disagreements = answers.flatMap((answer, index) => {
        const own = JSON.stringify(answer);
        if (own === expected[index]) return [];
        const { title, verb, given } = cases[index] as CoreCase;
        return [{ title, verb, own, expected: expected[index], given: JSON.stringify(given) }];
      });
      const shown = disagreements
        .slice(0, Number(process.env.CORE_SHOWN ?? 5))
        .map((one) => JSON.stringify(one, null, 1).slice(0, 3_000));
      expect(`${disagreements.length} disagreements\n${shown.join('\n')}`).toBe('0 disagreements\n');
    },
  );
});
