import { basename, resolve } from 'node:path';
import { DiagnosticCollector, renderDiagnostic } from '@hubsante/model';
import { annotate, mergeWorkbooks } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printFindings, printProblems } from '../../printers/print-findings.ts';
import { findingOf } from '../../printers/report.ts';
import { readBytes } from '../../sources/read-input.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { replaceWorkbook } from '../new/asked-workbook.ts';
import { mergeWords } from './merge-words.ts';

/**
 * `dsf merge-workbooks`: joins what two branches changed, into our workbook, as git asks a driver of merges: exit code 0
 * when all is joined, 1 when a person must choose.
 */
export async function mergeThree(invocation: Invocation, environment: Environment): Promise<CommandResult> {
  const { language, paths } = invocation;
  const { stdout, stderr, workingFolder: from } = environment;
  const say = mergeWords[language];
  const [base, ours, theirs, known, ...others] = paths;
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0) {
    stderr.write(`${say.threeWorkbooks}\n`);
    return COULD_NOT_RUN;
  }
  // Git merges files of its own; their name in the repository comes last.
  const shown = known ?? ours;
  const problems = new DiagnosticCollector();
  const read: Uint8Array[] = [];
  for (const path of [base, ours, theirs]) {
    const absolute = resolve(from, path);
    try {
      read.push(new Uint8Array(await readBytes(absolute)));
    } catch (error) {
      await reportUnreadable(error, path, absolute, from, problems);
    }
  }
  const [was, here, there] = read;
  const isRead = was !== undefined && here !== undefined && there !== undefined;
  const merged = isRead ? mergeWorkbooks(was, here, there, basename(shown), problems) : null;
  if (merged === null) {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  }
  const { bytes, conflicts } = merged;
  const told = conflicts.map((one) => renderDiagnostic(one, language));
  const written = told.length === 0 ? bytes : (annotate(bytes, basename(shown), told, language) ?? bytes);
  const failure = replaceWorkbook({ path: resolve(from, ours), shown }, written, language, environment);
  if (failure !== null) {
    stderr.write(`${failure}\n`);
    return COULD_NOT_RUN;
  }
  if (conflicts.length === 0) {
    stdout.write(`${say.merged(shown)}\n`);
    return { exitCode: 0, timings: [] };
  }
  const findings = conflicts.map((one) => findingOf(one, language, () => shown));
  await printFindings(findings, 0, invocation, environment);
  stdout.write(`${say.conflicts(shown, conflicts.length)}\n`);
  return { exitCode: 1, timings: [] };
}
