import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { eachConcurrently } from '../each-concurrently.ts';
import { MANIFEST_NAME } from '../output/manifest.ts';

const FILES_READ_AT_ONCE = 16;

/** A file of a built package. */
export interface PackageFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A file of a package, with the SHA-256 sum of its bytes in hexadecimal. */
export function packageFile(path: string, bytes: Uint8Array): PackageFile {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Every file of a built package, by path; what `dsf` keeps for itself is left out. */
export async function packageFiles(folder: string): Promise<readonly PackageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== MANIFEST_NAME)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
  return eachConcurrently(paths, FILES_READ_AT_ONCE, async (path) =>
    packageFile(path, await readFile(join(folder, path))),
  );
}
