import { readdirSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemErrorCode } from '../system-error.ts';

/** `tmp` is on its way to its place, `old` was set aside for what takes its place. */
export type BesideKind = 'tmp' | 'old';

/** Folders may be shared by machines, where the numbers of processes mean nothing to one another. */
const HOST = hostname().replaceAll(/[^A-Za-z0-9]/g, '') || 'localhost';

/** The hidden name under which this process keeps something beside a path until it takes its place. */
export function besideName(path: string, kind: BesideKind, attempt = 0): string {
  return join(dirname(path), `.${basename(path)}.dsf-${HOST}-${process.pid}-${attempt}.${kind}`);
}

/**
 * Repairs what a killed run has left beside a path: what was set aside comes back when nothing stands there, the rest
 * goes. What belongs to a process that still runs, here or on another machine, stays. Nothing of it is ever thrown: the
 * run that follows says itself what is wrong with the folder.
 */
export function clearLeftovers(path: string): void {
  const parent = dirname(path);
  const start = `.${basename(path)}.dsf-${HOST}-`;
  try {
    // What was set aside comes first, while its place is free.
    for (const name of readdirSync(parent).sort()) {
      if (!name.startsWith(start)) continue;
      const [, pid, kind] = /^(\d+)-\d+\.(tmp|old)$/.exec(name.slice(start.length)) ?? [];
      if (pid === undefined || isRunning(Number(pid))) continue;
      if (kind === 'old' && !readdirSync(parent).includes(basename(path)))
        renameSync(join(parent, name), path);
      else rmSync(join(parent, name), { recursive: true, force: true });
    }
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
  }
}

/** Whether a process of this machine has this number, ours included. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return systemErrorCode(error) === 'EPERM';
  }
}
