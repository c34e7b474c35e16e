import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { checkEvolutions } from '../evolution/check-evolutions.ts';
import { type Finding, findingOf } from '../printers/report.ts';
import type { Progress } from '../progress.ts';
import { filesAt } from '../since/files-at.ts';
import { newFindings } from '../since/new-findings.ts';
import { sinceWords } from '../since/words.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { isWorkbookName } from '../sources/workbook-folder.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { Stopwatch } from '../timings.ts';
import { annotateWorkbooks } from './annotate-workbooks.ts';
import type { CheckedWorkbook } from './annotated-workbook.ts';
import { findingsOfRun } from './check-results.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { compileLinks } from './compile-links.ts';
import { compileRelease } from './compile-release.ts';
import { fixWords } from './fix-words.ts';
import { fixWorkbooks } from './fix-workbooks.ts';
import { type OpenedSubjects, openSubjects } from './open-subjects.ts';
import { formatOf, printFindings, printProblems } from './print-findings.ts';

/** A cell that is mended may show another slip, of itself or of what it had hidden. */
const MOST_ROUNDS = 10;

/** `dsf check`: reads and tells; writes what `--fix` and `--annotate` ask for, and nothing else. */
export async function check(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const stopwatch = new Stopwatch(environment.clock);
  const { values, language } = invocation;
  if (values.has('dry-run') && !values.has('fix')) {
    environment.stderr.write(`${fixWords[language].dryWithoutFix}\n`);
    return COULD_NOT_RUN;
  }
  let checked = await checkedFindings(invocation, environment, progress, stopwatch);
  if (checked === null) return COULD_NOT_RUN;
  let findings = await sinceAsked(checked.findings, invocation, environment, progress);
  if (findings === null) return COULD_NOT_RUN;
  for (let round = 0; values.has('fix') && round < MOST_ROUNDS; round += 1) {
    const isDry = values.has('dry-run');
    const { workbooks } = checked;
    const count = fixWorkbooks({ workbooks, findings, isDry }, language, environment);
    if (count === 'failed') return COULD_NOT_RUN;
    if (count === 0 && round === 0) environment.stderr.write(`${fixWords[language].nothing}\n`);
    if (count === 0 || isDry) break;
    checked = await checkedFindings(invocation, environment, progress, stopwatch);
    if (checked === null) return COULD_NOT_RUN;
    findings = await sinceAsked(checked.findings, invocation, environment, progress);
    if (findings === null) return COULD_NOT_RUN;
  }
  const { silencedCount } = checked;
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  const out = values.get('annotate');
  if (out !== undefined) {
    const { workbooks } = checked;
    const isTold = ({ severity }: Finding) => severity !== 'advice' || values.has('advice');
    const request = { out, paths: invocation.paths, workbooks, findings: findings.filter(isTold) };
    if (!annotateWorkbooks(request, language, environment)) return COULD_NOT_RUN;
  }
  return {
    exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
    timings: stopwatch.timings,
  };
}

interface Checked {
  readonly findings: readonly Finding[];
  readonly silencedCount: number;
  /** Every workbook that was read for itself. */
  readonly workbooks: readonly CheckedWorkbook[];
}

/** What a check finds; `null` when it could not be done, the reason told where `isTold`. */
async function checkedFindings(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
  stopwatch: Stopwatch,
  isTold = true,
): Promise<Checked | null> {
  const { clock } = environment;
  const { language } = invocation;
  const subjects = await stopwatch.measureAsync('opening', async () =>
    openSubjects(await findSubjects(invocation.paths, environment.workingFolder), invocation, environment),
  );
  const { releases, problems } = subjects;
  if (problems.length > 0) {
    if (isTold) await printProblems(problems, invocation, environment);
    return null;
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
  const silencedCount = all.reduce((count, { result }) => count + result.silenced.length, 0);
  const evolutions = await checkEvolutions(results, environment.workingFolder);
  const findings = [
    ...findingsOfRun(results, linkResults, language),
    ...evolutions.map((one) => findingOf(one, language, (file) => file)),
  ];
  return { findings, silencedCount, workbooks: workbooksOf(subjects, environment.workingFolder) };
}

/** Models first, then nomenclatures and acceptance tests; those of links last. */
function workbooksOf({ releases, links }: OpenedSubjects, from: string): readonly CheckedWorkbook[] {
  const paths = [
    ...releases.flatMap(({ readPaths }) => readPaths),
    ...links.flatMap(({ pathOfFile }) =>
      [...pathOfFile.values()]
        .filter((path) => isWorkbookName(basename(path)))
        .map((path) => resolve(from, path))
        .filter(existsSync),
    ),
  ];
  return [...new Set(paths)].map((path) => ({ path, shown: displayedPath(path, from) }));
}

/** All the findings, or those that are new since `--since`; `null` when that cannot be known, which is told. */
async function sinceAsked(
  findings: readonly Finding[],
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<readonly Finding[] | null> {
  const { language, values } = invocation;
  const { clock, stderr, workingFolder } = environment;
  const ref = values.get('since');
  if (ref === undefined) return findings;
  const words = sinceWords[language];
  const refuse = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    return null;
  };
  let files: ReturnType<typeof filesAt>;
  try {
    files = filesAt(ref, workingFolder);
  } catch {
    return refuse(words.unwritable(ref));
  }
  if (typeof files === 'string') return refuse(words.noFiles(ref)[files]);
  try {
    const { here, there } = files.top;
    const asThere = (path: string) =>
      isAbsolute(path) && !relative(here, path).startsWith('..') ? join(there, relative(here, path)) : path;
    // Options that name files outside the repository keep their meaning.
    const options = ['nomenclatures', 'silences'].flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, asThere(resolve(workingFolder, value))] as const];
    });
    const before = await checkedFindings(
      {
        ...invocation,
        paths: invocation.paths.map(asThere),
        values: new Map([...values, ...options]),
      },
      { ...environment, workingFolder: files.workingFolder },
      progress,
      new Stopwatch(clock),
      false,
    );
    // Nothing there could be checked: all of it is new.
    const fresh = newFindings(before?.findings ?? [], findings);
    const count = findings.length - fresh.length;
    if (count > 0 && formatOf(invocation) === 'text') stderr.write(`${words.known(count, ref)}\n`);
    return fresh;
  } finally {
    files.discard();
  }
}
