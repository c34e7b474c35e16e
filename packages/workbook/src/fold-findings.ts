import { type Diagnostic, foldAlike, formatPlace, type Message, type Nomenclature } from '@hubsante/model';
import { foldDescribedTwice } from './model/described-twice.ts';
import { foldExplained } from './model/explained-findings.ts';
import { foldUnreadCells } from './model/unread-cells.ts';
import { foldMisnamedLists } from './nomenclature/fold-misnamed.ts';
import { foldUnknownCodes } from './nomenclature/fold-unknown-codes.ts';

/**
 * One fault, one finding: puts what the reader and the rules say of a release under what explains it in the workbooks.
 *
 * @param nomenclatures those of the release, whose faults explain that an example is no code of theirs.
 * @param messages those of the release, which cite them.
 */
export function foldFindings(
  diagnostics: readonly Diagnostic[],
  nomenclatures: readonly Nomenclature[] = [],
  messages: readonly Message[] = [],
): readonly Diagnostic[] {
  const explained = foldDescribedTwice(foldExplained(foldUnreadCells(diagnostics)));
  const told = foldMisnamedLists(explained, nomenclatures, messages);
  const unknown = unknownLists(told);
  return foldAlike(foldUnknownCodes(told, nomenclatures), (one) => sameList(one, unknown) ?? sameEdit(one));
}

/** What is told twice of one cell is mended once; an identifier out of its place shifts its neighbours. */
function sameEdit({ definition: { code }, place, subjects }: Diagnostic): string | null {
  if (code === 'workbook/id-out-of-sequence') return JSON.stringify([code, place.file, place.sheet]);
  const isOfList = code.startsWith('model/enumeration-item-') && place.cell !== undefined;
  return isOfList ? JSON.stringify([code, formatPlace(place), subjects]) : null;
}

/** Of one reference, that many lists are not missing one by one: their workbook is. */
const MANY_LISTS = 4;
const UNKNOWN: ReadonlySet<string> = new Set([
  'workbook/nomenclature-unknown',
  'workbook/nomenclature-misspelled',
]);

/** The lists that are cited and not there, by reference. */
function unknownLists(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>();
  for (const { definition, parameters } of diagnostics) {
    const { id = '' } = parameters;
    if (!UNKNOWN.has(definition.code)) continue;
    lists.set(referenceOf(id), (lists.get(referenceOf(id)) ?? new Set()).add(id));
  }
  return lists;
}

/** Fields that cite one list which does not exist, or many lists of one reference: a sheet or a workbook is missing. */
function sameList(
  { definition: { code }, parameters: { id = '' } }: Diagnostic,
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (!UNKNOWN.has(code)) return null;
  const reference = referenceOf(id);
  return (unknown.get(reference)?.size ?? 0) >= MANY_LISTS ? reference : JSON.stringify([code, id]);
}

/** `HubSante` of `HubSante.filiere`, `SI-SAMU` of `SI-SAMU-NIVSOIN`. */
function referenceOf(id: string): string {
  return /^(.*?)[.-][^.-]*$/.exec(id)?.[1] ?? id;
}
