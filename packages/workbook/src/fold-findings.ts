import { type Diagnostic, foldAlike, formatPlace, type Nomenclature } from '@hubsante/model';
import { foldDescribedTwice } from './model/described-twice.ts';
import { foldExplained } from './model/explained-findings.ts';
import { foldUnreadCells } from './model/unread-cells.ts';
import { foldUnknownCodes } from './nomenclature/fold-unknown-codes.ts';

/**
 * One fault, one finding: puts what the reader and the rules say of a release under what explains it in the workbooks.
 *
 * @param nomenclatures those of the release, whose faults explain that an example is no code of theirs.
 */
export function foldFindings(
  diagnostics: readonly Diagnostic[],
  nomenclatures: readonly Nomenclature[] = [],
): readonly Diagnostic[] {
  const told = foldDescribedTwice(foldExplained(foldUnreadCells(diagnostics)));
  return foldAlike(foldUnknownCodes(told, nomenclatures), sameEdit);
}

/** What is told twice of one cell is mended once; an identifier out of its place shifts its neighbours. */
function sameEdit({ definition: { code }, place, subjects }: Diagnostic): string | null {
  if (code === 'workbook/id-out-of-sequence') return JSON.stringify([code, place.file, place.sheet]);
  const isOfList = code.startsWith('model/enumeration-item-') && place.cell !== undefined;
  return isOfList ? JSON.stringify([code, formatPlace(place), subjects]) : null;
}
