import { type Diagnostic, foldConsequences, isSpelledAlike } from '@hubsante/model';
import { distance } from 'fastest-levenshtein';
import { constraintDiagnostics } from '../diagnostics/constraint.ts';

/** What fields say of a list that is not there: it may stand in a workbook that cannot be opened. */
const ABSENCES = new Set<string>([
  constraintDiagnostics['nomenclatures-absent'].code,
  constraintDiagnostics['nomenclature-unknown'].code,
  constraintDiagnostics['nomenclature-misspelled'].code,
]);

/**
 * Puts the fields that cite a list which does not exist under the first workbook of nomenclatures that cannot be opened: its lists
 * are not known before it can. A citation that is another list but for a letter or two is a slip, whatever that workbook holds.
 *
 * @param unopened names of the files of nomenclatures that cannot be opened.
 */
export function foldUnopenedNomenclatures(
  diagnostics: readonly Diagnostic[],
  unopened: ReadonlySet<string>,
): readonly Diagnostic[] {
  const cause = diagnostics.find(
    ({ definition, place }) => definition.severity === 'error' && unopened.has(place.file),
  );
  if (cause === undefined) return diagnostics;
  return foldConsequences(diagnostics, new Map([['', cause]]), (one) =>
    ABSENCES.has(one.definition.code) && !isSlip(one) ? [''] : [],
  );
}

/** Letters of the last word of an identifier from which two may be wrong, or exchanged; one in a shorter word. */
const LONG_WORD = 6;

/** Whether the list meant is known, among those that were read: no two lists of a release are so much alike. */
function isSlip({ parameters: { id = '', suggestion } }: Diagnostic): boolean {
  if (suggestion === undefined) return false;
  const word = suggestion.split(/[.-]/).at(-1) ?? '';
  return (
    isSpelledAlike(id, suggestion) ||
    distance(id.toLowerCase(), suggestion.toLowerCase()) <= (word.length < LONG_WORD ? 1 : 2)
  );
}
