import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledWithMono, MONO_MISSING, printedByMono } from '../../packages/cli/test/mono.ts';

/**
 * The cores in Java, Python and C# beside validators of JSON Schema, on the RS-EDA of a built link:
 * `node tools/bench/cores-bench.ts [dist/specs/15-15/v2.0]`. It installs what it compares with.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MESSAGE = 'RS-EDA';
const link = join(ROOT, process.argv[2] ?? 'dist/specs/15-15/v2.0');
if (!existsSync(join(link, 'runtime/description.json'))) throw new Error(`no built link in ${link}`);

const folder = mkdtempSync(join(tmpdir(), 'dsf-bench-cores-'));
try {
  const inputs = await writeInputs();
  print('Java', java(inputs));
  print('Python', python(inputs));
  if (MONO_MISSING === null) print('C#', csharp(inputs));
} finally {
  rmSync(folder, { recursive: true });
}

/** Description, schema, message, envelope in XML. */
async function writeInputs(): Promise<readonly string[]> {
  const { unwrap, toXml } = await import(pathToFileURL(join(link, 'runtime/index.js')).href);
  const examples = join(link, 'examples/EDXL-DE');
  const file = readdirSync(examples).find((one) => one.endsWith(`${MESSAGE}.json`)) ?? '';
  const envelope = JSON.parse(readFileSync(join(examples, file), 'utf8'));
  const schema = join(link, `json-schema/${MESSAGE}.schema.json`);
  const root: string = JSON.parse(JSON.parse(readFileSync(schema, 'utf8')).$comment)['x-root-element'];
  const message = join(folder, 'message.json');
  writeFileSync(message, JSON.stringify({ [root]: unwrap(envelope).value[root] }));
  const xml = join(folder, 'envelope.xml');
  writeFileSync(xml, toXml(envelope).value);
  return [join(link, 'runtime/description.json'), schema, message, xml];
}

function java(inputs: readonly string[]): string {
  const project = join(folder, 'java');
  cpSync(join(ROOT, 'packages/sdk-java/core/src/main'), join(project, 'src/main'), { recursive: true });
  // No module: what it is compared with lies on the class path.
  rmSync(join(project, 'src/main/java/module-info.java'));
  cpSync(join(ROOT, 'tools/bench/cores'), project, { recursive: true });
  const options = ['-q', '-B', '-Dstyle.color=never', '-Dexec.mainClass=CoreBench'];
  const goals = ['compile', 'org.codehaus.mojo:exec-maven-plugin:3.5.0:java'];
  return printed('mvn', [...options, `-Dexec.args=${inputs.join(' ')}`, ...goals], project);
}

function python(inputs: readonly string[]): string {
  const venv = join(folder, 'venv');
  printed('python3', ['-m', 'venv', venv], folder);
  const program = join(venv, 'bin/python');
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', 'jsonschema', 'fastjsonschema'];
  printed(program, pip, folder);
  const script = join(ROOT, 'tools/bench/cores/core_bench.py');
  return printed(program, [script, join(ROOT, 'packages/sdk-python/src'), ...inputs], folder);
}

function csharp(inputs: readonly string[]): string {
  const core = join(ROOT, 'packages/sdk-csharp/core');
  const sources = [`-recurse:${join(core, 'src/*.cs')}`, join(ROOT, 'tools/bench/cores/CoreBench.cs')];
  const program = compiledWithMono(join(folder, 'CoreBench.exe'), sources, {
    'Hubsante.Messages.words.json': join(core, 'words.json'),
  });
  return printedByMono(program, inputs, folder);
}

function printed(program: string, options: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}

function print(language: string, text: string): void {
  const figures: Readonly<Record<string, number>> = JSON.parse(/\{.*\}/.exec(text)?.[0] ?? '{}');
  console.log(`\n${language}, ${MESSAGE}`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(50)} ${value.toLocaleString('fr')}`);
}
