import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import { type TypedCase, type TypeJudge, typeJudges, typeScriptFaults, WrittenTypes } from './type-judges.ts';

let written: WrittenTypes;
let judges: readonly TypeJudge[] = [];
let examples: readonly TypedCase[] = [];

beforeAll(async () => {
  const links = await buildLinks({ with: ['types'] });
  written = new WrittenTypes(links);
  judges = typeJudges(written);
  examples = links.flatMap(examplesOf);
}, 120_000);
afterAll(() => written?.stop());

/** Every example of a link: the messages alone, and their envelopes. */
function examplesOf({ name, files }: BuiltLink): readonly TypedCase[] {
  const manifest = JSON.parse(files.get('link.json')?.content ?? '{}') as {
    messages: { name: string; root: string }[];
  };
  return [...files.values()].flatMap(({ path, content }): TypedCase[] => {
    if (!/^examples\/.*\.json$/.test(path)) return [];
    const value = JSON.parse(content) as Record<string, unknown>;
    if (path.startsWith('examples/EDXL-DE/'))
      return [{ link: name, message: 'EDXL-DE', root: 'envelope', value }];
    return manifest.messages.flatMap(({ name: message, root }) =>
      Object.hasOwn(value, root) && path.includes(`-${message}.`)
        ? [{ link: name, message, root, value: value[root] }]
        : [],
    );
  });
}

/** A value of another kind in place of the first text, in a copy. */
function withNumberForText({ value, ...other }: TypedCase): TypedCase {
  const copy = structuredClone(value) as Record<string, unknown>;
  const [tag = ''] = Object.entries(copy).find(([, one]) => typeof one === 'string') ?? [];
  copy[tag] = { other: true };
  return { ...other, value: copy };
}

describe('the types of every link', { timeout: 120_000 }, () => {
  test('in TypeScript, accept every example as it is and refuse an object in place of a text', () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(typeScriptFaults(written, examples)).toBe('');
    expect(typeScriptFaults(written, examples.slice(0, 1).map(withNumberForText))).toContain(
      'is not assignable',
    );
  });

  test.for(['Java', 'Python', 'C#'])(
    'in %s, read every example and write it again without loss',
    (language, { skip }) => {
      const judge = judges.find(({ name }) => name === language);
      if (judge === undefined) throw new Error(`no judge for ${language}`);
      if (judge.missing !== null) {
        console.warn(`types in ${language}: skipped, ${judge.missing}`);
        skip(judge.missing);
      }
      const read = judge.read(examples);
      const lost = examples.flatMap(({ value, link, message }, index) => {
        const reading = read[index];
        const isSame = reading !== undefined && 'value' in reading && sameJson(reading.value, value);
        return isSame
          ? []
          : [
              `${link} ${message} ${JSON.stringify(reading)?.slice(0, 300)} ${JSON.stringify(value).slice(0, 200)}`,
            ];
      });
      expect(lost).toEqual([]);
      expect(judge.read(examples.slice(0, 1).map(withNumberForText))).toEqual([
        { refused: expect.any(String) },
      ]);
    },
  );
});

/** JSON has no order of members, and no difference between 1 and 1.0. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, one]) => [tag, sorted(one)]),
  );
}
