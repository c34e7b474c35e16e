/** Characters by which a spreadsheet takes a text of a CSV file for a formula (OWASP, CSV injection). */
const OPENS_FORMULA = /^[=+\-@\t\r]/;
const SIGNED_NUMBER = /^[+-]\d{1,15}(?:[.,]\d{1,15})?$/;

/** Whether a spreadsheet that opens a CSV file runs this text instead of showing it; a signed number is one. */
export function runsInSpreadsheet(text: string): boolean {
  return OPENS_FORMULA.test(text) && !SIGNED_NUMBER.test(text);
}
