import { type Diagnostic, foldConsequences, type Nomenclature, type Place } from '@hubsante/model';

/** A code that is not the one its author typed before. */
const OF_CODE = /^workbook\/nomenclature-(?:code-|text-read-as-blank$|row-blank$|without-codes$)/;
/** Told at the cells that cite a list without codes. */
const EMPTY = 'workbook/nomenclature-empty';
/** A value of a list written in a row that is not the one its author means. */
const OF_VALUE = /^model\/enumeration-item-(?:padded|blank|unseen|look-alike|remark)$/;
/** A code list that cannot be found under its identifier. */
const OF_IDENTITY =
  /^workbook\/nomenclature(?:-heading-|-identifier-(?!duplicate)|-code-title-|s-among-models$)/;
/** A workbook where another kind is read. */
const MISPLACED = 'workbook/workbook-misplaced';
const CITATIONS: ReadonlySet<string> = new Set([
  'workbook/nomenclature-misspelled',
  'workbook/nomenclature-unknown',
]);

/**
 * Puts the examples that a code list no longer holds, and the fields that cite it without codes, under the fault of one of its codes, and the fields that cite a list
 * which is not found under the only list whose identity is at fault.
 */
export function foldUnknownCodes(
  diagnostics: readonly Diagnostic[],
  nomenclatures: readonly Nomenclature[],
): readonly Diagnostic[] {
  const sheetOf = new Map(
    nomenclatures.map(({ id, place }) => [id, JSON.stringify([place.file, place.sheet])]),
  );
  const causes = new Map<string, Diagnostic>();
  const unnamed = diagnostics.filter(
    ({ definition, parameters }) =>
      OF_IDENTITY.test(definition.code) ||
      (definition.code === MISPLACED && parameters.held === 'nomenclatures'),
  );
  for (const one of diagnostics) {
    const sheet = JSON.stringify([one.place.file, one.place.sheet]);
    // Lists are published with warnings: they explain no example that is wrong by itself.
    const isError = one.definition.severity === 'error';
    if (isError && OF_CODE.test(one.definition.code) && !causes.has(sheet)) causes.set(sheet, one);
  }
  for (const one of diagnostics) {
    if (OF_VALUE.test(one.definition.code) && !causes.has(rowOf(one.place)))
      causes.set(rowOf(one.place), one);
  }
  const [identity] = unnamed;
  if (unnamed.length === 1 && identity !== undefined) causes.set('identity', identity);
  return foldConsequences(diagnostics, causes, ({ definition: { code }, parameters, place }) => {
    if (CITATIONS.has(code)) return ['identity'];
    if (code !== 'model/example-not-in-list' && code !== EMPTY) return [];
    const sheet = sheetOf.get(parameters.list ?? parameters.id ?? '');
    if (code === EMPTY) return sheet === undefined ? [] : [sheet];
    return [...(sheet === undefined ? [] : [sheet]), rowOf(place)];
  });
}

/** The row of a cell, which no sheet is called like. */
function rowOf({ file, sheet, cell = '' }: Place): string {
  return JSON.stringify([file, sheet, Number(cell.replace(/^[A-Z]+/, ''))]);
}
