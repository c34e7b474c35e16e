/** A pattern as the positions of its characters, and which may follow which. */
export interface PatternProgram {
  /** Source of each class of characters, `[\\w-]`. */
  readonly classes: readonly string[];
  /** By position: number of a class; {@link START} and {@link END} for the edges of the text. */
  readonly accepts: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly follow: readonly (readonly number[])[];
  /** Whether no character at all is a match already. */
  readonly acceptsNothing: boolean;
}

const START = -1;
const END = -2;

/** Sets of positions that are remembered; beyond, memory is given back. */
const MOST_STATES = 500;

/** A set of positions that a text can have reached, and where each next character leads. */
interface State {
  readonly positions: readonly number[];
  readonly isMatch: boolean;
  readonly next: Map<number, State>;
}

/**
 * Runs a pattern in a time that is linear in the text: every way is followed at once, character by character. It looks for
 * a match anywhere, as `RegExp.test` does.
 */
export function linearPattern(program: PatternProgram): { test(text: string): boolean } {
  const classes = program.classes.map((source) => new RegExp(`^${source}$`, 'u'));
  const last = new Set(program.last);
  let states = new Map<string, State>();
  const stateOf = (positions: readonly number[]): State => {
    const key = positions.join();
    const known = states.get(key);
    if (known !== undefined) return known;
    if (states.size >= MOST_STATES) states = new Map();
    const isMatch = program.acceptsNothing || positions.some((one) => last.has(one));
    const state = { positions, isMatch, next: new Map() };
    states.set(key, state);
    return state;
  };
  const accepts = (position: number, character: number): boolean => {
    const wanted = program.accepts[position] ?? END;
    if (wanted < 0 || character < 0) return wanted === character;
    return classes[wanted]?.test(String.fromCodePoint(character)) ?? false;
  };
  const step = (state: State, character: number): State => {
    const known = state.next.get(character);
    if (known !== undefined) return known;
    // A match may begin anywhere.
    const candidates = new Set([
      ...program.first,
      ...state.positions.flatMap((one) => program.follow[one] ?? []),
    ]);
    const reached = stateOf([...candidates].filter((one) => accepts(one, character)).sort((a, b) => a - b));
    if (state.next.size < MOST_STATES) state.next.set(character, reached);
    return reached;
  };
  return {
    test: (text) => {
      let state = step(stateOf([]), START);
      for (let index = 0; index < text.length && !state.isMatch; index += 1) {
        const character = text.codePointAt(index) ?? END;
        if (character > 0xffff) index += 1;
        state = step(state, character);
      }
      return state.isMatch || step(state, END).isMatch;
    },
  };
}
