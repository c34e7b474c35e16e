import { type Cardinality, isList, isRequired } from '../cardinality.ts';
import type { Enumeration, Field, LeafField, ObjectField, ObjectType } from '../field.ts';
import type { Message } from '../message.ts';
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

type Found = (kind: ChangeKind, field: Field, verdicts: Verdicts, more?: Change['parameters']) => void;

/** The members of an object or of a message, and whether others are accepted. */
type Structure = Pick<ObjectType, 'fields' | 'isOpen'>;

/**
 * The fields of two versions of a message. A field is the same when its path is, or its name for people where only the
 * tag changed. A field that is not allowed (`0..0`) is not there; an object that appears or goes is one change, whatever
 * it holds; a structure several fields share is compared once.
 */
export function diffFields({ previous, current }: MessagePair, report: ReportChange): void {
  const message = current.name;
  const found: Found = (kind, field, verdicts, more = {}) =>
    report({
      kind,
      verdicts,
      message,
      field: field.path.slice(1).replaceAll('/', '.'),
      parameters: { tag: field.name, label: field.label, ...more },
    });
  new FieldComparison(previous, current, found).compare(previous, current);
}

class FieldComparison {
  readonly #before: ReadonlyMap<string, ObjectType>;
  readonly #after: ReadonlyMap<string, ObjectType>;
  readonly #found: Found;
  /** Pairs of structures that were compared already. */
  readonly #seen = new Set<string>();

  constructor(previous: Message, current: Message, found: Found) {
    this.#before = new Map(previous.types.map((type) => [type.name, type]));
    this.#after = new Map(current.types.map((type) => [type.name, type]));
    this.#found = found;
  }

  compare(previous: Structure, current: Structure): void {
    const before = byName(previous.fields);
    const after = byName(current.fields);
    const renamed = renamings(before, after);
    const oldNames = new Set([...renamed.values()].map(({ name }) => name));
    for (const [name, field] of before) {
      if (after.has(name) || oldNames.has(name)) continue;
      const inside = String(this.#countInside(field, this.#before));
      if (isRequired(field.cardinality)) this.#found('required-field-removed', field, BREAKING, { inside });
      else this.#found('field-removed', field, current.isOpen ? COMPATIBLE : SENDER_FAILS, { inside });
    }
    for (const [name, field] of after) {
      const known = before.get(name);
      const formerly = renamed.get(name);
      if (known !== undefined) this.#compareField(known, field);
      else if (formerly !== undefined) {
        this.#found('field-renamed', field, BREAKING, { previous: formerly.name, current: name });
        this.#compareField(formerly, field);
      } else {
        const inside = String(this.#countInside(field, this.#after));
        if (isRequired(field.cardinality)) {
          const verdicts = previous.isOpen ? SENDER_FAILS : NEW_REQUIRED;
          this.#found('required-field-added', field, verdicts, { inside });
        } else
          this.#found('field-added', field, previous.isOpen ? COMPATIBLE : RECEIVER_MAY_FAIL, { inside });
      }
    }
  }

  #countInside(field: Field, types: ReadonlyMap<string, ObjectType>): number {
    if (field.kind === 'leaf') return 0;
    const fields = [...byName(types.get(field.typeName)?.fields ?? field.children).values()];
    return fields.reduce((count, child) => count + 1 + this.#countInside(child, types), 0);
  }

  #compareField(previous: Field, current: Field): void {
    if (previous.label !== current.label) {
      this.#found('label-changed', current, COMPATIBLE, { previous: previous.label, current: current.label });
    }
    if (previous.description !== current.description) {
      this.#found('description-changed', current, COMPATIBLE);
    }
    compareCardinality(previous.cardinality, current, this.#found);
    if (previous.kind !== current.kind) {
      const words = { previous: typeWords(previous), current: typeWords(current) };
      this.#found('type-changed', current, BREAKING, words);
    } else if (previous.kind === 'object' && current.kind === 'object')
      this.#compareObject(previous, current);
    else if (previous.kind === 'leaf' && current.kind === 'leaf') compareLeaf(previous, current, this.#found);
  }

  #compareObject(previous: ObjectField, current: ObjectField): void {
    if (previous.typeName !== current.typeName) {
      const words = { previous: previous.typeName, current: current.typeName };
      this.#found('structure-renamed', current, COMPATIBLE, words);
    }
    const [before, after] = [this.#before.get(previous.typeName), this.#after.get(current.typeName)];
    const key = `${previous.typeName}\n${current.typeName}`;
    if (before === undefined || after === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.compare(before, after);
  }
}

/** New tags that stand for an old one: the same name for people, of the same sort, in the same object, and no other so. */
function renamings(
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
): ReadonlyMap<string, Field> {
  const gone = onlyOnes([...before.values()].filter(({ name }) => !after.has(name)));
  const come = onlyOnes([...after.values()].filter(({ name }) => !before.has(name)));
  return new Map(
    [...come].flatMap(([key, field]): [string, Field][] => {
      const formerly = gone.get(key);
      return formerly === undefined ? [] : [[field.name, formerly]];
    }),
  );
}

/** Fields by sort and name for people, those that share both left out. */
function onlyOnes(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  const repeated = new Set<string>();
  for (const field of fields) {
    if (field.label.trim() === '') continue;
    const key = `${field.kind} ${field.label}`;
    if (found.has(key)) repeated.add(key);
    found.set(key, field);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Of two fields with one tag the later one counts, as on the wire. */
function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(
    fields.filter(({ cardinality }) => cardinality.max !== 0).map((field) => [field.name, field]),
  );
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

/** Types whose values are texts in JSON: another of them is still a text. */
const TEXTS: ReadonlySet<string> = new Set(['string', 'date', 'datetime', 'phoneNumber']);

function compareLeaf(previous: LeafField, current: LeafField, found: Found): void {
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

function typeWords(field: Field): string {
  return field.kind === 'object' ? `object ${field.typeName}` : field.type;
}
