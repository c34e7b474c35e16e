import type { Environment, Output } from './environment.ts';
import { internalErrorText } from './internal-error.ts';
import { main } from './main.ts';

/** Runs `dsf` as a process: what `bin/dsf.js` loads. */
export async function run(): Promise<void> {
  const args = process.argv.slice(2);
  process.on('uncaughtException', (error) => {
    process.stderr.write(internalErrorText(error, args, process.env));
    process.exit(2);
  });
  // A reader that stops listening (`dsf check … | head`) is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
  });
  process.exitCode = await main(args, processEnvironment());
}

function processEnvironment(): Environment {
  return {
    variables: process.env,
    workingFolder: process.cwd(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    clock: () => performance.now(),
    interruptions: process,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}
