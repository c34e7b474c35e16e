import { type Cardinality, isList, isRequired } from '../cardinality.ts';
import type { Field, LeafField, ObjectField } from '../field.ts';
import {
  BREAKING,
  type Change,
  COMPATIBLE,
  type MessagePair,
  type ReportChange,
  type Verdicts,
} from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { isSameList } from './diff-nomenclatures.ts';

const SENDER_FAILS: Verdicts = { sender: 'breaking', receiver: 'compatible' };
const RECEIVER_FAILS: Verdicts = { sender: 'compatible', receiver: 'breaking' };
const SENDER_MAY_FAIL: Verdicts = { sender: 'dangerous', receiver: 'compatible' };
const RECEIVER_MAY_FAIL: Verdicts = { sender: 'compatible', receiver: 'dangerous' };
const NEW_REQUIRED: Verdicts = { sender: 'breaking', receiver: 'dangerous' };
const BOTH_MAY_FAIL: Verdicts = { sender: 'dangerous', receiver: 'dangerous' };

/**
 * The fields of two versions of a message. A field is the same when its path is. A field that is not allowed
 * (`0..0`) is not there; an object that appears or goes is one change, whatever it holds.
 */
export function diffFields({ previous, current }: MessagePair, report: ReportChange): void {
  const message = current.name;
  const found = (kind: ChangeKind, field: Field, verdicts: Verdicts, more: Change['parameters'] = {}) =>
    report({
      kind,
      verdicts,
      message,
      field: field.path.slice(1).replaceAll('/', '.'),
      parameters: { tag: field.name, label: field.label, ...more },
    });
  compare(previous.fields, current.fields, found);
}

type Found = (kind: ChangeKind, field: Field, verdicts: Verdicts, more?: Change['parameters']) => void;

function compare(previous: readonly Field[], current: readonly Field[], found: Found): void {
  const before = byName(previous);
  const after = byName(current);
  const renamed = renamings(before, after);
  const oldNames = new Set([...renamed.values()].map(({ name }) => name));
  for (const [name, field] of before) {
    if (after.has(name) || oldNames.has(name)) continue;
    const inside = String(countInside(field));
    if (isRequired(field.cardinality)) found('required-field-removed', field, BREAKING, { inside });
    else found('field-removed', field, SENDER_FAILS, { inside });
  }
  for (const [name, field] of after) {
    const known = before.get(name);
    const formerly = renamed.get(name);
    if (known !== undefined) compareField(known, field, found);
    else if (formerly !== undefined) {
      found('field-renamed', field, BREAKING, { previous: formerly.name, current: name });
      compareField(formerly, field, found);
    } else {
      const inside = String(countInside(field));
      if (isRequired(field.cardinality)) found('required-field-added', field, NEW_REQUIRED, { inside });
      else found('field-added', field, RECEIVER_MAY_FAIL, { inside });
    }
  }
}

/** New tags that stand for an old one: the same name for people, of the same sort, in the same object, and no other so. */
function renamings(
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
): ReadonlyMap<string, Field> {
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const come = [...after.values()].filter(({ name }) => !before.has(name));
  const isLike = (one: Field) => (other: Field) => one.label === other.label && one.kind === other.kind;
  return new Map(
    come.flatMap((field): [string, Field][] => {
      const [formerly, ...others] = gone.filter(isLike(field));
      const isOnly = formerly !== undefined && others.length === 0 && come.filter(isLike(field)).length === 1;
      return isOnly ? [[field.name, formerly]] : [];
    }),
  );
}

/** Of two fields with one tag the later one counts, as on the wire. */
function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(
    fields.filter(({ cardinality }) => cardinality.max !== 0).map((field) => [field.name, field]),
  );
}

function countInside(field: Field): number {
  if (field.kind === 'leaf') return 0;
  return [...byName(field.children).values()].reduce((count, child) => count + 1 + countInside(child), 0);
}

function compareField(previous: Field, current: Field, found: Found): void {
  if (previous.label !== current.label) {
    found('label-changed', current, COMPATIBLE, { previous: previous.label, current: current.label });
  }
  if (previous.description !== current.description) found('description-changed', current, COMPATIBLE);
  compareCardinality(previous.cardinality, current, found);
  if (previous.kind !== current.kind) {
    found('type-changed', current, BREAKING, { previous: typeWords(previous), current: typeWords(current) });
  } else if (previous.kind === 'object' && current.kind === 'object') compareObject(previous, current, found);
  else if (previous.kind === 'leaf' && current.kind === 'leaf') compareLeaf(previous, current, found);
}

function compareCardinality(before: Cardinality, field: Field, found: Found): void {
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

function compareObject(previous: ObjectField, current: ObjectField, found: Found): void {
  if (previous.typeName !== current.typeName) {
    found('structure-renamed', current, COMPATIBLE, {
      previous: previous.typeName,
      current: current.typeName,
    });
  }
  // What a row refers to is written, and compared, under the row that defines it.
  if (previous.children.length > 0 && current.children.length > 0)
    compare(previous.children, current.children, found);
}

function compareLeaf(previous: LeafField, current: LeafField, found: Found): void {
  if (previous.type !== current.type) {
    found('type-changed', current, BREAKING, { previous: previous.type, current: current.type });
    return;
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
  else found('pattern-changed', current, BOTH_MAY_FAIL, { previous: before, current: after });
}

function compareLists(previous: LeafField, current: LeafField, found: Found): void {
  const [before, after] = [previous.enumeration, current.enumeration];
  const name = (list: LeafField['enumeration']) => list?.nomenclature?.name ?? 'la liste du classeur';
  if (before === null || after === null) {
    if (after !== null) found('list-attached', current, SENDER_MAY_FAIL, { current: name(after) });
    if (before !== null) found('list-detached', current, RECEIVER_MAY_FAIL, { previous: name(before) });
    return;
  }
  if (!isSameList(before.nomenclature, after.nomenclature)) {
    found('list-replaced', current, BOTH_MAY_FAIL, { previous: name(before), current: name(after) });
    return;
  }
  // The codes of a nomenclature are compared once, not at every field that uses it.
  if (after.nomenclature !== null) return;
  const had = new Set(before.items.map(({ value }) => value));
  const has = new Set(after.items.map(({ value }) => value));
  for (const value of had) if (!has.has(value)) found('value-removed', current, SENDER_FAILS, { value });
  for (const value of has) if (!had.has(value)) found('value-added', current, RECEIVER_MAY_FAIL, { value });
}

function typeWords(field: Field): string {
  return field.kind === 'object' ? `objet ${field.typeName}` : field.type;
}
