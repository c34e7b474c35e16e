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
