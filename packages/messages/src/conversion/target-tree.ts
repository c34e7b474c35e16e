import type { Path } from '../outcome.ts';

/** A value of the target, and the value of the source that it comes from; `null` for one that the conversion adds. */
export interface LeafNode {
  readonly kind: 'leaf';
  value: unknown;
  readonly from: SourceValue | null;
  /** Where it stands once all is written. */
  path: Path | null;
}

/** A list of the message that is being made. */
export interface ListNode {
  readonly kind: 'list';
  items: Node[];
}

/** An object of the message that is being made. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly shape: number;
  readonly members: Map<string, Node>;
  /** Whether the source had something in it: an object that was empty stays so. */
  readonly hadContent: boolean;
  /** Made on the way to a value that comes from elsewhere: the object of the source that belongs there may still come. */
  isAwaited: boolean;
}

/** A part of the message that is being made. */
export type Node = LeafNode | ListNode | ObjectNode;

/** A value of the source and the names that lead to it. */
export interface SourceValue {
  readonly path: Path;
  readonly fields: readonly string[];
  readonly value: unknown;
}

/** A value, and where it comes from. */
export function leafNode(value: unknown, from: SourceValue | null): LeafNode {
  return { kind: 'leaf', value, from, path: null };
}

/** An object without members yet; `shape` is its number in the table. */
export function objectNode(shape: number, hadContent: boolean): ObjectNode {
  return { kind: 'object', shape, members: new Map(), hadContent, isAwaited: false };
}

/** The values under a node. */
export function* leavesOf(node: Node): Generator<LeafNode> {
  if (node.kind === 'leaf') yield node;
  else for (const inner of node.kind === 'list' ? node.items : node.members.values()) yield* leavesOf(inner);
}

/** What a node is in JSON; each value learns where it stands. */
export function written(node: Node, path: Path): unknown {
  switch (node.kind) {
    case 'leaf':
      node.path = path;
      return node.value;
    case 'list':
      return node.items.map((item, index) => written(item, [...path, index]));
    case 'object':
      return Object.fromEntries(
        [...node.members].map(([tag, member]) => [tag, written(member, [...path, tag])]),
      );
  }
}
