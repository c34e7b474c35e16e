import { type Diagnostic, foldConsequences, formatPlace, SEVERITIES } from '@hubsante/model';
import { rowDiagnostics } from '../diagnostics/row.ts';

/** A cell that holds something which counts as blank, or as something else than its author sees. */
const UNREAD: ReadonlySet<string> = new Set([
  'workbook/text-read-as-blank',
  'workbook/nomenclature-text-read-as-blank',
  'workbook/error-cell',
  'workbook/uncalculated-cell',
  'workbook/date-cell',
]);

/**
 * A cell that cannot be read is one slip: what is said of its absence or of its shape goes under it, or it goes under
 * the error that says what is missing there.
 */
export function foldUnreadCells(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unread = diagnostics.filter(({ definition }) => UNREAD.has(definition.code));
  const causes = new Map(unread.map((one) => [formatPlace(one.place), one]));
  for (const [place, error] of errorsOfTypes(diagnostics)) if (!causes.has(place)) causes.set(place, error);
  for (const one of diagnostics) {
    const place = formatPlace(one.place);
    const cause = causes.get(place);
    if (cause !== undefined && weight(one) < weight(cause)) causes.set(place, one);
  }
  return foldConsequences(diagnostics, causes, ({ place }) => [formatPlace(place)]);
}

/** Errors in the type of an object: what else its spelling lacks goes with it. */
function errorsOfTypes(diagnostics: readonly Diagnostic[]): (readonly [string, Diagnostic])[] {
  return diagnostics
    .filter(({ definition }) => definition.code === rowDiagnostics['type-named-otherwise'].code)
    .map((one) => [formatPlace(one.place), one] as const);
}

/** The smaller, the heavier. */
function weight({ definition }: Diagnostic): number {
  return SEVERITIES.indexOf(definition.severity);
}
