import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pascalCase } from '@hubsante/emitters/links';
import type { BuiltLink } from '../built-links.ts';

const HERE = import.meta.dirname;
const TYPESCRIPT = join(HERE, '../../../../node_modules/typescript/bin/tsc');
/** Where Debian puts the libraries of Java. */
const LIBRARIES = '/usr/share/java';

/** A message to read with the types of a link. */
export interface TypedCase {
  /** `15-15 2.0`. */
  readonly link: string;
  /** `RS-EDA`. */
  readonly message: string;
  /** Its root, `createCaseHealth`; `envelope` for `EDXL-DE`. */
  readonly root: string;
  /** What stands under the root, or the envelope for `EDXL-DE`. */
  readonly value: unknown;
}

/** What reading and writing gives: the message again, or the reason why it was refused. */
export type Reading = { readonly value: unknown } | { readonly refused: string };

/** A language whose types can be tried on this machine. */
export interface TypeJudge {
  readonly name: string;
  /** Why it cannot, or `null`. */
  readonly missing: string | null;
  /** In the order of the cases. */
  read(cases: readonly TypedCase[]): readonly Reading[];
}

/** Writes the types of all links side by side; `stop` removes them. */
export class WrittenTypes {
  readonly folder = mkdtempSync(join(tmpdir(), 'dsf-types-'));

  constructor(links: readonly BuiltLink[]) {
    for (const { name, files } of links) {
      for (const { path, content } of files.values()) {
        if (!path.startsWith('types/')) continue;
        const [, language = '', ...rest] = path.split('/');
        // Java, C# and Python keep links apart by their own names; TypeScript by folders.
        const target = join(this.folder, language, ...(language === 'typescript' ? [name] : []), ...rest);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  }

  stop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every language, whether it is on this machine or not. */
export function typeJudges({ folder }: WrittenTypes): readonly TypeJudge[] {
  return [javaJudge(folder), pythonJudge(folder), cSharpJudge(folder)];
}

function javaJudge(folder: string): TypeJudge {
  const libraries = ['annotations', 'core', 'databind'].map((part) => join(LIBRARIES, `jackson-${part}.jar`));
  const hasLibraries = libraries.every((path) => existsSync(path));
  const missing = !isThere('javac', '-version')
    ? 'javac is not installed'
    : hasLibraries
      ? null
      : 'Jackson is not installed (apt-get install libjackson2-databind-java)';
  const classes = join(folder, 'java-classes');
  const path = [classes, ...libraries].join(':');
  let isCompiled = false;
  return {
    name: 'Java',
    missing,
    read: (cases) => {
      if (!isCompiled) {
        const sources = readdirSync(join(folder, 'java'), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.java'))
          .map((file) => join(folder, 'java', file));
        const list = join(folder, 'sources.txt');
        writeFileSync(list, [...sources, join(HERE, 'TypesJudge.java')].join('\n'));
        mkdirSync(classes, { recursive: true });
        run('javac', ['-encoding', 'UTF-8', '-Xlint:-options', '-d', classes, '-cp', path, `@${list}`], '');
        isCompiled = true;
      }
      const lines = cases.map(
        ({ link, message, value }) => `${javaPackage(link, message)} ${JSON.stringify(value)}`,
      );
      return readings(run('java', ['-cp', path, 'TypesJudge'], lines.join('\n')));
    },
  };
}

function pythonJudge(folder: string): TypeJudge {
  return {
    name: 'Python',
    missing: isThere('python3', '--version') ? null : 'python3 is not installed',
    read: (cases) => {
      const lines = cases.map(({ link, message, root, value }) => {
        const [name = '', version = ''] = link.split(' ');
        return `hubsante_${snake(name)}_v${snake(version)}.${snake(message)} ${pascalCase(root)} ${JSON.stringify(value)}`;
      });
      const variables = { PYTHONPATH: join(folder, 'python'), PYTHONDONTWRITEBYTECODE: '1' };
      return readings(run('python3', [join(HERE, 'types_judge.py')], lines.join('\n'), variables));
    },
  };
}

function cSharpJudge(folder: string): TypeJudge {
  return {
    name: 'C#',
    missing: isThere('dotnet', '--version') ? null : 'dotnet is not installed',
    read: (cases) => {
      const project = join(folder, 'csharp', 'judge.csproj');
      writeFileSync(project, PROJECT);
      cpSync(join(HERE, 'TypesJudge.cs'), join(folder, 'csharp', 'TypesJudge.cs'));
      const lines = cases.map(({ link, message, root, value }) => {
        const [name = '', version = ''] = link.split(' ');
        const type = `Hubsante.Lien${snake(name)}.V${snake(version)}.${pascalCase(message)}.${pascalCase(root)}`;
        return `${type} ${JSON.stringify(value)}`;
      });
      return readings(run('dotnet', ['run', '--project', project], lines.join('\n')));
    },
  };
}

const PROJECT = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
`;

/** What TypeScript says of examples written as literals of their types; empty when it accepts them all. */
export function typeScriptFaults({ folder }: WrittenTypes, cases: readonly TypedCase[]): string {
  const lines = cases.map(({ link, message, root, value }, index) => {
    const module = `./typescript/${link}/${kebab(message)}.js`;
    return `import type { ${pascalCase(root)} as T${index} } from '${module}';\nexport const c${index}: T${index} = ${JSON.stringify(value)};`;
  });
  const file = join(folder, 'cases.ts');
  writeFileSync(file, lines.join('\n'));
  // Plain whatever FORCE_COLOR says: findings are read by their form.
  const form = ['--pretty', 'false'];
  const options = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--module', 'nodenext', '--types', ''];
  const { status, stdout, stderr } = spawnSync(process.execPath, [TYPESCRIPT, ...form, ...options, file], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // A compiler that died, or says something else, has accepted nothing.
  if (status === null || (status !== 0 && !/^cases\.ts\(\d+,/m.test(stdout)))
    throw new Error(`tsc failed (${status}):\n${stdout.slice(0, 2000)}${stderr}`);
  return stdout;
}

function readings(output: string): readonly Reading[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('!') ? { refused: line.slice(2) } : { value: JSON.parse(line) as unknown },
    );
}

function run(
  program: string,
  args: readonly string[],
  input: string,
  variables: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...variables },
  });
  if (status !== 0) throw new Error(`${program} failed:\n${stderr}`);
  return stdout;
}

function isThere(program: string, option: string): boolean {
  return spawnSync(program, [option]).status === 0;
}

/** `15-15 2.0` and `RS-EDA` give `fr.hubsante.lien15_15.v2_0.rs_eda`. */
function javaPackage(link: string, message: string): string {
  const [name = '', version = ''] = link.split(' ');
  return `fr.hubsante.lien${snake(name)}.v${snake(version)}.${snake(message)}`;
}

function words(name: string): readonly string[] {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^A-Za-z\d]+/);
}

const snake = (name: string) => words(name).join('_').toLowerCase();
const kebab = (name: string) => words(name).join('-').toLowerCase();
