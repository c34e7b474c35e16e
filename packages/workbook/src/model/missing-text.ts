/**
 * Texts that today's publications read as a blank cell in model sheets (docs/reference/format-des-classeurs.md §4.4).
 * They are compared untrimmed.
 */
const MISSING_TEXTS: ReadonlySet<string> = new Set([
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'n/a',
  'nan',
  'null',
]);

/** Whether an author wrote that there is nothing to write. */
export function isMissingText(text: string): boolean {
  return MISSING_TEXTS.has(text);
}
