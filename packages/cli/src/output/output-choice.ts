import { sep } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { isForbidden, systemErrorCode } from '../system-error.ts';
import { clearLeftovers } from './beside.ts';
import { foreignFile } from './existing-folder.ts';
import { realPath } from './real-path.ts';

/** An output folder, and what must not be lost with what it replaces. */
export interface OutputChoice {
  /** As its user wrote it. */
  readonly out: string;
  /** The same, absolute. */
  readonly path: string;
  /** Absolute paths that must survive: the sources, the working folder. */
  readonly kept: readonly string[];
  /** Whether foreign files may be deleted. */
  readonly force: boolean;
}

/** Whether the folder may be replaced as a whole; if not, the reason was reported. */
export function mayReplace({ out, path, kept, force }: OutputChoice, reporter: DiagnosticReporter): boolean {
  const context = { place: { file: out }, value: out };
  const target = realPath(path);
  const inside = kept.find((other) => holds(target, realPath(other)));
  if (inside !== undefined) {
    reporter.report(cliDiagnostics['output-holds-sources'], context, { kept: inside });
    return false;
  }
  if (force) return true;
  try {
    clearLeftovers(target);
    const example = foreignFile(target);
    if (example === null) return true;
    reporter.report(cliDiagnostics['output-foreign'], context, { example });
  } catch (error) {
    reportUnwritable(error, out, reporter);
  }
  return false;
}

/** Reports a failure of the system while writing; throws any other error again. */
export function reportUnwritable(error: unknown, out: string, reporter: DiagnosticReporter): void {
  const code = systemErrorCode(error);
  if (code === null) throw error;
  const context = { place: { file: out }, value: out };
  if (isForbidden(code)) reporter.report(cliDiagnostics['output-forbidden'], context);
  else if (code === 'ENOSPC' || code === 'EDQUOT')
    reporter.report(cliDiagnostics['output-disk-full'], context);
  else reporter.report(cliDiagnostics['output-unwritable'], context, { reason: code });
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
