import { isRequired } from '../cardinality.ts';
import type { Field, ObjectField, ObjectType } from '../field.ts';
import type { Message } from '../message.ts';
import {
  BREAKING,
  type Change,
  COMPATIBLE,
  type MessagePair,
  type ReportChange,
  verdictsBySyntax,
} from './change.ts';
import { cellOf } from './changed-cells.ts';
import { compareCardinality, compareLeaf, type Effect, type Found, type SeenLists } from './compare-leaf.ts';
import { announcedWords, leavingWords } from './departure-words.ts';
import { dotted, type Move, movedFields } from './moved-fields.ts';
import { LAW, type Relation } from './relation.ts';
import { byName, fieldsIn, type ObjectTypes, renamings } from './same-fields.ts';
import { type TypePlaces, typePlaces } from './type-places.ts';

/** The members of an object or of a message, and whether others are accepted. */
type Structure = Pick<ObjectType, 'fields' | 'isOpen'>;

/** What is found at a place: a change, or a field that is at that place in one version only. */
type Finding =
  | { readonly change: Change }
  | { readonly gone: Field; readonly change: Change }
  | { readonly come: Field; readonly change: Change };

/**
 * The fields of two versions of a message. A field is the same when its path is; or its name for people where only the
 * tag changed; or both its tag and its name where it went to another object. A field that is not allowed (`0..0`) is
 * not there; an object that appears or goes is one change, whatever it holds; a structure several fields share is
 * compared once.
 */
export function diffFields({ previous, current }: MessagePair, report: ReportChange, seen: SeenLists): void {
  const comparison = new FieldComparison(previous, current, seen);
  comparison.compare(previous, current);
  for (const change of comparison.finish()) report(change);
}

function typesOf(types: readonly ObjectType[]): ObjectTypes {
  return new Map(types.map((type) => [type.name, type]));
}

class FieldComparison {
  readonly #message: string;
  readonly #seenLists: SeenLists;
  readonly #before: ObjectTypes;
  readonly #after: ObjectTypes;
  readonly #placesBefore: TypePlaces;
  readonly #placesAfter: TypePlaces;
  /** The structure that is being compared, in both versions; none for the message itself. */
  #around: { readonly previous: ObjectField; readonly current: ObjectField } | null = null;
  /** In the order of the current version, as it is told. */
  #findings: Finding[] = [];
  /** What each field of the current version was. */
  readonly #formerly = new Map<Field, Field>();
  /** Pairs of structures that were compared already. */
  readonly #seen = new Set<string>();

  constructor(previous: Message, current: Message, seen: SeenLists) {
    this.#seenLists = seen;
    this.#message = current.name;
    this.#before = typesOf(previous.types);
    this.#after = typesOf(current.types);
    this.#placesBefore = typePlaces(previous.fields, this.#before);
    this.#placesAfter = typePlaces(current.fields, this.#after);
  }

