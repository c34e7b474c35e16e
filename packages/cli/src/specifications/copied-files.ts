import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package says of itself to npm. */
export const PACKAGE_FILE = 'package.json';

/** What every package publishes as its authors wrote it. */
const PUBLISHED_AS_IS: PublishedNames = { [PACKAGE_FILE]: PACKAGE_FILE, 'CHANGELOG.md': 'CHANGELOG.md' };

/** The legal texts of the repository, which every package takes along. */
const LEGAL = ['LICENSE', 'NOTICE'];

/** From the folder of a specification, `specs/15-15/v2.0`, to the repository. */
const REPOSITORY = '../../..';

/** Names of files in the folder of a package, and what they are called where it is published. */
export type PublishedNames = Readonly<Record<string, string>>;

/** A file that is published unchanged. */
export interface CopiedFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a package that are published unchanged, with `others`, where the folder has them, and the legal texts. */
export async function copiedFiles(folder: string, others: PublishedNames): Promise<readonly CopiedFile[]> {
  const names = new Set(await readdir(folder));
  const copies: CopiedFile[] = [];
  for (const [name, path] of Object.entries({ ...PUBLISHED_AS_IS, ...others })) {
    if (names.has(name)) copies.push({ path, bytes: await readFile(join(folder, name)) });
  }
  for (const path of LEGAL) {
    const file = join(folder, REPOSITORY, path);
    if (existsSync(file)) copies.push({ path, bytes: await readFile(file) });
  }
  return copies;
}
