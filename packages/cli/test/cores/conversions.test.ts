import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversionTable } from '@hubsante/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNightly } from '../../../../tools/testing/is-nightly.ts';
import { directionsOf } from '../evolution/evolutions.ts';
import { type ConversionCase, conversionAnswer, directionCases } from './conversion-cases.ts';
import { answersTo, CORES } from './core-processes.ts';
import { pointedConversions, pointedTables } from './pointed-conversions.ts';

/** A fifth of the messages is enough to see a mistake; the rest is for the night. */
const isWhole = isNightly || process.env.CORE_CASES !== undefined;

/** Changes of each message; more with `CORE_CASES=100000`. */
const CHANGES = process.env.CORE_CASES === undefined ? 3 : 10;

const folder = mkdtempSync(join(tmpdir(), 'dsf-conversions-'));
let tables: readonly ConversionTable[] = [];
let cases: readonly ConversionCase[] = [];
let expected: readonly string[] = [];

beforeAll(async () => {
  const all = await Promise.all((['1.0-2.0', '2.0-3.4', 'RC-RS'] as const).map(directionsOf));
  const directions = all.flat();
  tables = [...directions.map(({ table }) => table), ...pointedTables()];
  const own = (await Promise.all(directions.map((one) => directionCases(one, CHANGES)))).flat();
  // Through the version between, and where no way leads.
  const further = own.flatMap((one) => {
    const to = { '1.0': '3.4', '3.4': '1.0', 'RC 3.4': '9.9' }[one.from];
    return to === undefined ? [] : [{ ...one, to, title: `${one.title}, on to ${to}` }];
  });
  cases = [...own, ...further.filter((_, index) => index % 3 === 0), ...pointedConversions(CHANGES)].filter(
    (_, index) => isWhole || index % 5 === 0,
  );
  expected = cases.map((one) => JSON.stringify(conversionAnswer(one, tables)));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What no case of JSON can bring about: objects that cannot be read, and a caller’s own mistake, in JavaScript alone. */
const UNREACHED: ReadonlySet<string> = new Set(['unreadable', 'way-missing']);

test('the cases bring about every refusal, every reason of a loss and every addition', () => {
  const told = expected.join('\n');
  const codes = [
    ...['no-message', 'message-not-there', 'required-missing', 'base-unknown', 'no-way', 'unreadable'],
    'way-missing',
    ...['no-place', 'unknown-tag', 'refused', 'approximated', 'too-many', 'holder-incomplete'],
    ...['not-of-its-type', 'default', 'note'],
  ];
  expect(codes.filter((code) => !told.includes(`"${code}"`) && !UNREACHED.has(code))).toEqual([]);
});

describe('the same messages, losses, additions and refusals as JavaScript', { timeout: 600_000 }, () => {
  test.for(CORES.map((core) => [core.language, core] as const))(
    'in %s',
    async ([language, core], { skip }) => {
      if (core.missing !== null) {
        console.warn(`${language}: skipped, ${core.missing}`);
        skip(core.missing);
      }
      const asked = cases.map(({ message, from, to, known }) => ({
        on: 0,
        verb: 'convert',
        given: [message, from, to, known],
      }));
      const files = tables.map((table) => JSON.stringify(table));
      const answers = await answersTo(core, asked, files, join(folder, language));
      console.info(`${language}: ${cases.length} conversions`);
      expect(answers.length).toBe(cases.length);
      const disagreements = answers.flatMap((answer, index) => {
        const own = JSON.stringify(answer);
        return own === expected[index] ? [] : [{ ...cases[index], own, expected: expected[index] }];
      });
      const shown = disagreements
        .slice(0, Number(process.env.CORE_SHOWN ?? 3))
        .map((one) => JSON.stringify(one, null, 1).slice(0, 6_000));
      expect(`${disagreements.length} disagreements\n${shown.join('\n')}`).toBe('0 disagreements\n');
    },
  );
});
