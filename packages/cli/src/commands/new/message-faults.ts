import { LONGEST_SHEET_NAME, sheetNameFault } from '@hubsante/workbook';
import { unfitPart } from '../../output/file-names.ts';
import type { MessageWords } from './message-words.ts';

/** A name somewhere in the release, and where. */
export interface TakenName {
  readonly name: string;
  /** `model.xlsx › RS-RI`. */
  readonly place: string;
}

/** The sentence that says why a message cannot have a name; `null` when it can. */
export function messageNameFault(name: string, taken: Iterable<TakenName>, say: MessageWords): string | null {
  const fault = sheetNameFault(name, []);
  if (fault === 'too-long') return say.sheetNameTooLong(name, LONGEST_SHEET_NAME);
  if (fault === 'reserved') return say.nameReserved(name);
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name) || name.includes('..')) return say.nameUnusable(name);
  if (unfitPart(name) !== null) return say.nameReserved(name);
  for (const other of taken) {
    if (other.name.toLowerCase() === name.toLowerCase()) return say.nameTaken(other.name, other.place);
  }
  // A family and a name, `RS-LIT`: case is part of the name of files, schemas and routing.
  if (/^[A-Za-z]{2,4}-/.test(name) && name !== name.toUpperCase()) {
    return say.nameNotInCapitals(name, name.toUpperCase());
  }
  return null;
}

/** The sentence that says why a message cannot have a root; `null` when it can. */
export function rootFault(
  root: string,
  name: string,
  messages: readonly { readonly name: string; readonly root: string }[],
  say: MessageWords,
): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(root)) return say.rootUnusable(root);
  const other = messages.find((message) => message.root === root);
  return other === undefined ? null : say.rootTaken(root, other.name, name);
}

/** Columns of the sheet that are no perimeter, of those that could be taken for one. */
const OTHER_COLUMNS = ['id', 'cut', 'objet', 'balise', 'exemples', 'description'];

/** The sentence that says why a column cannot be a perimeter; `null` when it can. */
export function perimeterFault(perimeter: string, say: MessageWords): string | null {
  const isOther = OTHER_COLUMNS.includes(perimeter.toLowerCase());
  return isOther || !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(perimeter) ? say.perimeterUnusable(perimeter) : null;
}
