import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import dsfBatch from '../src/executors/dsf-batch.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

let copy: WorkspaceCopy;
beforeAll(() => {
  copy = new WorkspaceCopy();
});
afterAll(() => copy.remove());

/** What becomes of some runs of `dsf` in one batch, by name. */
async function batch(runs: Readonly<Record<string, readonly string[]>>) {
  const tasks = Object.fromEntries(Object.keys(runs).map((name) => [name, { id: name }]));
  const inputs = Object.fromEntries(Object.entries(runs).map(([name, args]) => [name, { args }]));
  const results = new Map<string, { success: boolean; terminalOutput: string }>();
  // Nx describes a task with much that the executor never looks at.
  const graph = { tasks } as unknown as Parameters<typeof dsfBatch>[0];
  for await (const { task, result } of dsfBatch(graph, inputs, {}, { root: copy.folder }))
    results.set(task, result);
  return results;
}

describe('a batch', { timeout: 60_000 }, () => {
  test('runs each task as one run of dsf: what one says and how it ends is not that of another', async () => {
    copy.write('specs/15-gps/v1.3/link.yaml', 'lien: [\n');
    const results = await batch({
      sound: ['check', 'specs/15-15/v2.1'],
      faulty: ['check', 'specs/15-gps/v1.3'],
      other: ['check', 'specs/15-sas/v1.0'],
      misspelt: ['chek'],
    });
    expect([...results].map(([task, { success }]) => [task, success]).sort()).toEqual([
      ['faulty', false],
      ['misspelt', false],
      ['other', true],
      ['sound', true],
    ]);
    expect(results.get('sound')?.terminalOutput).toContain('Aucun constat.');
    expect(results.get('faulty')?.terminalOutput).toContain('specs/15-gps/v1.3/link.yaml');
    expect(results.get('misspelt')?.terminalOutput).toContain('chek');
  });

  test('a process that ends by itself fails its task, and the others have another process', async () => {
    const program = join(copy.folder, 'packages/cli/dist/commands/bundle/bundle.js');
    const sound = readFileSync(program, 'utf8');
    writeFileSync(program, 'process.exit(7);');
    try {
      const results = await batch({
        one: ['bundle', 'nowhere'],
        two: ['bundle', 'nowhere'],
        three: ['bundle', 'nowhere'],
        sound: ['--version'],
      });
      expect([...results.values()].filter(({ success }) => success)).toHaveLength(1);
      expect(results.get('sound')?.success).toBe(true);
      expect(results.get('one')?.terminalOutput).toBe('dsf ended by itself (7).\n');
    } finally {
      writeFileSync(program, sound);
    }
  });

  test('Nx shows what failed, and takes from its cache what did not', () => {
    const projects = '--projects=@hubsante/15-gps-v1.3,@hubsante/15-15-v2.1';
    const args = ['run-many', '-t', 'check', projects, '--exclude-task-dependencies'];
    const { status, output } = copy.run('nx', args);
    expect([status, output.includes('specs/15-gps/v1.3/link.yaml')]).toEqual([1, true]);
    expect(copy.run('nx', args).output).toContain('1/1 hit');
  });
});
