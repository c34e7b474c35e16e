import { execFileSync } from 'node:child_process';
import { neededBumps, type PackageBump } from '../release/bumps-of-change.ts';

/** Prints what is said of the change since a base branch; a base that git does not know ends with 2, and its name. */
export function printSinceBase(
  base: string,
  said: (bumps: readonly PackageBump[], workspace: string) => string,
): void {
  const workspace = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
  const bumps = neededBumps(workspace, base);
  if (bumps === null) {
    console.error(
      `Git ne connaît pas « ${base} » : nommer la branche de départ, --base=origin/main par exemple.`,
    );
    process.exitCode = 2;
    return;
  }
  process.stdout.write(said(bumps, workspace));
}
