import type { LostValue } from './carry-message.ts';
import type { ValueCarrier } from './carry-value.ts';
import type { ConversionTable, NotePlace, ShapeMember, TargetMessage } from './conversion-table.ts';
import { type LeafNode, leafNode, type ObjectNode, objectNode } from './target-tree.ts';
import { type Correspondents, textFilled } from './text-filled.ts';

/** Lost values that one note tells. */
interface Group {
  readonly note: NotePlace;
  readonly holders: readonly ObjectNode[];
  readonly losses: LostValue[];
}

/** Writes lost values for people where the target has a place for it. */
export class NoteWriter {
  readonly #table: ConversionTable;
  readonly #values: ValueCarrier;
  readonly #to: TargetMessage;
  readonly #body: object;
  readonly #correspondents: Correspondents;
  /** The values that were made for notes. */
  readonly made = new Set<LeafNode>();

  constructor(
    table: ConversionTable,
    values: ValueCarrier,
    to: TargetMessage,
    body: object,
    correspondents: Correspondents,
  ) {
    this.#correspondents = correspondents;
    this.#table = table;
    this.#values = values;
    this.#to = to;
    this.#body = body;
  }

  /** Values that one object lost are told together. */
  write(losses: readonly LostValue[], root: ObjectNode): void {
    const groups = new Map<ObjectNode, Group[]>();
    for (const loss of losses) {
      const holders = standing(loss.holders, root);
      for (const note of this.#to.notes ?? []) {
        const around = note.with === undefined ? holders : holders.slice(0, WITH_ITEM);
        const place = around.at(-1) ?? root;
        const known = groups.get(place)?.find((one) => one.note === note);
        if (known !== undefined) {
          known.losses.push(loss);
          break;
        }
        if (note.with === undefined && !this.#isOnWay(note, holders, root)) continue;
        groups.set(place, [...(groups.get(place) ?? []), { note, holders, losses: [loss] }]);
        break;
      }
    }
    for (const all of groups.values()) for (const group of all) this.#writeGroup(group, root);
  }

  #writeGroup({ note, holders, losses }: Group, root: ObjectNode): void {
    const lines = losses.map(({ fields, value, became }) => {
      const now = became === undefined ? '' : ` (devenu ${String(became)})`;
      return `${fields.join(' › ')} : ${textOf(value)}${now}`;
    });
    const { from, to } = this.#table;
    const text = [`Conversion de ${from} à ${to}, valeurs sans équivalent :`, ...lines].join('\n');
    const leaf =
      note.with === undefined
        ? this.#beside(note, holders, root, text)
        : this.#item(note, holders, root, text);
    if (leaf !== null) for (const loss of losses) loss.note = leaf;
  }

  /** Whether the objects that lead to the text are there, and those in lists around what was lost. */
  #isOnWay(note: NotePlace, holders: readonly ObjectNode[], root: ObjectNode): boolean {
    return this.#holderOf(note, holders, root) !== null;
  }

  #holderOf({ at }: NotePlace, holders: readonly ObjectNode[], root: ObjectNode): ObjectNode | null {
    let holder = root;
    for (const tag of at.slice(0, -1)) {
      const member = holder.members.get(tag);
      const next =
        member?.kind === 'list'
          ? member.items.find((item) => item.kind === 'object' && holders.includes(item))
          : member;
      if (next?.kind !== 'object') return null;
      holder = next;
    }
    return holder;
  }

  /** In a text that is there, after its words, or in one more item of a list of texts. */
  #beside(note: NotePlace, holders: readonly ObjectNode[], root: ObjectNode, text: string): LeafNode | null {
    const holder = this.#holderOf(note, holders, root);
    const tag = note.at.at(-1) ?? '';
    const member = holder === null ? undefined : this.#memberOf(holder, tag);
    if (holder === null || member === undefined) return null;
    const known = holder.members.get(tag);
    if (member.list === true) {
      const items = known?.kind === 'list' ? known.items : [];
      if (member.max !== undefined && items.length >= member.max) return null;
      const leaf = this.#leaf(text);
      holder.members.set(tag, { kind: 'list', items: [...items, leaf] });
      return leaf;
    }
    if (known?.kind === 'leaf') {
      known.value = `${String(known.value)}\n${text}`;
      return known;
    }
    const leaf = this.#leaf(text);
    holder.members.set(tag, leaf);
    return leaf;
  }

  /** In an item of its own. */
  #item(note: NotePlace, holders: readonly ObjectNode[], root: ObjectNode, text: string): LeafNode | null {
    const [list = '', tag = ''] = note.at;
    const member = this.#memberOf(root, list);
    if (member?.shape === undefined || note.at.length !== 2) return null;
    const item = objectNode(member.shape, true);
    const leaf = this.#leaf(text);
    item.members.set(tag, leaf);
    const seed = () => `${JSON.stringify(this.#body)}${text}`;
    for (const { at, fill } of note.with ?? []) {
      const around = [root, ...holders.slice(1)];
      const value = textFilled(fill.value, around, seed, this.#correspondents);
      if (value !== null && this.#values.carry(value, fill.accepts).kind === 'same')
        this.#set(item, at, value);
    }
    if (!this.#isComplete(item)) return null;
    const known = root.members.get(list);
    const items = known?.kind === 'list' ? known.items : known === undefined ? [] : [known];
    if (member.list !== true ? items.length > 0 : member.max !== undefined && items.length >= member.max)
      return null;
    root.members.set(list, member.list === true ? { kind: 'list', items: [...items, item] } : item);
    return leaf;
  }

  #set(item: ObjectNode, at: readonly string[], value: unknown): void {
    let holder = item;
    for (const tag of at.slice(0, -1)) {
      const shape = this.#memberOf(holder, tag)?.shape;
      if (shape === undefined) return;
      const known = holder.members.get(tag);
      const next = known?.kind === 'object' ? known : objectNode(shape, true);
      holder.members.set(tag, next);
      holder = next;
    }
    holder.members.set(at.at(-1) ?? '', this.#leaf(value));
  }

  #isComplete(node: ObjectNode): boolean {
    const members = Object.entries(this.#table.shapes[node.shape]?.members ?? {});
    return members.every(([tag, { min = 0 }]) => {
      const member = node.members.get(tag);
      if (member === undefined) return min === 0;
      return member.kind !== 'object' || this.#isComplete(member);
    });
  }

  #memberOf(holder: ObjectNode, tag: string): ShapeMember | undefined {
    return this.#table.shapes[holder.shape]?.members[tag];
  }

  #leaf(value: unknown): LeafNode {
    const leaf = leafNode(value, null);
    this.made.add(leaf);
    return leaf;
  }
}

/** The root and the object under it: notes are made for each of these. */
const WITH_ITEM = 2;

/** Those of some objects, from the root, that were not dropped. */
function standing(holders: readonly ObjectNode[], root: ObjectNode): readonly ObjectNode[] {
  const found: ObjectNode[] = [root];
  for (const holder of holders.slice(1)) {
    const members = [...(found.at(-1)?.members.values() ?? [])];
    const isThere = members.some(
      (one) => one === holder || (one.kind === 'list' && one.items.includes(holder)),
    );
    if (!isThere) break;
    found.push(holder);
  }
  return found;
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
