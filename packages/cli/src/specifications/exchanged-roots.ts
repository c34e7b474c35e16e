import {
  type Diagnostic,
  exampleFileDiagnostics as diagnostics,
  linkAcceptanceTestDiagnostics as testDiagnostics,
} from '@hubsante/model';
import type { CheckedLink } from './check-links.ts';

/**
 * The roots that were exchanged in a release, as another of its links tells, which explain what a link with few examples of both
 * messages shows.
 */
export function exchangedRoots(
  one: Diagnostic,
  { opened }: CheckedLink,
  links: readonly CheckedLink[],
): Diagnostic | undefined {
  const roots = rootsOf(one);
  const release = opened.link?.modelRelease;
  if (roots.length === 0 || release === undefined) return undefined;
  return links
    .filter((other) => other.opened.link?.modelRelease === release)
    .flatMap(({ result }) => result.diagnostics)
    .find(
      ({ definition, value = '', parameters: { root = '' } }) =>
        definition.code === diagnostics['roots-exchanged'].code &&
        roots.every((name) => [value, root].includes(name)),
    );
}

/** The roots that a finding says stand for one another. */
function rootsOf({
  definition: { code },
  value = '',
  parameters: { root = '' },
  related,
}: Diagnostic): readonly string[] {
  if (code === diagnostics['root-of-other-message'].code) return [value, root];
  if (code === testDiagnostics['test-message-of-other-paths'].code) return [root];
  const [first] = related ?? [];
  return code === diagnostics['files-swapped'].code && first !== undefined ? rootsOf(first) : [];
}
