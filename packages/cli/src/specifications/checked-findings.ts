import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Diagnostic, Language } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { checkEvolutions } from '../evolution/check-evolutions.ts';
import type { CheckedWorkbook } from '../output/annotated-workbook.ts';
import { printProblems } from '../printers/print-findings.ts';
import type { Finding } from '../printers/report.ts';
import type { Progress } from '../progress.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { isWorkbookName } from '../sources/workbook-folder.ts';
import type { Stopwatch } from '../timings.ts';
import { type CheckedLink, checkOpenedLinks } from './check-links.ts';
import { checkOpenedRelease } from './check-release.ts';
import { type CheckedRelease, findingsOfRun } from './check-results.ts';
import { findSubjects } from './find-subjects.ts';
import { type OpenedSubjects, openSubjects } from './open-subjects.ts';

/** What a check finds. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly silencedCount: number;
  /** Every workbook that was read for itself. */
  readonly workbooks: readonly CheckedWorkbook[];
}

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
    result: checkOpenedRelease(release, { clock, progress, language }),
  }));
  const checked = new Map(results.map(({ release, result }) => [release, result]));
  const linkResults = checkOpenedLinks(subjects, checked, { clock, progress, language });
  for (const { result } of [...results, ...linkResults]) stopwatch.add(result.timings);
  return checkedOf(subjects, results, linkResults, language, environment.workingFolder);
}

/** The findings of what was compiled, those between releases included. */
export async function checkedOf(
  subjects: Pick<OpenedSubjects, 'releases' | 'links'>,
  releases: readonly CheckedRelease[],
  links: readonly CheckedLink[],
  language: Language,
  from: string,
): Promise<Checked> {
  const all: readonly { readonly result: { readonly silenced: readonly Diagnostic[] } }[] = [
    ...releases,
    ...links,
  ];
  const evolutions = await checkEvolutions(releases, from);
  return {
    findings: findingsOfRun(releases, links, evolutions, language),
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
