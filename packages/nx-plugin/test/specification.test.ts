import { describe, expect, test } from 'vitest';
import { projectOf } from '../src/project.ts';
import { specificationOf } from '../src/specification.ts';

const COMPLETE = 'lien: 15-ESSAI\nstatut: LTS\nmodele: "2.0"\nprincipesTransverses: "1.4"\n';

function link(text: string, path = 'specs/15-essai/v1.0/link.yaml') {
  return specificationOf(path, () => text);
}

/** Its text, and what is read of it: model, principles, status. */
const MANIFESTS: readonly (readonly [what: string, text: string, read: readonly (string | null)[]])[] = [
  ['complete', COMPLETE, ['specs/mdd/2.0', 'specs/principes-transverses/v1.4', 'LTS']],
  ['of a retired version', 'statut: retirée\nmodele: "1.0"', ['specs/mdd/1.0', null, 'retirée']],
  ['empty', '', [null, null, null]],
  ['a list', '- modele: "2.0"', [null, null, null]],
  ['cut in the middle', 'modele: "2.0"\nroles: [', ['specs/mdd/2.0', null, null]],
  ['with a key said twice', 'modele: "2.0"\nmodele: "1.0"', ['specs/mdd/2.0', null, null]],
  ['whose model is a number', 'modele: 2.0\nstatut: LTS', [null, null, 'LTS']],
  ['whose model leaves the folder', 'modele: ../../packages', [null, null, null]],
  ['whose model is a pattern', 'modele: "*"', [null, null, null]],
  ['that is binary', '\u0000\u0001\ufffd', [null, null, null]],
  ['that refers to itself', 'a: &a [*a]\nmodele: &b "2.0"\nstatut: *b', ['specs/mdd/2.0', null, null]],
];

describe('a manifest', () => {
  test.each(MANIFESTS)('%s has a project', (_what, text, [model, principles, status]) => {
    expect(link(text)).toEqual({
      kind: 'link',
      folder: 'specs/15-essai/v1.0',
      name: '@hubsante/15-essai-v1.0',
      manifest: 'specs/15-essai/v1.0/link.yaml',
      link: '15-essai',
      model,
      principles,
      status,
    });
  });

  test('of a model release is not even read', () => {
    const read = () => expect.unreachable();
    expect(specificationOf('specs/mdd/2.0/release.yaml', read)).toEqual({
      kind: 'model',
      folder: 'specs/mdd/2.0',
      name: '@hubsante/mdd-2.0',
    });
  });

  test('of a link among the models is none', () => {
    expect(link(COMPLETE, 'specs/mdd/2.0/link.yaml')).toBeNull();
  });
});

function project(text: string) {
  const specification = link(text);
  return specification === null ? expect.unreachable() : projectOf(specification);
}

describe('the project of a link', () => {
  test('has tags for its kind, link, status and model', () => {
    expect(project(COMPLETE).tags).toEqual(['type:link', 'link:15-essai', 'status:LTS', 'model:2.0']);
  });

  test('has the tags that are left when its manifest is faulty', () => {
    expect(project('').tags).toEqual(['type:link', 'link:15-essai']);
  });

  test('runs what a person would type, and says where the files are', () => {
    const { check, build, pack } = project(COMPLETE).targets ?? {};
    expect(check?.options).toEqual({ args: ['check', 'specs/15-essai/v1.0'] });
    const output = 'dist/specs/15-essai/v1.0';
    expect(build?.options).toEqual({ args: ['build', 'specs/15-essai/v1.0', '--out', output] });
    expect(build?.outputs).toEqual([`{workspaceRoot}/${output}`]);
    expect(pack?.outputs).toEqual(['{workspaceRoot}/dist/packs/hubsante-15-essai-v1.0-[0-9]*.tgz']);
  });

  test('caches what it makes, and never a publication', () => {
    const targets = Object.entries(project(COMPLETE).targets ?? {});
    expect(targets.map(([name, { cache }]) => [name, cache === true])).toEqual([
      ['check', true],
      ['build', true],
      ['pack', true],
      ['bundle', true],
      ['nx-release-publish', false],
    ]);
  });
});
