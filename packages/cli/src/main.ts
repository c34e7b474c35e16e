import { writeFileSync } from 'node:fs';
import { commandLineWords } from './arguments/command-line-words.ts';
import type { SummarisedFormats } from './arguments/help.ts';
import { type ParsedArguments, parseArguments } from './arguments/parse-arguments.ts';
import type { CommandResult } from './commands/command-result.ts';
import type { Environment, ExitCode } from './environment.ts';
import { internalErrorText } from './internal-error.ts';
import { type Progress, silentProgress, terminalProgress } from './progress.ts';
import { Stopwatch, type Timing } from './timings.ts';

/** Runs a command line. Never throws: a mistake of ours is told as such. */
export async function main(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const startup = environment.clock();
  try {
    const parsed = await parseArguments(args);
    if (parsed.kind !== 'run') return await answer(parsed, environment);
    const { exitCode, timings } = await run(parsed, environment);
    writeTimings([{ stage: 'start-up', milliseconds: startup }, ...timings], environment);
    return exitCode;
  } catch (error) {
    environment.stderr.write(internalErrorText(error, args, environment.variables));
    return 2;
  }
}

async function run(
  { definition, ...invocation }: Extract<ParsedArguments, { kind: 'run' }>,
  environment: Environment,
): Promise<CommandResult> {
  const stopwatch = new Stopwatch(environment.clock);
  const command = await stopwatch.measureAsync('loading command', definition.load);
  const progress = progressOf(environment);
  try {
    const { exitCode, timings } = await command(invocation, environment, progress);
    stopwatch.add(timings);
    return { exitCode, timings: stopwatch.timings };
  } finally {
    progress.clear();
  }
}

/** Everything that is not the run of a command. */
async function answer(
  parsed: Exclude<ParsedArguments, { kind: 'run' }>,
  { stdout, stderr }: Environment,
): Promise<ExitCode> {
  switch (parsed.kind) {
    case 'version': {
      const { version } = await import('./version.ts');
      stdout.write(`${version}\n`);
      return 0;
    }
    case 'mistake':
      stderr.write(`${parsed.message}\n${commandLineWords[parsed.language].seeHelp}\n`);
      return 2;
    case 'help': {
      const { commandHelp, generalHelp } = await import('./arguments/help.ts');
      if (parsed.command === null) {
        (parsed.isAsked ? stdout : stderr).write(generalHelp(parsed.language));
        return parsed.isAsked ? 0 : 2;
      }
      const formats = parsed.command.name === 'build' ? await everyFormat() : null;
      stdout.write(commandHelp(parsed.command, parsed.language, formats));
      return 0;
    }
  }
}

/** What the page of `build` lists. */
async function everyFormat(): Promise<SummarisedFormats> {
  const { linkEmitters, releaseEmitters } = await import('@hubsante/emitters');
  return {
    release: await releaseEmitters('release'),
    ans: await releaseEmitters('ans'),
    link: await linkEmitters(),
  };
}

function progressOf({ stderr, clock }: Environment): Progress {
  if (!stderr.isTerminal) return silentProgress;
  return terminalProgress(
    (text) => stderr.write(text),
    () => stderr.columns,
    clock,
  );
}

/** For `tools/bench`: where the time went, in the file that `DSF_TIMINGS` names. */
function writeTimings(timings: readonly Timing[], { variables, clock }: Environment): void {
  const file = variables.DSF_TIMINGS;
  if (file === undefined || file === '') return;
  const { maxRSS: peakResidentKilobytes, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processorMilliseconds = (userCPUTime + systemCPUTime) / 1000;
  const told = { timings, total: clock(), peakResidentKilobytes, processorMilliseconds };
  writeFileSync(file, JSON.stringify(told));
}
