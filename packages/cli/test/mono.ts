import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** C# as Debian’s Mono compiles and runs it. */
export const MONO_MISSING = !isThere('mcs')
  ? 'mcs is not installed (apt-get install mono-mcs)'
  : isThere('mono')
    ? null
    : 'mono is not installed (apt-get install mono-runtime)';

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/**
 * Compiles a program, or throws what the compiler says, warnings included.
 *
 * @param sources files, or `-recurse:folder/*.cs`.
 * @param resources by the name a program asks for them by.
 * @param more options.
 */
export function compiledWithMono(
  program: string,
  sources: readonly string[],
  resources: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): string {
  const options = ['-langversion:7', '-warn:4', '-warnaserror', '-nologo', '-r:System.Numerics', ...more];
  const held = Object.entries(resources).map(([name, path]) => `-resource:${path},${name}`);
  const { status, stdout, stderr, error } = spawnSync(
    'mcs',
    [...options, ...held, `-out:${program}`, ...sources],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw error ?? new Error(`mcs: ${stdout}${stderr}`);
  return program;
}

/** What packages of sources hold, once they are unzipped: what {@link compiledWithMono} asks for. */
export function unzippedSources(packages: string, wanted: RegExp, folder: string) {
  const sources: string[] = [];
  const resources: Record<string, string> = {};
  for (const name of readdirSync(packages).filter((one) => wanted.test(one))) {
    const place = join(folder, 'packages', name);
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(packages, name))))) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
      if (path.startsWith('data/')) resources[basename(path)] = join(place, path);
    }
    sources.push(`-recurse:${join(place, 'src/*.cs')}`);
  }
  return { sources, resources };
}

/** What a program prints; that and its errors when it fails. */
export function printedByMono(program: string, options: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync('mono', [program, ...options], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}
