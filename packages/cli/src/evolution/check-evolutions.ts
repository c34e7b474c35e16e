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

/** What is wrong in an evolution file, and the releases that its line holds against one another. */
export interface FindingOfEvolution {
  readonly told: Diagnostic;
  /** `['2.0']`; none where the file cannot be read. */
  readonly releases: readonly string[];
}

/**
 * What is wrong in the evolution files between releases that are checked together: without both, there is nothing to hold
 * them against. A release with errors, or whose manifest names messages that no workbook describes, lacks fields that a person may name rightly.
 *
 * @param from working folder, which displayed paths start from.
 */
export async function checkEvolutions(
  checked: readonly CheckedRelease[],
  from: string,
): Promise<readonly FindingOfEvolution[]> {
  const found: FindingOfEvolution[] = [];
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
    const unread = new DiagnosticCollector();
    const read = await readEvolutions(root, from, unread);
    found.push(...unread.diagnostics.map((told) => ({ told, releases: [] })));
    found.push(...read.flatMap(({ evolution }) => check(evolution, sound)));
  }
  return found;
}

function check(evolution: Evolution, releases: ReadonlyMap<string, Release>): readonly FindingOfEvolution[] {
  const { model, previous, current } = evolution;
  const [before, after] = [releases.get(model ?? previous), releases.get(model ?? current)];
  if (before === undefined || after === undefined) return [];
  const reporter = new DiagnosticCollector();
  checkEvolution(conversionSources(evolution, before, after), reporter);
  return reporter.diagnostics.map((told) => {
    const { release = `${previous}, ${current}` } = told.parameters;
    return { told, releases: model === null ? release.split(', ') : [model] };
  });
}
