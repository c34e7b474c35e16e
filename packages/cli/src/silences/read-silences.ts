import { basename, join, resolve } from 'node:path';
import type { DiagnosticReporter, Silence } from '@hubsante/model';
import { displayedPath } from '../sources/displayed-path.ts';
import { readText, reportDoubleEncoding } from '../sources/read-input.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { systemErrorCode } from '../system-error.ts';

/** The file looked for beside the workbooks. */
const SILENCES_FILE = 'silences.yaml';

/** The accepted warnings of a release or a link, with the file that lists them. */
export interface SilencesFile {
  readonly silences: readonly Silence[];
  /** Name and displayed path of the file; `null` when there is none. */
  readonly file: { readonly name: string; readonly path: string } | null;
}

/**
 * Reads the silences of a release: those of `explicit` (relative to `from`), else of `silences.yaml` in
 * its folder when there is one. `null` when the file asked for cannot be read, which was then reported.
 */
export async function readSilences(
  explicit: string | null,
  folder: string,
  from: string,
  runReporter: DiagnosticReporter,
  releaseReporter: DiagnosticReporter,
): Promise<SilencesFile | null> {
  const path = explicit === null ? join(folder, SILENCES_FILE) : resolve(from, explicit);
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    if (explicit === null && systemErrorCode(error) === 'ENOENT') return { silences: [], file: null };
    await reportUnreadable(error, explicit ?? displayedPath(path, from), path, from, runReporter);
    return null;
  }
  const name = basename(path);
  reportDoubleEncoding(text, displayedPath(path, from), releaseReporter);
  // Most releases have no such file: the YAML reader is not loaded for them.
  const { parseSilences } = await import('./parse-silences.ts');
  return {
    silences: parseSilences(text, name, releaseReporter),
    file: { name, path: displayedPath(path, from) },
  };
}
