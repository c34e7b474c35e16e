import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../src/bundle/package-file.ts';
import { packageSkeletons } from '../src/bundle/package-skeletons.ts';
import { buildLinks } from './built-links.ts';

const FACTS = {
  name: '@hubsante/15-gps-v1.2',
  version: '1.4.0',
  description: '',
  license: 'Apache-2.0',
  madeFrom: [],
};
const folder = mkdtempSync(join(tmpdir(), 'dsf-skeletons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program says, when it fails. */
function faultOf(program: string, args: readonly string[], from: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: from, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const isThere = (program: string, args: readonly string[]) => spawnSync(program, args).status === 0;

describe('the projects around the types of a link', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const link = (await buildLinks({ only: '15-GPS 1.2', with: ['types'] }))[0];
    const files = [...(link?.files.values() ?? [])].map(({ path, content }) =>
      packageFile(path, new TextEncoder().encode(content)),
    );
    const skeletons = packageSkeletons(FACTS, files);
    const texts = [...(link?.files.values() ?? []), ...skeletons].filter(({ path }) =>
      path.startsWith('types/'),
    );
    for (const { path, content } of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });

  test('stand beside the sources, one for each language that needs one', () => {
    const found = readdirSync(join(folder, 'types'), { recursive: true, encoding: 'utf8' });
    expect(found.filter((path) => /\.(xml|csproj|toml)$/.test(path)).sort()).toEqual([
      'csharp/hubsante_15_gps_v1_2.csproj',
      'java/pom.xml',
      'python/pyproject.toml',
    ]);
  });

  test('none is made for a package without types', () => {
    expect(packageSkeletons(FACTS, [])).toEqual([]);
  });

  test('Maven reads the project', ({ skip }) => {
    if (!isThere('mvn', ['--version'])) skip('mvn is not installed');
    expect(faultOf('mvn', ['-q', '-o', 'validate'], join(folder, 'types/java'))).toBe('');
  });

  test('Python makes a distribution of it, which imports', ({ skip }) => {
    if (!isThere('python3', ['-c', 'import setuptools'])) skip('python3 or setuptools is not installed');
    const from = join(folder, 'types/python');
    const build = "from setuptools import build_meta; build_meta.build_sdist('dist')";
    expect(faultOf('python3', ['-W', 'ignore', '-c', build], from)).toBe('');
    const [archive = ''] = readdirSync(join(from, 'dist'));
    expect(archive).toBe('hubsante_15_gps_v1_2-1.4.0.tar.gz');
    mkdirSync(join(folder, 'unpacked'));
    expect(faultOf('tar', ['xzf', join(from, 'dist', archive), '-C', 'unpacked'], folder)).toBe('');
    const inside = join(folder, 'unpacked', 'hubsante_15_gps_v1_2-1.4.0');
    expect(
      faultOf('python3', ['-c', 'from hubsante_15_gps_v1_2.geo_pos import GeoPositionsUpdate'], inside),
    ).toBe('');
  });

  test('.NET builds the project', ({ skip }) => {
    if (!isThere('dotnet', ['--version'])) skip('dotnet is not installed');
    expect(faultOf('dotnet', ['build', '--nologo'], join(folder, 'types/csharp'))).toBe('');
  });
});
