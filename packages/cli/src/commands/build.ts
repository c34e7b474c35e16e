import { resolve } from 'node:path';
import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import { commandLineWords } from '../arguments/command-line-words.ts';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { mayReplace, reportUnwritable } from '../output/output-choice.ts';
import { publishFolder } from '../output/publish-folder.ts';
import type { PipelineResult } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import { Stopwatch } from '../timings.ts';
import { readBuildOptions } from './build-options.ts';
import { buildSummary } from './build-summary.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { compileRelease } from './compile-release.ts';
import { type OpenedRelease, openReleases } from './open-releases.ts';
import { findingsOfRelease, formatOf, printFindings, printProblems } from './print-findings.ts';
import { recordedDate } from './recorded-date.ts';
import { checkSubFolders, subFolderOf } from './sub-folders.ts';

/** `dsf build`: checks, then writes the files of every message that has no error. */
export async function build(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { clock, stderr, stdout, variables, workingFolder } = environment;
  const { language, values } = invocation;
  const out = values.get('out') ?? '';
  const path = resolve(workingFolder, out);
  const stopwatch = new Stopwatch(clock);

  const { emitters } = await stopwatch.measureAsync('loading emitters', () => import('@hubsante/emitters'));
  const say = commandLineWords[language];
  const options = readBuildOptions(values, variables.SOURCE_DATE_EPOCH, emitters, say);
  if ('mistake' in options) {
    stderr.write(`${options.mistake}\n`);
    return COULD_NOT_RUN;
  }

  const { releases, problems } = await stopwatch.measureAsync('opening', () =>
    openReleases(invocation, environment),
  );
  const obstacles = obstaclesTo(path, releases, invocation, environment);
  if (problems.length + obstacles.length > 0) {
    await printProblems([...problems, ...obstacles], invocation, environment);
    return COULD_NOT_RUN;
  }

  const { versionStamp, ...chosen } = options.value;
  const built = releases.map((release) => {
    const emitterOptions = {
      versionStamp: versionStamp(recordedDate(release.sources)),
      baseUrl: chosen.baseUrl,
    };
    const compileOptions = { emitters: chosen.emitters, emitterOptions, clock, progress, language };
    return { release, result: compileRelease(release, compileOptions) };
  });
  for (const { result } of built) stopwatch.add(result.timings);
  const failures = await stopwatch.measureAsync('writing', () => publish(path, out, built, environment));

  const findings = built.flatMap(({ release, result }) =>
    findingsOfRelease(result.diagnostics, release.pathOfFile, releases.length > 1, language),
  );
  const silencedCount = built.reduce((count, { result }) => count + result.silenced.length, 0);
  findings.push(...findingsOfRelease(failures, new Map(), false, language));
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  const { timings } = stopwatch;
  if (failures.length > 0) return { exitCode: 2, timings };

  const fileCount = built.reduce((count, { result }) => count + result.files.length, 0);
  const missing = built.flatMap(({ result }) => result.missingMessages);
  const summary = buildSummary({ out, fileCount, missing }, language);
  (formatOf(invocation) === 'text' ? stdout : stderr).write(summary);
  return { exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0, timings };
}

interface BuiltRelease {
  readonly release: OpenedRelease;
  readonly result: PipelineResult;
}

/** What forbids to write there, found before the work begins. */
function obstaclesTo(
  path: string,
  releases: readonly OpenedRelease[],
  { values }: Invocation,
  { workingFolder }: Environment,
): readonly Diagnostic[] {
  const obstacles = new DiagnosticCollector();
  if (releases.length > 1) checkSubFolders(releases, obstacles);
  const kept = [workingFolder, ...releases.flatMap(({ readPaths }) => readPaths)];
  mayReplace({ out: values.get('out') ?? '', path, kept, force: values.has('force') }, obstacles);
  return obstacles.diagnostics;
}

/**
 * Writes the output folder, unless there is nothing to put into it: a previous one is worth more than an
 * empty one. Returns what the system refused.
 */
async function publish(
  path: string,
  out: string,
  built: readonly BuiltRelease[],
  { interruptions }: Environment,
): Promise<readonly Diagnostic[]> {
  const failures = new DiagnosticCollector();
  if (built.every(({ result }) => result.files.length === 0)) return [];
  try {
    await publishFolder(
      path,
      async (folder) => {
        for (const { release, result } of built) {
          await folder.write(result.files, subFolderOf(release, built.length > 1));
        }
      },
      interruptions,
    );
  } catch (error) {
    reportUnwritable(error, out, failures);
  }
  return failures.diagnostics;
}
