import { type Cardinality, isList, isRequired } from '../cardinality.ts';
import type { Enumeration, Field, LeafField } from '../field.ts';
import { BREAKING, type Change, type Verdicts } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { isSameList } from './diff-nomenclatures.ts';

export const SENDER_FAILS: Verdicts = { sender: 'breaking', receiver: 'compatible' };
const RECEIVER_FAILS: Verdicts = { sender: 'compatible', receiver: 'breaking' };
const SENDER_MAY_FAIL: Verdicts = { sender: 'dangerous', receiver: 'compatible' };
export const RECEIVER_MAY_FAIL: Verdicts = { sender: 'compatible', receiver: 'dangerous' };
const BOTH_MAY_FAIL: Verdicts = { sender: 'dangerous', receiver: 'dangerous' };

/** Receives what is found of a field, which stands where it is in the current version. */
export type Found = (kind: ChangeKind, field: Field, verdicts: Verdicts, more?: Change['parameters']) => void;

/** How often a field may or must be there. */
export function compareCardinality(before: Cardinality, field: Field, found: Found): void {
  const after = field.cardinality;
  const words = { previous: before.text, current: after.text };
  if (!isRequired(before) && isRequired(after)) found('became-required', field, SENDER_FAILS, words);
  if (isRequired(before) && !isRequired(after)) found('became-optional', field, RECEIVER_FAILS, words);
  if (!isList(before) && isList(after)) found('became-list', field, BREAKING, words);
  else if (isList(before) && !isList(after)) found('became-single', field, BREAKING, words);
  else if (isList(after)) {
    const [least, most] = [Math.max(before.min, 1), Math.max(after.min, 1)];
    const [wasMost, isMost] = [before.max ?? Number.POSITIVE_INFINITY, after.max ?? Number.POSITIVE_INFINITY];
    if (isMost < wasMost || most > least) found('bounds-narrowed', field, SENDER_MAY_FAIL, words);
    if (isMost > wasMost || most < least) found('bounds-widened', field, RECEIVER_MAY_FAIL, words);
  }
}

/** Types whose values are texts in JSON: another of them is still a text. */
const TEXTS: ReadonlySet<string> = new Set(['string', 'date', 'datetime', 'phoneNumber']);

/** Type, pattern and code list of a value. */
export function compareLeaf(previous: LeafField, current: LeafField, found: Found): void {
  if (previous.type !== current.type) {
    const verdicts = TEXTS.has(previous.type) && TEXTS.has(current.type) ? BOTH_MAY_FAIL : BREAKING;
    found('type-changed', current, verdicts, { previous: previous.type, current: current.type });
    if (verdicts === BREAKING) return;
  }
  comparePatterns(previous, current, found);
  compareLists(previous, current, found);
}

function comparePatterns(previous: LeafField, current: LeafField, found: Found): void {
  const [before, after] = [previous, current].map(({ pattern }) =>
    pattern?.origin === 'authored' ? pattern.source : null,
  );
  if (before === after) return;
  if (before == null) found('pattern-added', current, SENDER_MAY_FAIL, { current: after ?? '' });
  else if (after == null) found('pattern-removed', current, RECEIVER_MAY_FAIL, { previous: before });
  else if (after === `^${before}$`) found('pattern-anchored', current, SENDER_MAY_FAIL, { current: after });
  else found('pattern-changed', current, BOTH_MAY_FAIL, { previous: before, current: after });
}

function compareLists(previous: LeafField, current: LeafField, found: Found): void {
  const [before, after] = [previous.enumeration, current.enumeration];
  if (before === null && after === null) return;
  if (before === null || after === null) {
    if (after !== null) found('list-attached', current, SENDER_MAY_FAIL, { current: listWords(after) });
    if (before !== null) found('list-detached', current, RECEIVER_MAY_FAIL, { previous: listWords(before) });
    return;
  }
  const had = new Set(before.items.map(({ value }) => value));
  const has = new Set(after.items.map(({ value }) => value));
  if (!isSameList(before.nomenclature, after.nomenclature)) {
    const keeps = [...had].every((value) => has.has(value));
    const addsNone = [...has].every((value) => had.has(value));
    const verdicts: Verdicts = {
      sender: keeps ? 'compatible' : 'dangerous',
      receiver: addsNone ? 'compatible' : 'dangerous',
    };
    found('list-replaced', current, verdicts, { previous: listWords(before), current: listWords(after) });
    return;
  }
  // The codes of a nomenclature are compared once, not at every field that uses it.
  if (after.nomenclature !== null) return;
  for (const value of had) if (!has.has(value)) found('value-removed', current, SENDER_FAILS, { value });
  for (const value of has) if (!had.has(value)) found('value-added', current, RECEIVER_MAY_FAIL, { value });
}

/** The name of a nomenclature, or the first values of a list that has none. */
function listWords({ nomenclature, items }: Enumeration): string {
  if (nomenclature !== null) return nomenclature.name;
  const shown = items.slice(0, 3).map(({ value }) => value);
  return items.length > shown.length ? `${shown.join(', ')}…` : shown.join(', ');
}
