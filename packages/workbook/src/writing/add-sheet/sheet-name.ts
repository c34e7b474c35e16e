/** Why a workbook cannot have a sheet of some name. */
export type SheetNameFault = 'empty' | 'too-long' | 'forbidden-character' | 'reserved' | 'taken';

/** Of Excel, in UTF-16 units. */
export const LONGEST_SHEET_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/u;

/**
 * What is wrong with the name of a new sheet, by the rules of Excel; `null` when nothing is.
 *
 * @param taken names of the sheets of the workbook; case does not tell two names apart.
 */
export function sheetNameFault(name: string, taken: Iterable<string>): SheetNameFault | null {
  if (name.trim() === '') return 'empty';
  if (name.length > LONGEST_SHEET_NAME) return 'too-long';
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) return 'forbidden-character';
  // Excel keeps it for the history of shared workbooks.
  if (name.toLowerCase() === 'history') return 'reserved';
  for (const other of taken) if (other.toLowerCase() === name.toLowerCase()) return 'taken';
  return null;
}
