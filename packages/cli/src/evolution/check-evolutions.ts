import { basename, dirname } from 'node:path';
import {
  checkEvolution,
  conversionSources,
  type Diagnostic,
  DiagnosticCollector,
  type Evolution,
  type Release,
} from '@hubsante/model';
import type { CheckedRelease } from '../specifications/check-results.ts';
import { isOfMissingMessage } from '../specifications/missing-messages.ts';

/**
 * What is wrong in the evolution files between releases that are checked together: without both, there is nothing to hold
 * them against. A release with errors, or whose manifest names messages that no workbook describes, lacks fields that a person may name rightly.
 *
 * @param from working folder, which displayed paths start from.
 */
export async function checkEvolutions(
  checked: readonly CheckedRelease[],
  from: string,
): Promise<readonly Diagnostic[]> {
  const reporter = new DiagnosticCollector();
  const roots = new Map<string, CheckedRelease[]>();
  for (const one of checked) {
    const root = dirname(dirname(one.release.folder));
    roots.set(root, [...(roots.get(root) ?? []), one]);
  }
  for (const [root, releases] of roots) {
    if (releases.length < 2) continue;
    const sound = new Map(
      releases
        .filter(({ result }) =>
          result.diagnostics.every((one) => one.definition.severity !== 'error' && !isOfMissingMessage(one)),
        )
        .map(({ release, result }) => [basename(release.folder), result.release]),
    );
    // Loaded where there are two releases: most runs check one.
    const { readEvolutions } = await import('./read-evolutions.ts');
    for (const { evolution } of await readEvolutions(root, from, reporter)) check(evolution, sound, reporter);
  }
  return reporter.diagnostics;
}

function check(
  evolution: Evolution,
  releases: ReadonlyMap<string, Release>,
  reporter: DiagnosticCollector,
): void {
  const { model, previous, current } = evolution;
  const [before, after] = [releases.get(model ?? previous), releases.get(model ?? current)];
  if (before === undefined || after === undefined) return;
  checkEvolution(conversionSources(evolution, before, after), reporter);
}
