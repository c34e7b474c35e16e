import type { Path } from '../outcome.ts';
import { isObject } from '../xml/write-object.ts';
import { ValueCarrier } from './carry-value.ts';
import type { Addition, Loss, LossReason } from './conversion.ts';
import type { ConversionTable, Fill, ShapeMember, Step, TargetMessage } from './conversion-table.ts';
import { NoteWriter } from './note-writer.ts';
import {
  type LeafNode,
  leafNode,
  leavesOf,
  type Node,
  type ObjectNode,
  objectNode,
  type SourceValue,
  written,
} from './target-tree.ts';
import { type Correspondents, shortHash, textFilled } from './text-filled.ts';

/** No message of use is deeper; what is, is lost. */
const DEEPEST = 100;

/** A value that is not carried, before it is told. */
export interface LostValue extends SourceValue {
  readonly reason: LossReason;
  readonly became?: unknown;
  /** The objects of the target that would have held it, from the root. */
  readonly holders: readonly ObjectNode[];
  /** Its words in the target. */
  note: LeafNode | null;
}

/** What stands under the root of the target, or the tag of what is required and missing. */
export type CarriedMessage =
  | {
      readonly kind: 'carried';
      readonly body: object;
      readonly losses: readonly Omit<Loss, 'message' | 'messageEn' | 'version'>[];
      readonly added: readonly Addition[];
      /** Every value of the target that comes from one of the source. */
      readonly origins: readonly { readonly path: Path; readonly from: Path }[];
    }
  | { readonly kind: 'refused'; readonly missing: readonly string[] };

/** Applies a table to messages. */
export class MessageCarrier {
  readonly #table: ConversionTable;
  readonly #values: ValueCarrier;

  constructor(table: ConversionTable) {
    this.#table = table;
    this.#values = new ValueCarrier(table);
  }

  /** @param root of the source, for paths. */
  carry(body: object, root: string, to: TargetMessage, correspondents: Correspondents): CarriedMessage {
    return new Carriage(this.#table, this.#values, to, correspondents).carry(body, root);
  }
}

/** The conversion of one message. */
class Carriage {
  readonly #table: ConversionTable;
  readonly #values: ValueCarrier;
  readonly #to: TargetMessage;
  readonly #lost = new Map<string, LostValue>();
  #missing: readonly string[] = [];
  readonly #correspondents: Correspondents;
  #body: object = {};
  #hash: string | null = null;

  constructor(
    table: ConversionTable,
    values: ValueCarrier,
    to: TargetMessage,
    correspondents: Correspondents,
  ) {
    this.#table = table;
    this.#values = values;
    this.#to = to;
    this.#correspondents = correspondents;
  }

  carry(body: object, root: string): CarriedMessage {
    this.#body = body;
    const target = objectNode(this.#to.shape, true);
    this.#walk(body, this.#to.walk, { path: [root], fields: [], value: body }, [target]);
    if (!this.#complete(target, [target], [])) return { kind: 'refused', missing: this.#missing };
    const writer = new NoteWriter(
      this.#table,
      this.#values,
      this.#to,
      () => this.#seed(),
      this.#correspondents,
    );
    writer.write([...this.#lost.values()], target);
    this.#order(target);
    const value = written(target, [this.#to.root]) as object;
    const leaves = [...leavesOf(target)];
    return {
      kind: 'carried',
      body: value,
      losses: [...this.#lost.values()].map(({ holders: _, note, ...loss }) => ({
        ...loss,
        ...(note?.path == null ? {} : { notedAt: note.path }),
      })),
      added: leaves.flatMap((leaf) =>
        leaf.from === null && leaf.path !== null
          ? [
              {
                path: leaf.path,
                value: leaf.value,
                because: writer.made.has(leaf) ? 'note' : 'default',
              } as const,
            ]
          : [],
      ),
      origins: leaves.flatMap(({ path, from }) =>
        from === null || path === null ? [] : [{ path, from: from.path }],
      ),
    };
  }

  /** What tells the message from others; read once, however many places depend on it. */
  #seed(): string {
    this.#hash ??= shortHash(JSON.stringify(this.#body));
    return this.#hash;
  }

  #lose(source: SourceValue, reason: LossReason, holders: readonly ObjectNode[], became?: unknown): void {
    this.#lost.set(JSON.stringify(source.path), {
      ...source,
      reason,
      ...(became === undefined ? {} : { became }),
      holders,
      note: null,
    });
  }

