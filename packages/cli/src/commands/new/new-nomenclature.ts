import { DiagnosticCollector, formatPlace } from '@hubsante/model';
import { addSheet, nomenclatureSheetDesign, openSpreadsheet, sheetNameFault } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { unfitPart } from '../../output/file-names.ts';
import type { CommandResult } from '../command-result.ts';
import { askedWorkbook, isAnswered, replaceWorkbook } from './asked-workbook.ts';
import { compileModel } from './compile-model.ts';
import { newlyFound } from './newly-found.ts';
import { nomenclatureWords } from './nomenclature-words.ts';

/** The reference, a dot, and the name of the sheet. */
const ID = /^([A-Za-z0-9]+)\.([A-Za-z0-9][A-Za-z0-9_-]*)$/;

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
  const say = nomenclatureWords[language];
  const faultOfName = (id: string) => (!ID.test(id) || unfitPart(id) !== null ? say.idUnusable(id) : null);
  const asked = await askedWorkbook(names, 'nomenclatures', say, invocation, environment, faultOfName);
  if (isAnswered(asked)) return asked;
  const { name: id, chosen, shown, problems, refuse } = asked;
  const [, reference = '', sheet = ''] = ID.exec(id) ?? [];
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
  if (bytes === null) return asked.giveUp();
  const after = await compileModel(chosen.release, environment, { file: chosen.file, bytes });
  if (!after.release.nomenclatures.some(isNamed)) return refuse(say.notRead(shown), 1);
  // Nothing cites it yet, which is advice.
  const found = newlyFound(before.diagnostics, after.diagnostics).filter(
    ({ definition }) => definition.severity !== 'advice',
  );
  if (found.length > 0) return asked.refuseFound(found, say.wouldFind(chosen.releasePath));
  const failure = replaceWorkbook({ path: chosen.path, shown }, bytes, language, environment);
  if (failure !== null) return refuse(failure);
  const last = design.rows.length;
  const rows = { first: last - CODES.length + 1, last };
  const steps = say.nextSteps({ id, sheet, path: shown, release: chosen.releasePath, rows });
  environment.stdout.write(`${say.added(id, sheet, shown)}\n\n${steps}\n`);
  return { exitCode: 0, timings: [] };
}
