import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WorkspaceCopy } from './workspace-copy.ts';

/** What Nx makes of a workspace, in a process of its own, without daemon or network. */
let copy: WorkspaceCopy;
beforeAll(() => {
  copy = new WorkspaceCopy();
  copy.write('specs/mdd/9.0/release.yaml', 'release: "9.0"\n');
  copy.write('specs/15-essai/v0.1/link.yaml', 'lien: 15-ESSAI\nmodele: "9.0"\nstatut: brouillon\n');
  copy.write('specs/15-essai/v0.2/link.yaml', 'modele: "8.0"\nroles: [\n');
  copy.write('specs/15-essai/v0.3/link.yaml', '\u0000: }{\n');
});
afterAll(() => copy.remove());

/** Projects of the links that a manifest of the repository builds on a model. */
function linksOn(model: string): string[] {
  const specs = join(copy.folder, 'specs');
  return readdirSync(specs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('link.yaml'))
    .filter((path) => readFileSync(join(specs, path), 'utf8').includes(`modele: "${model}"\n`))
    .map((path) => `@hubsante/${path.split('/').slice(0, 2).join('-')}`);
}

/** Tasks of a target that a changed file reaches. */
function affected(target: string, file: string): string[] {
  const drawn = copy.nx('affected', '-t', target, `--files=${file}`, '--graph=stdout');
  const { tasks } = JSON.parse(drawn) as { tasks: { tasks: Record<string, unknown> } };
  return Object.keys(tasks.tasks)
    .filter((task) => task.endsWith(`:${target}`))
    .map((task) => task.slice(0, task.lastIndexOf(':')))
    .sort();
}

describe('the graph', () => {
  test('has a project for each folder, however faulty, and an edge from each link to the model it names', () => {
    const { graph } = JSON.parse(copy.nx('graph', '--file=stdout')) as {
      graph: {
        nodes: Record<string, unknown>;
        dependencies: Record<string, { target: string; type: string }[]>;
      };
    };
    const edges = (name: string) => graph.dependencies[name]?.map(({ target, type }) => `${type} ${target}`);
    expect(edges('@hubsante/15-essai-v0.1')).toEqual(['static @hubsante/mdd-9.0']);
    expect(edges('@hubsante/15-essai-v0.2')).toEqual([]);
    expect(edges('@hubsante/15-essai-v0.3')).toEqual([]);
    for (const link of linksOn('2.0')) expect(edges(link)).toEqual(['static @hubsante/mdd-2.0']);
    expect(linksOn('2.0').length).toBeGreaterThan(1);
    for (const model of ['1.0', '2.0', '9.0']) expect(edges(`@hubsante/mdd-${model}`)).toEqual([]);
  });

  test('leaves what is faulty to the check of the link', () => {
    const { status, output } = copy.run('nx', [
      ...['run', '@hubsante/15-essai-v0.3:check', '--exclude-task-dependencies', '--output-style=static'],
    ]);
    expect(status).toBe(1);
    expect(output).toContain('specs/15-essai/v0.3/link.yaml');
  });
});

describe('what is built again', () => {
  test('after a change in a nomenclature is its model release, and exactly the links on it', () => {
    const changed = 'specs/mdd/2.0/nomenclatures/cisu.xlsx';
    expect(readdirSync(join(copy.folder, 'specs/mdd/2.0/nomenclatures'))).toContain('cisu.xlsx');
    const expected = ['@hubsante/mdd-2.0', ...linksOn('2.0')].sort();
    expect(affected('build', changed)).toEqual(expected);
  });

  /** A file, and the projects whose build it reaches. */
  const CHANGES: readonly (readonly [file: string, built: readonly string[]])[] = [
    ['specs/15-essai/v0.1/link.yaml', ['@hubsante/15-essai-v0.1']],
    // Published with the model, and of no use to its links.
    ['specs/mdd/9.0/README.md', ['@hubsante/mdd-9.0']],
    // Neither makes packages: one runs what does, the other is for vendors and copied as text.
    ['packages/nx-plugin/src/index.ts', []],
    ['packages/client/src/index.ts', []],
    // Pages are of the site.
    ['templates/site/home.hbs', []],
  ];

  test.each(CHANGES)('after a change in %s is %j', (file, built) => {
    expect(affected('build', file)).toEqual(built);
  });

  const COMPILER = [
    'packages/emitters/src/index.ts',
    'templates/word/link.hbs',
    'templates/readme/link.md.hbs',
  ];

  test.each(COMPILER)('after a change in %s, which is of the compiler, is everything', (file) => {
    const built = affected('build', file);
    const models = ['@hubsante/mdd-1.0', '@hubsante/mdd-2.0', '@hubsante/mdd-9.0'];
    expect(built).toEqual(expect.arrayContaining([...models, ...linksOn('1.0'), ...linksOn('2.0')]));
  });
});
