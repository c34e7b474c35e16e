import type { LostValue } from './carry-message.ts';
import type { ValueCarrier } from './carry-value.ts';
import type { ConversionTable, NotePlace, ShapeMember, TargetMessage } from './conversion-table.ts';
import { type LeafNode, leafNode, type ObjectNode, objectNode } from './target-tree.ts';
import { type Correspondents, textFilled } from './text-filled.ts';

/** Lost values that one note tells. */
interface Group {
  readonly note: NotePlace;
  /** The object that has the text, or the one around what was lost where an item is made. */
  readonly place: ObjectNode;
  readonly holders: readonly ObjectNode[];
  readonly losses: LostValue[];
}

/** Writes lost values for people where the target has a place for it. */
export class NoteWriter {
  readonly #table: ConversionTable;
  readonly #values: ValueCarrier;
  readonly #to: TargetMessage;
  readonly #seed: () => string;
  readonly #correspondents: Correspondents;
  /** The values that were made for notes. */
  readonly made = new Set<LeafNode>();

  constructor(
    table: ConversionTable,
    values: ValueCarrier,
    to: TargetMessage,
    seed: () => string,
    correspondents: Correspondents,
  ) {
    this.#correspondents = correspondents;
    this.#table = table;
    this.#values = values;
    this.#to = to;
    this.#seed = seed;
  }

  /** Values that are noted at one place are told together. */
  write(losses: readonly LostValue[], root: ObjectNode): void {
    const index = standingIn(root);
    const groups = new Map<NotePlace, Map<ObjectNode, Group>>();
    for (const loss of losses) {
      const holders = [root, ...loss.holders.slice(1).filter((holder) => index.has(holder))];
      for (const note of this.#to.notes ?? []) {
        const place = note.with === undefined ? holderOf(note, holders, root, index) : (holders[1] ?? root);
        if (place === null) continue;
        const ofNote = groups.get(note) ?? new Map<ObjectNode, Group>();
        groups.set(note, ofNote);
        const known = ofNote.get(place);
        if (known === undefined) ofNote.set(place, { note, place, holders, losses: [loss] });
        else known.losses.push(loss);
        break;
      }
    }
    for (const ofNote of groups.values()) for (const group of ofNote.values()) this.#writeGroup(group, root);
  }

  #writeGroup({ note, place, holders, losses }: Group, root: ObjectNode): void {
    const lines = losses.map(({ fields, value, became }) => {
      const now = became === undefined ? '' : ` (devenu ${String(became)})`;
      return `${fields.join(' › ')} : ${textOf(value)}${now}`;
    });
    const { from, to } = this.#table;
    const text = [`Conversion de ${from} à ${to}, valeurs sans équivalent :`, ...lines].join('\n');
    const leaf =
      note.with === undefined ? this.#beside(note, place, text) : this.#item(note, holders, root, text);
    if (leaf !== null) for (const loss of losses) loss.note = leaf;
  }

  /** In a text that is there, after its words, or in one more item of a list of texts. */
  #beside(note: NotePlace, holder: ObjectNode, text: string): LeafNode | null {
    const tag = note.at.at(-1) ?? '';
    const member = this.#memberOf(holder, tag);
    if (member === undefined) return null;
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
    const seed = () => `${this.#seed()}${text}`;
    for (const { at, fill } of note.with ?? []) {
      const around = [root, ...holders.slice(1)];
      const value = textFilled(fill.value, around, seed, this.#correspondents);
      if (value !== null && this.#values.carry(value, fill.accepts).kind === 'same')
        this.#set(item, at, value);
    }
    if (!this.#isComplete(item)) return null;
    const known = root.members.get(list);
    if (member.list !== true) {
      if (known !== undefined) return null;
      root.members.set(list, item);
    } else if (known?.kind === 'list') {
      if (member.max !== undefined && known.items.length >= member.max) return null;
      known.items.push(item);
    } else root.members.set(list, { kind: 'list', items: [item] });
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

/** Where the objects of the target stand: what was dropped is not among them. */
type Standing = ReadonlyMap<ObjectNode, { readonly holder: ObjectNode; readonly tag: string }>;

function standingIn(root: ObjectNode): Standing {
  const index = new Map<ObjectNode, { readonly holder: ObjectNode; readonly tag: string }>();
  const waiting = [root];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const [tag, member] of holder.members) {
      for (const item of member.kind === 'list' ? member.items : [member]) {
        if (item.kind !== 'object') continue;
        index.set(item, { holder, tag });
        waiting.push(item);
      }
    }
  }
  return index;
}

/** The object that has the text of a note: in lists, the item around what was lost; `null` where there is none. */
function holderOf(
  { at }: NotePlace,
  holders: readonly ObjectNode[],
  root: ObjectNode,
  index: Standing,
): ObjectNode | null {
  let holder = root;
  for (const tag of at.slice(0, -1)) {
    const member = holder.members.get(tag);
    const around = holders.find((one) => {
      const place = index.get(one);
      return place?.holder === holder && place.tag === tag;
    });
    const next = member?.kind === 'list' ? around : member;
    if (next?.kind !== 'object') return null;
    holder = next;
  }
  return holder;
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
