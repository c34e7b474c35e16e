import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import type { Progress } from '../progress.ts';
import { Stopwatch } from '../timings.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { compileRelease } from './compile-release.ts';
import { openReleases } from './open-releases.ts';
import { findingsOfRelease, printFindings, printProblems } from './print-findings.ts';

/** `dsf check`: reads, tells, writes nothing. */
export async function check(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { clock } = environment;
  const { language } = invocation;
  const stopwatch = new Stopwatch(clock);
  const { releases, problems } = await stopwatch.measureAsync('opening', () =>
    openReleases(invocation, environment),
  );
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
  for (const { result } of results) stopwatch.add(result.timings);
  const findings = results.flatMap(({ release, result }) =>
    findingsOfRelease(result.diagnostics, release.pathOfFile, releases.length > 1, language),
  );
  const silencedCount = results.reduce((count, { result }) => count + result.silenced.length, 0);
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  return {
    exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
    timings: stopwatch.timings,
  };
}
