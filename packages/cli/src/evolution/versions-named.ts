import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../diagnostics.ts';
import { type CompiledVersion, compiledRelease, twoVersions } from '../diff/compiled-versions.ts';
import type { Side } from '../diff/sides.ts';
import type { Environment } from '../environment.ts';
import { printProblems, printRefusal, withoutFormat } from '../printers/print-findings.ts';
import { type Finding, findingOf } from '../printers/report.ts';
import type { Progress } from '../progress.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { openSubjects } from '../specifications/open-subjects.ts';
import { findingsOfRelease } from '../specifications/release-findings.ts';
import type { ReleaseOpener } from './conversion-rows.ts';

/** What a command line names first: the version messages are of, and the one they are wanted in; then the messages. */
export interface NamedVersions {
  readonly source: CompiledVersion;
  readonly target: CompiledVersion;
  readonly files: readonly string[];
}

/** `null` where the versions cannot be used; the reason was printed. */
export async function versionsNamed(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<NamedVersions | null> {
  const { language, paths } = invocation;
  const [first = '', second = '', ...files] = paths;
  const named = await findSubjects([first, second].filter(Boolean), environment.workingFolder);
  const subjects = await openSubjects(named, invocation, environment);
  if (subjects.problems.length > 0) {
    await printProblems(subjects.problems, withoutFormat(invocation), environment);
    return null;
  }
  const versions = await twoVersions(subjects, { clock: environment.clock, progress, language });
  if (versions === null) {
    const reporter = new DiagnosticCollector();
    const context = { place: { file: first }, value: [first, second].filter(Boolean).join(', ') };
    reporter.report(cliDiagnostics['versions-not-comparable'], context);
    await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
    return null;
  }
  const refusal = refusalOf(versions, invocation);
  if (refusal.length > 0) {
    await printRefusal(refusal, invocation, environment);
    return null;
  }
  const [source, target] = versions;
  return { source, target, files };
}

/** What is said of two sides with faults, followed by these, each at its cell or line. */
export function refusalOf(
  [previous, current]: readonly { readonly side: Side }[],
  { language }: Invocation,
): readonly Finding[] {
  return [
    [previous?.side, cliDiagnostics['older-version-faulty']] as const,
    [current?.side, cliDiagnostics['newer-version-faulty']] as const,
  ].flatMap(([side, definition]) => {
    if (side === undefined || side.faults.length === 0) return [];
    const { path, faults, pathOfFile } = side;
    const reporter = new DiagnosticCollector();
    reporter.report(definition, { place: { file: path }, value: path }, { count: faults.length });
    return [
      ...reporter.diagnostics.map((one) => findingOf(one, language, (file) => file)),
      ...findingsOfRelease(faults, pathOfFile, true, language),
    ];
  });
}

/** Opens the model releases on the way from a version to another. */
export function releaseOpener(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): ReleaseOpener {
  const { language } = invocation;
  return async (folder, reporter) => {
    const subjects = await openSubjects([{ kind: 'release', path: folder }], invocation, environment);
    const faults = subjects.problems;
    const [opened] = subjects.releases;
    const version =
      opened === undefined ? null : compiledRelease(opened, { clock: environment.clock, progress, language });
    for (const fault of [...faults, ...(version?.side.faults ?? [])]) reporter.add(fault);
    return version;
  };
}
