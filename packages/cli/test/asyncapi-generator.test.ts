import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeTemplate } from '../../../tools/make-asyncapi-template.ts';
import { clientProject } from '../src/commands/client/client-project.ts';
import { type BuiltLink, buildLinks } from './built-links.ts';

const GENERATOR = fileURLToPath(new URL('../../../tools/asyncapi-generator', import.meta.url));
const isInstalled = existsSync(join(GENERATOR, 'node_modules/@asyncapi/generator'));
if (!isInstalled) console.log('skipped: the AsyncAPI Generator is not installed (npm run generator)');

const folder = mkdtempSync(join(tmpdir(), 'dsf-generator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real generator, on documents with the package they lie in and the folder to write. */
function generate(template: string, runs: readonly (readonly [string, string, string])[]) {
  // The generator looks for npm among what is installed globally (docs/decisions/0058-asyncapi-generator.md).
  const env = { ...process.env, NODE_PATH: join(GENERATOR, 'node_modules') };
  return spawnSync(process.execPath, [join(GENERATOR, 'generate.cjs'), template, ...runs.flat()], {
    encoding: 'utf8',
    env,
  });
}

function filesUnder(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The documents of the roles of a link, JSON and YAML in turn. */
function documentsOf({ files }: BuiltLink): readonly string[] {
  const stems = new Set(
    [...files.keys()].flatMap(
      (path) => /^(asyncapi\/.*\.[a-z][a-z\d-]*)\.asyncapi\.json$/.exec(path)?.[1] ?? [],
    ),
  );
  return [...stems].map((stem, index) => `${stem}.asyncapi.${index % 2 === 0 ? 'json' : 'yaml'}`);
}

describe.skipIf(!isInstalled)('the AsyncAPI Generator with our template', { timeout: 600_000 }, () => {
  const template = join(folder, 'template');

  test('writes for every role of every link what `dsf client` writes, byte for byte', async () => {
    await makeTemplate(template);
    const runs: (readonly [string, string, string])[] = [];
    const expected = new Map<string, ReadonlyMap<string, string>>();
    for (const link of await buildLinks()) {
      const place = join(folder, 'packages', link.name);
      for (const { path, content } of link.files.values()) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), content);
      }
      for (const path of documentsOf(link)) {
        const out = join(folder, 'clients', link.name, path);
        runs.push([join(place, path), place, out]);
        const content = link.files.get(path)?.content ?? '';
        const project = clientProject(content, (name) => link.files.get(name)?.content ?? null);
        if (typeof project === 'string') throw new Error(`${path}: ${project}`);
        expected.set(out, project.files);
      }
    }
    expect(runs.length).toBeGreaterThan(20);
    const { status, stderr } = generate(template, runs);
    expect([status, stderr]).toEqual([0, '']);
    for (const [out, files] of expected) {
      expect(filesUnder(out)).toEqual(new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))));
    }
  });

  const place = join(folder, 'packages', '15-GPS 1.3');
  test.each([
    ['that of a whole link', '15-gps-v1.3.asyncapi.json', place, 'This document is not that of a role'],
    [
      'one whose package is elsewhere',
      '15-gps-v1.3.suiveur.asyncapi.json',
      tmpdir(),
      'is not the package of the link',
    ],
  ])('makes no client of %s, and says why', (_, document, packageFolder, sentence) => {
    const out = join(folder, 'refused', document);
    const { status, stderr } = generate(template, [[join(place, 'asyncapi', document), packageFolder, out]]);
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
  });
});
