import type { EmittedFile } from '@hubsante/emitters';
import { type Diagnostic, DiagnosticCollector, type Place } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** Findings of one document beyond this number say nothing new. */
const MOST_FINDINGS = 20;

/**
 * Has the official parser of AsyncAPI check every document made; anything it says, of whatever severity, is
 * an error. The parser takes about a third of a second to load: only builds that make documents pay for it.
 *
 * @param place where the author would look: the manifest of the link.
 */
export async function verifyAsyncApi(
  files: readonly EmittedFile[],
  place: Place,
  onProgress: (path: string) => void,
): Promise<readonly Diagnostic[]> {
  const documents = files.filter(({ path }) => path.endsWith('.asyncapi.json'));
  if (documents.length === 0) return [];
  const { Parser } = await import('@asyncapi/parser');
  const parser = new Parser();
  const reporter = new DiagnosticCollector();
  for (const { path, content } of documents) {
    onProgress(path);
    const found = await parser.validate(content);
    for (const { path: steps, message } of found.slice(0, MOST_FINDINGS)) {
      const where = `${path} › ${steps.join('/')}`;
      reporter.report(cliDiagnostics['asyncapi-invalid'], { place }, { where, fault: message });
    }
  }
  return reporter.diagnostics;
}
