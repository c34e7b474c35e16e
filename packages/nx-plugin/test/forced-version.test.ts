import { cpSync, rmSync } from 'node:fs';
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
    const manifest = { name: NAME, version: '1.0.0', description: 'Essai' };
    copy.write(`${FOLDER}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  }

  function release(bump: string) {
    copy.write('.nx/version-plans/plan.md', `---\n'${NAME}': ${bump}\n---\n\nDes balises changent de nom.\n`);
    return copy.run('nx', ['release', '--skip-publish', '--dry-run', `--projects=${NAME}`]);
  }

  test.each(['patch', 'minor'])('refuses a %s, and names what changed', (bump) => {
    const { status, output, errors } = release(bump);
    expect(output + errors).toContain('demande une version majeure (major)');
    expect(output + errors).toMatch(/ {2}- RC-EDA › caseId › La forme de caseId/);
    expect(output + errors).toContain(`À faire : npx nx release plan major --projects=${NAME}`);
    expect(status).not.toBe(0);
  });

  test('takes a major one', () => {
    const { status, output, errors } = release('major');
    expect(output + errors).toContain('2.0.0');
    expect(status).toBe(0);
  });
});

test.each([
  ['1.1.4', '1.2.0', 'minor', true],
  ['1.1.4', '1.1.5', 'minor', false],
  ['1.1.4', '2.0.0', 'minor', true],
  ['1.1.4', '1.2.0', 'major', false],
  ['1.1.4', '1.1.5', 'none', true],
  ['1.1.4', '1.1.4', 'patch', false],
] as const)('from %s, %s is a %s version at least: %s', (before, after, needed, expected) => {
  expect(isEnough(before, after, needed)).toBe(expected);
});
