import { basename, resolve } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { diffCells, namedCells, openSpreadsheet, type Spreadsheet } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printProblems, withoutFormat } from '../../printers/print-findings.ts';
import { readBytes } from '../../sources/read-input.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { cellsWords } from './cells-words.ts';
import { cellsJson, cellsText, workbookText } from './print-cells.ts';

/** What git gives to a driver of differences: path, older file, its hash and mode, newer file, its hash and mode. */
const GIT_ARGUMENTS = 7;
/** What git gives for a side that is not there. */
const NOTHING = /^(?:\/dev\/null|nul)$/i;
const NO_SHEET: Spreadsheet = { file: '', sheetNames: [], sheet: () => null };

/**
 * `dsf diff --cells`: which cells of two workbooks differ. With one workbook, its contents as lines, for git to compare
 * (`textconv`); with the seven words of a driver of git, the workbooks among them.
 */
export async function diffWorkbooks(
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language, values, paths } = invocation;
  const { stdout, stderr } = environment;
  const problems = new DiagnosticCollector();
  const isDriver = paths.length >= GIT_ARGUMENTS;
  const [older, newer] = isDriver ? [paths[1], paths[4]] : paths;
  if (older === undefined || (paths.length > 2 && !isDriver)) {
    stderr.write(`${cellsWords[language].twoWorkbooks}\n`);
    return COULD_NOT_RUN;
  }
  const opened: Spreadsheet[] = [];
  for (const path of [older, ...(newer === undefined ? [] : [newer])]) {
    const spreadsheet = await open(path, environment, problems);
    if (spreadsheet !== null) opened.push(spreadsheet);
  }
  const [before, after] = opened;
  if (before === undefined || (newer !== undefined && after === undefined)) {
    await printProblems(problems.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
  if (after === undefined) {
    stdout.write(workbookText(namedCells(before)));
    return { exitCode: 0, timings: [] };
  }
  const differences = diffCells(before, after);
  if (values.get('format') === 'json') stdout.write(cellsJson(differences));
  else stdout.write(`${isDriver ? `${paths[0]}\n` : ''}${cellsText(differences, language)}`);
  return { exitCode: 0, timings: [] };
}

async function open(
  path: string,
  { workingFolder: from }: Environment,
  problems: DiagnosticCollector,
): Promise<Spreadsheet | null> {
  if (NOTHING.test(path)) return NO_SHEET;
  const absolute = resolve(from, path);
  try {
    return openSpreadsheet(new Uint8Array(await readBytes(absolute)), basename(path), problems);
  } catch (error) {
    await reportUnreadable(error, path, absolute, from, problems);
    return null;
  }
}
