import type { CodePointRange } from './code-point-ranges.ts';
import { type PatternAutomaton, TEXT_START } from './pattern-automaton.ts';

/** More pairs of positions than this are not looked at: the answer is « not found ». */
const MOST_STEPS = 500_000;

/** Which positions of a pattern can stand on the same character. */
class Overlaps {
  readonly #automaton: PatternAutomaton;
  readonly #known = new Map<number, boolean>();

  constructor(automaton: PatternAutomaton) {
    this.#automaton = automaton;
  }

  ofPositions(one: number, other: number): boolean {
    const { positions, classes } = this.#automaton;
    const [a = 0, b = 0] = [positions[one]?.accepts, positions[other]?.accepts];
    if (a === b) return true;
    if (a < 0 || b < 0) return false;
    const key = Math.min(a, b) * classes.length + Math.max(a, b);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [ranges, others] = [classes[a]?.ranges ?? null, classes[b]?.ranges ?? null];
    // A property, `\p{L}`, is taken to accept everything.
    const overlap = ranges === null || others === null || meet(ranges, others);
    this.#known.set(key, overlap);
    return overlap;
  }
}

function meet(ranges: readonly CodePointRange[], others: readonly CodePointRange[]): boolean {
  return ranges.some(([from, to]) => others.some(([first, last]) => first <= to && from <= last));
}

/**
 * Whether an engine that tries one way after the other never has a choice: it begins at the start of the text, and each
 * character fits one way of going on at most. Its time is then linear in the text.
 */
export function isDeterministic(automaton: PatternAutomaton): boolean {
  const { positions, first, follow } = automaton;
  if (automaton.acceptsNothing || [...first].some((one) => positions[one]?.accepts !== TEXT_START))
    return false;
  const overlaps = new Overlaps(automaton);
  if (first.size > 1) return false;
  return follow.every((next) => {
    if ([...next.values()].some((ways) => ways > 1)) return false;
    const places = [...next.keys()];
    return places.every(
      (one, index) => !places.slice(index + 1).some((other) => overlaps.ofPositions(one, other)),
    );
  });
}

/**
 * Whether the same text can lead from a position back to itself in two ways, as in `(a|aa)+` and `(a+)+`: the ways of a
 * text that almost fits then double with every few characters (ambiguity of Weber and Seidl, decided on pairs of
 * positions). Patterns too large to be decided are said not to be.
 */
export function isExponential(automaton: PatternAutomaton): boolean {
  const { follow } = automaton;
  const overlaps = new Overlaps(automaton);
  const count = follow.length;
  const successors = (pair: number): number[] => {
    const [one, other] = [Math.floor(pair / count), pair % count];
    const next: number[] = [];
    for (const a of follow[one]?.keys() ?? [])
      for (const b of follow[other]?.keys() ?? []) if (overlaps.ofPositions(a, b)) next.push(a * count + b);
    return next;
  };
  const components = componentsOf(
    Array.from({ length: count }, (_, position) => position * count + position),
    successors,
  );
  if (components === null) return false;
  const isSame = (pair: number) => Math.floor(pair / count) === pair % count;
  const forked = new Set<number>();
  const joined = new Set<number>();
  for (const [pair, component] of components) (isSame(pair) ? joined : forked).add(component);
  if ([...joined].some((component) => forked.has(component))) return true;
  return follow.some((next, from) =>
    [...next].some(
      ([to, ways]) =>
        ways > 1 &&
        components.get(from * count + from) === components.get(to * count + to) &&
        isOnCycle(from, to),
    ),
  );

  /** A component of one node is a cycle only when it leads to itself. */
  function isOnCycle(from: number, to: number): boolean {
    return from !== to || (follow[from]?.has(to) ?? false);
  }
}

/**
 * The strongly connected component of every node that can be reached (Tarjan’s algorithm, without recursion); `null` when
 * there are too many.
 */
function componentsOf(
  roots: readonly number[],
  successors: (node: number) => number[],
): ReadonlyMap<number, number> | null {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const components = new Map<number, number>();
  const stack: number[] = [];
  let steps = 0;
  for (const root of roots) {
    if (order.has(root)) continue;
    const calls: { readonly node: number; readonly next: number[] }[] = [];
    const enter = (node: number) => {
      order.set(node, order.size);
      lowest.set(node, order.size - 1);
      stack.push(node);
      const next = successors(node);
      steps += next.length + 1;
      calls.push({ node, next });
    };
    enter(root);
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      if (steps > MOST_STEPS) return null;
      const { node, next } = call;
      const other = next.pop();
      if (other !== undefined) {
        if (!order.has(other)) enter(other);
        else if (!components.has(other)) lower(node, order.get(other) ?? 0);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller !== undefined) lower(caller.node, lowest.get(node) ?? 0);
      if (lowest.get(node) !== order.get(node)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        components.set(member, node);
        if (member === node) break;
      }
    }
  }
  return components;

  function lower(node: number, to: number): void {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  }
}
