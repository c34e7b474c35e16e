import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printedLines } from '@hubsante/model';
import { judgeRun, type RunReport, readJournal } from '@hubsante/recette';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import type { Progress } from '../../progress.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { playCases } from './play-cases.ts';
import { readRecetteOptions } from './recette-options.ts';
import { FaultyLinks, openCases, RecetteMistake, type RecetteRun, readText } from './recette-run.ts';
import { recetteWords } from './recette-words.ts';
import { runDoctor } from './run-doctor.ts';
import { againstBaseline, writeReports } from './write-reports.ts';

/** Where reports go when their user does not say. */
const DEFAULT_OUT = 'recette';

/** `dsf recette list|run|replay|doctor`. */
export async function recette(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const say = recetteWords[invocation.language];
  const [action = '', ...paths] = invocation.paths;
  const run: RecetteRun = { invocation: { ...invocation, paths }, environment, progress, say };
  try {
    if (action === 'list') return await list(run);
    if (action === 'run') return await play(run);
    if (action === 'replay') return replay(run);
    if (action === 'doctor') return result((await runDoctor(run)) ? 0 : 1);
    throw new RecetteMistake(say.unknownAction(action));
  } catch (error) {
    if (error instanceof FaultyLinks) return error.message === 'errors' ? result(1) : COULD_NOT_RUN;
    if (!(error instanceof RecetteMistake)) throw error;
    environment.stderr.write(`${error.message}\n`);
    return COULD_NOT_RUN;
  }
}

/** Names the cases of the links, and what their sources say wrong. */
async function list(run: RecetteRun): Promise<CommandResult> {
  const { environment, say } = run;
  const work = mkdtempSync(join(tmpdir(), 'dsf-recette-'));
  try {
    for (const { link, cases, repairs } of await openCases(run, work)) {
      const lines = [
        link.name,
        ...cases.map(({ id, title, steps }) => say.caseLine(id, title, steps.length)),
        ...repairs.map(say.repair),
      ];
      environment.stdout.write(printedLines(lines.flatMap((line) => line.split('\n'))));
    }
    return result(0);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function play(run: RecetteRun): Promise<CommandResult> {
  const { invocation, environment, say } = run;
  const { workingFolder: from, stdout } = environment;
  const options = readRecetteOptions(invocation, say);
  if ('mistake' in options) throw new RecetteMistake(options.mistake);
  const out = resolve(from, invocation.values.get('out') ?? DEFAULT_OUT);
  const reports = await playCases(run, options, out);
  writeReports(out, reports, invocation.language);
  stdout.write(`${say.total(reports, displayedPath(out, from))}\n`);
  const baseline = invocation.values.get('baseline');
  return result(baseline === undefined ? worth(reports) : compare(run, baseline, reports));
}

/** With a reference, only what changed counts. */
function compare({ environment, say }: RecetteRun, path: string, reports: readonly RunReport[]): 0 | 1 {
  const { workingFolder: from, stdout } = environment;
  const changes = baselineChanges(resolve(from, path), path, reports, say);
  if (changes === null) {
    stdout.write(`${say.baselineWritten(path)}\n`);
    return worth(reports);
  }
  if (changes.length === 0) {
    stdout.write(`${say.baselineSame}\n`);
    return 0;
  }
  for (const { step, before, after } of changes)
    stdout.write(printedLines([say.baselineDiffers(step, before, after)]));
  return 1;
}

/** @throws RecetteMistake when the file of reference is none. */
function baselineChanges(file: string, shown: string, reports: readonly RunReport[], say: RecetteRun['say']) {
  try {
    return againstBaseline(file, reports);
  } catch (error) {
    throw new RecetteMistake(say.unreadable(shown, (error as Error).message));
  }
}

/** The report of a run, from its journal alone. */
function replay({ invocation, environment, say }: RecetteRun): CommandResult {
  const { workingFolder: from, stdout } = environment;
  const reports = invocation.paths.map((path) => {
    const { lines, brokenAt } = readJournal(readText(resolve(from, path), path, say));
    const start = lines[0]?.event;
    if (brokenAt !== null || start?.event !== 'started') {
      throw new RecetteMistake(say.changedJournal(`${path}:${brokenAt ?? 1}`));
    }
    return judgeRun(
      start,
      lines.map(({ event }) => event),
    );
  });
  for (const report of reports) {
    for (const step of report.steps) stdout.write(printedLines([say.stepLine(step)]));
    stdout.write(printedLines([say.verdictLine(report)]));
  }
  const out = invocation.values.get('out');
  if (out !== undefined) {
    writeReports(resolve(from, out), reports, invocation.language);
    stdout.write(`${say.total(reports, out)}\n`);
  }
  return result(worth(reports));
}

function worth(reports: readonly RunReport[]): 0 | 1 {
  return reports.every(({ verdict }) => verdict === 'conforme') ? 0 : 1;
}

function result(exitCode: 0 | 1): CommandResult {
  return { exitCode, timings: [] };
}
