import type { Change } from '../diff/change.ts';
import type { ChangeKind } from '../diff/change-kinds.ts';
import { formerName, isSameTraced, laterName, type Passage, placesOfChange } from './former-name.ts';
import { isThere, type Traced, type TracedContent } from './traced.ts';

/** A thing in one version, and what brought it there from the version before. */
export interface TimelineStep<Version> {
  readonly version: Version;
  /** The thing under the name it has there; `null` where it is not. */
  readonly traced: Traced | null;
  /** What the comparison with the version before says of the thing, and of what stands above it; empty for the first version. */
  readonly changes: readonly Change[];
  /** What it says of what the thing holds: of the fields of a message or of an object. */
  readonly inside: readonly Change[];
}

/**
 * The life of a message, of a field or of a code, version by version: nothing but what the comparison of each version
 * with the one before says, kept to that thing. It is followed from the latest version that has it under that name,
 * through changes of name and of place.
 *
 * @param versions the oldest first.
 * @param changesOf what changes between two successive versions (`diffReleases`, `diffLinks`).
 * @returns a step for each version; `null` where no version has such a thing.
 */
export function timelineOf<Version extends TracedContent>(
  versions: readonly Version[],
  changesOf: (previous: Version, current: Version) => readonly Change[],
  what: Traced,
): readonly TimelineStep<Version>[] | null {
  const anchor = versions.findLastIndex((version) => isThere(version, what));
  if (anchor === -1) return null;
  const passages = versions.slice(1).map((current, index): Passage => {
    const previous = versions[index] ?? current;
    return { previous, current, changes: changesOf(previous, current) };
  });
  const names = namesIn(versions, passages, anchor, what);
  return versions.map((version, index) => {
    const passage = passages[index - 1];
    const [before, traced] = [names[index - 1] ?? null, names[index] ?? null];
    const told = passage === undefined ? { changes: [], inside: [] } : changesAt(passage, before, traced);
    return { version, traced, ...told };
  });
}

/** What each version calls the thing; after a version without it, the last known name counts again. */
function namesIn(
  versions: readonly TracedContent[],
  passages: readonly Passage[],
  anchor: number,
  what: Traced,
): readonly (Traced | null)[] {
  const names: (Traced | null)[] = versions.map(() => null);
  names[anchor] = what;
  let known = what;
  const note = (index: number, name: Traced | null) => {
    names[index] = name;
    known = name ?? known;
  };
  const again = (index: number) => {
    const version = versions[index];
    return version !== undefined && isThere(version, known) ? known : null;
  };
  for (let index = anchor - 1; index >= 0; index -= 1) {
    const [passage, next] = [passages[index], names[index + 1] ?? null];
    note(index, passage === undefined || next === null ? again(index) : formerName(passage, next));
  }
  known = what;
  for (let index = anchor + 1; index < versions.length; index += 1) {
    const [passage, last] = [passages[index - 1], names[index - 1] ?? null];
    note(index, passage === undefined || last === null ? again(index) : laterName(passage, last));
  }
  return names;
}

/** What brings a thing with what stands above it. */
const COMING: readonly ChangeKind[] = [
  'message-added',
  'service-message-added',
  'field-added',
  'required-field-added',
  'field-moved',
  'type-changed',
  'nomenclature-added',
  'code-added',
];

/** What takes it away. */
const GOING: readonly ChangeKind[] = [
  'message-removed',
  'service-message-removed',
  'field-removed',
  'required-field-removed',
  'field-moved',
  'type-changed',
  'nomenclature-removed',
  'code-removed',
];

/** What reaches a field though it is said of what stands above it. */
const FROM_ABOVE: readonly ChangeKind[] = [
  'message-renamed',
  'message-leaving',
  'root-changed',
  'field-renamed',
  'field-moved',
  'field-leaving',
];

/** What a comparison says of a thing that has these names in both versions. */
function changesAt(
  { changes }: Pick<Passage, 'changes'>,
  before: Traced | null,
  after: Traced | null,
): Pick<TimelineStep<never>, 'changes' | 'inside'> {
  if (after === null) {
    const formerly = before === null ? [] : formerSubjects(changes, before);
    const isOf = (one: Change) => formerly.some((traced) => isOfComing(one, traced, GOING));
    return { changes: changes.filter(isOf), inside: [] };
  }
  if (before === null)
    return { changes: changes.filter((one) => isOfComing(one, after, COMING)), inside: [] };
  if (after.kind === 'code') return { changes: changes.filter((one) => isOwn(one, after)), inside: [] };
  const ofMessage = changes.filter((one) => one.message === after.message);
  const isSame = isSameTraced(before, after);
  const isOf = (one: Change) =>
    (isOwn(one, after) || (after.kind === 'field' && isFromAbove(one, after))) &&
    // Where objects come to share a structure, what was renamed in one of them is told at the places of all.
    !(isSame && after.kind === 'field' && isOfName(one));
  const isInside = (one: Change) =>
    after.kind === 'message' || placesOfChange(one).some((place) => place.startsWith(`${after.field}.`));
  return {
    changes: ofMessage.filter(isOf),
    inside: ofMessage.filter((one) => !isOf(one) && isInside(one)),
  };
}

/** What is said of the thing itself. */
function isOwn(change: Change, traced: Traced): boolean {
  if (traced.kind === 'code')
    return change.nomenclature === traced.nomenclature && change.code === traced.code;
  if (change.message !== traced.message) return false;
  if (traced.kind === 'message') return change.field === undefined;
  // That a field came or went says nothing of one that is in both versions, though the place be the same.
  return !isPresence(change) && placesOfChange(change).includes(traced.field);
}

function isPresence({ kind }: Change): boolean {
  return /^(?:required-)?field-(?:added|removed)$/.test(kind);
}

function isOfName({ kind }: Change): boolean {
  return kind === 'field-renamed' || kind === 'field-moved';
}

/** What is said of what stands above a field, and reaches it. */
function isFromAbove(change: Change, { message, field }: Extract<Traced, { kind: 'field' }>): boolean {
  if (change.message !== message || !FROM_ABOVE.includes(change.kind)) return false;
  return change.field === undefined || placesOfChange(change).some((place) => isAt(field, place));
}

/** What is said of a thing that one of both versions has not. */
function isOfComing(change: Change, traced: Traced, kinds: readonly ChangeKind[]): boolean {
  if (traced.kind !== 'field' && isOwn(change, traced)) return true;
  if (!kinds.includes(change.kind)) return false;
  if (traced.kind === 'code') return change.nomenclature === traced.nomenclature && change.code === undefined;
  if (change.message !== traced.message) return false;
  const isMove = change.kind === 'field-moved' && kinds === GOING;
  const place = isMove ? change.parameters.previous : change.field;
  if (place === undefined) return true;
  return traced.kind === 'field' && [...(change.places ?? []), place].some((one) => isAt(traced.field, one));
}

/** Changes of a message that stays are said under its new name, also those of what it lost. */
function formerSubjects(changes: readonly Change[], before: Traced): readonly Traced[] {
  if (before.kind !== 'field') return [before];
  const renamed = changes.filter(
    (one) => one.kind === 'message-renamed' && one.parameters.previous === before.message,
  );
  return [before, ...renamed.map(({ message = before.message }) => ({ ...before, message }))];
}

/** Whether a field is the one at a place, or inside it. */
function isAt(field: string, place: string): boolean {
  return field === place || field.startsWith(`${place}.`);
}
