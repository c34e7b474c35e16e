/** What a package is: what can be imported from it, and what npm takes of it. */
export type PackageKind = 'model' | 'link';

/** What an ES module and `require` are given, each with its own declarations. */
const dual = (path: string) => ({
  import: { types: `./${path}.d.ts`, default: `./${path}.js` },
  require: { types: `./${path}.d.cts`, default: `./${path}.cjs` },
});

const NEVER_PUBLISHED = '!.dsf-manifest.json';

/** Texts that npm shows or that licences ask for; LICENSE, README.md and package.json it takes by itself. */
const TEXTS = ['CHANGELOG.md', 'NOTICE'];

/**
 * The members of a `package.json` that follow from what `dsf build` writes: authors do not write them, and one version of `dsf` gives
 * all packages the same.
 */
const MADE: Readonly<Record<PackageKind, Readonly<Record<string, unknown>>>> = {
  model: {
    type: 'module',
    exports: { './package.json': './package.json', './*': './*' },
    files: ['*', NEVER_PUBLISHED],
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
    // What a program uses; the zip and the site have everything.
    files: [
      ...['runtime', 'client', 'types/typescript', 'json-schema', 'xsd', 'examples', '!examples/generated'],
      ...['link.json', 'xml-mapping.json', 'accepted-messages.json', 'PRESENTATION.md', ...TEXTS],
      NEVER_PUBLISHED,
    ],
    publishConfig: { access: 'public' },
  },
};

/**
 * The `package.json` of a built package, from the one authors keep: name, version, description, licence, keywords, and the
 * model it is made from. What they write besides stands, so that a package can differ where it must.
 *
 * @returns the text unchanged when it is no JSON object: saying so is npm's, at the author's place.
 */
export function publishedManifest(text: string, kind: PackageKind): string {
  const authored = parsed(text);
  if (authored === null) return text;
  const { devDependencies, publishConfig, ...told } = authored;
  const { publishConfig: access, ...made } = MADE[kind];
  const manifest = {
    ...told,
    ...Object.fromEntries(Object.entries(made).filter(([name]) => !(name in told))),
    ...(devDependencies === undefined ? {} : { devDependencies }),
    publishConfig: publishConfig ?? access,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
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
