import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import { archiveName, languagesOf, type PackageContents } from '@hubsante/model/contracts';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import { makeBundle } from '../../bundle/make-bundle.ts';
import { jsonOf, packageFacts } from '../../bundle/package-facts.ts';
import { packageFiles } from '../../bundle/package-file.ts';
import { cliDiagnostics } from '../../diagnostics.ts';
import type { Environment } from '../../environment.ts';
import { reportUnwritable } from '../../output/output-choice.ts';
import { writeWhole } from '../../output/write-whole.ts';
import { printProblems } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { CONTENTS_FILE } from '../../specifications/package-contents.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';

const DEFAULT_OUTPUT = join('dist', 'bundles');

/** `dsf bundle`: zips of each built package, for those who do not use npm: the whole, and what each language needs. */
export async function bundle(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { workingFolder: from, stdout } = environment;
  const out = resolve(from, invocation.values.get('out') ?? DEFAULT_OUTPUT);
  const reporter = new DiagnosticCollector();
  const made: string[] = [];
  for (const path of new Set(invocation.paths)) {
    progress.show(path);
    for (const name of await bundleOne(path, out, from, reporter))
      made.push(`${displayedPath(join(out, name), from)}\n`);
  }
  progress.clear();
  stdout.write(made.join(''));
  const problems: readonly Diagnostic[] = reporter.diagnostics;
  if (problems.length === 0) return { exitCode: 0, timings: [] };
  await printProblems(problems, invocation, environment);
  return COULD_NOT_RUN;
}

/** The names of the zips made of a package; none once the reason why was reported. */
async function bundleOne(
  path: string,
  out: string,
  from: string,
  reporter: DiagnosticCollector,
): Promise<readonly string[]> {
  const folder = resolve(from, path);
  try {
    await stat(folder);
    const files = await packageFiles(folder);
    const facts = packageFacts(files);
    if (facts === null) {
      reporter.report(cliDiagnostics['not-a-package'], { place: { file: path }, value: path });
      return [];
    }
    const contents = jsonOf(files, CONTENTS_FILE) as PackageContents | null;
    const zips = [undefined, ...languagesOf(contents?.parts ?? [])].map((language) => ({
      name: `${archiveName(facts, language)}.zip`,
      bytes: makeBundle(facts, files, language),
    }));
    try {
      for (const { name, bytes } of zips) writeWhole(join(out, name), bytes);
      return zips.map(({ name }) => name);
    } catch (error) {
      reportUnwritable(error, path, reporter);
      return [];
    }
  } catch (error) {
    await reportUnreadable(error, path, folder, from, reporter);
    return [];
  }
}
