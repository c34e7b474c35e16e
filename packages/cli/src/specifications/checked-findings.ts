import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Diagnostic, Language } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { checkEvolutions } from '../evolution/check-evolutions.ts';
import type { CheckedWorkbook } from '../output/annotated-workbook.ts';
import { printProblems } from '../printers/print-findings.ts';
import { type Finding, findingOf } from '../printers/report.ts';
import type { Progress } from '../progress.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { isWorkbookName } from '../sources/workbook-folder.ts';
import type { Stopwatch } from '../timings.ts';
import { type CheckedRelease, findingsOfRun } from './check-results.ts';
import { type CompiledLink, compileLinks } from './compile-links.ts';
import { compileRelease } from './compile-release.ts';
import { findSubjects } from './find-subjects.ts';
import { type OpenedSubjects, openSubjects } from './open-subjects.ts';

/** What a check finds. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly silencedCount: number;
  /** Every workbook that was read for itself. */
  readonly workbooks: readonly CheckedWorkbook[];
}

/** No emitter runs: what they would be told does not matter. */
export const NO_EMITTER = { emitters: [], emitterOptions: { versionStamp: '00.01.01', baseUrl: '' } };
/** For links that are checked and not built. */
export const NO_LINK_EMITTER = { emitters: [], baseUrl: '', clients: null };

/** What a check finds; `null` when it could not be done, the reason told where `isTold`. */
export async function checkedFindings(
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
  const results = releases.map((release) => ({
    release,
    result: compileRelease(release, { ...NO_EMITTER, clock, progress, language }),
  }));
  const compiled = new Map(results.map(({ release, result }) => [release, result]));
  const linkOptions = { ...NO_LINK_EMITTER, clock, progress, language };
  const linkResults = await compileLinks(subjects, compiled, linkOptions);
  for (const { result } of [...results, ...linkResults]) stopwatch.add(result.timings);
  return checkedOf(subjects, results, linkResults, language, environment.workingFolder);
}

/** The findings of what was compiled, those between releases included. */
export async function checkedOf(
  subjects: Pick<OpenedSubjects, 'releases' | 'links'>,
  releases: readonly CheckedRelease[],
  links: readonly CompiledLink[],
  language: Language,
  from: string,
): Promise<Checked> {
  const all: readonly { readonly result: { readonly silenced: readonly Diagnostic[] } }[] = [
    ...releases,
    ...links,
  ];
  const evolutions = await checkEvolutions(releases, from);
  return {
    findings: [
      ...findingsOfRun(releases, links, language),
      ...evolutions.map((one) => findingOf(one, language, (file) => file)),
    ],
    silencedCount: all.reduce((count, { result }) => count + result.silenced.length, 0),
    workbooks: workbooksOf(subjects, from),
  };
}

/** Models first, then nomenclatures and acceptance tests; those of links last. */
function workbooksOf(
  { releases, links }: Pick<OpenedSubjects, 'releases' | 'links'>,
  from: string,
): readonly CheckedWorkbook[] {
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
