import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm ci` wants an entry for every optional package, even for another system. `npm install` drops those its
 * registry does not serve (a mirror that holds Linux builds only), and the next clean install fails. Their
 * names and exact versions stand in the lock file all the same, so the entries can be written from there; the sum of
 * each is asked of the registry, so that no system installs what nobody has fixed.
 *
 * Without argument: adds what is missing. With `--check`: says what is missing, without network, and fails.
 */

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const PATH = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'x64'];
const LIBRARIES = new Map([
  ['musl', 'musl'],
  ['gnu', 'glibc'],
]);

/** What npm would have written for `@nx/nx-linux-x64-musl`: the platform is in the name. */
function platformEntry(name: string, version: string, parent: LockedPackage): LockedPackage {
  const words = name.split(/[-/]/);
  const named = (known: readonly string[]) => words.filter((word) => known.includes(word));
  const libraries = words.flatMap((word) => LIBRARIES.get(word) ?? []);
  return {
    version,
    cpu: named(PROCESSORS),
    ...(parent.dev === undefined ? {} : { dev: parent.dev }),
    ...(libraries.length === 0 ? {} : { libc: libraries }),
    ...(parent.license === undefined ? {} : { license: parent.license }),
    optional: true,
    os: named(SYSTEMS),
  };
}

const lock = JSON.parse(readFileSync(PATH, 'utf8')) as Lock;

const missing = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name, range]) => /^\d+\.\d+\.\d+$/.test(range) && !(`node_modules/${name}` in lock.packages))
    .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, parent })),
);

/** `node_modules/a/node_modules/@b/c` installs `@b/c`; folders of ours and links to them come from nowhere. */
function installedName(path: string): string | null {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? null;
}

/** Packages whose content no sum fixes, `name@version` by path. */
function withoutSum(packages: Readonly<Record<string, LockedPackage>>): Map<string, string> {
  return new Map(
    Object.entries(packages).flatMap(([path, { version, link, integrity }]) => {
      const name = installedName(path);
      if (name === null || link === true || integrity !== undefined) return [];
      return [[path, `${name}@${version}`] as const];
    }),
  );
}

/** The sum (SRI, https://www.w3.org/TR/SRI/) that the registry publishes for `name@version`. */
function publishedSum(spec: string): string {
  return execFileSync('npm', ['view', spec, 'dist.integrity'], { encoding: 'utf8' }).trim();
}

const unfixed = withoutSum(lock.packages);

if (missing.length === 0 && unfixed.size === 0) {
  console.log('package-lock.json names every optional package, each with its sum');
} else if (process.argv.includes('--check')) {
  const names = missing.map(({ name, version }) => `\n  ${name} ${version}`).join('');
  const sums = [...unfixed.values()].map((spec) => `\n  ${spec}`).join('');
  if (names !== '')
    console.error(`package-lock.json lacks optional packages, npm ci will fail (npm run lock):${names}`);
  if (sums !== '') console.error(`package-lock.json lacks the sum of packages (npm run lock):${sums}`);
  process.exitCode = 1;
} else {
  const entries: Record<string, LockedPackage> = { ...lock.packages };
  for (const { path, name, version, parent } of missing) entries[path] = platformEntry(name, version, parent);
  for (const [path, spec] of withoutSum(entries)) {
    const { version, ...rest } = entries[path] ?? {};
    entries[path] = { ...(version === undefined ? {} : { version }), integrity: publishedSum(spec), ...rest };
  }
  // npm's own order, so that its next write moves nothing.
  const sorted = Object.entries(entries).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(PATH, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(
    `package-lock.json: ${missing.length} optional packages and ${unfixed.size + missing.length} sums added`,
  );
}
