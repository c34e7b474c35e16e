import { basename } from 'node:path';
import { DiagnosticCollector, diffLinks, diffReleases, worstVerdict } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../diagnostics.ts';
import type { ComparedVersion, Comparison } from '../diff/compared-versions.ts';
import { comparisonJson, comparisonText } from '../diff/print-comparison.ts';
import type { Environment } from '../environment.ts';
import type { Progress } from '../progress.ts';
import { packageOf } from '../specifications/compile-link.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { compileRelease } from './compile-release.ts';
import { type OpenedRelease, type OpenedSubjects, openSubjects } from './open-subjects.ts';
import { printProblems } from './print-findings.ts';

/** `dsf diff`: what changes from one version to another. */
export async function diff(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language, values, paths } = invocation;
  const reporter = new DiagnosticCollector();
  const named = await findSubjects(paths, environment.workingFolder);
  const subjects = await openSubjects(named, invocation, environment);
  if (subjects.problems.length > 0) {
    await printProblems(subjects.problems, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
  const comparison = compare(subjects, invocation, environment, progress);
  if (comparison === null) {
    const [path = '.'] = paths;
    reporter.report(cliDiagnostics['versions-not-comparable'], {
      place: { file: path },
      value: paths.join(', '),
    });
    await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
  const print = values.get('format') === 'json' ? comparisonJson : comparisonText;
  environment.stdout.write(print(comparison, language));
  const degree = values.get('fail-on');
  const isReached = comparison.changes.some(({ verdicts }) => {
    const worst = worstVerdict(verdicts);
    return worst === 'breaking' ? degree !== undefined : worst === 'dangerous' && degree === 'dangerous';
  });
  return { exitCode: isReached ? 1 : 0, timings: [] };
}

/** `null` unless there are two links, or two model releases. */
function compare(
  subjects: OpenedSubjects,
  { language }: Invocation,
  { clock }: Environment,
  progress: Progress,
): Comparison | null {
  const { releases, links, models } = subjects;
  const emitterOptions = { versionStamp: '00.01.01', baseUrl: '' };
  const compiled = (release: OpenedRelease) => ({
    ...compileRelease(release, { emitters: [], emitterOptions, clock, progress, language }),
    messageTitles: release.messageTitles,
  });
  if (links.length === 2 && releases.length === 0) {
    const [previous, current] = links.map((opened) => {
      const { link, root } = opened;
      const model = link === null ? undefined : models.get(root.modelFolder(link.modelRelease));
      return packageOf(opened, model === undefined ? null : compiled(model));
    });
    if (!previous || !current) return null;
    const version = ({ link }: typeof current): ComparedVersion => ({
      subject: link.link,
      version: link.version,
    });
    return { previous: version(previous), current: version(current), changes: diffLinks(previous, current) };
  }
  const [previous, current] = releases;
  if (links.length > 0 || releases.length !== 2 || previous === undefined || current === undefined)
    return null;
  const version = ({ folder }: OpenedRelease): ComparedVersion => ({
    subject: 'mdd',
    version: basename(folder),
  });
  const changes = diffReleases(compiled(previous).release, compiled(current).release);
  return { previous: version(previous), current: version(current), changes };
}

/** The format is that of the comparison; problems are for a person. */
function withoutFormat(invocation: Invocation): Invocation {
  return { ...invocation, values: new Map([...invocation.values].filter(([name]) => name !== 'format')) };
}
