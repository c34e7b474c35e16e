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

/** Every example of a link: the messages alone, their envelopes, and the headers in these. */
function examplesOf({ name, files }: BuiltLink): readonly TypedCase[] {
  const manifest = JSON.parse(files.get('link.json')?.content ?? '{}') as {
    messages: { name: string; root: string }[];
  };
  return [...files.values()].flatMap(({ path, content }): TypedCase[] => {
    if (!/^examples\/.*\.json$/.test(path)) return [];
    const value = JSON.parse(content) as Record<string, unknown>;
    if (path.startsWith('examples/EDXL-DE/')) {
      const roots = new Set(manifest.messages.map(({ root }) => root));
      const envelope = { link: name, message: 'EDXL-DE', root: 'envelope', value };
      return [envelope, ...headersOf(value, roots).map((header) => ({ link: name, ...header }))];
    }
    return manifest.messages.flatMap(({ name: message, root }) =>
      Object.hasOwn(value, root) && path.includes(`-${message}.`)
        ? [{ link: name, message, root, value: value[root] }]
        : [],
    );
  });
}

/** What stands beside the business element of an envelope; nothing where a message travels without a header. */
function headersOf(envelope: object, roots: ReadonlySet<string>): readonly Omit<TypedCase, 'link'>[] {
  const { content } = envelope as {
    content: { jsonContent: { embeddedJsonContent: { message: Record<string, unknown> } } }[];
  };
  return content.flatMap(({ jsonContent }) => {
    const members = Object.entries(jsonContent.embeddedJsonContent.message);
    const fields = members.filter(([tag]) => !roots.has(tag));
    return fields.length === 0
      ? []
      : [{ message: 'RC-DE', root: 'header', value: Object.fromEntries(fields) }];
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

  test('tell the header of every envelope that has one, and TypeScript misses what is left out of it', () => {
    const headers = examples.filter(({ message }) => message === 'RC-DE');
    expect(new Set(headers.map(({ link }) => link)).size).toBe(
      new Set(examples.map(({ link }) => link)).size,
    );
    const [header] = headers;
    if (header === undefined) throw new Error('no header');
    for (const tag of ['messageId', 'sender', 'sentAt', 'kind', 'status', 'recipient']) {
      const { [tag]: _, ...value } = header.value as Record<string, unknown>;
      expect(typeScriptFaults(written, [{ ...header, value }])).toContain(`'${tag}' is missing`);
    }
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
