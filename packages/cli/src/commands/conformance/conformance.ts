import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printProblems } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { type ConformanceOptions, runConformance } from './run-conformance.ts';
import { runFacts } from './run-facts.ts';

/** `dsf conformance`: compares what we make of published workbooks with what was published. */
export async function conformance(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language, paths, values } = invocation;
  const { workingFolder, stdout } = environment;
  const problems = new DiagnosticCollector();
  for (const path of paths) {
    const absolute = resolve(workingFolder, path);
    try {
      await stat(absolute);
    } catch (error) {
      await reportUnreadable(error, path, absolute, workingFolder, problems);
    }
  }
  if (problems.diagnostics.length > 0) {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  }
  const out = values.get('out');
  const facts = values.get('facts');
  const options: ConformanceOptions = {
    ...(out === undefined ? {} : { out }),
    format: values.get('format') === 'json' ? 'json' : 'text',
    language,
    progress,
    from: workingFolder,
  };
  const results =
    facts === undefined
      ? [await runConformance([...paths], options)]
      : await Promise.all(paths.map((path) => runFacts(path, facts, options)));
  progress.clear();
  stdout.write(results.map(({ output }) => output).join(''));
  const codes = results.map(({ exitCode }) => exitCode);
  return { exitCode: codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0, timings: [] };
}
