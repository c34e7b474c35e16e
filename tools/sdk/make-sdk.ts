import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuiltPackage, builtPackages } from './built-packages.ts';
import { libraryPackage, linkPackage, nupkg } from './csharp-packages.ts';
import { type Artifact, bomPom, linkClass, linkPom, reactorPom } from './java-poms.ts';
import { linkModule, linkProject } from './python-project.ts';

/**
 * Makes the libraries for vendors out of the built packages: `dist/sdk/maven`, a Maven repository with a jar for each link version,
 * the core and a BOM; `dist/sdk/python`, a wheel for each link version and one of the core; `dist/sdk/csharp`, NuGet packages of
 * sources for each link version, the core and the client.
 *
 * `node tools/sdk/make-sdk.ts [--from dist/specs] [--out dist/sdk] [java] [python] [csharp] [15-15-v2.0 …]`: of the languages that
 * are named, or of all; what each one takes (Maven, pip, nothing) is needed for that one alone.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The one that is bound to the life cycle of Maven 3.8 cannot write into a folder. */
const DEPLOY = 'org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy';

function option(name: string, usual: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return join(ROOT, at === -1 ? usual : (process.argv[at + 1] ?? usual));
}

const from = option('from', 'dist/specs');
const out = option('out', 'dist/sdk');
const wanted = process.argv.slice(2).filter((one) => /^\d/.test(one));
const packages = builtPackages(from).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
if (packages.length === 0) throw new Error(`no built link in ${from}: npm run build`);
const sizes = chosenLanguages(process.argv.slice(2)).map(({ folder, ending, make }) => {
  const made = join(out, folder);
  rmSync(made, { recursive: true, force: true });
  make();
  return sizesIn(made, ending);
});
rmSync(join(out, 'build'), { recursive: true, force: true });
console.log(`${packages.length} link versions: ${sizes.join('; ')}`);

/** The libraries of a language. */
interface Library {
  readonly folder: string;
  readonly ending: string;
  make(): void;
}

function chosenLanguages(asked: readonly string[]): readonly Library[] {
  const known: Readonly<Record<string, Library>> = {
    java: { folder: 'maven', ending: '.jar', make: () => java(join(out, 'build/java')) },
    python: { folder: 'python', ending: '.whl', make: () => python(join(out, 'build/python')) },
    csharp: { folder: 'csharp', ending: '.nupkg', make: () => csharp(join(out, 'csharp')) },
  };
  const named = asked.filter((one) => Object.hasOwn(known, one));
  return Object.entries(known).flatMap(([name, one]) =>
    named.length === 0 || named.includes(name) ? one : [],
  );
}

function java(folder: string): void {
  const core = artifactOf('packages/sdk-java/core/pom.xml', 'Hub Santé, messages');
  const client = artifactOf('packages/sdk-java/client/pom.xml', 'Hub Santé, client AMQP');
  copy('packages/sdk-java', join(folder, 'sdk-java'));
  const links = packages.map(({ id, version, title }): Artifact => ({ id, version, name: title }));
  const bom: Artifact = { id: 'hubsante-bom', version: core.version, name: 'Hub Santé, versions' };
  for (const [index, one] of packages.entries()) {
    const module = join(folder, one.id);
    cpSync(join(one.folder, 'types/java/src'), join(module, 'src'), { recursive: true });
    const place = one.javaPackage.replaceAll('.', '/');
    write(join(module, 'src/main/java', place, 'HubLink.java'), linkClass(one.javaPackage, one.title));
    write(join(module, 'src/main/resources', place, 'description.json'), descriptionOf(one));
    write(join(module, 'pom.xml'), linkPom(links[index] as Artifact, core));
  }
  write(join(folder, 'bom/pom.xml'), bomPom(bom, [core, client, ...links]));
  write(join(folder, 'pom.xml'), reactorPom(['sdk-java', 'bom', ...packages.map(({ id }) => id)]));
  const repository = `-DaltDeploymentRepository=local::${pathToFileURL(join(out, 'maven')).href}`;
  run('mvn', ['-q', '-B', repository, 'package', DEPLOY], folder);
}

function python(folder: string): void {
  copy('packages/sdk-python', join(folder, 'core'));
  const version = /^version = "(.+)"$/m.exec(readFileSync(join(folder, 'core/pyproject.toml'), 'utf8'))?.[1];
  for (const one of packages) {
    const module = join(folder, one.id, one.pythonModule);
    cpSync(join(one.folder, 'types/python', one.pythonModule), module, { recursive: true });
    write(join(module, 'hub_link.py'), linkModule(one));
    write(join(module, 'description.json'), descriptionOf(one));
    write(join(folder, one.id, 'pyproject.toml'), linkProject(one, version ?? ''));
  }
  const wheels = [
    '-m',
    'pip',
    'wheel',
    '-q',
    '--no-deps',
    '--disable-pip-version-check',
    '-w',
    join(out, 'python'),
  ];
  run('python3', [...wheels, './core', ...packages.map(({ id }) => `./${id}`)], folder);
}

/** Zips, as there is no .NET here to compile them: they are compiled with the project of their reader. */
function csharp(folder: string): void {
  const core = libraryPackage(join(ROOT, 'packages/sdk-csharp/core'), 'Hubsante.Messages.csproj');
  const client = libraryPackage(join(ROOT, 'packages/sdk-csharp/client'), 'Hubsante.Client.csproj');
  mkdirSync(folder, { recursive: true });
  for (const one of [core, client, ...packages.map((link) => linkPackage(link, core))])
    writeFileSync(join(folder, `${one.id}.${one.version}.nupkg`), nupkg(one));
}

function descriptionOf({ folder }: BuiltPackage): string {
  return readFileSync(join(folder, 'runtime/description.json'), 'utf8');
}

function artifactOf(pom: string, name: string): Artifact {
  const text = readFileSync(join(ROOT, pom), 'utf8');
  const own = text.replace(/<parent>[\s\S]*<\/parent>/, '').replace(/<dependencies>[\s\S]*/, '');
  const tag = (one: string, source: string) => new RegExp(`<${one}>(.+?)</${one}>`).exec(source)?.[1] ?? '';
  return { id: tag('artifactId', own), version: tag('version', text), name };
}

/** What is in the repository, without what tools left in it. */
function copy(source: string, target: string): void {
  const left = /(?:^|\/)(?:target|build|example|\.[a-z_]+|__pycache__|.*\.egg-info)$/;
  const path = join(ROOT, source);
  cpSync(path, target, { recursive: true, filter: (one) => !left.test(one.slice(path.length)) });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(program: string, options: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program}: ${stdout}${stderr}`);
}

function sizesIn(folder: string, ending: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(ending),
  );
  const size = (path: string) => Math.round(readFileSync(join(folder, path)).length / 1000);
  return files.map((path) => `${path.replace(/^.*\//, '')} ${size(path)} kB`).join(', ');
}
