import { describe, expect, test } from 'vitest';
import { buildLinks } from './built-links.ts';

/** What these tests look at in a documented field. */
interface Field {
  readonly path: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly codes?: readonly { readonly value: unknown; readonly label: string | null }[];
  readonly children?: readonly Field[];
}

const MESSAGE = 'content.jsonContent.embeddedJsonContent.message';

function flat(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...flat(field.children ?? [])]);
}

/** Every path of a value, without the numbers of list items, each with what it holds when that is no object. */
function pathsOf(value: unknown, above: string): readonly (readonly [path: string, scalar: unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, above));
  if (typeof value !== 'object' || value === null) return [[above, value]];
  const own: readonly (readonly [string, unknown])[] = above === '' ? [] : [[above, undefined]];
  const inside = Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member, above === '' ? name : `${above}.${name}`),
  );
  return [...own, ...inside];
}

/** Builds a link version and reads what it tells of its envelope, and the envelope of its first example. */
async function read(only: string) {
  const [built] = await buildLinks({ only });
  if (built === undefined) throw new Error(`no link ${only}`);
  const { files, opened } = built;
  const content = (path: string) => JSON.parse(files.get(path)?.content ?? 'null');
  const flow = opened.link?.flows[0]?.steps[0];
  return {
    fields: flat(content('documentation/EDXL-DE.json').fields),
    example: content(`examples/EDXL-DE/${flow?.example}`),
    root: content(`documentation/${flow?.message}.json`).root as string,
  };
}

// A model that describes the header, and one before any did.
describe.each(['15-15 2.0', '15-15 1.5'])('the documented envelope of %s', (only) => {
  test('has every field of an envelope that leaves, with its value for example', {
    timeout: 60_000,
  }, async () => {
    const { fields, example, root } = await read(only);
    const business = `${MESSAGE}.${root}`;
    const sent = pathsOf(example, '').filter(
      ([path]) => path !== business && !path.startsWith(`${business}.`),
    );
    expect(fields.map(({ path, example: value }) => [path, value])).toEqual(sent);
  });

  test('says what each field and each code means', { timeout: 60_000 }, async () => {
    const { fields } = await read(only);
    const silent = fields.filter(({ description }) => description === undefined).map(({ path }) => path);
    const codes = fields.flatMap(({ codes = [] }) => codes.filter(({ label }) => label === null));
    expect([silent, codes]).toEqual([[], []]);
  });
});
