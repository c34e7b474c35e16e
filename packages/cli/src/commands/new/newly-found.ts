import { type Diagnostic, formatPlace } from '@hubsante/model';

/** The findings of `after` that `before` has not: same code, place and values. */
export function newlyFound(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(before.map(keyOf));
  return after.filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

function keyOf({ definition, place, value, parameters }: Diagnostic): string {
  return JSON.stringify([definition.code, formatPlace(place), value, parameters]);
}
