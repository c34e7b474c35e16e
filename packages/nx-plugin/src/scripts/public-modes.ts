import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives the files of a built package the rights that what is published has: npm writes those of the disk into the archive,
 * where the umask of whoever built it would show.
 */
export function publicModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
