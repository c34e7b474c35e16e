import type { PackageFile, PackageFiles } from '../site/package-files.ts';

/** A package in memory: what the program of the workshop made of a message. */
export class HeldPackage implements PackageFiles {
  readonly #texts: Readonly<Record<string, string>>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  has(path: string): boolean {
    return path in this.#texts;
  }

  text(path: string): string {
    const text = this.#texts[path];
    if (text === undefined) throw new Error(`no ${path} in this package`);
    return text;
  }

  json<Content>(path: string): Content {
    return JSON.parse(this.text(path)) as Content;
  }

  /** Nobody checks the sum of what is not downloaded. */
  get files(): readonly PackageFile[] {
    return Object.keys(this.#texts)
      .sort()
      .map((path) => ({ path, bytes: this.#texts[path]?.length ?? 0, sha256: '' }));
  }
}
