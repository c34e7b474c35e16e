import { isDeterministic } from './pattern-ambiguity.ts';
import { type PatternAutomaton, patternAutomaton } from './pattern-automaton.ts';

/** A pattern as the linear engine of the runtime runs it (`PatternProgram` of @hubsante/messages). */
export interface PatternProgram {
  /** Source of each class of characters. */
  readonly classes: readonly string[];
  /** By position: number of a class; -1 for the start of the text, -2 for its end. */
  readonly accepts: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly follow: readonly (readonly number[])[];
  readonly acceptsNothing: boolean;
}

/**
 * The program of a pattern where an engine that tries one way after the other could take longer than linear time; `null`
 * where it could not. What has no program, look-around for instance, is left to that engine.
 */
export function patternProgram(source: string): PatternProgram | null {
  const automaton = patternAutomaton(source);
  return automaton === null || isDeterministic(automaton) ? null : programOf(automaton);
}

function programOf(automaton: PatternAutomaton): PatternProgram {
  const { classes, positions, first, last, follow, acceptsNothing } = automaton;
  return {
    classes: classes.map(({ source }) => source),
    accepts: positions.map(({ accepts }) => accepts),
    first: [...first],
    last: [...last],
    follow: follow.map((next) => [...next.keys()]),
    acceptsNothing,
  };
}

/** A program whose classes are spelled out, for engines that know no regular expression of ECMA 262. */
export interface SpelledProgram extends Omit<PatternProgram, 'classes'> {
  /** Pairs of code points, first and last, one after the other. */
  readonly classes: readonly (readonly number[])[];
}

/** The program of any pattern that has one; `null` for look-around and for what cannot be spelled out. */
export function spelledProgram(source: string): SpelledProgram | null {
  const automaton = patternAutomaton(source);
  if (automaton === null) return null;
  const classes = automaton.classes.map(({ source: one, ranges }) => ranges ?? rangesMatching(one));
  return { ...programOf(automaton), classes: classes.map((ranges) => ranges.flat()) };
}

const LAST_CODE_POINT = 0x10ffff;

/** What a class such as `\p{L}` accepts, by asking the engine. */
function rangesMatching(source: string): readonly (readonly [number, number])[] {
  const expression = new RegExp(`^${source}$`, 'u');
  const ranges: [number, number][] = [];
  for (let point = 0; point <= LAST_CODE_POINT; point += 1) {
    if (!expression.test(String.fromCodePoint(point))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
