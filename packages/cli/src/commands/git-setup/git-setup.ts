import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { setupWords } from './setup-words.ts';

const ATTRIBUTES = '.gitattributes';
/** Below what may say that workbooks are binary: the last line that speaks of a file wins. */
const LINES = ['*.xlsx diff=dsf merge=dsf', '*.xlsm diff=dsf merge=dsf'];

/** `dsf git-setup`: tells the git of a repository how workbooks are compared and merged. Run again, it changes nothing. */
export async function gitSetup(invocation: Invocation, environment: Environment): Promise<CommandResult> {
  const { stdout, stderr, workingFolder } = environment;
  const say = setupWords[invocation.language];
  const [asked = '.'] = invocation.paths;
  const from = resolve(workingFolder, asked);
  const refuse = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    return COULD_NOT_RUN;
  };
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: from, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  let top: string;
  try {
    top = git('rev-parse', '--show-toplevel');
  } catch (error) {
    return refuse(systemErrorCode(error) === 'ENOENT' ? say.noGit : say.noRepository);
  }
  try {
    const file = join(top, ATTRIBUTES);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const known = new Set(text.split(/\r?\n/).map((line) => line.trim()));
    const missing = LINES.filter((line) => !known.has(line));
    if (missing.length === 0) stdout.write(`${say.attributeKnown(ATTRIBUTES)}\n`);
    else {
      const separator = text === '' || text.endsWith('\n') ? '' : '\n';
      writeFileSync(file, `${text}${separator}${missing.join('\n')}\n`);
      for (const line of missing) stdout.write(`${say.attribute(ATTRIBUTES, line)}\n`);
    }
    for (const [key, value] of settings()) {
      if (configured(git, key) === value) stdout.write(`${say.configKnown(key)}\n`);
      else {
        git('config', '--local', key, value);
        stdout.write(`${say.config(key, value)}\n`);
      }
    }
  } catch (error) {
    // What git answers is on its standard error, which its message holds.
    if (!(error instanceof Error)) throw error;
    return refuse(say.failed(error.message.trim()));
  }
  stdout.write(`${say.done}\n`);
  return { exitCode: 0, timings: [] };
}

/** This very program: `dsf` may not be on the path that git has. */
function settings(): readonly (readonly [key: string, value: string])[] {
  const program = fileURLToPath(new URL('../../../bin/dsf.js', import.meta.url));
  const dsf = [process.execPath, program].map((path) => `"${path.replaceAll('\\', '/')}"`).join(' ');
  return [
    ['diff.dsf.command', `${dsf} diff --cells`],
    ['diff.dsf.textconv', `${dsf} diff --cells`],
    ['merge.dsf.name', 'dsf merge-workbooks'],
    ['merge.dsf.driver', `${dsf} merge-workbooks %O %A %B %P`],
  ];
}

function configured(git: (...words: string[]) => string, key: string): string | null {
  try {
    return git('config', '--local', '--get', key);
  } catch {
    // Git answers 1 for a key that nobody has set.
    return null;
  }
}
