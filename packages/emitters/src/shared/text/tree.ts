/** A number that is printed with its decimal point: `5.0`. */
export interface Decimal {
  readonly decimal: number;
}

/** A map whose keys keep their order, whatever authors call them. */
export type TreeMap = Map<string, Tree>;

/** What the JSON and YAML printers print. */
export type Tree = string | number | boolean | null | Decimal | readonly Tree[] | TreeMap;

/** A map from pairs; `false` leaves a pair out. */
export function treeMap(...entries: readonly (readonly [string, Tree] | false)[]): TreeMap {
  return new Map(entries.filter((entry) => entry !== false));
}

/** Whether a tree is an object. */
export function isTreeMap(tree: Tree): tree is TreeMap {
  return tree instanceof Map;
}

/** Whether a tree is a list. */
export function isTreeList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}
