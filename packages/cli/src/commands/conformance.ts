import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { runConformance } from '../conformance/run-conformance.ts';
import type { Environment } from '../environment.ts';
import type { Progress } from '../progress.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { printProblems } from './print-findings.ts';

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
  const { output, exitCode } = await runConformance([...paths], {
    ...(out === undefined ? {} : { out }),
    format: values.get('format') === 'json' ? 'json' : 'text',
    language,
    progress,
  });
  progress.clear();
  stdout.write(output);
  return { exitCode, timings: [] };
}
