import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm ci` wants an entry for every optional package, even for another system. `npm install` drops those its
 * registry does not serve (a mirror that holds Linux builds only), and the next clean install fails. Their
 * names and exact versions stand in the lock file all the same, so the entries can be written from there.
 *
 * Without argument: adds what is missing. With `--check`: says what is missing, and fails.
 */

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
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
function platformEntry(name: string, version: string, parent: LockedPackage): object {
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

if (missing.length === 0) {
  console.log('package-lock.json names every optional package');
} else if (process.argv.includes('--check')) {
  const names = missing.map(({ name, version }) => `${name} ${version}`).join('\n  ');
  console.error(`package-lock.json lacks optional packages, npm ci will fail (npm run lock):\n  ${names}`);
  process.exitCode = 1;
} else {
  const entries: [string, object][] = Object.entries(lock.packages);
  for (const { path, name, version, parent } of missing)
    entries.push([path, platformEntry(name, version, parent)]);
  // npm's own order, so that its next write moves nothing.
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(PATH, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${missing.length} optional packages added to package-lock.json`);
}
