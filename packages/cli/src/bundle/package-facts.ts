import type { PackageFile } from './package-file.ts';

/** What a package says of itself to npm, as far as a bundle needs it. */
export interface PackageFacts {
  /** `@hubsante/15-15-v2.0`. */
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** Names and ranges of the packages it is made from, its model; none of them is needed to use it. */
  readonly madeFrom: readonly (readonly [name: string, range: string])[];
}

/** `null` when there is no `package.json`, or one without name and version. */
export function packageFacts(files: readonly PackageFile[]): PackageFacts | null {
  const value = jsonOf(files, 'package.json');
  const { name, version, description, license, devDependencies } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  return {
    name,
    version,
    description: typeof description === 'string' ? description : '',
    license: typeof license === 'string' ? license : '',
    madeFrom: Object.entries((devDependencies ?? {}) as Record<string, string>).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  };
}

/** A JSON file of the package; `null` when it is not there. */
export function jsonOf(files: readonly PackageFile[], path: string): unknown {
  const file = files.find((one) => one.path === path);
  return file === undefined ? null : JSON.parse(new TextDecoder().decode(file.bytes));
}
