import { type Diagnostic, foldConsequences } from '@hubsante/model';
import { constraintDiagnostics } from '../diagnostics/constraint.ts';

/** What fields say of a list that is not there: it may stand in a workbook that cannot be opened. */
const ABSENCES = new Set<string>([
  constraintDiagnostics['nomenclatures-absent'].code,
  constraintDiagnostics['nomenclature-unknown'].code,
  constraintDiagnostics['nomenclature-misspelled'].code,
]);

/**
 * Puts the fields that cite a list which does not exist under the first workbook of nomenclatures that cannot be opened: its lists
 * are not known before it can.
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
  return foldConsequences(diagnostics, new Map([['', cause]]), ({ definition }) =>
    ABSENCES.has(definition.code) ? [''] : [],
  );
}
