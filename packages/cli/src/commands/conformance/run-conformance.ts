import { resolve } from 'node:path';
import { conforms, printJson, printText, type ReleaseReport } from '@hubsante/conformance';
import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import { DiagnosticCollector, type Language } from '@hubsante/model';
import { mayReplace, reportUnwritable } from '../../output/output-choice.ts';
import { type InterruptionSource, publishFolder } from '../../output/publish-folder.ts';
import { checkSubFolders, subFolderOf } from '../../output/sub-folders.ts';
import { loadPrinter } from '../../printers/index.ts';
import { findingOf } from '../../printers/report.ts';
import type { Progress } from '../../progress.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { type ReleaseFiles, readSources } from '../../sources.ts';
import { compareWithPublished } from './compare-with-published.ts';
import { comparedEmitters } from './compared-emitters.ts';

/** What `dsf conformance` was asked for. */
export interface ConformanceOptions {
  /** Folder that receives what was produced, under the paths of what is published. */
  readonly out?: string;
  /** Whether the folder may be replaced although it holds files of others. */
  readonly force?: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly progress: Progress;
  /** Working folder, absolute: paths start from it. That of the process unless told. */
  readonly from?: string;
  /** What may interrupt the writing: the process unless told. */
  readonly interruptions?: InterruptionSource;
  /** Those of the registry unless told. */
  readonly emitters?: readonly ReleaseEmitter[];
}

/** What `dsf conformance` prints and returns. */
export interface ConformanceResult {
  /** Final newline included. */
  readonly output: string;
  /** 0: every difference is explained; 1: one is not; 2: the comparison could not be made. */
  readonly exitCode: 0 | 1 | 2;
}

/** Compares what the workbooks of published releases give with what was published. */
export async function runConformance(
  directories: string[],
  options: ConformanceOptions,
): Promise<ConformanceResult> {
  const { format, language, progress, from = process.cwd() } = options;
  const problems = new DiagnosticCollector();
  const releases = await openReleases(directories, from, problems);
  checkOutput(releases, options, from, problems);
  if (problems.diagnostics.length > 0) return couldNotRun(problems, options);

  const emitters = options.emitters ?? (await comparedEmitters());
  const compared: ComparedRelease[] = [];
  for (const files of releases) {
    try {
      const { report, files: produced } = await compareWithPublished(files, { emitters, language, progress });
      compared.push({ files, report, produced });
    } catch (error) {
      await reportUnreadable(error, files.path, files.folder, from, problems);
    }
  }
  if (problems.diagnostics.length === 0) await publish(compared, options, from, problems);
  if (problems.diagnostics.length > 0) return couldNotRun(problems, options);

  const reports = compared.map(({ report }) => report);
  const print = format === 'json' ? printJson : printText;
  return { output: print(reports, language), exitCode: reports.every(conforms) ? 0 : 1 };
}

interface ComparedRelease {
  readonly files: ReleaseFiles;
  readonly report: ReleaseReport;
  readonly produced: readonly EmittedFile[];
}

async function openReleases(
  directories: readonly string[],
  from: string,
  problems: DiagnosticCollector,
): Promise<ReleaseFiles[]> {
  const releases: ReleaseFiles[] = [];
  for (const directory of new Set(directories)) {
    const files = await readSources(directory, { nomenclatures: null, from }, problems);
    if (files !== null) releases.push(files);
  }
  return releases;
}

/** Found before the work begins: what forbids to write there. */
function checkOutput(
  releases: readonly ReleaseFiles[],
  { out, force = false }: ConformanceOptions,
  from: string,
  problems: DiagnosticCollector,
): void {
  if (out === undefined) return;
  if (releases.length > 1) checkSubFolders(releases, problems);
  const kept = [from, ...releases.map(({ folder }) => folder)];
  mayReplace({ out, path: resolve(from, out), kept, force }, problems);
}

async function publish(
  compared: readonly ComparedRelease[],
  { out, interruptions = process }: ConformanceOptions,
  from: string,
  problems: DiagnosticCollector,
): Promise<void> {
  if (out === undefined) return;
  try {
    await publishFolder(
      resolve(from, out),
      async (folder) => {
        for (const { files, produced } of compared) {
          await folder.write(produced, [], subFolderOf(files, compared.length > 1));
        }
      },
      interruptions,
    );
  } catch (error) {
    reportUnwritable(error, out, problems);
  }
}

/** What is printed when a path or a folder prevents the comparison. */
export async function couldNotRun(
  { diagnostics }: DiagnosticCollector,
  { format, language }: ConformanceOptions,
): Promise<ConformanceResult> {
  const print = await loadPrinter(format);
  const findings = diagnostics.map((diagnostic) => findingOf(diagnostic, language, (file) => file));
  const output = print({ language, findings, silencedCount: 0 }, { colors: false, columns: 100 });
  return { output, exitCode: 2 };
}
