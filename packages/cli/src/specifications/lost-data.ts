import {
  codesMissing,
  type Diagnostic,
  evolutionDiagnostics,
  exampleFaultDiagnostics,
  isOfMissingCodes,
  withoutItems,
} from '@hubsante/model';
import type { FindingOfEvolution } from '../evolution/check-evolutions.ts';
import type { CheckedLink } from './check-links.ts';
import { isOfOtherPerimeter } from './configured-perimeters.ts';
import { OF_CODES } from './contradicted-cells.ts';

/** A link, and what stands for itself of what was found in it. */
export interface HeardLink {
  readonly own: readonly Diagnostic[];
  readonly opened: CheckedLink['opened'];
}

/** What is said of a field that a release does not have. */
const OF_FIELDS = new Set<string>([
  evolutionDiagnostics['field-unknown'].code,
  evolutionDiagnostics['note-place-unusable'].code,
]);

/** A tag that an example writes and its message does not have. */
const OF_TAGS = new Set<string>([
  exampleFaultDiagnostics['field-unknown'].code,
  exampleFaultDiagnostics['field-misspelled'].code,
]);

/** What is said of a value that a release does not take. */
const OF_VALUES = new Set<string>([
  evolutionDiagnostics['code-unknown'].code,
  evolutionDiagnostics['default-refused'].code,
]);

/**
 * What tells that a release has lost the datum or the code which a line between releases names: the examples of a link write it,
 * whichever cell is at fault. To mend that cell mends the line.
 */
export function lostDatum(
  { told: { definition, value = '', parameters }, releases }: FindingOfEvolution,
  heard: readonly HeardLink[],
): Diagnostic | undefined {
  const { code } = definition;
  const { field = '' } = parameters;
  const isOfValue = OF_VALUES.has(code);
  const found = heard
    .filter(({ opened: { link } }) => link !== null && releases.includes(link.modelRelease))
    .flatMap(({ own }) => own);
  // Messages with the data of one another fit no line.
  const exchanged = found.find(
    (cause) =>
      cause.definition === exampleFaultDiagnostics['perimeters-exchanged'] || isOfOtherPerimeter(cause),
  );
  if (exchanged !== undefined || (!isOfValue && !OF_FIELDS.has(code))) return exchanged;
  return found.find((cause) => {
    const paths = pathsOf(cause, isOfValue ? OF_CODES : OF_TAGS);
    if (!isOfValue) return paths.some((path) => leadsTo(value, path));
    // A cell that cites another list, or a list that has lost several codes, refuses codes that no example writes, too.
    return (
      cause.place.cell !== undefined &&
      (codesMissing(cause).has(value) ||
        ((!isOfMissingCodes(cause) || codesMissing(cause).size > 1) &&
          paths.some((path) => path.endsWith(`.${field}`))))
    );
  });
}

/** The paths of what examples write and the model refuses: `$.resourcesInfo.mobilizedResource`. */
function pathsOf(cause: Diagnostic, codes: ReadonlySet<string>): readonly string[] {
  return [cause, ...(cause.related ?? [])].flatMap(({ definition, parameters: { path } }) =>
    codes.has(definition.code) && path !== undefined ? [withoutItems(path)] : [],
  );
}

/** Whether a field, named by the last of its tags, is what stands at a path or under it. */
function leadsTo(name: string, path: string): boolean {
  const steps = name.split('.');
  return steps.some((_, index) => path.endsWith(`.${steps.slice(0, index + 1).join('.')}`));
}