  readonly #found: Found = (...found) => {
    this.#findings.push({ change: this.#change(...found) });
  };

  #change(...[kind, field, effect, more = {}]: Parameters<Found>): Change {
    const parameters = { tag: field.name, label: field.label, ...more };
    const known = this.#formerly.get(field);
    const previousField = known === undefined ? dotted(field) : dotted(known);
    return {
      kind,
      ...effect,
      message: this.#message,
      field: dotted(field),
      ...(previousField === dotted(field) ? {} : { previousField }),
      ...this.#placesIn(this.#placesAfter, this.#around?.current, field.name),
      cells: {
        ...(known === undefined ? {} : { previous: cellOf(known, kind) }),
        current: cellOf(field, kind),
      },
      parameters,
    };
  }

  /** Every place of a member of the structure that is being compared, when there are several. */
  #placesIn(places: TypePlaces, holder: ObjectField | undefined, tag: string | null): Pick<Change, 'places'> {
    const all = holder === undefined ? [] : (places.get(holder.typeName) ?? []);
    return all.length > 1 ? { places: tag === null ? all : all.map((place) => `${place}.${tag}`) } : {};
  }

  /** @param holder the field whose members these are; none for those of the message. */
  compare(previous: Structure, current: Structure, holder?: ObjectField): void {
    const before = byName(previous.fields);
    const after = byName(current.fields);
    const renamed = renamings([before, this.#before], [after, this.#after]);
    const oldNames = new Set([...renamed.values()].map(({ name }) => name));
    for (const [name, field] of before)
      if (!after.has(name) && !oldNames.has(name)) this.#lose(field, current);
    for (const [name, field] of after) {
      const known = before.get(name);
      const formerly = renamed.get(name);
      if (known !== undefined) this.#compareField(known, field);
      else if (formerly !== undefined) {
        this.#formerly.set(field, formerly);
        this.#found(
          'field-renamed',
          field,
          { verdicts: BREAKING },
          { previous: formerly.name, current: name },
        );
        this.#compareField(formerly, field);
      } else this.#gain(field, previous);
    }
    const kept = [...before.keys()].filter((name) => after.has(name) || oldNames.has(name));
    const order = [...after.keys()].flatMap((name) => {
      const known = before.has(name) ? name : renamed.get(name)?.name;
      return known === undefined ? [] : [{ known, name }];
    });
    this.#compareOrder(kept, order, holder);
  }

  /** JSON objects have no order (RFC 8259 §4); a sequence of an XML Schema has one (xs:sequence). */
  #compareOrder(
    before: readonly string[],
    after: readonly { readonly known: string; readonly name: string }[],
    holder: ObjectField | undefined,
  ): void {
    const first = after.findIndex(({ known }, index) => known !== before[index]);
    if (first === -1) return;
    const last = after.findLastIndex(({ known }, index) => known !== before[index]);
    const parameters = {
      previous: listed(before.slice(first, last + 1)),
      current: listed(after.slice(first, last + 1).map(({ name }) => name)),
    };
    this.#findings.push({
      change: {
        kind: 'fields-reordered',
        verdicts: BREAKING,
        bySyntax: { json: COMPATIBLE, xml: BREAKING },
        message: this.#message,
        ...(holder === undefined ? {} : { field: dotted(holder) }),
        ...this.#placesIn(this.#placesAfter, holder, null),
        parameters,
      },
    });
  }

  /** All changes of the message, the fields that went elsewhere told as such. */
  finish(): readonly Change[] {
    const findings = this.#findings;
    const gone = findings.flatMap((one) => ('gone' in one ? one.gone : []));
    const come = findings.flatMap((one) => ('come' in one ? one.come : []));
    const moves = movedFields(gone, this.#before, come, this.#after);
    if (moves.length === 0) return findings.map(({ change }) => change);
    const moved = new Set(moves.flatMap(({ previous, current }) => [previous, current]));
    const kept = findings.filter(
      (one) => !('gone' in one && moved.has(one.gone)) && !('come' in one && moved.has(one.come)),
    );
    this.#findings = kept.map(({ change }) => ({ change }));
    for (const move of moves) this.#tellMove(move);
    return this.finish();
  }

  #tellMove({ previous, current, from, to }: Move): void {
    this.#formerly.set(current, previous);
    const { field: _, ...change } = this.#change(
      'field-moved',
      current,
      { verdicts: BREAKING },
      {
        previous: from,
        current: to,
      },
    );
    this.#findings.push({ change: { ...change, field: to } });
    // A field that went elsewhere is at the place that was just told.
    this.#around = null;
    this.#compareField(previous, current);
  }

  /** A closed structure refuses what it no longer names; an open one takes it as anything. */
  #lose(field: Field, current: Structure): void {
    const inside = String(this.#countInside(field, this.#before));
    const kind = isRequired(field.cardinality) ? 'required-field-removed' : 'field-removed';
    const effect = presenceEffect(field, current, { outside: 'wider', gone: 'narrower' });
    const places = this.#placesIn(this.#placesBefore, this.#around?.previous, field.name);
    this.#findings.push({
      gone: field,
      change: {
        ...this.#change(kind, field, effect, { inside, ...announcedWords(field.departure) }),
        ...places,
        cells: { previous: cellOf(field, kind) },
      },
    });
  }

  #gain(field: Field, previous: Structure): void {
    const inside = String(this.#countInside(field, this.#after));
    const kind = isRequired(field.cardinality) ? 'required-field-added' : 'field-added';
    const effect = presenceEffect(field, previous, { outside: 'narrower', gone: 'wider' });
    this.#findings.push({ come: field, change: this.#change(kind, field, effect, { inside }) });
  }

  #countInside(field: Field, types: ObjectTypes): number {
    return fieldsIn(field, types).reduce((count, child) => count + 1 + this.#countInside(child, types), 0);
  }

  #compareField(previous: Field, current: Field): void {
    this.#formerly.set(current, previous);
    if (previous.label !== current.label) {
      this.#found(
        'label-changed',
        current,
        { verdicts: COMPATIBLE },
        { previous: previous.label, current: current.label },
      );
    }
    if (previous.description !== current.description) {
      this.#found('description-changed', current, { verdicts: COMPATIBLE });
    }
    const leaving = leavingWords(previous.departure, current.departure);
    if (leaving !== null) this.#found('field-leaving', current, { verdicts: COMPATIBLE }, leaving);
    compareCardinality(previous.cardinality, current, this.#found);
    if (previous.kind !== current.kind) {
      const words = { previous: typeWords(previous), current: typeWords(current) };
      this.#found('type-changed', current, { verdicts: BREAKING }, words);
    } else if (previous.kind === 'object' && current.kind === 'object')
      this.#compareObject(previous, current);
    else if (previous.kind === 'leaf' && current.kind === 'leaf')
      compareLeaf(previous, current, this.#found, this.#seenLists);
  }

  #compareObject(previous: ObjectField, current: ObjectField): void {
    if (previous.typeName !== current.typeName) {
      const words = { previous: previous.typeName, current: current.typeName };
      this.#found('structure-renamed', current, { verdicts: COMPATIBLE }, words);
    }
    const [before, after] = [this.#before.get(previous.typeName), this.#after.get(current.typeName)];
    const key = `${previous.typeName}\n${current.typeName}`;
    if (before === undefined || after === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    if (!before.isOpen && after.isOpen) this.#found('structure-opened', current, { verdicts: LAW.wider });
    if (before.isOpen && !after.isOpen) this.#found('structure-closed', current, { verdicts: LAW.narrower });
    const around = this.#around;
    this.#around = { previous, current };
    this.compare(before, after, current);
    this.#around = around;
  }
}

/**
 * What it does that a field stands in one version of a structure only.
 *
 * @param without the version that has it not.
 * @param relations of the newer version to the older one where an open structure takes the tag as anything, and where a closed
 *   one refuses it.
 */
function presenceEffect(
  field: Field,
  without: Structure,
  relations: Readonly<Record<'outside' | 'gone', Relation>>,
): Effect {
  const isForbidden = without.fields.findLast(({ name }) => name === field.name)?.cardinality.max === 0;
  if (without.isOpen && !isForbidden) return { verdicts: LAW[relations.outside] };
  if (isRequired(field.cardinality)) return { verdicts: LAW.incomparable };
  // The Hub reads the published schemas, where a tag that is not allowed (0..0) takes a list of nothing (defect 1 of the
  // incumbent): neither what a closed structure accepts nor what the field does. In XML there is no such list.
  const json = isForbidden ? 'incomparable' : relations.gone;
  return verdictsBySyntax({ json: LAW[json], xml: LAW[relations.gone] });
}

/** Enough tags to see what went where. */
const LISTED_TAGS = 8;

function listed(tags: readonly string[]): string {
  return tags.length <= LISTED_TAGS ? tags.join(', ') : `${tags.slice(0, LISTED_TAGS).join(', ')}, …`;
}

function typeWords(field: Field): string {
  return field.kind === 'object' ? `object ${field.typeName}` : field.type;
}
