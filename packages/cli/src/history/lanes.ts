import { basename, dirname, resolve, sep } from 'node:path';
import {
  type Change,
  nomenclaturesOf,
  type Release,
  type TracedContent,
  travellingMessages,
} from '@hubsante/model';
import { comparisonOf } from '../diff/compared-pair.ts';
import {
  type CompiledVersion,
  type CompiledVersionOptions,
  compiledLinks,
  compiledRelease,
} from '../diff/compiled-versions.ts';
import { findSubjects, MODELS, type Subject, withoutWildcard } from '../specifications/find-subjects.ts';
import type { OpenedSubjects } from '../specifications/open-subjects.ts';

/** A version of a lane, with what a timeline reads of it. */
export interface LaneVersion extends TracedContent {
  readonly compiled: CompiledVersion;
}

/** The releases of the model, or the versions of a link, the oldest first. */
export interface Lane {
  /** `mdd`, `15-15`. */
  readonly subject: string;
  readonly versions: readonly LaneVersion[];
}

/**
 * The subjects of folders, each once. In a folder that has model releases where they belong, other releases (the
 * example) are no versions of these; one that is named itself is.
 */
export async function laneSubjects(folders: readonly string[], from: string): Promise<readonly Subject[]> {
  const found = await findSubjects(folders, from);
  const isModel = ({ kind, path }: Subject) =>
    kind === 'release' && basename(dirname(resolve(from, path))) === MODELS;
  const isIn = ({ path }: Subject, folder: string) =>
    resolve(from, path).startsWith(`${resolve(from, withoutWildcard(folder))}${sep}`);
  const withModels = folders.filter((folder) => found.some((one) => isModel(one) && isIn(one, folder)));
  return found.filter(
    (one) => one.kind === 'link' || isModel(one) || !withModels.some((folder) => isIn(one, folder)),
  );
}

/** Every version of the subjects, compiled: the model, then the links by name. */
export async function compiledVersions(
  subjects: OpenedSubjects,
  options: CompiledVersionOptions,
): Promise<readonly CompiledVersion[]> {
  const releases = subjects.releases.map((release) => compiledRelease(release, options));
  const links = subjects.links.length === 0 ? [] : await compiledLinks(subjects, options);
  return [...releases, ...links];
}

const order = new Intl.Collator('en', { numeric: true });

/** The oldest first: `1.5`, `1.10`, `2.0`. */
export function inVersionOrder<Item>(
  items: readonly Item[],
  versionOf: (item: Item) => string,
): readonly Item[] {
  return items.toSorted((one, other) => order.compare(versionOf(one), versionOf(other)));
}

/** To be asked only of versions without faults. */
export function lanesOf(compiled: readonly CompiledVersion[]): readonly Lane[] {
  const subjects = [...new Set(compiled.map(({ subject }) => subject))].sort(
    (one, other) => Number(other === MODELS) - Number(one === MODELS) || order.compare(one, other),
  );
  return subjects.map((subject) => {
    const versions = inVersionOrder(
      compiled.filter((one) => one.subject === subject),
      ({ version }) => version,
    );
    return { subject, versions: versions.map((one) => ({ compiled: one, ...contentOf(one) })) };
  });
}

function contentOf(version: CompiledVersion): TracedContent {
  const link = version.link();
  if (link === null) {
    const { messages, nomenclatures }: Release = version.release();
    return { messages, nomenclatures };
  }
  const messages = travellingMessages(link);
  return { messages, nomenclatures: nomenclaturesOf(messages) };
}

/** What `dsf diff` says of two versions of a lane. */
export function changesBetween(previous: LaneVersion, current: LaneVersion): readonly Change[] {
  return comparisonOf(previous.compiled, current.compiled).changes;
}
