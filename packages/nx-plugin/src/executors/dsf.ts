import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ExecutorContext } from 'nx/src/devkit-exports.js';

/** What a target says of its run. */
export interface DsfOptions {
  /** What follows `dsf` on the command line. */
  readonly args: readonly string[];
}

/** Runs `dsf` as a person would, from the top of the workspace: what `nx run --batch=false` does. */
export default async function dsf(
  { args }: DsfOptions,
  { root }: Pick<ExecutorContext, 'root'>,
): Promise<{ success: boolean }> {
  const program = join(root, 'packages/cli/bin/dsf.js');
  const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (error !== undefined) throw error;
  return { success: status === 0 };
}
