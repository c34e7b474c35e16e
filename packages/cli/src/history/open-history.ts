import { resolve } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import type { Environment } from '../environment.ts';
import { readText } from '../sources/read-input.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { ReleaseHistory } from './release-index.ts';

/** The history in a file; `null` where it cannot be read or is none, which was reported. */
export async function openHistory(
  path: string,
  { workingFolder: from }: Environment,
  reporter: DiagnosticReporter,
): Promise<ReleaseHistory | null> {
  const absolute = resolve(from, path);
  try {
    return ReleaseHistory.parse(await readText(absolute), path, reporter);
  } catch (error) {
    await reportUnreadable(error, path, absolute, from, reporter);
    return null;
  }
}
