import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { besideName, clearLeftovers } from './beside.ts';

/**
 * Writes a file, and its folder where there is none: beside, then renamed, so that nobody ever reads half of it.
 *
 * @param path absolute.
 * @throws the error of the system; what stood there is then as it was.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const staged = besideName(path, 'tmp');
  try {
    mkdirSync(dirname(path), { recursive: true });
    clearLeftovers(path);
    writeFileSync(staged, content);
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
