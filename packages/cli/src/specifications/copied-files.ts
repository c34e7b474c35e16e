import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package says of itself to npm. */
export const PACKAGE_FILE = 'package.json';

/** What every package publishes as its authors wrote it. */
const PUBLISHED_AS_IS = [PACKAGE_FILE, 'README.md', 'CHANGELOG.md'];

/** A file that is published unchanged. */
export interface CopiedFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a package that are published unchanged, with `others`, where the folder has them. */
export async function copiedFiles(folder: string, others: readonly string[]): Promise<readonly CopiedFile[]> {
  const names = new Set(await readdir(folder));
  const copies: CopiedFile[] = [];
  for (const path of [...PUBLISHED_AS_IS, ...others]) {
    if (names.has(path)) copies.push({ path, bytes: await readFile(join(folder, path)) });
  }
  return copies;
}
