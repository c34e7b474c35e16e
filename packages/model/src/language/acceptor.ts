import type { CodePointRange } from '../validation/code-point-ranges.ts';
import { type PatternAutomaton, TEXT_END, TEXT_START } from '../validation/pattern-automaton.ts';

/** Reads a text character by character; states are numbers, met one after the other. */
export interface Acceptor {
  /** The classes of characters it tells apart. */
  readonly classes: readonly (readonly CodePointRange[])[];
  readonly start: number;
  /** @param isIn by class, whether it accepts the character. */
  next(state: number, isIn: (index: number) => boolean): number;
  /** Whether the text may end here. */
  accepts(state: number): boolean;
  /** What a step from here costs. */
  weight(state: number): number;
}

/** The state from which every text is accepted: a match was found. */
const FOUND = 0;

/**
 * Reads a pattern as JSON Schema does: it holds when it matches anywhere. The sets of positions that can be reached are the
 * states (subset construction), made as they are met.
 */
export class PatternAcceptor implements Acceptor {
  readonly classes: readonly (readonly CodePointRange[])[];
  readonly start: number;
  readonly #automaton: PatternAutomaton;
  readonly #numbers = new Map<string, number>();
  /** By state: the positions a match in progress has just passed. */
  readonly #states: (readonly number[])[] = [[]];

  constructor(automaton: PatternAutomaton, classes: readonly (readonly CodePointRange[])[]) {
    this.#automaton = automaton;
    this.classes = classes;
    this.start = this.#numberOf(this.#pass(automaton.first, TEXT_START));
  }

  weight(state: number): number {
    const { first, follow } = this.#automaton;
    return (this.#states[state] ?? []).reduce((sum, from) => sum + (follow[from]?.size ?? 0), first.size);
  }

  next(state: number, isIn: (index: number) => boolean): number {
    if (state === FOUND) return FOUND;
    const { positions, first, follow } = this.#automaton;
    const passed = new Set<number>();
    const enter = (position: number) => {
      const accepts = positions[position]?.accepts ?? TEXT_END;
      if (accepts >= 0 && isIn(accepts)) passed.add(position);
    };
    for (const position of first) enter(position);
    for (const from of this.#states[state] ?? [])
      for (const position of follow[from]?.keys() ?? []) enter(position);
    return this.#numberOf(passed);
  }

  accepts(state: number): boolean {
    if (state === FOUND) return true;
    const { first, last, follow } = this.#automaton;
    const reached = [
      ...first,
      ...(this.#states[state] ?? []).flatMap((from) => [...(follow[from]?.keys() ?? [])]),
    ];
    return [...this.#pass(reached, TEXT_END)].some((position) => last.has(position));
  }

  /** The positions of an edge of the text that can be passed without reading anything. */
  #pass(reached: Iterable<number>, edge: number): ReadonlySet<number> {
    const { positions, follow } = this.#automaton;
    const passed = new Set<number>();
    const waiting = [...reached];
    for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
      if (positions[position]?.accepts !== edge || passed.has(position)) continue;
      passed.add(position);
      waiting.push(...(follow[position]?.keys() ?? []));
    }
    return passed;
  }

  #numberOf(passed: ReadonlySet<number>): number {
    const { last, acceptsNothing } = this.#automaton;
    const state = [...passed].sort((a, b) => a - b);
    if (acceptsNothing || state.some((position) => last.has(position))) return FOUND;
    const key = state.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.push(state) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Accepts the texts of a list and no others: a tree of their beginnings. */
export class ListAcceptor implements Acceptor {
  readonly classes: readonly (readonly CodePointRange[])[];
  readonly start = 1;
  readonly #next: Map<number, number>[] = [new Map(), new Map()];
  readonly #ends = new Set<number>();

  constructor(texts: Iterable<string>) {
    const numbers = new Map<string, number>();
    for (const text of texts) {
      let state = this.start;
      for (const character of text) {
        const index = numbers.get(character) ?? numbers.size;
        numbers.set(character, index);
        const next = this.#next[state]?.get(index) ?? this.#next.push(new Map()) - 1;
        this.#next[state]?.set(index, next);
        state = next;
      }
      this.#ends.add(state);
    }
    this.classes = [...numbers.keys()].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return [[code, code]];
    });
  }

  weight(state: number): number {
    return this.#next[state]?.size ?? 0;
  }

  /** State 0 is where no text of the list begins so. */
  next(state: number, isIn: (index: number) => boolean): number {
    for (const [index, next] of this.#next[state] ?? []) if (isIn(index)) return next;
    return 0;
  }

  accepts(state: number): boolean {
    return this.#ends.has(state);
  }
}
