import { type Diagnostic, DiagnosticCollector, linkDiagnostics } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import type { CheckedRelease } from './check-results.ts';
import type { CompiledLink } from './compile-links.ts';

/**
 * What is found in a release, where a message that its manifest and links know by another name is one error, at the cell of
 * its name: they all follow from it.
 *
 * @param links those of the release.
 */
export function withRenamedMessages(
  { result }: CheckedRelease,
  links: readonly CompiledLink[],
): readonly Diagnostic[] {
  const { code } = linkDiagnostics['message-unknown'];
  const unknown = links.flatMap((link) =>
    link.result.diagnostics.flatMap(({ definition, value }) => (definition.code === code ? [value] : [])),
  );
  return result.diagnostics.flatMap((one) => {
    const { definition, value = '', parameters } = one;
    const message = result.release.messages.find(({ name }) => name === parameters.suggestion);
    const count = unknown.filter((name) => name === value).length;
    if (definition !== cliDiagnostics['title-of-renamed-message'] || message === undefined || count === 0)
      return [one];
    const collector = new DiagnosticCollector();
    const context = { place: message.place, value: message.name, subjects: [value], related: [one] };
    collector.report(cliDiagnostics['message-renamed'], context, { old: value, count });
    return collector.diagnostics;
  });
}
