import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A file of a package, what it imports, and a word of the sentence that explains the ban. */
const FORBIDDEN: readonly (readonly [file: string, specifier: string, why: string])[] = [
  ['model/src/field.ts', '@hubsante/workbook', 'none of our packages'],
  ['model/src/rules/rule.ts', '@hubsante/model/testing', 'none of our packages'],
  ['model/src/field.ts', 'node:fs', 'no I/O'],
  ['model/src/field.ts', 'node:fs/promises', 'no I/O'],
  ['workbook/src/sheet.ts', '@hubsante/emitters', 'knows the model only'],
  ['workbook/src/sheet.ts', '@hubsante/cli', 'knows the model only'],
  ['workbook/src/sheet.ts', 'node:fs', 'bytes in, model out'],
  ['emitters/src/link/xsd/index.ts', '@hubsante/workbook', 'nothing downstream'],
  ['emitters/src/link/xsd/index.ts', '@hubsante/workbook/testing', 'nothing downstream'],
  ['emitters/src/link/xsd/index.ts', 'node:path', 'pure'],
  ['emitters/src/registry.ts', '../../model/src/field.ts', 'leaves its package'],
  ['emitters/src/link/xsd/index.ts', '../../../../model/src/field.ts', 'leaves its package'],
  ['emitters/src/link/xsd/index.ts', '../../../../model/dist/field.js', 'leaves its package'],
  ['emitters/test/xsd.test.ts', '../../workbook/src/sheet.ts', 'leaves its package'],
  ['conformance/src/compare-release.ts', '@hubsante/cli', 'what was published'],
  ['conformance/src/compare-release.ts', 'node:fs', 'what was published'],
  ['cli/src/main.ts', '@hubsante/workbook/testing', 'for tests'],
  ['cli/src/main.ts', '@hubsante/nx-plugin', 'never knows of Nx'],
  ['nx-plugin/src/targets.ts', '@hubsante/cli', 'none of our packages'],
  ['nx-plugin/src/targets.ts', '@hubsante/model', 'none of our packages'],
  ['nx-plugin/src/targets.ts', '../../cli/src/main.ts', 'leaves its package'],
  ['nx-plugin/src/targets.ts', 'handlebars', 'package.json'],
  ['messages/src/envelope.ts', '@hubsante/model', 'stands alone'],
  ['messages/src/envelope.ts', 'node:buffer', 'in browsers'],
  ['client/src/connection.ts', '@hubsante/model', 'ships to vendors'],
  ['client/src/connection.ts', '../../messages/src/index.ts', 'leaves its package'],
  ['hub/src/hub.ts', '@hubsante/emitters', 'never the compiler'],
  ['hub/src/hub.ts', '../../client/src/index.ts', 'leaves its package'],
  ['recette/src/index.ts', '@hubsante/model', 'never the compiler'],
  ['lrm/src/server.ts', '@hubsante/model', 'never the compiler'],
  ['workshop/src/session.ts', 'node:fs', 'in browsers'],
  ['workshop/src/session.ts', '@hubsante/cli', 'what reads, checks and makes'],
  ['emitters/src/link/client/index.ts', '../../../../client/src/index.ts', 'leaves its package'],
  ['emitters/src/link/client/index.ts', '@hubsante/client', 'read the model only'],
  ['emitters/src/link/xsd/index.ts', '../../../../messages/src/index.ts', 'leaves its package'],
  ['model/src/field.ts', 'yargs', 'package.json'],
  ['../site/src/site/site.ts', '@hubsante/model', 'reads what the specifications produce'],
  [
    '../site/src/site/site.ts',
    '../../../packages/model/src/index.ts',
    'reads what the specifications produce',
  ],
];

const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['workbook/src/sheet.ts', '@hubsante/model'],
  ['workbook/src/sheet.ts', 'saxes'],
  ['workbook/src/sheet.ts', './model/row-tree.ts'],
  ['emitters/src/link/xsd/index.ts', '@hubsante/model'],
  ['emitters/test/xsd.test.ts', '@hubsante/workbook/testing'],
  ['emitters/test/xsd.test.ts', '../src/registry.ts'],
  ['conformance/src/compare-release.ts', '@hubsante/emitters'],
  ['conformance/src/compare-release.ts', '@hubsante/workbook'],
  ['cli/src/main.ts', '@hubsante/conformance'],
  ['cli/src/main.ts', '@hubsante/emitters'],
  ['cli/src/main.ts', 'node:fs'],
  ['messages/src/xml/parse-xml.ts', 'saxes'],
  ['client/src/connection.ts', '@hubsante/messages'],
  ['client/src/connection.ts', 'amqplib'],
  ['client/src/connection.ts', 'node:fs'],
  ['hub/src/hub.ts', '@hubsante/client'],
  ['recette/src/index.ts', '@hubsante/hub'],
  ['recette/src/index.ts', '@hubsante/model/contracts'],
  ['lrm/src/server.ts', '@hubsante/recette'],
  ['lrm/src/server.ts', 'node:http'],
  ['workshop/src/session.ts', '@hubsante/cli/workshop'],
  ['nx-plugin/src/targets.ts', 'node:fs'],
  ['nx-plugin/src/targets.ts', 'yaml'],
  ['nx-plugin/src/release/changes.ts', 'nx/release'],
  ['../site/src/site/site.ts', 'node:fs'],
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One small repository per import, with our configuration and nothing else: the real one is not touched. */
const copies = mkdtempSync(join(tmpdir(), 'arrows-'));
afterAll(() => rmSync(copies, { recursive: true, force: true }));

let said = '';

beforeAll(() => {
  copyFileSync(join(ROOT, 'biome.json'), join(copies, 'biome.json'));
  copyFileSync(join(ROOT, '.gitignore'), join(copies, '.gitignore'));
  for (const packageName of [
    'model',
    'workbook',
    'emitters',
    'conformance',
    'messages',
    'client',
    'hub',
    'recette',
    'lrm',
    'cli',
    'workshop',
    'nx-plugin',
  ]) {
    const manifest = join('packages', packageName, 'package.json');
    mkdirSync(dirname(join(copies, manifest)), { recursive: true });
    copyFileSync(join(ROOT, manifest), join(copies, manifest));
  }
  for (const [file, specifier] of [...FORBIDDEN, ...ALLOWED]) {
    const path = join(copies, place(file, specifier));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import * as imported from '${specifier}';\n\nexport const used = imported;\n`);
  }
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const options = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(biome, options, { cwd: copies, encoding: 'utf8' });
  said = `${stdout}${stderr}`;
});

/** The file, renamed after what it imports so that every case has its own. */
function place(file: string, specifier: string): string {
  return join('packages', file.replace(/\.ts$/, `-${specifier.replace(/\W+/g, '-')}.ts`));
}

/** The findings of the linter on one file, one a line. */
function findingsOn(file: string, specifier: string): string {
  return said
    .split('\n')
    .filter((line) => line.includes(`/${place(file, specifier)},`))
    .join('\n');
}

describe('the arrows between packages', () => {
  test.each(FORBIDDEN)('%s may not import %s', (file, specifier, why) => {
    expect(findingsOn(file, specifier)).toContain(why);
  });

  test.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(findingsOn(file, specifier)).toBe('');
  });
});
