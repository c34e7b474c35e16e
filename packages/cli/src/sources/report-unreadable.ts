import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { isForbidden, systemErrorCode, systemErrorPath } from '../system-error.ts';
import { closestPath } from './closest-path.ts';
import { displayedPath } from './displayed-path.ts';
import { EncodingError, reportEncoding } from './read-input.ts';

/**
 * Reports why the system did not let a path be read, or that a text is not in UTF-8; throws any other error again.
 *
 * @param path as its user wrote it; `absolute` is the same, from the root.
 * @param from working folder, which displayed paths start from.
 */
export async function reportUnreadable(
  error: unknown,
  path: string,
  absolute: string,
  from: string,
  reporter: DiagnosticReporter,
): Promise<void> {
  if (error instanceof EncodingError) {
    const file = error.path === absolute ? path : displayedPath(error.path, from);
    reportEncoding(error.fault, file, reporter);
    return;
  }
  const code = systemErrorCode(error);
  if (code === null) throw error;
  const culprit = systemErrorPath(error) ?? absolute;
  const value = culprit === absolute ? path : displayedPath(culprit, from);
  const context = { place: { file: value }, value };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const nearest = await closestPath(culprit, from);
    reporter.report(cliDiagnostics['path-unknown'], context, { closest: nearest });
  } else if (code === 'EFBIG') {
    reporter.report(cliDiagnostics['path-too-large'], context);
  } else if (isForbidden(code)) {
    reporter.report(cliDiagnostics['path-forbidden'], context);
  } else {
    reporter.report(cliDiagnostics['path-unreadable'], context, { reason: code });
  }
}
