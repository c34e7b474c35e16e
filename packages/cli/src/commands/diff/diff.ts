import { resolve } from 'node:path';
import { DiagnosticCollector, TOLERANCES, withTolerance, worstVerdict } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Comparison } from '../../diff/compared-versions.ts';
import { namedPair } from '../../diff/named-pair.ts';
import { comparisonJson, comparisonText } from '../../diff/print-comparison.ts';
import { witnessFiles } from '../../diff/witness-files.ts';
import type { Environment } from '../../environment.ts';
import { refusalOf } from '../../evolution/versions-named.ts';
import { mayReplace, reportUnwritable } from '../../output/output-choice.ts';
import { publishFolder } from '../../output/publish-folder.ts';
import { printProblems, printRefusal, withoutFormat } from '../../printers/print-findings.ts';
import { findingOf } from '../../printers/report.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';

/** `dsf diff`: what changes from one version to another. Sources with errors are not compared. */
export async function diff(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language, values } = invocation;
  if (values.has('cells')) {
    const { diffWorkbooks } = await import('./diff-cells.ts');
    return diffWorkbooks(invocation, environment);
  }
  const pair = await namedPair(invocation, environment, progress);
  if (pair === null) return COULD_NOT_RUN;
  const refusal = refusalOf([{ side: pair.previous }, { side: pair.current }], invocation);
  if (refusal.length > 0) {
    await printRefusal(refusal, invocation, environment);
    return COULD_NOT_RUN;
  }
  const strict = pair.compare();
  const tolerance = TOLERANCES.find((one) => one === values.get('receivers')) ?? 'strict';
  const changes = strict.changes.map((change) => withTolerance(change, tolerance));
  const comparison: Comparison = { ...strict, changes, tolerance };
  const folder = values.get('witnesses');
  if (folder !== undefined && !(await writeWitnesses(comparison, folder, invocation, environment)))
    return COULD_NOT_RUN;
  const print = values.get('format') === 'json' ? comparisonJson : comparisonText;
  if (pair.remarks.length > 0 && changes.length > 0) {
    const remarks = pair.remarks.map((one) => findingOf(one, language, (file) => file));
    await printRefusal(remarks, invocation, environment);
  }
  environment.stdout.write(print(comparison, language));
  const degree = values.get('fail-on');
  const isReached = comparison.changes.some(({ verdicts }) => {
    const worst = worstVerdict(verdicts);
    return worst === 'breaking' ? degree !== undefined : worst === 'dangerous' && degree === 'dangerous';
  });
  return { exitCode: isReached ? 1 : 0, timings: [] };
}

/** Whether the messages that prove the verdicts could be written; if not, the reason was printed. */
async function writeWitnesses(
  comparison: Comparison,
  folder: string,
  invocation: Invocation,
  environment: Environment,
): Promise<boolean> {
  const reporter = new DiagnosticCollector();
  const path = resolve(environment.workingFolder, folder);
  const kept = [
    environment.workingFolder,
    ...invocation.paths.map((one) => resolve(environment.workingFolder, one)),
  ];
  if (mayReplace({ out: folder, path, kept, force: false }, reporter)) {
    const files = witnessFiles(comparison, invocation.language);
    try {
      await publishFolder(path, (output) => output.write(files, [], ''), environment.interruptions);
      return true;
    } catch (error) {
      reportUnwritable(error, folder, reporter);
    }
  }
  await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
  return false;
}
