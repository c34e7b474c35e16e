/** Longer than any format Excel accepts (255 characters). */
const LONGEST_FORMAT = 1_000;
/** A duration in hours, minutes or seconds. */
const ELAPSED = /^\[(?:hh?|mm?|ss?)\]$/i;
const DATE_LETTER = /[dmyhs]/i;

/**
 * Whether a number format shows a date or a time (ECMA-376 part 1, §18.8.31): its first section has a date
 * letter outside quotes, brackets and escapes, or an elapsed time in brackets.
 */
export function isDateFormat(format: string): boolean {
  const code = format.slice(0, LONGEST_FORMAT);
  for (let index = 0; index < code.length; index += 1) {
    const letter = code.charAt(index);
    if (letter === ';') return false;
    // The next character is shown as it is, or is as wide as it, or fills the cell.
    if (letter === '\\' || letter === '_' || letter === '*') index += 1;
    else if (letter === '"' || letter === '[') {
      const end = code.indexOf(letter === '"' ? '"' : ']', index + 1);
      if (end === -1) return false;
      if (ELAPSED.test(code.slice(index, end + 1))) return true;
      index = end;
    } else if (DATE_LETTER.test(letter)) return true;
  }
  return false;
}
