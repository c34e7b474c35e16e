import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What programs put beside a file that they have open, or write before they rename it; and what we write ourselves. */
const PASSING =
  /^(?:~\$.*|\.~lock\..*#|\..*|.*~|.*\.(?:tmp|temp|bak|swp|part|crdownload)|~.*\.tmp|[0-9A-F]{8}|.*\.dsf-.*)$/i;

/** Folders that hold nothing that is read: what was made, and packages of npm. */
const UNREAD = new Set(['node_modules', 'dist', 'out']);

/** Whether a name is that of a file that lives for a moment: a lock, a temporary save. */
export function isPassing(name: string): boolean {
  return PASSING.test(name);
}

/**
 * What tells the files of a folder, and of those inside, from what they were: their names, sizes and dates. A file that
 * is not there says so; nothing is read.
 */
export async function folderSignature(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) return `${path} -`;
  if (!found.isDirectory()) return `${path} ${found.size} ${found.mtimeMs} ${found.ino}`;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const kept = entries.filter(({ name }) => !isPassing(name) && !UNREAD.has(name));
  const inside = await Promise.all(kept.map(({ name }) => folderSignature(join(path, name))));
  return [`${path}/`, ...inside.sort()].join('\n');
}
