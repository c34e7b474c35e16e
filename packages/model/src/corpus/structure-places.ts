import { isList, isRequired } from '../cardinality.ts';
import type { Field, ObjectField } from '../field.ts';
import type { Message } from '../message.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import type { JsonPatch } from './json-patch.ts';
import { jsonPointer } from './json-patch.ts';
import { type JsonMembers, LONGEST_LIST, type ValidMessages } from './valid-messages.ts';

/** Deeper places would make every example of theirs long, and their number long in all. */
const LONGEST_WAY = 60;

/** A structure and one place of a message where it stands. */
export interface StructurePlace {
  /** Fields that lead there; none for the message itself. */
  readonly way: readonly ObjectField[];
  /** The last of them; `null` for the message itself. */
  readonly holder: ObjectField | null;
  readonly fields: readonly Field[];
  /** Whether it lets tags in that it does not name. */
  readonly isOpen: boolean;
  /** Whether one around it does. */
  readonly isInOpenStructure: boolean;
}

const NOWHERE: StructurePlace = {
  way: [],
  holder: null,
  fields: [],
  isOpen: false,
  isInOpenStructure: false,
};

/** Every structure a valid message can have, each once, where it stands nearest to the root. */
export function structurePlaces(message: Message, values: ValidMessages): readonly StructurePlace[] {
  const types = new Map(message.types.map((type) => [type.name, type]));
  const places: StructurePlace[] = [];
  const seen = new Set<string>();
  const add = (way: readonly ObjectField[], isInOpenStructure: boolean): void => {
    const holder = way.at(-1) ?? null;
    const isOpen = holder === null ? message.isOpen : (types.get(holder.typeName)?.isOpen ?? false);
    places.push({ way, holder, fields: values.fieldsOf(holder), isOpen, isInOpenStructure });
  };
  if (values.minimal(null) !== null) add([], false);
  for (let index = 0; index < places.length; index += 1) {
    const { way, fields, isOpen, isInOpenStructure } = places[index] ?? NOWHERE;
    for (const field of fields) {
      if (field.kind === 'leaf' || field.cardinality.max === 0 || seen.has(field.typeName)) continue;
      if (way.length >= LONGEST_WAY || values.smallest(field) === null) continue;
      seen.add(field.typeName);
      add([...way, field], isOpen || isInOpenStructure);
    }
  }
  return places;
}

/** The path of a place: the first item, where a field is a list. */
export function pathOfPlace({ way }: StructurePlace): MessagePath {
  return way.flatMap(({ name, cardinality }) => (isList(cardinality) ? [name, 0] : [name]));
}

/** What becomes of one member. */
export type MemberChange = { readonly kind: 'remove' } | { readonly kind: 'set'; readonly value: unknown };

/**
 * The patch of the minimal message after which it has a place, and a member there is changed: what is missing on the
 * way comes with what it must hold.
 */
export function patchAt(
  place: StructurePlace,
  name: string,
  change: MemberChange,
  values: ValidMessages,
): JsonPatch {
  const { way } = place;
  const present = way.findIndex(({ cardinality }) => !isRequired(cardinality));
  if (present === -1) {
    const path = jsonPointer([...pathOfPlace(place), name]);
    if (change.kind === 'remove') return [{ op: 'remove', path }];
    const isThere = Object.hasOwn(values.minimal(place.holder) ?? {}, name);
    return [{ op: isThere ? 'replace' : 'add', path, value: change.value }];
  }
  let built: JsonMembers = withMember(place.fields, values.minimal(place.holder) ?? {}, name, change);
  for (let index = way.length - 1; index > present; index -= 1) {
    const step = way[index];
    const holder = way[index - 1];
    if (step === undefined || holder === undefined) continue;
    const value = asMember(step, built, values);
    built = withMember(values.fieldsOf(holder), values.minimal(holder) ?? {}, step.name, {
      kind: 'set',
      value,
    });
  }
  const added = way[present];
  if (added === undefined) return [];
  const before = pathOfPlace({ ...place, way: way.slice(0, present) });
  const path = jsonPointer([...before, added.name]);
  return [{ op: 'add', path, value: asMember(added, built, values) }];
}

/** A field whose first item, or only value, is given. */
function asMember(field: ObjectField, first: JsonMembers, values: ValidMessages): unknown {
  const { cardinality } = field;
  if (!isList(cardinality)) return first;
  const others = Math.min(LONGEST_LIST, Math.max(1, cardinality.min)) - 1;
  return [first, ...Array.from({ length: others }, () => values.minimal(field))];
}

/** The object with one member changed, its members in the order of the specification. */
function withMember(
  fields: readonly Field[],
  object: JsonMembers,
  name: string,
  change: MemberChange,
): JsonMembers {
  const members = new Map(Object.entries(object));
  if (change.kind === 'remove') members.delete(name);
  else members.set(name, change.value);
  const known = fields.flatMap((field) => {
    const value = members.get(field.name);
    members.delete(field.name);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries([...known, ...members]);
}
