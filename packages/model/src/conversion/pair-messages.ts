import { movedFields } from '../diff/moved-fields.ts';
import { byName, fieldsIn, type ObjectTypes, renamings } from '../diff/same-fields.ts';
import type { Field, ObjectField } from '../field.ts';
import type { Message } from '../message.ts';
import type { PlacedField } from '../placed-fields.ts';
import type { Evolution, FieldPairing } from './evolution.ts';

/** Two versions of a structure, at one place of each; `null` for a version that has it not. */
export interface StructurePair {
  readonly previous: StructureSide | null;
  readonly current: StructureSide | null;
  readonly members: readonly MemberPair[];
  /** Whether it stands inside itself. */
  isRecursive: boolean;
}

/** An object of one version, as a pair holds it. */
export interface StructureSide {
  /** Tags from the root with dots; empty for the message itself. */
  readonly path: string;
  /** The field that holds it; `null` for the message itself. */
  readonly holder: ObjectField | null;
  readonly fields: readonly Field[];
  readonly isOpen: boolean;
}

/** A member of a pair of objects; `null` where one version does not have it. */
export interface MemberPair {
  readonly previous: Field | null;
  readonly current: Field | null;
  /** Of objects. */
  readonly inside: StructurePair | null;
}

/** A field that stands in another object of the other version. */
export interface MovedMember {
  /** Tags from the root with dots. */
  readonly previous: string;
  readonly current: string;
  readonly pair: MemberPair;
}

/** Two versions of a message, field by field. */
export interface PairedMessage {
  readonly previous: Message;
  readonly current: Message;
  readonly root: StructurePair;
  readonly moves: readonly MovedMember[];
  /** Pairings of the person that were of use. */
  readonly used: ReadonlySet<FieldPairing>;
}

/** A structure of either version that stands around another. */
interface Around {
  readonly previous: string | null;
  readonly current: string | null;
  readonly pair: StructurePair;
}

/**
 * Which field of a version is which of the other: what a person says first; then, as the comparison of versions does, by
 * tag, by the name for people, and by both where it went to another object.
 */
export function pairMessage(previous: Message, current: Message, evolution: Evolution): PairedMessage {
  return new Pairing(previous, current, evolution).pair();
}

class Pairing {
  readonly #previous: Message;
  readonly #current: Message;
  readonly #before: ObjectTypes;
  readonly #after: ObjectTypes;
  readonly #said: readonly FieldPairing[];
  readonly #used = new Set<FieldPairing>();
  readonly #gone: Field[] = [];
  readonly #come: Field[] = [];

  constructor(previous: Message, current: Message, { fields }: Evolution) {
    this.#previous = previous;
    this.#current = current;
    this.#before = new Map(previous.types.map((type) => [type.name, type]));
    this.#after = new Map(current.types.map((type) => [type.name, type]));
    const own = [previous.name, current.name];
    this.#said = fields.filter(({ message }) => message === null || own.includes(message));
  }

  pair(): PairedMessage {
    const side = ({ fields, isOpen }: Message): StructureSide => ({
      path: '',
      holder: null,
      fields: [...byName(fields).values()],
      isOpen,
    });
    const root = this.#pairStructures(side(this.#previous), side(this.#current), []);
    const moves = [...this.#saidMoves(), ...this.#foundMoves()];
    return { previous: this.#previous, current: this.#current, root, moves, used: this.#used };
  }

  #side(field: Field | null, path: string, types: ObjectTypes): StructureSide | null {
    if (field === null || field.kind === 'leaf') return null;
    const isOpen = types.get(field.typeName)?.isOpen ?? false;
    return { path, holder: field, fields: fieldsIn(field, types), isOpen };
  }

  #pairStructures(
    previous: StructureSide | null,
    current: StructureSide | null,
    around: readonly Around[],
  ): StructurePair {
    const key = {
      previous: previous?.holder?.typeName ?? null,
      current: current?.holder?.typeName ?? null,
    };
    const itself = around.find((one) => one.previous === key.previous && one.current === key.current);
    if (itself !== undefined) {
      itself.pair.isRecursive = true;
      return itself.pair;
    }
    const members: MemberPair[] = [];
    const pair: StructurePair = { previous, current, members, isRecursive: false };
    const inside = [...around, { ...key, pair }];
    for (const [had, has] of this.#matches(previous, current))
      members.push(this.#pairMembers(had, has, previous?.path ?? '', current?.path ?? '', inside));
    return pair;
  }

  #pairMembers(
    previous: Field | null,
    current: Field | null,
    wayBefore: string,
    wayAfter: string,
    around: readonly Around[],
  ): MemberPair {
    const had = this.#side(previous, joined(wayBefore, previous), this.#before);
    const has = this.#side(current, joined(wayAfter, current), this.#after);
    const inside = had === null && has === null ? null : this.#pairStructures(had, has, around);
    return { previous, current, inside };
  }

  /** The fields of two structures, those of the older one in its order, then what came. */
  #matches(
    previous: StructureSide | null,
    current: StructureSide | null,
  ): (readonly [Field | null, Field | null])[] {
    const before = byName(previous?.fields ?? []);
    const after = byName(current?.fields ?? []);
    const said = this.#saidIn(previous, current, before, after);
    const left = new Map([...before].filter(([, field]) => !said.has(field)));
    const taken = new Set(said.values());
    const free = new Map([...after].filter(([, field]) => !taken.has(field)));
    const renamed = new Map(
      [...renamings([left, this.#before], [free, this.#after])].map(([name, field]) => [
        field,
        free.get(name),
      ]),
    );
    const matches: (readonly [Field | null, Field | null])[] = [];
    for (const field of before.values()) {
      const match = said.get(field) ?? free.get(field.name) ?? renamed.get(field) ?? null;
      if (match !== null) taken.add(match);
      else if (current !== null) this.#gone.push(field);
      matches.push([field, match]);
    }
    for (const field of after.values()) {
      if (taken.has(field)) continue;
      matches.push([null, field]);
      if (previous !== null) this.#come.push(field);
    }
    return matches;
  }

  /** What a person said of the fields of two structures. */
  #saidIn(
    previous: StructureSide | null,
    current: StructureSide | null,
    before: ReadonlyMap<string, Field>,
    after: ReadonlyMap<string, Field>,
  ): ReadonlyMap<Field, Field> {
    const found = new Map<Field, Field>();
    if (previous === null || current === null) return found;
    for (const said of this.#said) {
      const [had, has] = [split(said.previous), split(said.current)];
      if (had.holder !== previous.path || has.holder !== current.path) continue;
      const [one, other] = [before.get(had.tag), after.get(has.tag)];
      if (one === undefined || other === undefined) continue;
      found.set(one, other);
      this.#used.add(said);
    }
    return found;
  }

