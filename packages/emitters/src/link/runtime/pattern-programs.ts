import { isDeterministic, type PatternAutomaton, patternAutomaton } from '@hubsante/model';
import type { ValidatorSchema } from './validator-schema.ts';

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
 * The programs of the patterns of some schemas, each once, for those where an engine that tries one way after the other
 * could take longer than linear time. What has no program, look-around for instance, is left to that engine.
 */
export function patternPrograms(
  schemas: readonly ValidatorSchema[],
): readonly (readonly [pattern: string, program: PatternProgram])[] {
  return [...new Set(schemas.flatMap(patternsIn))].flatMap((pattern) => {
    const automaton = patternAutomaton(pattern);
    return automaton === null || isDeterministic(automaton) ? [] : [[pattern, programOf(automaton)] as const];
  });
}

function programOf({
  classes,
  positions,
  first,
  last,
  follow,
  acceptsNothing,
}: PatternAutomaton): PatternProgram {
  return {
    classes: classes.map(({ source }) => source),
    accepts: positions.map(({ accepts }) => accepts),
    first: [...first],
    last: [...last],
    follow: follow.map((next) => [...next.keys()]),
    acceptsNothing,
  };
}

function patternsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'pattern' && typeof part === 'string' ? [part] : patternsIn(part),
  );
}
