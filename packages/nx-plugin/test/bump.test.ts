import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WorkspaceCopy } from './workspace-copy.ts';

/** What a branch of authors says of the versions it needs. */
describe('npm run bump', { timeout: 120_000 }, () => {
  let copy: WorkspaceCopy;
  beforeAll(() => {
    copy = new WorkspaceCopy();
    // One link and its model, and a model that no link is on: what is compared takes time.
    for (const folder of ['15-gps', '15-sas', '15-smur', '15-nexsis']) remove(`specs/${folder}`);
    for (const folder of ['15-15/v1.5', '15-15/v2.0', 'mdd/1.0', 'evolution']) remove(`specs/${folder}`);
    edit('specs/15-15/v2.1/link.yaml', /^transferts:\n(?: .*\n)*/m, '');
    copy.git('init', '--quiet', '--initial-branch=main');
    copy.git('add', 'specs', '.gitignore', 'nx.json');
    copy.git('commit', '--quiet', '--message=Essai');
    copy.git('checkout', '--quiet', '-b', 'branche');
  });
  afterAll(() => copy.remove());

  function remove(path: string): void {
    rmSync(join(copy.folder, path), { recursive: true, force: true });
  }

  function bump(...options: readonly string[]) {
    return copy.run('node', ['packages/nx-plugin/src/scripts/bump.ts', ...options]);
  }

  function edit(path: string, from: RegExp, to: string): void {
    copy.write(path, readFileSync(join(copy.folder, path), 'utf8').replace(from, to));
  }

  /** Undoes what a test did to the sources. */
  function undo(): void {
    copy.git('checkout', '--quiet', '--force', 'branche');
    copy.git('clean', '--quiet', '--force', '-d', 'specs');
  }
  afterEach(undo);

  /** Puts the sources of a model in the place of another's. */
  function copyModel(from: string, to: string): void {
    remove(`specs/mdd/${to}`);
    cpSync(join(copy.folder, 'specs/mdd', from), join(copy.folder, 'specs/mdd', to), { recursive: true });
    edit(`specs/mdd/${to}/package.json`, /@hubsante\/mdd-[\d.]+/, `@hubsante/mdd-${to}`);
    edit(`specs/mdd/${to}/release.yaml`, /^release: .*$/m, `release: "${to}"`);
  }

  test('says that nothing is asked when no source changed', () => {
    const { status, output } = bump();
    expect(output).toContain('Aucune : rien ne change pour qui utilise les paquets.');
    expect(status).toBe(0);
  });

  test('says for each package the version it needs, and why, from what was not even committed', () => {
    copyModel('2.0', '8.0');
    edit('specs/15-15/v2.1/link.yaml', /^publication: .*$/m, 'publication: "2025-04-10"');
    const { status, output } = bump('--format=markdown');
    expect(output).toMatch(/^### Versions que demande ce changement, par rapport à main\n/);
    expect(output).toContain('`@hubsante/mdd-8.0` : nouveau paquet, en première version.');
    expect(output).toMatch(
      /^`@hubsante\/15-15-v2\.1` : mineure \(minor\) — parce que :\n {2}- Situation de la version : /m,
    );
    expect(output).toMatch(/^ {4}npx nx release plan minor --projects=@hubsante\/15-15-v2\.1$/m);
    expect(output).not.toContain('mdd-2.0');
    expect(status).toBe(0);
  });

  test('says what breaks in a model, and that nothing is known of a link that has faults since', () => {
    copyModel('2.0', '3.4');
    const { output } = bump();
    expect(output).toMatch(/^@hubsante\/mdd-3\.4 : majeure \(major\) — parce que :\n {2}- /m);
    expect(output).toMatch(
      /^@hubsante\/15-15-v2\.1 : ne peut se dire tant que dsf check trouve des erreurs/m,
    );
  });

  test('says that a package is gone, and does not hold against the branch what main got since', () => {
    copy.git('checkout', '--quiet', 'main');
    edit('specs/15-15/v2.1/link.yaml', /^publication: .*$/m, 'publication: "2025-04-11"');
    copy.git('commit', '--quiet', '--all', '--message=Ailleurs');
    copy.git('checkout', '--quiet', 'branche');
    remove('specs/mdd/2.0');
    const { output } = bump();
    expect(output).toContain('@hubsante/mdd-2.0 : n’est plus là, et n’aura plus de version.');
    expect(output).not.toContain('15-15-v2.1');
  });

  test('and shows it to who reviews, with the new findings at their cell and the change in words', () => {
    edit('specs/15-15/v2.1/link.yaml', /^publication: .*$/m, 'publication: "2025-04-10"');
    edit('specs/mdd/2.0/release.yaml', /^release: .*$/m, 'release: deux');
    const { status, output } = copy.run('node', ['packages/nx-plugin/src/scripts/review.ts']);
    expect(output).toMatch(/^\| erreur \| `specs\/mdd\/2\.0\/release\.yaml:\d+` \| /m);
    expect(output).toContain('@hubsante/15-15-v2.1 : version mineure (minor) ; rien ne casse');
    expect(output).toContain('### Versions que demande ce changement, par rapport à main');
    expect(output).not.toContain('### Aperçu');
    expect(status).toBe(0);
  });

  test('refuses a base that git does not know', () => {
    const { status, errors } = bump('--base=nulle-part');
    expect(errors).toContain('Git ne connaît pas « nulle-part »');
    expect(status).toBe(2);
  });
});
