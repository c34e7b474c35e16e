import {
  type Diagnostic,
  evolutionDiagnostics,
  exampleFaultDiagnostics,
  withoutItems,
} from '@hubsante/model';
import type { CheckedLink } from './check-links.ts';

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
const OF_EXAMPLES = new Set<string>([
  exampleFaultDiagnostics['field-unknown'].code,
  exampleFaultDiagnostics['field-misspelled'].code,
]);

/**
 * What tells that a release has lost the datum which a line between releases names: the examples of a link write it, whichever
 * cell is at fault. To mend that cell mends the line.
 */
export function lostDatum(
  { definition, value = '', parameters: { release = '' } }: Diagnostic,
  heard: readonly HeardLink[],
): Diagnostic | undefined {
  if (!OF_FIELDS.has(definition.code)) return undefined;
  const releases = release.split(', ');
  return heard
    .filter(({ opened: { link } }) => link !== null && releases.includes(link.modelRelease))
    .flatMap(({ own }) => own)
    .find((cause) => lostPaths(cause).some((lost) => leadsTo(value, lost)));
}

/** The paths that examples write and that the model does not have: `$.resourcesInfo.mobilizedResource`. */
function lostPaths(cause: Diagnostic): readonly string[] {
  return [cause, ...(cause.related ?? [])].flatMap(({ definition, parameters: { path } }) =>
    OF_EXAMPLES.has(definition.code) && path !== undefined ? [withoutItems(path)] : [],
  );
}

/** Whether a field, named by the last of its tags, is what stands at a path or under it. */
function leadsTo(name: string, path: string): boolean {
  const steps = name.split('.');
  return steps.some((_, index) => path.endsWith(`.${steps.slice(0, index + 1).join('.')}`));
}
