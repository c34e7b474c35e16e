import type { CaseRepair } from './acceptance-case.ts';
import { placeOf, valueAt } from './json-path.ts';

/**
 * The places a step leaves free, without its root, and the paths that say nothing of its example: told, since a path that
 * is silently of no use gives false failures (docs/reference/echanges.md §13.1).
 */
export function freePlaces(
  paths: readonly string[],
  { caseId, step, root, body }: { caseId: string; step: string; root: string; body: object },
): { readonly free: readonly string[]; readonly repairs: readonly CaseRepair[] } {
  const free: string[] = [];
  const repairs: CaseRepair[] = [];
  for (const text of paths) {
    const place = placeOf(text);
    const told = (reason: CaseRepair['reason']) => repairs.push({ caseId, step, text, reason });
    if (place === null) told('path-unreadable');
    else if (place !== root && !place.startsWith(`${root}/`)) told('path-of-another-message');
    else if (valueAt({ [root]: body }, place) === undefined) told('path-without-value');
    else free.push(place.slice(root.length + 1));
  }
  return { free, repairs };
}
