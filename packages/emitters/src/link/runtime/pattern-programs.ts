import { type PatternProgram, patternProgram } from '@hubsante/model';
import type { ValidatorSchema } from './validator-schema.ts';

/**
 * The programs of the patterns of some schemas, each once, for those where an engine that tries one way after the other
 * could take longer than linear time. What has no program, look-around for instance, is left to that engine.
 */
export function patternPrograms(
  schemas: readonly ValidatorSchema[],
): readonly (readonly [pattern: string, program: PatternProgram])[] {
  return [...new Set(schemas.flatMap(patternsIn))].flatMap((pattern) => {
    const program = patternProgram(pattern);
    return program === null ? [] : [[pattern, program] as const];
  });
}

function patternsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'pattern' && typeof part === 'string' ? [part] : patternsIn(part),
  );
}