  /** Pairings of a person whose fields stand in objects that are not one. */
  #saidMoves(): readonly MovedMember[] {
    return this.#said.flatMap((said) => {
      if (this.#used.has(said)) return [];
      const previous = fieldAt(said.previous, this.#previous, this.#before);
      const current = fieldAt(said.current, this.#current, this.#after);
      if (previous === null || current === null) return [];
      this.#used.add(said);
      return [this.#moved(previous, said.previous, current, said.current)];
    });
  }

  /** One after the other: what a field that went held may have gone elsewhere again. */
  #foundMoves(): readonly MovedMember[] {
    const gone = this.#gone.splice(0);
    const come = this.#come.splice(0);
    const moves = movedFields(gone, this.#before, come, this.#after);
    return moves.map(({ previous, current, from, to }) => this.#moved(previous, from, current, to));
  }

  #moved(previous: Field, from: string, current: Field, to: string): MovedMember {
    const pair = this.#pairMembers(previous, current, split(from).holder, split(to).holder, []);
    return { previous: from, current: to, pair };
  }
}

/** A field at its places in both versions. */
export interface PlacedPair {
  readonly messages: readonly string[];
  readonly previous: PlacedField | null;
  readonly current: PlacedField | null;
}

/** Every field of two versions of a message, at each of its places but inside itself. */
export function placedPairs(paired: PairedMessage): readonly PlacedPair[] {
  const messages = [paired.previous.name, paired.current.name];
  const found: PlacedPair[] = [];
  const seen = new Set<StructurePair>();
  const visit = (pair: StructurePair): void => {
    if (seen.has(pair)) return;
    seen.add(pair);
    const placed = (side: StructurePair['previous'], field: Field | null): PlacedField | null => {
      if (field === null) return null;
      const way = side?.path ?? '';
      return { field, path: way === '' ? field.name : `${way}.${field.name}` };
    };
    for (const { previous, current, inside } of pair.members) {
      found.push({
        messages,
        previous: placed(pair.previous, previous),
        current: placed(pair.current, current),
      });
      if (inside !== null) visit(inside);
    }
  };
  visit(paired.root);
  for (const { previous, current, pair } of paired.moves) {
    if (pair.previous !== null && pair.current !== null)
      found.push({
        messages,
        previous: { path: previous, field: pair.previous },
        current: { path: current, field: pair.current },
      });
    if (pair.inside !== null) visit(pair.inside);
  }
  return found;
}

function joined(way: string, field: Field | null): string {
  const name = field?.name ?? '';
  return way === '' ? name : `${way}.${name}`;
}

/** A path as its last tag and what holds it. */
function split(path: string): { readonly holder: string; readonly tag: string } {
  const dot = path.lastIndexOf('.');
  return { holder: path.slice(0, Math.max(0, dot)), tag: path.slice(dot + 1) };
}

/** The field at a path of a message; `null` when it has none there. */
export function fieldAt(path: string, message: Message, types: ObjectTypes): Field | null {
  let fields = byName(message.fields);
  let found: Field | null = null;
  for (const tag of path.split('.')) {
    found = fields.get(tag) ?? null;
    if (found === null) return null;
    fields = byName(fieldsIn(found, types));
  }
  return found;
}
