import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import type { Progress } from '../progress.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { Stopwatch } from '../timings.ts';
import { findingsOfRun } from './check-results.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { compileLinks } from './compile-links.ts';
import { compileRelease } from './compile-release.ts';
import { openSubjects } from './open-subjects.ts';
import { printFindings, printProblems } from './print-findings.ts';

/** `dsf check`: reads, tells, writes nothing. */
export async function check(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { clock } = environment;
  const { language } = invocation;
  const stopwatch = new Stopwatch(clock);
  const subjects = await stopwatch.measureAsync('opening', async () =>
    openSubjects(await findSubjects(invocation.paths, environment.workingFolder), invocation, environment),
  );
  const { releases, problems } = subjects;
  if (problems.length > 0) {
    await printProblems(problems, invocation, environment);
    return COULD_NOT_RUN;
  }
  // No emitter runs: what they would be told does not matter.
  const emitterOptions = { versionStamp: '00.01.01', baseUrl: '' };
  const results = releases.map((release) => ({
    release,
    result: compileRelease(release, { emitters: [], emitterOptions, clock, progress, language }),
  }));
  const compiled = new Map(results.map(({ release, result }) => [release, result]));
  const linkOptions = { emitters: [], baseUrl: '', clients: null, clock, progress, language };
  const linkResults = await compileLinks(subjects, compiled, linkOptions);
  const all = [...results, ...linkResults];
  for (const { result } of all) stopwatch.add(result.timings);
  const findings = findingsOfRun(results, linkResults, language);
  const silencedCount = all.reduce((count, { result }) => count + result.silenced.length, 0);
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  return {
    exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
    timings: stopwatch.timings,
  };
}
