import { spawnSync } from 'node:child_process';

/** What npm answered. */
export interface NpmAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs npm from the current folder, and waits. */
export function npm(args: readonly string[]): NpmAnswer {
  // npm is a script on Windows, which only a shell finds.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync('npm', args, { encoding: 'utf8', shell });
  if (error !== undefined) return { status: 1, stdout: '', stderr: `npm : ${error.message}\n` };
  return { status: status ?? 1, stdout, stderr };
}