  /** Everything under a value of the source, each value by its own path. */
  #loseAll(
    source: SourceValue,
    reason: LossReason,
    holders: readonly ObjectNode[],
    walk: number | undefined = undefined,
  ): void {
    const { path, fields, value } = source;
    if (typeof value !== 'object' || value === null || path.length > DEEPEST) {
      this.#lose(source, reason, holders);
      return;
    }
    const steps = walk === undefined ? undefined : this.#table.walks[walk]?.members;
    for (const [tag, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const isItem = Array.isArray(value);
      const step = isItem || steps === undefined ? undefined : own(steps, tag);
      const name = isItem ? [] : [step?.label ?? tag];
      const at = { path: [...path, isItem ? Number(tag) : tag], fields: [...fields, ...name], value: inner };
      this.#loseAll(at, reason, holders, isItem ? walk : step?.walk);
    }
  }

  #walk(object: object, number: number, at: SourceValue, stack: readonly ObjectNode[]): void {
    const walk = this.#table.walks[number];
    for (const [tag, value] of Object.entries(object)) {
      if (value === undefined || walk === undefined) continue;
      const step = own(walk.members, tag);
      const source = { path: [...at.path, tag], fields: [...at.fields, step?.label ?? tag], value };
      if (step !== undefined) this.#carry(step, source, stack);
      else if (walk.open === true) stack.at(-1)?.members.set(tag, leafNode(value, source));
      else this.#loseAll(source, 'unknown-tag', stack);
    }
  }

