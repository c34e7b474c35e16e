import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { reportUnwritable } from '../../output/output-choice.ts';
import { printProblems } from '../../printers/print-findings.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { readText } from '../../sources/read-input.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { stageFolder } from '../new/stage-folder.ts';
import { clientProject } from './client-project.ts';
import { clientWords } from './client-words.ts';
import { readerOf } from './package-reader.ts';

/** `dsf client`: a TypeScript client for one role of a link. Never replaces what exists. */
export async function client(invocation: Invocation, environment: Environment): Promise<CommandResult> {
  const say = clientWords[invocation.language];
  const { workingFolder: from, stdout, stderr } = environment;
  const problems = new DiagnosticCollector();
  const refuse = (sentence: string): CommandResult => {
    stderr.write(`${sentence}\n`);
    return COULD_NOT_RUN;
  };
  const [path = '', ...others] = invocation.paths;
  if (others.length > 0) return refuse(say.oneDocument);

  const text = await textAt(path, from, problems);
  if (text !== null) {
    const project = clientProject(text, readerOf(resolve(from, path, '..', '..')));
    if (project === 'not-a-role') return refuse(say.notARole(path));
    if (project === 'no-package') return refuse(say.noPackage(path));
    const { name, files } = project;
    const out = invocation.values.get('out') ?? join('dist', 'clients', name);
    const target = resolve(from, out);
    if (existsSync(target)) return refuse(say.exists(out));
    if (write(target, files, out, problems)) {
      stdout.write(`${say.made(files.size, displayedPath(target, from))}\n`);
      return { exitCode: 0, timings: [] };
    }
  }
  await printProblems(problems.diagnostics, invocation, environment);
  return COULD_NOT_RUN;
}

/** The text of a file; `null` once the reason why it cannot be read was reported. */
async function textAt(path: string, from: string, problems: DiagnosticCollector): Promise<string | null> {
  const absolute = resolve(from, path);
  try {
    return await readText(absolute);
  } catch (error) {
    await reportUnreadable(error, path, absolute, from, problems);
    return null;
  }
}

function write(
  target: string,
  files: ReadonlyMap<string, string>,
  out: string,
  problems: DiagnosticCollector,
): boolean {
  try {
    stageFolder(target, files).publish();
    return true;
  } catch (error) {
    reportUnwritable(error, out, problems);
    return false;
  }
}
