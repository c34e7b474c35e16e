import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isEnough } from '../src/release/version-moves.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

const NAME = '@hubsante/mdd-9.0';
const FOLDER = 'specs/mdd/9.0';

describe('nx release on a model whose tags have other names', { timeout: 120_000 }, () => {
  let copy: WorkspaceCopy;
  beforeAll(() => {
    copy = new WorkspaceCopy();
    publishedAs('1.0');
    copy.git('init', '--quiet', '--initial-branch=main');
    copy.git('add', 'specs', '.gitignore', 'nx.json');
    copy.git('commit', '--quiet', '--message=Essai');
    copy.git('tag', `${NAME}@1.0.0`);
    // `idPat` and some others are called otherwise.
    publishedAs('2.0');
    copy.git('add', 'specs');
    copy.git('commit', '--quiet', '--message=Renommages');
    copy.git('config', 'user.name', 'Essai');
    copy.git('config', 'user.email', 'essai@hubsante.example');
  });
  afterAll(() => copy.remove());

  /** Gives the model the sources of one of ours. */
  function publishedAs(release: string): void {
    rmSync(join(copy.folder, FOLDER), { recursive: true, force: true });
    cpSync(join(copy.folder, 'specs/mdd', release), join(copy.folder, FOLDER), { recursive: true });
    const path = join(copy.folder, FOLDER, 'release.yaml');
    const said = readFileSync(path, 'utf8').replace(/^release: .*$/m, 'release: "9.0"');
    copy.write(`${FOLDER}/release.yaml`, said);
    const manifest = { name: NAME, version: '1.0.0', description: 'Essai' };
    copy.write(`${FOLDER}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    copy.write(`${FOLDER}/CHANGELOG.md`, '# Essai\n\n## 1.0.0\n\n- Premier paquet.\n');
  }

  function release(bump: string, ...options: readonly string[]) {
    copy.write('.nx/version-plans/plan.md', `---\n'${NAME}': ${bump}\n---\n\nDes balises changent de nom.\n`);
    return copy.run('nx', ['release', '--skip-publish', ...options, `--projects=${NAME}`]);
  }

  test.each(['patch', 'minor'])('refuses a %s, and names what changed', (bump) => {
    const { status, output, errors } = release(bump, '--dry-run');
    expect(output + errors).toContain('demande une version majeure (major)');
    expect(output + errors).toMatch(/ {2}- RC-EDA › caseId › La forme de caseId/);
    expect(output + errors).toContain(`À faire : npx nx release plan major --projects=${NAME}`);
    expect(status).not.toBe(0);
  });

  test('names each change once, with how many places it has, and counts those that are not named', () => {
    const { output, errors } = release('minor', '--dry-run');
    const reasons = (output + errors).split('\n').filter((line) => line.startsWith('  - '));
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons).toHaveLength(6);
    expect(reasons.join('\n')).toMatch(/RC-EDA › caseId › .* \(et \d+ autres endroits\)$/m);
    expect(reasons[5]).toMatch(/^ {2}- et \d+ autres changements$/);
  });

  test('is not deceived by a version that somebody wrote by hand', () => {
    const path = `${FOLDER}/package.json`;
    const text = readFileSync(join(copy.folder, path), 'utf8');
    copy.write(path, text.replace('1.0.0', '1.0.7'));
    const { status, output, errors } = release('patch', '--dry-run');
    copy.write(path, text);
    expect(output + errors).toContain('la version 1.0.8 ne suffit pas');
    expect(status).not.toBe(0);
  });

  test('takes a major one, and tells what changed below the sentences of the plan', () => {
    const { status, output, errors } = release('major');
    expect(output + errors).toContain('2.0.0');
    expect(status).toBe(0);
    const changelog = readFileSync(join(copy.folder, FOLDER, 'CHANGELOG.md'), 'utf8');
    expect(changelog.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Essai',
      '## 2.0.0 (2026-03-16)',
      '### À modifier dans les logiciels',
      '#### Si vous envoyez',
      '#### Si vous recevez',
      '### À vérifier',
      '#### Si vous envoyez',
      '#### Si vous recevez',
      '### Sans effet sur les logiciels en place',
      '### Textes',
      '## 1.0.0',
    ]);
    expect(changelog).toContain(
      '### À modifier dans les logiciels\n\n- Des balises changent de nom.\n\n#### Si vous envoyez\n\n- ',
    );
    expect(changelog).toMatch(
      /^- .*RC-EDA.*, `caseId`.* : La forme de caseId \(.*\) vaut désormais pour la valeur entière/m,
    );
    expect(changelog).not.toMatch(/\n{3}/);
  });
});

test.each([
  ['1.1.4', '1.2.0', 'minor', true],
  ['1.1.4', '1.1.5', 'minor', false],
  ['1.1.4', '2.0.0', 'minor', true],
  ['1.1.4', '1.2.0', 'major', false],
  ['1.1.4', '1.1.5', 'none', true],
  ['1.1.4', '1.1.4', 'patch', false],
  ['1.1.4', '1.0.9', 'patch', false],
] as const)('from %s, %s is a %s version at least: %s', (before, after, needed, expected) => {
  expect(isEnough(before, after, needed)).toBe(expected);
});
