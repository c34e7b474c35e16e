import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import { openHistory } from '../history/open-history.ts';
import { printProblems, withoutFormat } from '../printers/print-findings.ts';
import type { Progress } from '../progress.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { openSubjects } from '../specifications/open-subjects.ts';
import { type ComparedPair, comparedPair, pairOf } from './compared-pair.ts';

/**
 * The two versions that a command line names: folders, or releases of the history that `--history` gives. `null` where
 * they are not two of one kind, or cannot be read; the reason was printed.
 */
export async function namedPair(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<ComparedPair | null> {
  const { language, paths, values } = invocation;
  const history = values.get('history');
  const reporter = new DiagnosticCollector();
  let pair: ComparedPair | null = null;
  if (history === undefined) {
    const named = await findSubjects(paths, environment.workingFolder);
    const subjects = await openSubjects(named, invocation, environment);
    for (const problem of subjects.problems) reporter.add(problem);
    if (subjects.problems.length === 0)
      pair = await comparedPair(subjects, { clock: environment.clock, progress, language });
  } else {
    const kept = await openHistory(history, environment, reporter);
    const [previous, current, ...others] = paths.map((name) => kept?.version(name, reporter));
    if (previous && current && others.length === 0) pair = pairOf([previous, current]);
  }
  if (pair !== null) return pair;
  if (reporter.diagnostics.length === 0) {
    const context = { place: { file: paths[0] ?? '.' }, value: paths.join(', ') };
    reporter.report(cliDiagnostics['versions-not-comparable'], context);
  }
  await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
  return null;
}
