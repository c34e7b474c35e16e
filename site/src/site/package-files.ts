/** A file one can download. */
export interface PackageFile {
  /** Inside the package, `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The files of a package, wherever they are: what the pages are made from. */
export interface PackageFiles {
  has(path: string): boolean;
  text(path: string): string;
  /** Content of a JSON file, trusted to have the form its emitter gives it. */
  json<Content>(path: string): Content;
  /** Every file, sorted by path. */
  readonly files: readonly PackageFile[];
}
