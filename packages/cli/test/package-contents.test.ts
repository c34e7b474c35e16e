import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFacts } from '../src/bundle/package-facts.ts';
import { packageFiles } from '../src/bundle/package-file.ts';
import { softwareBill } from '../src/bundle/software-bill.ts';
import { type PackedLink, packed, run } from './support/packed-link.ts';

/**
 * What leaves the house, one list for a package of each kind: files of `npm pack`, components of the bill of materials. Wanted
 * changes are recorded with `RECORD=1 npx vitest run packages/cli/test/package-contents`.
 */
const EXPECTED = fileURLToPath(new URL('expected/package-contents', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dsf-contents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The list as recorded, or the recorded one itself while recording. */
function recorded(name: string, lines: readonly string[]): readonly string[] {
  const file = join(EXPECTED, `${name}.txt`);
  if (process.env.RECORD === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
  if (!existsSync(file)) throw new Error(`no ${file}: record it with RECORD=1`);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

describe.each([
  ['link', 'specs/15-gps/v1.2'],
  ['model', 'specs/mdd/2.0'],
])('the package of a %s (%s)', { timeout: 120_000 }, (kind, specification) => {
  let link: PackedLink;
  beforeAll(async () => {
    const own = join(folder, kind);
    mkdirSync(own);
    link = await packed(specification, own);
  }, 120_000);

  test('holds for npm what its list says, and nothing else', () => {
    const files = run('tar', ['-tzf', link.archive], folder).trimEnd().split('\n').sort();
    expect(files).toEqual(recorded(`${kind}.npm`, files));
  });

  test('has for components in its bill of materials what its list says, and nothing else', async () => {
    const files = await packageFiles(link.built);
    const facts = packageFacts(files);
    if (facts === null) throw new Error('no package');
    const { components } = softwareBill(facts, files) as {
      components: readonly { type: string; scope?: string; name: string; version?: string }[];
    };
    const lines = components.map(({ type, scope, name, version }) =>
      [type, name, version, scope].filter((one) => one !== undefined).join(' '),
    );
    expect(lines).toEqual(recorded(`${kind}.sbom`, lines));
  });
});

/** Most that importing one function may bring, in bytes, minified: that of Rolldown, that of esbuild. */
const BOUNDS: readonly (readonly [name: string, rolldown: number, esbuild: number])[] = [
  ['wrap', 12_000, 28_000],
  // It tells findings, and so brings every sentence and phrase there is.
  ['unwrap', 22_000, 28_000],
  ['allowedOn', 12_000, 28_000],
];

describe('of the code of a link, importing only', { timeout: 120_000 }, () => {
  test.each(BOUNDS)('%s bundles no more than it needs', async (name, mostOfRolldown, mostOfEsbuild) => {
    const input = join(folder, `${name}.js`);
    const index = join(folder, 'link/built/runtime/index.js');
    writeFileSync(input, `import { ${name} } from ${JSON.stringify(index)};\nconsole.log(${name});\n`);
    const bundle = await rolldown({ input });
    const { output } = await bundle.generate({ minify: true });
    const { outputFiles } = await esbuild({
      entryPoints: [input],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
    });
    const sizes = { rolldown: output[0].code.length, esbuild: outputFiles[0]?.contents.length ?? 0 };
    expect(sizes.rolldown).toBeGreaterThan(300);
    expect(sizes.rolldown).toBeLessThan(mostOfRolldown);
    expect(sizes.esbuild).toBeLessThan(mostOfEsbuild);
  });
});
