import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledWithMono, MONO_MISSING, unzippedSources } from '../mono.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Made by `npm run sdk`. */
const SDK = join(ROOT, 'dist/sdk');
/** The link that the programs speak. */
export const LINK_PACKAGE = join(ROOT, 'dist/specs/15-15/v2.1');

export const areLibrariesMade = existsSync(join(SDK, 'maven/fr/hubsante/15-15-v2.1'));

/** The command line of a program on the client of a language; what `client-program.ts` says follows. */
export interface ClientProgram {
  readonly language: string;
  readonly command: readonly string[];
}

/** What a program prints; that and its errors when it fails. */
export function printed(program: string, options: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}

export function typescriptProgram(): ClientProgram {
  const program = join(HERE, 'client-program.ts');
  return {
    language: 'TypeScript',
    command: [process.execPath, program, join(LINK_PACKAGE, 'client/lrm.js')],
  };
}

/** Compiled in a project of its own, from the Maven repository that is a folder; `null` without Maven. */
export function javaProgram(folder: string): ClientProgram | null {
  if (spawnSync('mvn', ['--version']).status !== 0) return null;
  const project = join(folder, 'java-judge');
  cpSync(join(HERE, 'java'), project, { recursive: true });
  const path = join(project, 'class-path.txt');
  printed(
    'mvn',
    [
      ...['-q', '-B', `-Dmaven.repo.local=${join(folder, 'm2')}`],
      `-Dhubsante.repository=${pathToFileURL(join(SDK, 'maven')).href}`,
      ...['compile', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath'],
      `-Dmdep.outputFile=${path}`,
    ],
    project,
  );
  const classPath = [join(project, 'target/classes'), readFileSync(path, 'utf8').trim()].join(delimiter);
  return { language: 'Java', command: ['java', '-cp', classPath, 'ClientJudge'] };
}

/**
 * Compiled from packages of sources, with what stands for RabbitMQ.Client: `csharp/RabbitMqApi.cs` says why; `null` without Mono.
 */
export function csharpProgram(folder: string): ClientProgram | null {
  if (MONO_MISSING !== null) return null;
  const place = join(folder, 'csharp-judge');
  const { sources, resources } = unzippedSources(join(SDK, 'csharp'), /Messages|Client|15-15-v2\.1/, place);
  const own = join(HERE, 'csharp/*.cs');
  const program = compiledWithMono(
    join(place, 'ClientJudge.exe'),
    [`-recurse:${own}`, ...sources],
    resources,
  );
  return { language: 'C#', command: ['mono', program] };
}

/** In an environment of its own, from wheels in a folder and pika from PyPI; `null` when that cannot be. */
export function pythonProgram(folder: string): ClientProgram | null {
  const python = pythonWith(folder, 'hubsante-15-15-v2-1', 'hubsante[amqp]');
  return python === null ? null : { language: 'Python', command: [python, join(HERE, 'client_judge.py')] };
}

/** The program of an environment with some of our packages; `null` without `venv`. */
export function pythonWith(folder: string, ...packages: readonly string[]): string | null {
  const place = join(folder, 'venv-clients');
  if (spawnSync('python3', ['-m', 'venv', place]).status !== 0) return null;
  const python = join(place, 'bin/python');
  const wheels = pathToFileURL(join(SDK, 'python')).href;
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--find-links', wheels];
  printed(python, [...pip, ...packages], folder);
  return python;
}

/** A program that runs, and what it has said. */
export class RunningProgram {
  readonly said: (readonly [event: string, text: string])[] = [];
  readonly ended: Promise<number | null>;
  #errors = '';
  readonly #process: ChildProcess;

  constructor({ command: [program = '', ...options] }: ClientProgram, line: readonly string[], cwd: string) {
    this.#process = spawn(program, [...options, ...line], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = `${this.#errors}${chunk}`.slice(-5000);
    });
    const lines = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream });
    lines.on('line', (one) => void this.said.push(JSON.parse(one)));
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
  }

  texts(event: string): readonly string[] {
    return this.said.filter(([one]) => one === event).map(([, text]) => text);
  }

  /** Waits until it has said something; throws what it said instead when it ended or never says it. */
  async until(isSaid: () => boolean, longest = 30_000): Promise<void> {
    for (let waited = 0; !isSaid(); waited += 20) {
      if (this.#process.exitCode !== null || waited > longest)
        throw new Error(`${JSON.stringify(this.said.slice(-20))}\n${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends its input, and waits until it has closed its client. */
  async stop(): Promise<number | null> {
    this.#process.stdin?.end();
    return this.ended;
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}
