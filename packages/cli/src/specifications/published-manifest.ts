import type { PackagePart } from '@hubsante/model/contracts';
import { decodeText } from '../sources/text-encoding.ts';

/** What a package is: what can be imported from it, and what npm takes of it. */
export type PackageKind = 'model' | 'link';

/** What an ES module and `require` are given, each with its own declarations. */
const dual = (path: string) => ({
  import: { types: `./${path}.d.ts`, default: `./${path}.js` },
  require: { types: `./${path}.d.cts`, default: `./${path}.cjs` },
});

const NEVER_PUBLISHED = '!.dsf-manifest.json';

/** What npm takes by itself. */
const TAKEN_BY_NPM = new Set(['LICENSE', 'README.md', 'package.json']);

/**
 * The members of a `package.json` that follow from what `dsf build` writes: authors do not write them, and one version of `dsf` gives
 * all packages the same.
 */
const MADE: Readonly<Record<PackageKind, Readonly<Record<string, unknown>>>> = {
  model: {
    type: 'module',
    exports: { './package.json': './package.json', './*': './*' },
    publishConfig: { access: 'public' },
  },
  link: {
    type: 'module',
    engines: { node: '>=18.20' },
    exports: {
      '.': dual('runtime/index'),
      './types': { types: './types/typescript/index.d.ts', default: './types/typescript/index.js' },
      './client/*': dual('client/*'),
      './package.json': './package.json',
      './*': './*',
    },
    // For what does not read `exports`: TypeScript with `moduleResolution: node10`, old bundlers.
    main: './runtime/index.cjs',
    module: './runtime/index.js',
    types: './runtime/index.d.cts',
    typesVersions: { '*': { types: ['./types/typescript/index.d.ts'] } },
    sideEffects: false,
    publishConfig: { access: 'public' },
  },
};

/**
 * The `package.json` of a built package, from the one authors keep: name, version, description, licence, keywords, and the
 * model it is made from. What they write besides stands, so that a package can differ where it must.
 *
 * @returns the bytes unchanged when they are no JSON object, or in another encoding: both are told elsewhere, at the author's place.
 */
export function publishedManifest(
  bytes: Uint8Array,
  kind: PackageKind,
  parts: readonly PackagePart[],
): Uint8Array {
  const decoded = decodeText(bytes);
  const authored = decoded.kind === 'fault' ? null : parsed(decoded.text);
  if (authored === null) return bytes;
  const { devDependencies, publishConfig, ...told } = authored;
  const { publishConfig: access, ...others } = MADE[kind];
  const made = { ...others, files: publishedFiles(parts) };
  const manifest = {
    ...told,
    ...Object.fromEntries(Object.entries(made).filter(([name]) => !(name in told))),
    ...(devDependencies === undefined ? {} : { devDependencies }),
    publishConfig: publishConfig ?? access,
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a program uses; the zip and the site have everything. */
function publishedFiles(parts: readonly PackagePart[]): readonly string[] {
  const isWithin = (part: PackagePart, others: readonly PackagePart[]) =>
    others.some(({ path }) => part.path.startsWith(`${path}/`));
  const all = parts.filter((part) => part.in === 'npm' && !TAKEN_BY_NPM.has(part.path));
  const published = all.filter((part) => !isWithin(part, all));
  const left = parts.filter((part) => part.in === 'zip' && isWithin(part, published));
  return [...published.map(({ path }) => path), ...left.map(({ path }) => `!${path}`), NEVER_PUBLISHED];
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    // Not JSON: the caller publishes it as it is, and npm tells its author.
    return null;
  }
}
