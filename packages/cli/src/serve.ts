import type { Output } from './environment.ts';
import { main } from './main.ts';
import { rememberReleases } from './read-once.ts';

/** What a process that started this one sends: the next command line, and the folder its paths start from. */
interface Order {
  readonly args: readonly string[];
  /** Absolute. */
  readonly root: string;
}

/** What it is sent back when the command has run. */
interface Report {
  readonly exitCode: number;
  /** What was written to both outputs, as it came. */
  readonly output: string;
}

/**
 * Runs one command line after another, as `bin/dsf-worker.js`: for `packages/nx-plugin`, whose tasks would
 * each pay for the start of a process. Each run has its own outputs and exit code, as if it were alone.
 */
export function serve(): void {
  rememberReleases();
  process.on('message', async ({ args, root }: Order) => {
    let output = '';
    const told: Output = {
      write: (text) => {
        output += text;
      },
      isTerminal: false,
      columns: 80,
    };
    const exitCode = await main(args, {
      variables: process.env,
      workingFolder: root,
      stdout: told,
      stderr: told,
      clock: () => performance.now(),
      interruptions: process,
    });
    process.send?.({ exitCode, output } satisfies Report);
  });
}
