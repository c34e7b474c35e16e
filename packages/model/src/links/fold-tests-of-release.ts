import type { Diagnostic } from '../diagnostics.ts';
import { foldUnder } from '../folding.ts';
import { formatPlace } from '../origin.ts';
import { closestName, foldName } from '../validation/closest-name.ts';
import { latinReadings } from '../validation/look-alikes.ts';
import { linkAcceptanceTestDiagnostics as diagnostics } from './acceptance-test-diagnostics.ts';

/** Paths that lead to a tag which its object does not have. */
const OF_TAGS = new Set<string>([
  diagnostics['test-path-unknown'].code,
  diagnostics['test-path-misspelled'].code,
]);
/** What is said of the cell of a tag: its object has no other of that name. */
const OF_CELL = /^(?:model\/(?:tag|name)-|workbook\/(?:tag|name)-)/;
/** A tag that stands twice in its object: one of both was another. */
const TWICE = 'model/tag-duplicate';
const OF_TITLE = 'workbook/configuration-disagrees-with-title';

/**
 * What the acceptance tests of a release show goes under what its sheets say of the same cell: paths to a tag under the fault of
 * that tag, whose cell is the one to mend, and the first cell of a sheet under the exchange that it tells too.
 */
export function foldTestsOfRelease(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = found.filter(
    ({ definition }) =>
      OF_CELL.test(definition.code) || definition.code === diagnostics['perimeters-against-tests'].code,
  );
  return causes.reduce((left, cause) => {
    const related = left.filter((one) => isOfTag(one, cause) || isOfTitle(one, cause));
    if (related.length === 0) return left;
    return left.flatMap((one) =>
      one === cause ? [foldUnder(cause, related)] : related.includes(one) ? [] : [one],
    );
  }, found);
}

function isOfTag({ definition, parameters }: Diagnostic, cause: Diagnostic): boolean {
  if (!OF_TAGS.has(definition.code) || parameters.sheet !== cause.place.sheet) return false;
  const { tag = '', known = '' } = parameters;
  const { value = '' } = cause;
  // In that object, where the tag has its place and not its name.
  if (!known.split(', ').includes(value)) return false;
  return (
    cause.definition.code === TWICE ||
    parameters.suggestion === value ||
    cause.parameters.suggestion === tag ||
    latinReadings(value).some((reading) => closestName(tag, [reading]) !== null) ||
    foldName(value) === foldName(tag)
  );
}

function isOfTitle({ definition, place }: Diagnostic, cause: Diagnostic): boolean {
  return definition.code === OF_TITLE && formatPlace(place) === cause.parameters.saidAt;
}
