import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that makes a folder a package. */
export const PACKAGE_FILE = 'package.json';

/** What every package publishes as its authors wrote it. */
const PUBLISHED_AS_IS = [PACKAGE_FILE, 'README.md', 'CHANGELOG.md'];

/** A file that is published unchanged. */
export interface CopiedFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a package that are published unchanged, with `others`; none when the folder is no package. */
export async function copiedFiles(folder: string, others: readonly string[]): Promise<readonly CopiedFile[]> {
  const names = new Set(await readdir(folder));
  const wanted = names.has(PACKAGE_FILE) ? [...PUBLISHED_AS_IS, ...others] : others;
  const copies: CopiedFile[] = [];
  for (const path of wanted) {
    if (names.has(path)) copies.push({ path, bytes: await readFile(join(folder, path)) });
  }
  return copies;
}
