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

test('the description says of each role what its client in JavaScript holds', async () => {
  for (const { files } of await buildLinks({ only: '15-SMUR 1.6' })) {
    const { roles } = JSON.parse(
      files.get('runtime/description.json')?.content ?? '{}',
    ) as RuntimeDescription;
    expect(Object.keys(roles)).toEqual(['LRM', 'SMUR', 'ORU']);
    for (const [id, { servers, sent, ...role }] of Object.entries(roles)) {
      const outgoing = (root: string | null) => {
        if (root === null) return null;
        const { kinds = [], hasHeader } = sent[root] ?? {};
        return { root, kind: kinds[0], hasHeader };
      };
      const written = files.get(`client/${id.toLowerCase()}.js`)?.content ?? '';
      const module = written
        .replace(/^import .*$/gm, '')
        .replace(/^export \{.*$/gm, '')
        .replace(/^export /gm, '');
      const { vhost, ...expected } = Function(`${module}\nreturn ROLE;`)() as { readonly vhost: string };
      const { acknowledgement, error, information } = role;
      expect({
        ...role,
        acknowledgement: outgoing(acknowledgement),
        error: outgoing(error),
        information: outgoing(information),
      }).toEqual(expected);
      expect(vhost).toBe('15-smur_v1.6');
      expect(servers.every((server) => /^[a-z.-]+\.fr(?::\d+)?$/.test(server))).toBe(true);
      expect(written.match(/^ {2}send\w+\(/gm)).toHaveLength(Object.keys(sent).length);
    }
  }
}, 60_000);