  #carry(step: Step, source: SourceValue, stack: readonly ObjectNode[]): void {
    const { value, path, fields } = source;
    if (!Array.isArray(value)) {
      this.#carryItem(step, source, stack);
      return;
    }
    const items = value.map((item: unknown, index) => ({
      path: [...path, index],
      fields: value.length === 1 ? fields : [...fields.slice(0, -1), `${fields.at(-1)} n° ${index + 1}`],
      value: item,
    }));
    if (items.length === 0) this.#keepEmpty(step, stack);
    for (const item of step.keep === 'last' ? items.reverse() : items) this.#carryItem(step, item, stack);
  }

  /** A list of nothing stays one where the target has a list. */
  #keepEmpty(step: Step, stack: readonly ObjectNode[]): void {
    const [tag, ...more] = step.at ?? [];
    const holder = stack[stack.length - 1 - (step.up ?? 0)];
    if (tag === undefined || more.length > 0 || holder === undefined || holder.members.has(tag)) return;
    const member = this.#memberOf(holder, tag);
    if (member?.list === true && member.min === undefined)
      holder.members.set(tag, { kind: 'list', items: [] });
  }

  #carryItem(step: Step, source: SourceValue, stack: readonly ObjectNode[]): void {
    const { value } = source;
    if (value === null || source.path.length > DEEPEST || isObject(value) !== (step.walk !== undefined)) {
      const reason =
        value !== null && isObject(value) && step.at === undefined ? 'no-place' : 'not-of-its-type';
      this.#loseAll(source, reason, stack, step.walk);
    } else if (step.walk === undefined) this.#carryLeaf(step, source, stack);
    else if (step.at === undefined) this.#walk(value as object, step.walk, source, stack);
    else {
      const place = this.#placeOf(step, stack);
      const shape = place === null ? undefined : this.#memberOf(place.holder, place.tag)?.shape;
      const hadContent = Object.keys(value as object).length > 0;
      if (place === null || shape === undefined) this.#loseAll(source, 'no-place', stack, step.walk);
      else {
        const node = this.#awaited(place.holder, place.tag) ?? objectNode(shape, hadContent);
        if (node.isAwaited || this.#put(place.holder, place.tag, node)) {
          node.isAwaited = false;
          this.#walk(value as object, step.walk, source, [...place.stack, node]);
        } else this.#loseAll(source, 'too-many', stack, step.walk);
      }
    }
  }

  /** The object that a value from elsewhere made at a place; its own object of the source joins it. */
  #awaited(holder: ObjectNode, tag: string): ObjectNode | null {
    const known = holder.members.get(tag);
    const node = known?.kind === 'list' ? known.items[0] : known;
    return node?.kind === 'object' && node.isAwaited ? node : null;
  }

  #carryLeaf(step: Step, source: SourceValue, stack: readonly ObjectNode[]): void {
    if (step.at === undefined) {
      this.#lose(source, 'no-place', stack);
      return;
    }
    const carried = this.#values.carry(source.value, step.value);
    if (carried.kind === 'refused') {
      this.#lose(source, 'refused', stack);
      return;
    }
    const place = this.#placeOf(step, stack);
    if (place === null) this.#lose(source, 'no-place', stack);
    else if (!this.#put(place.holder, place.tag, leafNode(carried.value, source)))
      this.#lose(source, 'too-many', place.stack);
    else if (carried.kind === 'approximated') this.#lose(source, 'approximated', place.stack, carried.value);
  }

  #memberOf(holder: ObjectNode, tag: string): ShapeMember | undefined {
    const shape = this.#table.shapes[holder.shape];
    return shape === undefined ? undefined : own(shape.members, tag);
  }

  /** The object that takes a member, and its tag there; what is missing on the way is made. */
  #placeOf(
    { at = [], up = 0 }: Step,
    stack: readonly ObjectNode[],
  ): { readonly holder: ObjectNode; readonly tag: string; readonly stack: readonly ObjectNode[] } | null {
    const tags = at.slice(0, -1);
    const inside = stack.slice(0, stack.length - up);
    for (const tag of tags) {
      const holder = inside.at(-1);
      const shape = holder === undefined ? undefined : this.#memberOf(holder, tag)?.shape;
      if (holder === undefined || shape === undefined) return null;
      const known = holder.members.get(tag);
      const node = known?.kind === 'list' ? known.items[0] : known;
      if (node?.kind === 'object') inside.push(node);
      else {
        const made = objectNode(shape, true);
        made.isAwaited = true;
        this.#put(holder, tag, made);
        inside.push(made);
      }
    }
    const [holder, tag] = [inside.at(-1), at.at(-1)];
    return holder === undefined || tag === undefined ? null : { holder, tag, stack: inside };
  }

  /** Whether there was room. */
  #put(holder: ObjectNode, tag: string, node: Node): boolean {
    const known = holder.members.get(tag);
    if (this.#memberOf(holder, tag)?.list === true) {
      if (known?.kind === 'list') known.items.push(node);
      else holder.members.set(tag, { kind: 'list', items: [node] });
      return true;
    }
    if (known !== undefined) return false;
    holder.members.set(tag, node);
    return true;
  }

  /** Whether an object has all that the target requires, once it was given what it lacks. */
  #complete(
    node: ObjectNode,
    holders: readonly ObjectNode[],
    way: readonly string[],
    isMade = false,
  ): boolean {
    const members = this.#table.shapes[node.shape]?.members ?? {};
    for (const [tag, member] of Object.entries(members)) {
      const at = [...way, tag];
      this.#tidy(node, tag, member, holders, at);
      if ((member.min ?? 0) === 0 || node.members.has(tag)) continue;
      const made = this.#made(member, holders, at);
      if (made === null) {
        // Of what the source has not at all, the whole is missing and not a part.
        if (!isMade && this.#missing.length === 0) this.#missing = at;
        return false;
      }
      node.members.set(tag, member.list === true ? { kind: 'list', items: [made] } : made);
    }
    return true;
  }

  /** Of a member, what is complete and as many as there may be; nothing where that is too few. */
  #tidy(
    node: ObjectNode,
    tag: string,
    member: ShapeMember,
    holders: readonly ObjectNode[],
    way: readonly string[],
  ): void {
    const known = node.members.get(tag);
    if (known === undefined) return;
    const items = known.kind === 'list' ? known.items : [known];
    const wereThere = items.length > 0;
    const kept: Node[] = [];
    for (const item of items) {
      const isWhole = item.kind !== 'object' || this.#complete(item, [...holders, item], way);
      const isEmpty = item.kind === 'object' && item.hadContent && item.members.size === 0;
      if (!isWhole) this.#drop(item, 'holder-incomplete', holders);
      else if (member.max !== undefined && kept.length >= member.max) this.#drop(item, 'too-many', holders);
      else if (!isEmpty) kept.push(item);
    }
    if (known.kind === 'list') {
      const isEnough = kept.length >= (member.min ?? 0);
      if (!isEnough) for (const item of kept) this.#drop(item, 'holder-incomplete', holders);
      if (!isEnough || (wereThere && kept.length === 0)) node.members.delete(tag);
      else known.items = kept;
    } else if (kept.length === 0) node.members.delete(tag);
  }

  #drop(node: Node, reason: LossReason, holders: readonly ObjectNode[]): void {
    for (const { from } of leavesOf(node)) if (from !== null) this.#lose(from, reason, holders);
  }

  /** What a required member holds that the source has nothing for; `null` where nobody can say. */
  #made(member: ShapeMember, holders: readonly ObjectNode[], way: readonly string[]): Node | null {
    if (member.shape !== undefined) {
      const copied = member.copy === undefined ? undefined : objectAt(member.copy, holders[0]);
      const node =
        copied === undefined
          ? objectNode(member.shape, false)
          : copyOf(copied, member.shape, this.#table.shapes);
      return (member.min ?? 0) <= 1 && this.#complete(node, [...holders, node], way, true) ? node : null;
    }
    return member.fill === undefined ? null : this.#filled(member.fill, holders, way);
  }

  #filled(fill: Fill, holders: readonly ObjectNode[], way: readonly string[]): LeafNode | null {
    const seed = () => `${this.#seed()}${way.join('.')}`;
    const value = textFilled(fill.value, holders, seed, this.#correspondents);
    if (value === null || this.#values.carry(value, fill.accepts).kind !== 'same') return null;
    return leafNode(value, null);
  }

  /** Members in the order of the target, which XML asks for. */
  #order(node: Node): void {
    if (node.kind === 'list') for (const item of node.items) this.#order(item);
    if (node.kind !== 'object') return;
    const members = new Map(node.members);
    node.members.clear();
    for (const tag of Object.keys(this.#table.shapes[node.shape]?.members ?? {})) {
      const member = members.get(tag);
      members.delete(tag);
      if (member !== undefined) node.members.set(tag, member);
    }
    for (const [tag, member] of members) node.members.set(tag, member);
    for (const member of node.members.values()) this.#order(member);
  }
}

/** The object at some tags; `undefined` where there is none, or a list of them. */
function objectAt(tags: readonly string[], root: ObjectNode | undefined): ObjectNode | undefined {
  return tags.reduce<ObjectNode | undefined>((holder, tag) => {
    const member = holder?.members.get(tag);
    return member?.kind === 'object' ? member : undefined;
  }, root);
}

/** What an object has in common with a shape, as values that the conversion adds. */
function copyOf(object: ObjectNode, shape: number, shapes: ConversionTable['shapes']): ObjectNode {
  const copy = objectNode(shape, false);
  const copied = (node: Node, inner: number | undefined): Node => {
    if (node.kind === 'leaf') return leafNode(node.value, null);
    if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => copied(item, inner)) };
    return copyOf(node, inner ?? node.shape, shapes);
  };
  for (const [tag, node] of object.members) {
    const member = own(shapes[shape]?.members ?? {}, tag);
    if (member !== undefined) copy.members.set(tag, copied(node, member.shape));
  }
  return copy;
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
