import { EventEmitter } from 'node:events';
import { main } from '../src/main.ts';
import { forgetReleases } from '../src/read-once.ts';

class Interruptions extends EventEmitter {
  exit(): void {}
}

export interface RunOptions {
  readonly from?: string;
  readonly variables?: Record<string, string>;
  /** Whether both outputs are terminals. */
  readonly isTerminal?: boolean;
  /** Whether what the runs before it read is remembered; a process that begins remembers nothing. */
  readonly remembers?: boolean;
}

/** Runs `dsf` in this process; a line is split at blanks, a list is taken as it is. */
export async function runMain(line: string | readonly string[], options: RunOptions = {}) {
  const { from = process.cwd(), variables = {}, isTerminal = false, remembers = false } = options;
  if (!remembers) forgetReleases();
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    isTerminal,
    columns: 80,
    write: (text: string) => {
      written[name] += text;
    },
  });
  let now = 0;
  const exitCode = await main(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, {
    variables,
    workingFolder: from,
    stdout: output('stdout'),
    stderr: output('stderr'),
    clock: () => {
      now += 100;
      return now;
    },
    interruptions: new Interruptions(),
  });
  return { exitCode, ...written };
}
