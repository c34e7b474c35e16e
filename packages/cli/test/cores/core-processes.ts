import { execFile, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compiledWithMono, MONO_MISSING } from '../mono.ts';
import type { LoadedLink } from '../runtime/written-runtime.ts';
import { type CoreCase, jsonOf } from './core-answers.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const JACKSON = '/usr/share/java/jackson-core.jar';

/** A core in another language, run as one process for all cases. */
export interface Core {
  readonly language: string;
  /** Why it cannot be tried on this machine, or `null`. */
  readonly missing: string | null;
  /** The command that answers, after what has to be compiled is. */
  command(folder: string): readonly string[];
}

export const CORES: readonly Core[] = [
  {
    language: 'Java',
    missing: !isThere('javac', '--release', '17', '-version')
      ? 'javac of Java 17 or later is not installed'
      : existsSync(JACKSON)
        ? null
        : 'Jackson is not installed (apt-get install libjackson2-databind-java)',
    command: (folder) => [
      'java',
      '-Xshare:auto',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      `${compiledJava(folder)}:${JACKSON}`,
      'CoreJudge',
    ],
  },
  {
    language: 'Python',
    missing: isThere('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 10))')
      ? null
      : 'python3 of version 3.10 or later is not installed',
    command: () => [
      'python3',
      join(import.meta.dirname, 'core_judge.py'),
      join(ROOT, 'packages/sdk-python/src'),
    ],
  },
  {
    language: 'C#',
    missing: MONO_MISSING,
    command: (folder) => ['mono', compiledCSharp(folder)],
  },
];

function isThere(program: string, ...options: readonly string[]): boolean {
  return spawnSync(program, options).status === 0;
}

function compiledJava(folder: string): string {
  const sources = join(ROOT, 'packages/sdk-java/core/src/main');
  const classes = join(folder, 'classes');
  const list = readdirSync(join(sources, 'java'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.java') && path !== 'module-info.java')
    .map((path) => join(sources, 'java', path));
  const judge = join(import.meta.dirname, 'CoreJudge.java');
  const options = [
    '-Xlint:all',
    '-Werror',
    '-encoding',
    'UTF-8',
    '--release',
    '17',
    '-proc:none',
    '-d',
    classes,
  ];
  finished('javac', [...options, '-cp', JACKSON, ...list, judge]);
  const resources = join(classes, 'fr/hubsante/messages');
  mkdirSync(resources, { recursive: true });
  finished('cp', [join(sources, 'resources/fr/hubsante/messages/words.json'), resources]);
  return classes;
}

function compiledCSharp(folder: string): string {
  const core = join(ROOT, 'packages/sdk-csharp/core');
  const sources = [`-recurse:${join(core, 'src/*.cs')}`, join(import.meta.dirname, 'CoreJudge.cs')];
  return compiledWithMono(join(folder, 'CoreJudge.exe'), sources, {
    'Hubsante.Messages.words.json': join(core, 'words.json'),
  });
}

function finished(program: string, options: readonly string[]): void {
  const { status, stderr, stdout, error } = spawnSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw error ?? new Error(`${program}: ${stderr}${stdout}`);
}

/** What a core answers to each case, in their order. */
export function coreAnswers(
  core: Core,
  cases: readonly CoreCase[],
  folder: string,
): Promise<readonly unknown[]> {
  const links: readonly LoadedLink[] = [...new Set(cases.map(({ link }) => link))];
  const descriptions = links.map(({ built }) => built.files.get('runtime/description.json')?.content ?? '');
  const asked = cases.map(({ link, verb, given }) => ({ on: links.indexOf(link), verb, given }));
  return answersTo(core, asked, descriptions, folder);
}

/** What is asked of one of the files that a core is given, by its number. */
export interface Asked {
  readonly on: number;
  readonly verb: string;
  readonly given: unknown;
}

/**
 * What a core answers, question by question.
 *
 * @param files descriptions of links, or conversion tables: those are taken together.
 */
export async function answersTo(
  core: Core,
  questions: readonly Asked[],
  files: readonly string[],
  folder: string,
): Promise<readonly unknown[]> {
  mkdirSync(folder, { recursive: true });
  const paths = files.map((content, index) => {
    const path = join(folder, `file-${index}.json`);
    writeFileSync(path, content);
    return path;
  });
  const [asked, answered] = [join(folder, 'cases.txt'), join(folder, 'answers.txt')];
  // One by one: the texts of all together can be longer than a text may be.
  const file = openSync(asked, 'w');
  for (const { on, verb, given } of questions) writeSync(file, `${on}\t${verb}\t${jsonOf(given)}\n`);
  closeSync(file);
  const [program = '', ...options] = core.command(folder);
  await promisify(execFile)(program, [...options, asked, answered, ...paths], { maxBuffer: 1 << 28 });
  // Not by a reader of lines: to those, U+2028 ends one.
  const answers = readFileSync(answered, 'utf8').trimEnd().split('\n');
  return answers.map((answer) => JSON.parse(answer) as unknown);
}
