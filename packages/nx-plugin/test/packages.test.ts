import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MANIFESTS, type Specification, specificationOf } from '../src/specification.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function packageOf({ folder }: Specification): PackageFile {
  return JSON.parse(read(`${folder}/package.json`)) as PackageFile;
}

const specifications = globSync(MANIFESTS, { cwd: ROOT })
  .sort()
  .flatMap((path) => specificationOf(path, () => read(path)) ?? [])
  .map((specification) => [specification.folder, specification] as const);

describe('the npm package of', () => {
  test.each(specifications)('%s bears the name of its folder and has a version', (_folder, specification) => {
    const { name, version } = packageOf(specification);
    expect(name).toBe(specification.name);
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test.each(specifications)(
    '%s is built from the model its manifest names, and needs nothing where it is installed',
    (_folder, specification) => {
      const { kind } = specification;
      const model =
        kind === 'link' ? specification.model?.replace('specs/mdd/', '@hubsante/mdd-') : undefined;
      const { dependencies = {}, devDependencies = {} } = packageOf(specification);
      expect([Object.keys(dependencies), Object.keys(devDependencies)]).toEqual([
        [],
        model === undefined ? [] : [model],
      ]);
    },
  );

  test.each(specifications)(
    '%s has a CHANGELOG.md whose first entry is its version',
    (folder, specification) => {
      const entries = [...read(`${folder}/CHANGELOG.md`).matchAll(/^## (\S+)/gm)];
      expect(entries[0]?.[1]).toBe(packageOf(specification).version);
    },
  );
});

describe('the compiler', () => {
  /** They run what was built and make nothing of it: `dsf hub`, `dsf recette`, and the client both speak through. */
  const RUNNERS = ['@hubsante/hub', '@hubsante/lrm', '@hubsante/recette', '@hubsante/client'];

  /** A package of ours, and those it imports. */
  function withDependencies(name: string): string[] {
    const { dependencies = {} } = JSON.parse(
      read(`${name.replace('@hubsante', 'packages')}/package.json`),
    ) as PackageFile;
    return [
      name,
      ...Object.keys(dependencies)
        .filter((key) => key.startsWith('@hubsante/') && !RUNNERS.includes(key))
        .flatMap(withDependencies),
    ];
  }

  test('is made of the packages that dsf builds with: when one changes, everything is built again', () => {
    const { namedInputs } = JSON.parse(read('nx.json')) as { namedInputs: { compiler: readonly string[] } };
    const sources = namedInputs.compiler.flatMap(
      (input) => /packages\/([\w-]+)\/src\//.exec(input)?.[1] ?? [],
    );
    const named = sources.map((folder) => `@hubsante/${folder}`);
    expect([...named].sort()).toEqual([...new Set(withDependencies('@hubsante/cli'))].sort());
  });
});
