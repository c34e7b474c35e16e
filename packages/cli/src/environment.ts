import type { InterruptionSource } from './output/publish-folder.ts';

/** One of the two outputs of the program. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal, in characters; 80 when it is none. */
  readonly columns: number;
}

/** The world around a run, so that tests need no process. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Absolute: paths of the command line start from it. */
  readonly workingFolder: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since the process started. */
  readonly clock: () => number;
  readonly interruptions: InterruptionSource;
}

/** 0: no error; 1: errors in the workbooks; 2: the work could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Colours are for terminals, and for those who want them (https://no-color.org). */
export function hasColors(output: Output, variables: Environment['variables']): boolean {
  return output.isTerminal && !variables.NO_COLOR && variables.TERM !== 'dumb';
}
