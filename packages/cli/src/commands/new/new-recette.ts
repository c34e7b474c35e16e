import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import {
  acceptanceTestSheetDesign,
  addSheet,
  openSpreadsheet,
  readAcceptanceTestWorkbook,
  type SheetDesign,
  writeWorkbook,
} from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printFindings, printProblems } from '../../printers/print-findings.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { readBytes } from '../../sources/read-input.ts';
import { readSources } from '../../sources.ts';
import { type CheckedModel, checkOpenedLink } from '../../specifications/check-link.ts';
import { LINK_MANIFEST } from '../../specifications/find-subjects.ts';
import { LinkOpener, type OpenedLink } from '../../specifications/open-link.ts';
import { findingsOfRelease } from '../../specifications/release-findings.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { sheetOf, untestedSides } from './acceptance-cases.ts';
import { replaceWorkbook } from './asked-workbook.ts';
import { compileModel } from './compile-model.ts';
import { fileWords } from './file-words.ts';
import { newlyFound } from './newly-found.ts';
import { recetteWords } from './recette-words.ts';

const RECETTE = 'recette.xlsx';
const OTHER_FORMATS = ['recette.xlsm', 'recette.ods'];

/** `dsf new recette`: a case for each flow of a link and each side of it that no acceptance test tells yet. */
export async function newRecette(
  folders: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language } = invocation;
  const { stdout, stderr, workingFolder: from } = environment;
  const say = recetteWords[language];
  const refuse = (sentence: string, exitCode: 1 | 2 = 2): CommandResult => {
    stderr.write(`${sentence}\n`);
    return { exitCode, timings: [] };
  };
  const refuseFound = async (found: readonly Diagnostic[], sentence: string): Promise<CommandResult> => {
    await printFindings(findingsOfRelease(found, new Map(), false, language), 0, invocation, environment);
    return refuse(sentence, 1);
  };
  const [folder] = folders;
  if (folder === undefined) return refuse(say.folderMissing);
  if (folders.length > 1) return refuse(say.tooManyFolders(folders));
  const path = resolve(from, folder);
  if (!existsSync(join(path, LINK_MANIFEST))) return refuse(say.notALink(folder));
  const other = OTHER_FORMATS.find((name) => existsSync(join(path, name)));
  if (other !== undefined) return refuse(say.otherFormat(displayedPath(join(path, other), from)));

  const problems = new DiagnosticCollector();
  const read = await readLink(folder, environment, problems);
  if (read === null) {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  }
  const { opened, model } = read;
  const before = await findingsOf(opened, model, environment);
  const { link, examples, acceptanceTests } = opened;
  if (link === null || model === null) return refuseFound(before, say.linkFaulty(folder));
  const sides = untestedSides(link, acceptanceTests);
  if (sides.length === 0) {
    const hasCases = untestedSides(link, null).length > 0;
    if (!hasCases) return refuse(say.noFlow(folder));
    stdout.write(`${say.nothingToAdd(folder)}\n`);
    return { exitCode: 0, timings: [] };
  }
  const file = join(path, RECETTE);
  const shown = displayedPath(file, from);
  const current = existsSync(file) ? await readBytes(file) : null;
  const taken = current === null ? [] : sheetNamesOf(current, shown);
  const messages = new Map(model.release.messages.map((message) => [message.name, message]));
  const contents = sides.map((side) => {
    const content = sheetOf(side, { link, examples, messages }, taken);
    taken.push(content.name);
    return { side, content, design: acceptanceTestSheetDesign(content) };
  });
  const bytes = written(
    current,
    shown,
    contents.map(({ design }) => design),
    problems,
  );
  if (bytes === null) return refuseFound(problems.diagnostics, say.linkFaulty(folder));
  const reporter = new DiagnosticCollector();
  const suite = readAcceptanceTestWorkbook({ file: shown, bytes }, link.link, reporter);
  const after = [
    ...reporter.diagnostics,
    ...(await findingsOf({ ...opened, acceptanceTests: suite }, model, environment)),
  ];
  const found = newlyFound(before, after);
  if (found.length > 0) return refuseFound(found, say.wouldFind(shown));
  const failure = save({ path: file, shown, isNew: current === null }, bytes, invocation, environment);
  if (failure !== null) return refuse(failure);
  const lines = [
    current === null ? say.created(shown, sides.length) : say.completed(shown, sides.length),
    ...contents.map(({ side: { flow, participant }, content }) =>
      say.sheet(content.name, flow.title, participant.title, content.steps.length),
    ),
    '',
    say.nextSteps(shown, folder),
  ];
  stdout.write(`${lines.join('\n')}\n`);
  return { exitCode: 0, timings: [] };
}

/** A link and its model; `null` once it was reported why one cannot be read. */
async function readLink(
  folder: string,
  environment: Environment,
  problems: DiagnosticCollector,
): Promise<{ readonly opened: OpenedLink; readonly model: CheckedModel | null } | null> {
  const { workingFolder: from } = environment;
  const opened = await new LinkOpener(from).open(folder, null, problems);
  if (opened === null) return null;
  if (opened.link === null) return { opened, model: null };
  const path = displayedPath(opened.root.modelFolder(opened.link.modelRelease), from);
  const release = await readSources(path, { nomenclatures: null, from }, problems);
  if (release === null) return null;
  const compiled = await compileModel(release, environment);
  return { opened, model: { ...compiled, messageTitles: release.messageTitles } };
}

async function findingsOf(
  opened: OpenedLink,
  model: CheckedModel | null,
  { clock }: Environment,
): Promise<readonly Diagnostic[]> {
  return checkOpenedLink(opened, model, { clients: null, clock }).diagnostics;
}

function sheetNamesOf(bytes: Uint8Array, file: string): string[] {
  return [...(openSpreadsheet(bytes, file, new DiagnosticCollector())?.sheetNames ?? [])];
}

/** A new workbook, or the one that is there with more sheets; `null` when it cannot be read, which is reported. */
function written(
  current: Uint8Array | null,
  file: string,
  sheets: readonly SheetDesign[],
  reporter: DiagnosticCollector,
): Uint8Array | null {
  if (current === null) return writeWorkbook({ sheets });
  return sheets.reduce<Uint8Array | null>(
    (bytes, sheet) => (bytes === null ? null : addSheet(bytes, file, sheet, reporter)),
    current,
  );
}

/** The sentence of what the system answered; `null` when it is done. */
function save(
  { path, shown, isNew }: { readonly path: string; readonly shown: string; readonly isNew: boolean },
  bytes: Uint8Array,
  { language }: Invocation,
  environment: Environment,
): string | null {
  if (!isNew) return replaceWorkbook({ path, shown }, bytes, language, environment);
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
    return null;
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return fileWords[language].unwritable(shown, reason);
  }
}
