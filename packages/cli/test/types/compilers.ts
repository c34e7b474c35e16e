import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPESCRIPT = join(import.meta.dirname, '../../../../node_modules/typescript/bin/tsc');
const JACKSON = ['annotations', 'core', 'databind'].map((part) => `/usr/share/java/jackson-${part}.jar`);

/** What reads the sources of one language. */
export interface Compiler {
  readonly language: string;
  /** Why it cannot be tried on this machine, or `null`. */
  readonly missing: string | null;
  /** What it says of the sources under `types/<language>` of a folder; empty when it takes them all. */
  faults(folder: string): string;
}

/** The compilers of all languages for which types are made. */
export const COMPILERS: readonly Compiler[] = [
  { language: 'TypeScript', missing: null, faults: typeScriptFaults },
  {
    language: 'Java',
    missing: !isThere('javac', '-version')
      ? 'javac is not installed'
      : JACKSON.every((path) => existsSync(path))
        ? null
        : 'Jackson is not installed',
    faults: javaFaults,
  },
  {
    language: 'C#',
    missing: isThere('mcs', '--version') ? null : 'mcs is not installed (apt-get install mono-mcs)',
    faults: cSharpFaults,
  },
  {
    language: 'Python',
    missing: isThere('python3', '--version') ? null : 'python3 is not installed',
    faults: pythonFaults,
  },
];

function sources(folder: string, extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => join(folder, path));
}

function typeScriptFaults(folder: string): string {
  const list = sources(join(folder, 'types/typescript'), '.d.ts');
  const settings = join(folder, 'tsconfig.json');
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, module: 'nodenext', types: [] };
  writeFileSync(settings, JSON.stringify({ compilerOptions, files: list }));
  return run(process.execPath, [TYPESCRIPT, '-p', settings], folder);
}

function javaFaults(folder: string): string {
  const list = join(folder, 'sources.txt');
  writeFileSync(list, sources(join(folder, 'types/java'), '.java').join('\n'));
  const options = ['-encoding', 'UTF-8', '-proc:none', '-Xmaxerrs', '20', '-d', join(folder, 'classes')];
  return run('javac', [...options, '-cp', JACKSON.join(':'), `@${list}`], folder);
}

/** Reads every module, then makes each of them run: annotations of classes are evaluated at import. */
function pythonFaults(folder: string): string {
  const script = `
import importlib, pathlib, sys
sys.dont_write_bytecode = True
root = pathlib.Path("types/python")
sys.path.insert(0, str(root))
for path in sorted(root.rglob("*.py")):
    name = ".".join(path.relative_to(root).with_suffix("").parts)
    try:
        importlib.import_module(name.removesuffix(".__init__"))
    except BaseException as fault:
        print(name, type(fault).__name__, fault)
`;
  return run('python3', ['-c', script], folder);
}

/**
 * mcs knows C# 7 and has no System.Text.Json: stubs stand for the latter, and what is newer in the language is taken out. It proves names,
 * literals and comments, not behaviour.
 */
function cSharpFaults(folder: string): string {
  const files = sources(join(folder, 'types/csharp'), '.cs').map((path) => {
    const text = readFileSync(path, 'utf8');
    const enumerations = [...text.matchAll(/^ {4}public enum (\w+)/gm)].map(([, name = '']) => name);
    const values = new Set(['long', 'double', 'bool', 'DateOnly', 'TimeOnly', ...enumerations]);
    const older = text
      .replace(/^#nullable .*$/gm, '')
      .replace(/\bSettings = new\(/g, 'Settings = new JsonSerializerOptions(')
      .replace(/\b(\w+|List<\w+>)\?(?= \w+ \{ get; set; \}$)/gm, (all, type: string) =>
        values.has(type) ? all : type,
      )
      .replace(/\b(string|CultureInfo)\?/g, '$1');
    const target = path.replace(/\.cs$/, '.cs7');
    writeFileSync(target, older);
    return target;
  });
  const list = join(folder, 'csharp.rsp');
  const stubs = join(import.meta.dirname, 'JsonStubs.cs');
  writeFileSync(list, [...files, stubs].map((path) => `"${path}"`).join('\n'));
  const options = [
    '-target:library',
    '-langversion:7.2',
    '-nowarn:1591',
    `-out:${join(folder, 'types.dll')}`,
  ];
  const { status, stdout, stderr } = spawnSync('mcs', [...options, `@${list}`], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? stdout : `${stdout}${stderr}` || `${program} failed`;
}

function isThere(program: string, option: string): boolean {
  return spawnSync(program, [option]).status === 0;
}
