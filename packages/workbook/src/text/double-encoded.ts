import { type DiagnosticContext, type DiagnosticReporter, withoutDoubleEncoding } from '@hubsante/model';
import { cellDiagnostics } from '../diagnostics/cell.ts';

/** Reports a text that a program has encoded twice: nobody reads it, and it would be published so. */
export function reportDoubleEncoded(
  text: string,
  context: () => DiagnosticContext,
  reporter: DiagnosticReporter,
): void {
  const meant = withoutDoubleEncoding(text);
  if (meant !== null) reporter.report(cellDiagnostics['text-double-encoded'], context(), { meant });
}
