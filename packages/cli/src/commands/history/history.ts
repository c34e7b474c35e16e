import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiagnosticCollector, printedLines } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { openHistory } from '../../history/open-history.ts';
import { publishedModels } from '../../history/published-models.ts';
import { indexText, ReleaseHistory } from '../../history/release-index.ts';
import { reportUnwritable } from '../../output/output-choice.ts';
import { writeWhole } from '../../output/write-whole.ts';
import { printProblems } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { HISTORY_FILE } from './definition.ts';
import { historyWords } from './history-words.ts';

/** `dsf history add|list`. */
export async function history(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language } = invocation;
  const say = historyWords[language];
  const [action = '', ...folders] = invocation.paths;
  if (action !== 'list' && (action !== 'add' || folders.length === 0)) {
    environment.stderr.write(`${action === 'add' ? say.nothingToAdd : say.unknownAction(action)}\n`);
    return COULD_NOT_RUN;
  }
  const problems = new DiagnosticCollector();
  const written = invocation.values.get('history') ?? HISTORY_FILE;
  const kept =
    action === 'list'
      ? await openHistory(written, environment, problems)
      : await add(folders, written, environment, { progress, language }, problems);
  if (kept === null || problems.diagnostics.length > 0) {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  }
  const lines = kept.releases.map(({ name, errors }) => {
    const { messages, nomenclatures } = kept.release(name);
    const codes = nomenclatures.reduce((count, list) => count + list.codes.length, 0);
    return say.release(name, messages.length, codes, errors);
  });
  environment.stdout.write(printedLines([...lines, say.total(written, kept.releases.length)]));
  return { exitCode: 0, timings: [] };
}

/** Writes the history with these releases in it; `null` where one cannot be had, and it is then as it was. */
async function add(
  folders: readonly string[],
  written: string,
  environment: Environment,
  run: { readonly progress: Progress; readonly language: Invocation['language'] },
  problems: DiagnosticCollector,
): Promise<ReleaseHistory | null> {
  const path = resolve(environment.workingFolder, written);
  const earlier = existsSync(path) ? await openHistory(written, environment, problems) : null;
  const added = await publishedModels(folders, environment, run, problems);
  if (problems.diagnostics.length > 0) return null;
  const text = indexText(earlier, added);
  try {
    writeWhole(path, text);
  } catch (error) {
    reportUnwritable(error, written, problems);
  }
  return ReleaseHistory.parse(text, written, problems);
}
