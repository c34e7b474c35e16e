import { type Diagnostic, DiagnosticCollector, type Silence } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { readSilences } from '../silences/read-silences.ts';
import { type ReleaseFiles, readSources } from '../sources.ts';

/** A release of the command line, read from the disk and not understood yet. */
export interface OpenedRelease extends ReleaseFiles {
  readonly silences: readonly Silence[];
  /** What is wrong in its file of silences. */
  readonly silenceDiagnostics: readonly Diagnostic[];
}

export interface OpenedReleases {
  readonly releases: readonly OpenedRelease[];
  /** Why some could not be opened: the command cannot run. */
  readonly problems: readonly Diagnostic[];
}

/** Reads every file the command line names, and reports all the mistakes in its paths at once. */
export async function openReleases(
  { paths, values }: Invocation,
  { workingFolder: from }: Environment,
): Promise<OpenedReleases> {
  const problems = new DiagnosticCollector();
  const options = { nomenclatures: values.get('nomenclatures') ?? null, from };
  const releases: OpenedRelease[] = [];
  for (const path of new Set(paths)) {
    const files = await readSources(path, options, problems);
    if (files === null) continue;
    const faults = new DiagnosticCollector();
    const explicit = values.get('silences') ?? null;
    const read = await readSilences(explicit, files.folder, from, problems, faults);
    if (read === null) continue;
    const pathOfFile = new Map(files.pathOfFile);
    if (read.file !== null) pathOfFile.set(read.file.name, read.file.path);
    releases.push({ ...files, pathOfFile, silences: read.silences, silenceDiagnostics: faults.diagnostics });
  }
  return { releases, problems: problems.diagnostics };
}
