/**
 * Texts that today's publications read as a blank cell in nomenclature sheets (docs/reference/format-des-classeurs.md §11).
 * Not the list of the model sheets: here `NA` is a code (Namibia).
 */
const MISSING_TEXTS: ReadonlySet<string> = new Set(['NULL', 'null', 'NaN', 'nan', 'None', 'none']);

/** Whether an author wrote that there is nothing to write. */
export function isMissingText(text: string): boolean {
  return MISSING_TEXTS.has(text);
}
