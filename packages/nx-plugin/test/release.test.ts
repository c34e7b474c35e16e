import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WorkspaceCopy } from './workspace-copy.ts';

/** `nx release` on a model, a link on it, and a link that nothing happens to; as on a laptop, in git. */
let copy: WorkspaceCopy;
beforeAll(() => {
  copy = new WorkspaceCopy();
  copy.write('specs/mdd/9.0/release.yaml', 'release: "9.0"\n');
  writePackage('mdd/9.0', {});
  for (const version of ['v0.1', 'v0.2']) {
    copy.write(`specs/15-essai/${version}/link.yaml`, 'modele: "9.0"\n');
    writePackage(`15-essai/${version}`, { '@hubsante/mdd-9.0': '^1.0.0' });
  }
  copy.write('specs/15-essai/v0.3/link.yaml', 'modele: "1.0"\n');
  writePackage('15-essai/v0.3', { '@hubsante/mdd-1.0': '^1.0.0' });
  copy.write('.nx/version-plans/codes.md', PLAN);
  copy.git('init', '--quiet', '--initial-branch=main');
  copy.git('add', 'specs/mdd/9.0', 'specs/15-essai', '.nx/version-plans', '.gitignore', 'nx.json');
  copy.git('commit', '--quiet', '--message=Essai');
  copy.git('config', 'user.name', 'Essai');
  copy.git('config', 'user.email', 'essai@hubsante.example');
  copy.nx('release', '--skip-publish', '--projects=@hubsante/mdd-9.0,@hubsante/15-essai-v0.2');
});
afterAll(() => copy.remove());

const PLAN = `---
'@hubsante/mdd-9.0': minor
'@hubsante/15-essai-v0.2': major
---

L’adresse compte un champ de plus.
`;

function writePackage(path: string, devDependencies: Record<string, string>): void {
  const name = `@hubsante/${path.replace('/', '-')}`;
  const manifest = { name, version: '1.0.0', description: 'Essai', devDependencies };
  copy.write(`specs/${path}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  copy.write(`specs/${path}/CHANGELOG.md`, `# Essai ${path}\n\n## 1.0.0\n\n- Premier paquet.\n`);
}

function read(path: string): string {
  return readFileSync(join(copy.folder, 'specs', path), 'utf8');
}

/** A package, its new version, and the model it is built from. */
const VERSIONS: readonly (readonly [path: string, version: string, model: object])[] = [
  ['mdd/9.0', '1.1.0', {}],
  ['15-essai/v0.1', '1.0.1', { '@hubsante/mdd-9.0': '^1.1.0' }],
  ['15-essai/v0.2', '2.0.0', { '@hubsante/mdd-9.0': '^1.1.0' }],
  ['15-essai/v0.3', '1.0.0', { '@hubsante/mdd-1.0': '^1.0.0' }],
];

describe('a release', () => {
  test.each(VERSIONS)('of a model gives %s the version %s', (path, version, devDependencies) => {
    expect(JSON.parse(read(`${path}/package.json`))).toMatchObject({ version, devDependencies });
  });

  test('says in French what changed, the newest entry first', () => {
    expect(read('15-essai/v0.2/CHANGELOG.md')).toBe(`# Essai 15-essai/v0.2

## 2.0.0 (2026-03-16)

### À modifier dans les logiciels

- L’adresse compte un champ de plus.

### Modèle de données

- @hubsante/mdd-9.0 passe en version 1.1.0.

## 1.0.0

- Premier paquet.
`);
    expect(read('mdd/9.0/CHANGELOG.md')).toMatch('### Nouveautés\n\n- L’adresse compte');
  });

  test('tells a link with no change of its own that its model changed', () => {
    expect(read('15-essai/v0.1/CHANGELOG.md')).toBe(`# Essai 15-essai/v0.1

## 1.0.1 (2026-03-16)

### Modèle de données

- @hubsante/mdd-9.0 passe en version 1.1.0.

## 1.0.0

- Premier paquet.
`);
  });

  test('leaves one commit, one tag for each package, and no plan', () => {
    expect(copy.git('tag').trim().split('\n')).toEqual([
      '@hubsante/15-essai-v0.1@1.0.1',
      '@hubsante/15-essai-v0.2@2.0.0',
      '@hubsante/mdd-9.0@1.1.0',
    ]);
    expect(copy.git('log', '--format=%s').trim().split('\n')).toEqual([
      'chore(release): publish specification packages',
      'Essai',
    ]);
    expect(existsSync(join(copy.folder, '.nx/version-plans/codes.md'))).toBe(false);
  });
});
