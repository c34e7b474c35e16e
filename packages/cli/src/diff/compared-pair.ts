import { HEADER_ELEMENT } from '@hubsante/emitters';
import {
  type Diagnostic,
  diffLinks,
  diffReleases,
  type LinkPackage,
  type Message,
  travellingMessages,
} from '@hubsante/model';
import type { OpenedSubjects } from '../specifications/open-subjects.ts';
import type { Comparison } from './compared-versions.ts';
import { type CompiledVersion, type CompiledVersionOptions, twoVersions } from './compiled-versions.ts';
import type { Side } from './sides.ts';
import { wireRulesApart } from './wire-rules.ts';

/** Two versions that can be compared, once neither has faults. */
export interface ComparedPair {
  readonly previous: Side;
  readonly current: Side;
  /** What explains changes that no cell explains. */
  readonly remarks: readonly Diagnostic[];
  /** To be asked only of sides without faults. */
  readonly compare: () => Omit<Comparison, 'tolerance'>;
}

/** `null` unless there are two links, or two model releases. */
export async function comparedPair(
  subjects: OpenedSubjects,
  options: CompiledVersionOptions,
): Promise<ComparedPair | null> {
  const versions = await twoVersions(subjects, options);
  return versions === null ? null : pairOf(versions);
}

/** Two versions of one kind, as they are compared. */
export function pairOf([previous, current]: readonly [CompiledVersion, CompiledVersion]): ComparedPair {
  const [before, after] = [previous.readUnder, current.readUnder];
  return {
    previous: previous.side,
    current: current.side,
    remarks: before === null || after === null ? [] : wireRulesApart(before, after),
    compare: () => comparisonOf(previous, current),
  };
}

/** What changes from one version to the other; neither may have faults. */
export function comparisonOf(
  previous: CompiledVersion,
  current: CompiledVersion,
): Omit<Comparison, 'tolerance'> {
  const [before, after] = [previous.link(), current.link()];
  const versions = {
    previous: { subject: previous.subject, version: previous.version },
    current: { subject: current.subject, version: current.version },
  };
  if (before !== null && after !== null)
    return {
      ...versions,
      changes: diffLinks(before, after),
      messages: { previous: asTheyTravel(before), current: asTheyTravel(after) },
    };
  return {
    ...versions,
    changes: diffReleases(previous.release(), current.release()),
    messages: { previous: previous.release().messages, current: current.release().messages },
  };
}

/** Messages under the root they travel with: that of the header is the element of its schema, whatever its sheet calls it. */
function asTheyTravel(content: LinkPackage): readonly Message[] {
  const { header } = content.principles;
  return travellingMessages(content).map((message) =>
    message.name === header ? { ...message, root: HEADER_ELEMENT } : message,
  );
}
