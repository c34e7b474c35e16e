import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { readBytes, reportDoubleEncoding, reportEncoding } from '../sources/read-input.ts';
import { decodeText } from '../sources/text-encoding.ts';

/** What a package says of itself to npm. */
export const PACKAGE_FILE = 'package.json';

/** What every package publishes; `package.json` is completed later with what all packages have. */
const PUBLISHED_ALWAYS: PublishedNames = { [PACKAGE_FILE]: PACKAGE_FILE, 'CHANGELOG.md': 'CHANGELOG.md' };

/** What a model release publishes besides. */
export const RELEASE_COPIES: PublishedNames = { 'README.md': 'README.md' };

/** The legal texts of the repository, which every package takes along. */
const LEGAL = ['LICENSE', 'NOTICE'];

/** The folder of all specifications, at the top of the repository: `specs/15-15/v2.0` is one. */
const SPECIFICATIONS = 'specs';

/** Names of files in the folder of a package, and what they are called where it is published. */
export type PublishedNames = Readonly<Record<string, string>>;

/** A file of the authors that is published. */
export interface CopiedFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  /** Its name where its authors wrote it. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** The files of a package that its authors wrote, with `others`, where the folder has them, and the legal texts. */
export async function copiedFiles(folder: string, others: PublishedNames): Promise<readonly CopiedFile[]> {
  const names = new Set(await readdir(folder));
  const copies: CopiedFile[] = [];
  for (const [name, path] of Object.entries({ ...PUBLISHED_ALWAYS, ...others })) {
    if (!names.has(name)) continue;
    copies.push({ path, source: name, bytes: await readBytes(join(folder, name)) });
  }
  const specifications = resolve(folder, '../..');
  if (basename(specifications) !== SPECIFICATIONS) return copies;
  for (const path of LEGAL) {
    const file = join(specifications, '..', path);
    if (existsSync(file)) copies.push({ path, source: path, bytes: await readBytes(file) });
  }
  return copies;
}

/** Files for people that would be published in another encoding than UTF-8, one finding each. */
export function reportEncodings(
  copies: readonly CopiedFile[],
  shown: (name: string) => string,
  reporter: DiagnosticReporter,
): void {
  for (const { path, bytes, source } of copies) {
    if (!/\.(?:md|json)$/.test(path)) continue;
    const decoded = decodeText(bytes);
    if (decoded.kind === 'fault') reportEncoding(decoded.fault, shown(source), reporter);
    else reportDoubleEncoding(decoded.text, shown(source), reporter);
  }
}
