import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile, PackageFiles } from './package-files.ts';

/** A built package on disk: what the pages are made from. Files are read when asked for, and once. */
export class BuiltPackage implements PackageFiles {
  readonly folder: string;
  readonly #texts = new Map<string, string>();
  #files: readonly PackageFile[] | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  text(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.folder, path), 'utf8');
    this.#texts.set(path, text);
    return text;
  }

  json<Content>(path: string): Content {
    return JSON.parse(this.text(path)) as Content;
  }

  get files(): readonly PackageFile[] {
    this.#files ??= filesUnder(this.folder, '')
      .filter((path) => path !== '.dsf-manifest.json')
      .sort()
      .map((path) => ({ path, ...factsOfFile(join(this.folder, path)) }));
    return this.#files;
  }
}

/** Size and sum of a file. */
export function factsOfFile(path: string): { readonly bytes: number; readonly sha256: string } {
  const content = readFileSync(path);
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

function filesUnder(folder: string, above: string): string[] {
  return readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
    const path = `${above}${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, `${path}/`) : [path];
  });
}
