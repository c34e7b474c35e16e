import type { Change } from '../diff/change.ts';
import { isSameList } from '../diff/diff-nomenclatures.ts';
import { holderOf, isThere, type Traced, type TracedContent, tagOf, tagsAt } from './traced.ts';

/** Two successive versions, and what the comparison says of them. */
export interface Passage {
  readonly previous: TracedContent;
  readonly current: TracedContent;
  readonly changes: readonly Change[];
}

/** What the previous version calls a thing of the current one; `null` when it has it not. */
export function formerName(passage: Passage, traced: Traced): Traced | null {
  const former =
    traced.kind === 'code' ? formerCode(passage, traced) : formerPlace(passage, traced.message, traced);
  return former !== null && isThere(passage.previous, former) ? former : null;
}

/** What the current version calls a thing of the previous one; `null` when it has it no more. */
export function laterName(passage: Passage, traced: Traced): Traced | null {
  // Only names that a change gives, and the same one, can be what it became.
  for (const later of laterNames(passage, traced)) {
    if (!isThere(passage.current, later)) continue;
    const former = formerName(passage, later);
    if (former !== null && isSameTraced(former, traced)) return later;
  }
  return null;
}

/** Whether two names are of one thing. */
export function isSameTraced(one: Traced, other: Traced): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function formerMessage({ previous, changes }: Passage, message: string): string | null {
  const renamed = changes.find((one) => one.kind === 'message-renamed' && one.message === message);
  const former = renamed?.parameters.previous ?? message;
  return previous.messages.some(({ name }) => name === former) ? former : null;
}

function formerPlace(
  passage: Passage,
  message: string,
  traced: Exclude<Traced, { kind: 'code' }>,
): Traced | null {
  const former = formerMessage(passage, message);
  if (former === null) return null;
  if (traced.kind === 'message') return { kind: 'message', message: former };
  const field = formerField(passage, { newer: message, older: former }, traced.field);
  return field === null ? null : { kind: 'field', message: former, field };
}

/** Where a field was: what was renamed or moved above it counts. */
function formerField(
  passage: Passage,
  message: { readonly newer: string; readonly older: string },
  field: string,
): string | null {
  const { previous, changes } = passage;
  const ofMessage = changes.filter((one) => one.message === message.newer);
  const moved = ofMessage.find((one) => one.kind === 'field-moved' && one.field === field);
  if (moved !== undefined) return moved.parameters.previous ?? null;
  const holder = holderOf(field);
  const around = holder === '' ? '' : formerField(passage, message, holder);
  if (around === null) return null;
  const before = previous.messages.find(({ name }) => name === message.older);
  const tags = before === undefined ? [] : tagsAt(before, around);
  const at = (tag: string) => (around === '' ? tag : `${around}.${tag}`);
  if (tags.includes(tagOf(field))) return at(tagOf(field));
  for (const one of ofMessage) {
    if (one.kind !== 'field-renamed' || !placesOfChange(one).includes(field)) continue;
    const tag = one.parameters.previous ?? '';
    if (tags.includes(tag)) return at(tag);
  }
  return null;
}

function formerCode(
  { previous, current, changes }: Passage,
  { nomenclature, code }: Extract<Traced, { kind: 'code' }>,
): Traced | null {
  const list = current.nomenclatures.find(({ id }) => id === nomenclature);
  if (list === undefined) return null;
  const isNew = changes.some((one) => one.kind === 'nomenclature-added' && one.nomenclature === nomenclature);
  const known =
    previous.nomenclatures.find(({ id }) => id === nomenclature) ??
    previous.nomenclatures.find((one) => isSameList(one, list));
  if (isNew || known === undefined) return null;
  const renamed = changes.find(
    (one) => one.kind === 'code-renamed' && one.nomenclature === nomenclature && one.code === code,
  );
  return { kind: 'code', nomenclature: known.id, code: renamed?.parameters.previous ?? code };
}

/** Every name that a thing may have in the current version. */
function laterNames(passage: Passage, traced: Traced): readonly Traced[] {
  const { current, previous, changes } = passage;
  if (traced.kind === 'code') {
    const list = previous.nomenclatures.find(({ id }) => id === traced.nomenclature) ?? null;
    return current.nomenclatures
      .filter((one) => isSameList(one, list))
      .flatMap(({ id }) => {
        const renamed = changes.filter(
          (one) =>
            one.kind === 'code-renamed' && one.nomenclature === id && one.parameters.previous === traced.code,
        );
        const codes = [traced.code, ...renamed.map(({ code = '' }) => code)];
        return codes.map((code): Traced => ({ kind: 'code', nomenclature: id, code }));
      });
  }
  const renamed = changes.filter(
    (one) => one.kind === 'message-renamed' && one.parameters.previous === traced.message,
  );
  const messages = [traced.message, ...renamed.map(({ message = '' }) => message)];
  if (traced.kind === 'message') return messages.map((message): Traced => ({ kind: 'message', message }));
  return messages.flatMap((message) =>
    laterFields(
      changes.filter((one) => one.message === message),
      traced.field,
    ).map((field): Traced => ({ kind: 'field', message, field })),
  );
}

function laterFields(changes: readonly Change[], field: string): readonly string[] {
  const moved = changes
    .filter((one) => one.kind === 'field-moved' && one.parameters.previous === field)
    .flatMap((one) => one.field ?? []);
  const holder = holderOf(field);
  const arounds = holder === '' ? [''] : laterFields(changes, holder);
  const tags = [
    tagOf(field),
    ...changes
      .filter((one) => one.kind === 'field-renamed' && one.parameters.previous === tagOf(field))
      .flatMap(({ parameters }) => parameters.current ?? []),
  ];
  const there = arounds.flatMap((around) => tags.map((tag) => (around === '' ? tag : `${around}.${tag}`)));
  return [...moved, ...there];
}

/** Every place a change holds at. */
export function placesOfChange({ places, field }: Change): readonly string[] {
  return [...(places ?? []), ...(field === undefined ? [] : [field])];
}
