import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

/** Only inputs are copied and changed: the program that runs is the one of this checkout, as it is. */
let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const jsonOf = (path: string) =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

beforeEach(() => {
  folder = specificationsCopy('mdd/2.0', 'principes-transverses', '15-15');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new message is one sheet, and one line in the manifest of a link', async () => {
  // Examples are written by others: this test is about messages.
  const manifest = join(folder, 'specs/15-15/v2.0/link.yaml');
  const text = readFileSync(manifest, 'utf8');
  const [head = ''] = text.split('\ncinematiques:');
  writeFileSync(manifest, `${head}\n`);

  expect(await dsf('new message RS-XXX --in specs/mdd/2.0')).toMatchObject({ exitCode: 0 });
  writeFileSync(manifest, `${head.trimEnd()}\n  - { message: RS-XXX, de: LRM, vers: LRM, colonne: 15-15 }\n`);

  expect(await dsf('check specs/mdd/2.0')).toMatchObject({ exitCode: 0, stderr: '' });
  const links = await dsf('links specs');
  expect(links).toMatchObject({ exitCode: 0, stderr: '' });
  expect(links.stdout).toContain('RS-XXX');
  const built = await dsf('build specs/15-15/v2.0 --out out --only json-schema,manifest');
  expect(built).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.stringify(jsonOf('out/json-schema/RS-XXX.schema.json'))).toContain('"observation"');
  expect(JSON.stringify(jsonOf('out/json-schema/EDXL-DE.schema.json'))).toContain('rsXxx');
  expect(JSON.stringify(jsonOf('out/link.json'))).toContain('RS-XXX');
});

test('a new link is one folder, AsyncAPI documents included', async () => {
  expect(await dsf('new link 15-oru v1.0 --model 2.0 --message RS-SR')).toMatchObject({ exitCode: 0 });
  expect(await dsf('links specs')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await dsf('build specs/15-oru/v1.0 --out out')).toMatchObject({ exitCode: 0, stderr: '' });
  const document = jsonOf('out/asyncapi/15-oru-v1.0.asyncapi.json');
  expect(JSON.stringify(document)).toContain('15-oru_v1.0');
  expect(jsonOf('out/json-schema/RS-SR.schema.json')).toHaveProperty('$schema');
  expect(jsonOf('out/package.json')).toMatchObject({ name: '@hubsante/15-oru-v1.0' });
});
