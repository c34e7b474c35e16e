import { DiagnosticCollector, formatPlace } from '@hubsante/model';
import { addSheet, nomenclatureSheetDesign, openSpreadsheet, sheetNameFault } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { unfitPart } from '../../output/file-names.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { findingsOfRelease, printFindings, printProblems } from '../print-findings.ts';
import { chooseWorkbook } from './choose-workbook.ts';
import { compileModel } from './compile-model.ts';
import { messageWords } from './message-words.ts';
import { newlyFound } from './newly-found.ts';
import { nomenclatureWords } from './nomenclature-words.ts';
import { isOpenElsewhere, replaceFile } from './replace-file.ts';

const CODES = [
  { code: 'A01', labels: ['Premier libellé, à remplacer'] },
  { code: 'A02', labels: ['Second libellé, à remplacer'] },
];

/** `dsf new nomenclature`: one more sheet in a nomenclature workbook. */
export async function newNomenclature(
  names: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language, values } = invocation;
  const { stdout, stderr, workingFolder: from } = environment;
  const say = nomenclatureWords[language];
  const refuse = (sentence: string, exitCode: 1 | 2 = 2): CommandResult => {
    stderr.write(`${sentence}\n`);
    return { exitCode, timings: [] };
  };
  const [id] = names;
  if (id === undefined) return refuse(say.nameMissing);
  if (names.length > 1) return refuse(say.tooManyNames(names));
  const [, reference, sheet] = /^([A-Za-z0-9]+)\.([A-Za-z0-9][A-Za-z0-9_-]*)$/.exec(id) ?? [];
  if (reference === undefined || sheet === undefined || unfitPart(id) !== null)
    return refuse(say.idUnusable(id));
  const folder = values.get('in');
  if (folder === undefined) return refuse(say.folderMissing(id));

  const problems = new DiagnosticCollector();
  const giveUp = async (): Promise<CommandResult> => {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  };
  const chosen = await chooseWorkbook(folder, from, problems, 'nomenclatures');
  if (chosen === null) return giveUp();
  if ('candidates' in chosen) {
    return refuse(
      chosen.candidates.length === 0 ? say.noWorkbook(folder) : say.severalWorkbooks(chosen.candidates, id),
    );
  }
  const shown = displayedPath(chosen.path, from);
  const before = await compileModel(chosen.release, environment);
  const isNamed = (one: { readonly id: string }) => one.id.toLowerCase() === id.toLowerCase();
  const known = before.release.nomenclatures.find(isNamed);
  if (known !== undefined) return refuse(say.idTaken(known.id, formatPlace(known.place)));
  const sheets = openSpreadsheet(chosen.bytes, chosen.file, new DiagnosticCollector())?.sheetNames ?? [];
  const sheetFault = sheetNameFault(sheet, sheets);
  if (sheetFault === 'taken') return refuse(say.sheetTaken(sheet, shown));
  if (sheetFault !== null) return refuse(say.idUnusable(id));

  const title = values.get('title')?.trim().replace(/\s+/g, ' ') || sheet;
  const design = nomenclatureSheetDesign({
    name: sheet,
    id,
    reference,
    title,
    description: 'À écrire : ce que disent ces codes, et qui les tient à jour.',
    levels: 1,
    codes: CODES,
  });
  const bytes = addSheet(chosen.bytes, chosen.file, design, problems);
  if (bytes === null) return giveUp();
  const after = await compileModel(chosen.release, environment, { file: chosen.file, bytes });
  if (!after.release.nomenclatures.some(isNamed)) return refuse(say.notRead(shown), 1);
  // Nothing cites it yet, which is advice.
  const found = newlyFound(before.diagnostics, after.diagnostics).filter(
    ({ definition }) => definition.severity !== 'advice',
  );
  if (found.length > 0) {
    const findings = findingsOfRelease(found, chosen.release.pathOfFile, false, language);
    await printFindings(findings, 0, invocation, environment);
    return refuse(say.wouldFind(chosen.releasePath), 1);
  }
  try {
    replaceFile(chosen.path, bytes);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return refuse(messageWords[language].unwritable(shown, reason));
  }
  if (isOpenElsewhere(chosen.path)) stderr.write(`${messageWords[language].openElsewhere(shown)}\n`);
  const last = design.rows.length;
  const rows = { first: last - CODES.length + 1, last };
  const steps = say.nextSteps({ id, sheet, path: shown, release: chosen.releasePath, rows });
  stdout.write(`${say.added(id, sheet, shown)}\n\n${steps}\n`);
  return { exitCode: 0, timings: [] };
}
