import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A repository with our configuration and nothing else: the real one is not touched. */
const copy = mkdtempSync(join(tmpdir(), 'arrows-'));
for (const file of ['biome.json', '.gitignore']) copyFileSync(join(ROOT, file), join(copy, file));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** An import that an arrow forbids, and a word of the sentence that explains the ban. */
const FORBIDDEN: readonly (readonly [packageName: string, specifier: string, why: string])[] = [
  ['model', '@hubsante/workbook', 'none of our packages'],
  ['model', 'node:fs', 'no I/O'],
  ['workbook', '@hubsante/emitters', 'knows the model only'],
  ['workbook', '@hubsante/cli', 'knows the model only'],
  ['workbook', 'node:fs', 'bytes in, model out'],
  ['emitters', '@hubsante/workbook', 'nothing downstream'],
  ['emitters', 'node:path', 'pure'],
  ['emitters', '../../../model/src/field.ts', 'leaves its package'],
  ['cli', '@hubsante/workbook/testing', 'for tests'],
];

const ALLOWED: readonly (readonly [packageName: string, specifier: string])[] = [
  ['workbook', '@hubsante/model'],
  ['emitters', '@hubsante/model'],
  ['cli', '@hubsante/emitters'],
  ['cli', 'node:fs'],
];

/** What the linter says of a file of this package that holds only this import. */
function lint(packageName: string, specifier: string): string {
  const file = join(copy, 'packages', packageName, 'src/format/arrow.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import * as imported from '${specifier}';\n\nexport const used = imported;\n`);
  const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['lint', file], {
    cwd: copy,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.replace(/\s+/g, ' ');
}

describe('the arrows between packages', () => {
  test.each(FORBIDDEN)('%s may not import %s', (packageName, specifier, why) => {
    const said = lint(packageName, specifier);
    expect(said).toContain('noRestrictedImports');
    expect(said).toContain(why);
  });

  test.each(ALLOWED)('%s may import %s', (packageName, specifier) => {
    expect(lint(packageName, specifier)).not.toContain('noRestrictedImports');
  });
});
