import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../../diagnostics.ts';
import type { Environment } from '../../environment.ts';
import { printFindings, printProblems } from '../../printers/print-findings.ts';
import { type Finding, shortPlace } from '../../printers/report.ts';
import type { Progress } from '../../progress.ts';
import { newFindings } from '../check/new-findings.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { CheckSession } from './check-session.ts';
import { watchWords } from './watch-words.ts';
import { WatchedFolders } from './watched-folders.ts';
import { whenWhole } from './whole-workbooks.ts';

/** The lock of a workbook that is open is what one expects while its author writes. */
const LOCK = cliDiagnostics['file-open-elsewhere'].code;

/** `dsf watch`: checks, then checks again what each save reaches, and says what got better or worse; until Ctrl-C. */
export async function watch(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { clock, stdout, workingFolder: from } = environment;
  const say = watchWords[invocation.language];
  const isTold = ({ severity, code }: Finding) =>
    code !== LOCK && (severity !== 'advice' || invocation.values.has('advice'));
  const session = new CheckSession(invocation, environment, progress);
  const first = await session.check();
  if (!('findings' in first)) {
    await printProblems(first, invocation, environment);
    return COULD_NOT_RUN;
  }
  let told = first.findings.filter(isTold);
  await printFindings(
    first.findings.filter(({ code }) => code !== LOCK),
    first.silencedCount,
    invocation,
    environment,
  );

  const update = async () => {
    const begun = clock();
    await whenWhole(session.workbooks);
    const checked = await session.check();
    if (!('findings' in checked)) {
      await printProblems(checked, invocation, environment);
      return;
    }
    folders.follow([...session.folders, ...asked]);
    if (checked.isSame) return;
    const now = checked.findings.filter(isTold);
    const came = newFindings(told, now);
    const went = newFindings(now, told);
    told = now;
    const took = Math.round(clock() - begun);
    const lines = went.map((finding) =>
      `${say.went} ${shortPlace(finding)} ${finding.code} ${finding.value ?? ''}`.trimEnd(),
    );
    stdout.write(`\n${[...lines, ...(came.length === 0 ? [] : [say.came])].join('\n')}`.trimEnd());
    if (came.length > 0) {
      stdout.write('\n');
      await printFindings(came, 0, invocation, environment);
    }
    stdout.write(`\n${say.changed(came.length, went.length, now.length, took)}\n`);
  };

  // One check at a time; what changes during one is checked after it.
  let running: Promise<void> | null = null;
  let isAsked = false;
  let failure: unknown = null;
  let stop = () => {};
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  const onChange = () => {
    isAsked = true;
    running ??= (async () => {
      while (isAsked) {
        isAsked = false;
        await update();
      }
    })()
      .catch((error: unknown) => {
        failure = error;
        stop();
      })
      .finally(() => {
        running = null;
      });
  };
  const folders = new WatchedFolders(onChange);
  const asked = invocation.paths
    .map((path) => watchable(resolve(from, path)))
    .filter((path) => path !== null);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) environment.interruptions.once(signal, stop);
  folders.follow([...session.folders, ...asked]);
  stdout.write(`\n${say.waiting}\n`);
  await stopped;
  folders.close();
  await running;
  if (failure !== null) throw failure;
  stdout.write(`${say.stopped}\n`);
  return { exitCode: 0, timings: [] };
}

/** A folder, or the one that holds a file; `null` for a pattern that a shell did not expand. */
function watchable(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? path : dirname(path);
}
