import { readExample } from '../example-value.ts';
import type { LeafField } from '../field.ts';

/** What authors put between two examples, and after the last. */
const SEPARATORS = /\n|\s+(?:ou|or)\s+|\s\/\s|\s*[;|]\s*|,\s+/u;
const ELLIPSIS = /(?:…|\.\.\.)\s*$|(?:^|\s)etc\b/u;
/** Nobody lists examples at this length; the separators are not looked for in it. */
const LONGEST_CELL = 500;
/** A text longer than this is prose, where commas and line breaks are at home. */
const LONGEST_VALUE = 40;

/**
 * Whether an example cell lists several values. A cell that the field accepts as a whole is one value,
 * unless nothing constrains the field and the cell plainly lists short alternatives.
 */
export function holdsSeveralValues(cell: string, isValid: boolean, field: LeafField): boolean {
  if (cell.length > LONGEST_CELL) return false;
  const text = cell.replace(ELLIPSIS, '').trim();
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  const isConstrained = field.pattern !== null || field.enumeration !== null || field.type !== 'string';
  if (isConstrained) {
    if (isValid) return false;
    const accepted = parts.filter((part) => readExample({ ...field, example: part }).kind === 'valid');
    return accepted.length > 0 && (parts.length > 1 || text !== cell.trim());
  }
  const areShort = parts.every((part) => part !== '' && part.length <= LONGEST_VALUE);
  const isList = parts.length > 1 && /\n|\s(?:ou|or)\s|\s\/\s/u.test(text) && areShort;
  return isList || (ELLIPSIS.test(cell) && parts.length > 1 && areShort);
}
