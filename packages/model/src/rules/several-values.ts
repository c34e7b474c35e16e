import { readExample } from '../example-value.ts';
import type { LeafField } from '../field.ts';

/** What authors put between two examples, and after the last. */
const SEPARATORS = /\n|\s+(?:ou|or)\s+|\s\/\s|\s*[;|]\s*|,\s+/u;
/** Those that leave little doubt, where a comma may be at home. */
const PLAIN_SEPARATOR = /\n|\s(?:ou|or)\s|\s\/\s/u;
const ELLIPSIS = /(?:…|\.\.\.)\s*$|(?:^|\s)etc\b/u;
/** Nobody lists examples at this length; the separators are not looked for in it. */
const LONGEST_CELL = 500;
/** A text longer than this is prose, where commas and line breaks are at home; an identifier may be longer. */
const LONGEST_VALUE = 40;
const LONGEST_IDENTIFIER = 120;

/**
 * Whether an example cell lists several values. A cell that the field accepts as a whole is one value,
 * unless nothing constrains the field and the cell plainly lists short alternatives.
 */
export function holdsSeveralValues(cell: string, isValid: boolean, field: LeafField): boolean {
  if (cell.length > LONGEST_CELL) return false;
  const text = cell.replace(ELLIPSIS, '').trim();
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  const isPlainlyList = parts.length > 1 && PLAIN_SEPARATOR.test(text);
  const isConstrained = field.pattern !== null || field.enumeration !== null || field.type !== 'string';
  if (isConstrained) {
    // An unanchored pattern accepts a whole list for the sake of one item.
    if (isValid && !isPlainlyList) return false;
    const accepted = parts.filter((part) => readExample({ ...field, example: part }).kind === 'valid');
    if (isValid) return accepted.length === parts.length;
    return accepted.length > 0 && (parts.length > 1 || text !== cell.trim());
  }
  const areShort = parts.every(isShort);
  return areShort && (isPlainlyList || (ELLIPSIS.test(cell) && parts.length > 1));
}

function isShort(part: string): boolean {
  return part !== '' && part.length <= (/\s/u.test(part) ? LONGEST_VALUE : LONGEST_IDENTIFIER);
}
