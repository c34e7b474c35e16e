import type { Diagnostic, Language } from '@hubsante/model';
import { type Finding, findingOf } from '../printers/report.ts';

/** Findings of one release. When there are several releases, file names alone would not tell them apart. */
export function findingsOfRelease(
  diagnostics: readonly Diagnostic[],
  pathOfFile: ReadonlyMap<string, string>,
  isOneOfSeveral: boolean,
  language: Language,
): Finding[] {
  const pathOf = (file: string) => pathOfFile.get(file) ?? file;
  return diagnostics
    .map((diagnostic) => findingOf(diagnostic, language, pathOf))
    .map((finding) => (isOneOfSeveral ? withPath(finding) : finding));
}

function withPath(finding: Finding): Finding {
  return { ...finding, file: finding.path, related: finding.related.map(withPath) };
}
