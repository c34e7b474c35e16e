import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageReader } from './client-project.ts';

/** Reads the files of a built package. */
export function readerOf(folder: string): PackageReader {
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
}
