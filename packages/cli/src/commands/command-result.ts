import type { ExitCode } from '../environment.ts';
import type { Timing } from '../timings.ts';

/** How a command ended. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly timings: readonly Timing[];
}

/** Nothing could be done; the reason was printed. */
export const COULD_NOT_RUN: CommandResult = { exitCode: 2, timings: [] };
