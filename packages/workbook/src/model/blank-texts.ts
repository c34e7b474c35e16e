import { type Diagnostic, foldConsequences, formatPlace } from '@hubsante/model';

/** Texts that count as blank, in model sheets and in nomenclatures. */
const READ_AS_BLANK = new Set(['workbook/text-read-as-blank', 'workbook/nomenclature-text-read-as-blank']);

/**
 * A text like `#N/A` where something must stand is one slip: that the cell counts as blank goes under the error that
 * says what it lacks.
 */
export function foldBlankTexts(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const blanks = new Set(
    diagnostics
      .filter(({ definition }) => READ_AS_BLANK.has(definition.code))
      .map(({ place }) => formatPlace(place)),
  );
  const errors = diagnostics.filter(
    ({ definition, place }) => definition.severity === 'error' && blanks.has(formatPlace(place)),
  );
  const causes = new Map(errors.map((error) => [formatPlace(error.place), error]));
  return foldConsequences(diagnostics, causes, ({ definition, place }) =>
    READ_AS_BLANK.has(definition.code) ? [formatPlace(place)] : [],
  );
}
