import { type Diagnostic, DiagnosticCollector, type Language } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printFindings, printProblems } from '../../printers/print-findings.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { findingsOfRelease } from '../../specifications/release-findings.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { type ChosenWorkbook, chooseWorkbook, type WorkbookKind } from './choose-workbook.ts';
import { fileWords } from './file-words.ts';
import { isOpenElsewhere, replaceFile } from './replace-file.ts';

/** What is said to whoever does not name what is added, or the workbook that receives it. */
export interface AskingWords {
  readonly nameMissing: string;
  readonly tooManyNames: (names: readonly string[]) => string;
  readonly folderMissing: (name: string) => string;
  readonly severalWorkbooks: (paths: readonly string[], name: string) => string;
  readonly noWorkbook: (path: string) => string;
}

/** What is added to a workbook of a model release, and ways to end a command that adds it. */
export interface AskedWorkbook {
  readonly name: string;
  readonly chosen: ChosenWorkbook;
  /** The workbook, as its user would name it. */
  readonly shown: string;
  readonly problems: DiagnosticCollector;
  /** Ends with a sentence. */
  readonly refuse: (sentence: string, exitCode?: 1 | 2) => CommandResult;
  /** Ends with the problems that were reported. */
  readonly giveUp: () => Promise<CommandResult>;
  /** Ends with findings that the release would have, and a sentence. */
  readonly refuseFound: (found: readonly Diagnostic[], sentence: string) => Promise<CommandResult>;
}

/** A command line was answered already. */
export function isAnswered(asked: AskedWorkbook | CommandResult): asked is CommandResult {
  return 'exitCode' in asked;
}

/**
 * What the command lines of all that is added to a workbook have in common: one name, and `--in` a release or one of its
 * workbooks.
 *
 * @param faultOfName why a name cannot be used; `null` when it can.
 */
export async function askedWorkbook(
  names: readonly string[],
  kind: WorkbookKind,
  say: AskingWords,
  invocation: Invocation,
  environment: Environment,
  faultOfName: (name: string) => string | null = () => null,
): Promise<AskedWorkbook | CommandResult> {
  const { stderr, workingFolder: from } = environment;
  const refuse = (sentence: string, exitCode: 1 | 2 = 2): CommandResult => {
    stderr.write(`${sentence}\n`);
    return { exitCode, timings: [] };
  };
  const [name] = names;
  if (name === undefined) return refuse(say.nameMissing);
  if (names.length > 1) return refuse(say.tooManyNames(names));
  const fault = faultOfName(name);
  if (fault !== null) return refuse(fault);
  const folder = invocation.values.get('in');
  if (folder === undefined) return refuse(say.folderMissing(name));

  const problems = new DiagnosticCollector();
  const giveUp = async (): Promise<CommandResult> => {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  };
  const chosen = await chooseWorkbook(folder, from, problems, kind);
  if (chosen === null) return giveUp();
  if ('candidates' in chosen) {
    const { candidates } = chosen;
    return refuse(candidates.length === 0 ? say.noWorkbook(folder) : say.severalWorkbooks(candidates, name));
  }
  const refuseFound = async (found: readonly Diagnostic[], sentence: string): Promise<CommandResult> => {
    const findings = findingsOfRelease(found, chosen.release.pathOfFile, false, invocation.language);
    await printFindings(findings, 0, invocation, environment);
    return refuse(sentence, 1);
  };
  return { name, chosen, shown: displayedPath(chosen.path, from), problems, refuse, giveUp, refuseFound };
}

/** Replaces a workbook, and says so when somebody has it open; the sentence of what the system answered, `null` when it is done. */
export function replaceWorkbook(
  { path, shown }: { readonly path: string; readonly shown: string },
  bytes: Uint8Array,
  language: Language,
  { stderr }: Environment,
): string | null {
  const say = fileWords[language];
  try {
    replaceFile(path, bytes);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return say.unwritable(shown, reason);
  }
  if (isOpenElsewhere(path)) stderr.write(`${say.openElsewhere(shown)}\n`);
  return null;
}
