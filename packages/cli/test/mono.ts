import { spawnSync } from 'node:child_process';

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
 */
export function compiledWithMono(
  program: string,
  sources: readonly string[],
  resources: Readonly<Record<string, string>>,
): string {
  const options = ['-langversion:7', '-warn:4', '-warnaserror', '-nologo', '-r:System.Numerics'];
  const held = Object.entries(resources).map(([name, path]) => `-resource:${path},${name}`);
  const { status, stdout, stderr, error } = spawnSync(
    'mcs',
    [...options, ...held, `-out:${program}`, ...sources],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw error ?? new Error(`mcs: ${stdout}${stderr}`);
  return program;
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
