import { resolve } from 'node:path';
import { DiagnosticCollector, type Language, printedLines } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../../diagnostics.ts';
import type { Environment } from '../../environment.ts';
import { printProblems, withoutFormat } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { runConformance } from '../conformance/run-conformance.ts';
import { SPECIFICATIONS } from './definition.ts';
import { isSame, type PackageReport } from './package-report.ts';
import { type PublishedThing, publishedThings } from './published-things.ts';
import { rebuildPackage } from './rebuild-package.ts';
import { rebuildWords } from './rebuild-words.ts';

/** Differences of one package that the text shows. */
const SHOWN = 10;

/** `dsf rebuild`: what was published, made again. */
export async function rebuild(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language, paths, values } = invocation;
  const { workingFolder: from, stdout } = environment;
  const problems = new DiagnosticCollector();
  const things: PublishedThing[] = [];
  for (const path of new Set(paths)) {
    const found = await publishedThings(path, from, values.has('all'));
    if (found.length === 0)
      problems.report(cliDiagnostics['nothing-published'], { place: { file: path }, value: path });
    things.push(...found);
  }
  const run = { invocation, environment, progress, specs: values.get('specs') ?? SPECIFICATIONS };
  const packages: PackageReport[] = [];
  for (const { kind, path } of problems.diagnostics.length > 0 ? [] : things) {
    if (kind === 'release') continue;
    progress.show(path);
    try {
      packages.push(await rebuildPackage(path, run));
    } catch (error) {
      await reportUnreadable(error, path, resolve(from, path), from, problems);
    }
  }
  progress.clear();
  if (problems.diagnostics.length > 0) {
    await printProblems(problems.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
  const format = values.get('format') === 'json' ? 'json' : 'text';
  const releases = things.filter(({ kind }) => kind === 'release').map(({ path }) => path);
  const conformance =
    releases.length === 0 ? null : await runConformance(releases, { format, language, progress, from });
  progress.clear();
  if (format === 'json') {
    const ofReleases: unknown = conformance === null ? [] : JSON.parse(conformance.output);
    stdout.write(`${JSON.stringify({ releases: ofReleases, packages }, null, 2)}\n`);
  } else {
    stdout.write(conformance?.output ?? '');
    if (packages.length > 0) stdout.write(printedLines(linesOf(packages, language)));
  }
  const code = packages.every(isSame) ? 0 : 1;
  return { exitCode: conformance?.exitCode === 2 ? 2 : conformance?.exitCode === 1 ? 1 : code, timings: [] };
}

function linesOf(reports: readonly PackageReport[], language: Language): readonly string[] {
  const words = rebuildWords[language];
  const lines = reports.flatMap((report) => {
    const { name, version, compared, differences, reason } = report;
    if (reason !== null) return [words.notMade(name, version), `  ${words.reasons[reason]}`];
    if (isSame(report)) return [words.same(name, version, compared)];
    const shown = differences.slice(0, SHOWN).map(({ path, kind }) => `  ${path} (${words.kinds[kind]})`);
    const rest = differences.length - shown.length;
    return [
      words.differs(name, version, differences.length, compared),
      ...shown,
      ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ];
  });
  return [...lines, words.total(reports.length, reports.filter(isSame).length)];
}
