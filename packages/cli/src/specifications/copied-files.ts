import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { readBytes, reportDoubleEncoding, reportEncoding } from '../sources/read-input.ts';
import { decodeText } from '../sources/text-encoding.ts';
import { type PackageKind, publishedManifest } from './published-manifest.ts';

/** What a package says of itself to npm. */
export const PACKAGE_FILE = 'package.json';

/** What every package publishes: the first completed with what all packages have, the others as their authors wrote them. */
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

/** The files of a package that its authors wrote, `package.json` completed, with `others`, where the folder has them, and the legal texts. */
export async function copiedFiles(
  folder: string,
  kind: PackageKind,
  others: PublishedNames,
): Promise<readonly CopiedFile[]> {
  const names = new Set(await readdir(folder));
  const copies: CopiedFile[] = [];
  for (const [name, path] of Object.entries({ ...PUBLISHED_ALWAYS, ...others })) {
    if (!names.has(name)) continue;
    const bytes = await readBytes(join(folder, name));
    copies.push({ path, source: name, bytes: name === PACKAGE_FILE ? manifestBytes(bytes, kind) : bytes });
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

/** In another encoding, which is a finding, it stays as it is. */
function manifestBytes(bytes: Uint8Array, kind: PackageKind): Uint8Array {
  const decoded = decodeText(bytes);
  return decoded.kind === 'fault' ? bytes : new TextEncoder().encode(publishedManifest(decoded.text, kind));
}
