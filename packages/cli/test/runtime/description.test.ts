import type { DescribedSchema, RuntimeDescription } from '@hubsante/model/contracts';
import { expect, test } from 'vitest';
import { buildLinks } from '../built-links.ts';

const KEYWORDS = new Set([
  ...['$ref', '$defs', 'type', 'format', 'pattern', 'codes', 'members'],
  ...['minItems', 'maxItems', 'items', 'required', 'properties'],
]);

function* schemasIn(schema: DescribedSchema): Generator<DescribedSchema> {
  yield schema;
  if (typeof schema === 'boolean') return;
  for (const part of [...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs ?? {})])
    yield* schemasIn(part);
  if (schema.items !== undefined) yield* schemasIn(schema.items);
}

test('the description of every link refers to what it holds, in the keywords of its format', async () => {
  for (const { name, files } of await buildLinks()) {
    const { format, link, schemas, patterns, names } = JSON.parse(
      files.get('runtime/description.json')?.content ?? '{}',
    ) as RuntimeDescription;
    expect([name, format, `${link.link} ${link.version}`]).toEqual([name, 1, name]);
    const lists = link.codeLists as readonly unknown[];
    expect(Object.keys(schemas.messages)).toEqual(Object.keys(link.messages as object));
    const all = [schemas.envelope, schemas.header, ...Object.values(schemas.messages)].flatMap((schema) => [
      ...schemasIn(schema),
    ]);
    expect(all.length).toBeGreaterThan(20);
    for (const schema of all) {
      if (typeof schema === 'boolean') continue;
      expect(Object.keys(schema).filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
      if (schema.$ref !== undefined)
        expect(['$ref', 'type']).toEqual(expect.arrayContaining(Object.keys(schema)));
      if (schema.pattern !== undefined) expect(patterns[schema.pattern]).toBeDefined();
      if (schema.members !== undefined) expect(names[schema.members]).toBeDefined();
      if (schema.codes !== undefined) expect(lists[schema.codes]).toBeDefined();
    }
    // Every form of today's models is read in linear time, in any language.
    expect(patterns.filter(({ program }) => program === null)).toEqual([]);
  }
}, 120_000);
