import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseEmitters } from '@hubsante/emitters';
import type { SourceFile } from '@hubsante/workbook';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../src/commands/build/build-options.ts';
import { check } from '../src/pipeline.ts';
import { emitRelease } from '../src/specifications/emit.ts';

/**
 * The example release of this repository, compiled in both profiles, beside what it must give. Record again
 * with `RECORD=1 npx vitest run packages/cli/test/example-release` and read the difference.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXPECTED = fileURLToPath(new URL('expected/example-release', import.meta.url));

function workbooks(folder: string): SourceFile[] {
  const path = join(ROOT, 'specs/exemple', folder);
  return readdirSync(path)
    .sort()
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(path, file))) }));
}

const sources = {
  models: workbooks('csv_parser/models'),
  nomenclatures: workbooks('nomenclature_parser/in'),
  acceptanceTests: workbooks('csv_parser/test-case-sources'),
};

async function build(profile: Profile) {
  const clock = () => 0;
  const checked = check(sources, { silences: [], clock });
  const emitters = await releaseEmitters(profile === 'ans' ? 'ans' : 'release');
  const options = { versionStamp: '26.11.23', baseUrl: 'https://hubsante.example' };
  const { files, diagnostics } = await emitRelease(checked.release, emitters, options, { clock });
  return { ...checked, files, diagnostics: [...checked.diagnostics, ...diagnostics] };
}

function expectedFiles(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

describe('the example release', () => {
  test.each<Profile>(['standard', 'ans'])(
    'gives exactly the recorded files in the %s profile',
    async (profile) => {
      const folder = join(EXPECTED, profile);
      const { files: all, diagnostics } = await build(profile);
      expect(diagnostics).toEqual([]);
      // Nobody reads the bytes of a Word document; the tests of its emitter open it.
      const files = all.filter(({ content }) => typeof content === 'string');
      if (process.env.RECORD === '1') {
        rmSync(folder, { recursive: true, force: true });
        for (const { path, content } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
      }
      expect(Object.fromEntries(files.map(({ path, content }) => [path, content]))).toEqual(
        expectedFiles(folder),
      );
    },
  );

  test('has schemas that accept their own examples', async () => {
    for (const { path, content } of (await build('standard')).files) {
      if (!path.startsWith('json-schema/')) continue;
      const schema = JSON.parse(String(content)) as { examples: unknown[] };
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      expect(schema.examples.length).toBeGreaterThan(0);
      for (const example of schema.examples)
        expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
