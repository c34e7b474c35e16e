import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { filesAt } from '../../git/files-at.ts';
import { formatOf, printFindings } from '../../printers/print-findings.ts';
import type { Finding } from '../../printers/report.ts';
import type { Progress } from '../../progress.ts';
import { checkedFindings } from '../../specifications/checked-findings.ts';
import { Stopwatch } from '../../timings.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { annotateWorkbooks } from './annotate-workbooks.ts';
import { fixWords } from './fix-words.ts';
import { fixWorkbooks } from './fix-workbooks.ts';
import { newFindings } from './new-findings.ts';
import { sinceWords } from './since-words.ts';

/** A cell that is mended may show another slip, of itself or of what it had hidden. */
const MOST_ROUNDS = 10;

/** `dsf check`: reads and tells; writes what `--fix` and `--annotate` ask for, and nothing else. */
export async function check(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const stopwatch = new Stopwatch(environment.clock);
  const { values, language } = invocation;
  if (values.has('dry-run') && !values.has('fix')) {
    environment.stderr.write(`${fixWords[language].dryWithoutFix}\n`);
    return COULD_NOT_RUN;
  }
  let checked = await checkedFindings(invocation, environment, progress, stopwatch);
  if (checked === null) return COULD_NOT_RUN;
  let findings = await sinceAsked(checked.findings, invocation, environment, progress);
  if (findings === null) return COULD_NOT_RUN;
  for (let round = 0; values.has('fix') && round < MOST_ROUNDS; round += 1) {
    const isDry = values.has('dry-run');
    const { workbooks } = checked;
    const count = fixWorkbooks({ workbooks, findings, isDry }, language, environment);
    if (count === 'failed') return COULD_NOT_RUN;
    if (count === 0 && round === 0) environment.stderr.write(`${fixWords[language].nothing}\n`);
    if (count === 0 || isDry) break;
    checked = await checkedFindings(invocation, environment, progress, stopwatch);
    if (checked === null) return COULD_NOT_RUN;
    findings = await sinceAsked(checked.findings, invocation, environment, progress);
    if (findings === null) return COULD_NOT_RUN;
  }
  const { silencedCount } = checked;
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  tellFixable(findings, invocation, environment);
  const out = values.get('annotate');
  if (out !== undefined) {
    const { workbooks } = checked;
    const isTold = ({ severity }: Finding) => severity !== 'advice' || values.has('advice');
    const request = { out, paths: invocation.paths, workbooks, findings: findings.filter(isTold) };
    if (!annotateWorkbooks(request, language, environment)) return COULD_NOT_RUN;
  }
  return {
    exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
    timings: stopwatch.timings,
  };
}

/** A person at a terminal learns that some findings mend themselves; what programs read stays as it is. */
function tellFixable(findings: readonly Finding[], invocation: Invocation, { stderr }: Environment): void {
  const count = findings.filter(({ fix }) => fix !== undefined).length;
  const isPerson = stderr.isTerminal && formatOf(invocation) === 'text';
  if (count > 0 && isPerson && !invocation.values.has('fix')) {
    stderr.write(`${fixWords[invocation.language].fixable(count, invocation.paths.join(' '))}\n`);
  }
}

/** All the findings, or those that are new since `--since`; `null` when that cannot be known, which is told. */
async function sinceAsked(
  findings: readonly Finding[],
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<readonly Finding[] | null> {
  const { language, values } = invocation;
  const { clock, stderr, workingFolder } = environment;
  const ref = values.get('since');
  if (ref === undefined) return findings;
  const words = sinceWords[language];
  const refuse = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    return null;
  };
  let files: ReturnType<typeof filesAt>;
  try {
    files = filesAt(ref, workingFolder);
  } catch {
    return refuse(words.unwritable(ref));
  }
  if (typeof files === 'string') return refuse(words.noFiles(ref)[files]);
  try {
    const { here, there } = files.top;
    const asThere = (path: string) =>
      isAbsolute(path) && !relative(here, path).startsWith('..') ? join(there, relative(here, path)) : path;
    // Options that name files outside the repository keep their meaning.
    const options = ['nomenclatures', 'silences'].flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, asThere(resolve(workingFolder, value))] as const];
    });
    const before = await checkedFindings(
      {
        ...invocation,
        paths: invocation.paths.map(asThere),
        values: new Map([...values, ...options]),
      },
      { ...environment, workingFolder: files.workingFolder },
      progress,
      new Stopwatch(clock),
      false,
    );
    // Nothing there could be checked: all of it is new.
    const fresh = newFindings(before?.findings ?? [], findings);
    const count = findings.length - fresh.length;
    if (count > 0 && formatOf(invocation) === 'text') stderr.write(`${words.known(count, ref)}\n`);
    return fresh;
  } finally {
    files.discard();
  }
}
