import type { CodeList } from '../link/link-description.ts';
import { closestName, foldName } from '../words/closest-name.ts';
import type { Words } from '../words/sentences.ts';
import { shownList, shownText } from '../words/shown.ts';

/** The code that was most probably meant. */
export interface MeantCode {
  readonly suggestion: string | null;
  /** Whether its label was written in its place: the commonest mistake. */
  readonly isLabel: boolean;
}

export function codeMeant(text: string, { codes, labels = [] }: CodeList): MeantCode {
  const folded = foldName(text);
  const labelled = labels.findIndex((label) => label !== '' && foldName(label) === folded);
  const code = codes[labelled];
  if (code !== undefined && String(code) !== text) return { suggestion: String(code), isLabel: true };
  // Of codes with digits, one that differs by a digit means another thing.
  const suggestion = /\d/.test(text)
    ? (codes.map(String).find((one) => foldName(one) === folded) ?? null)
    : closestName(text, codes.map(String));
  return { suggestion, isLabel: false };
}

/** The first values. */
export function shownCodes({ codes }: CodeList): string {
  return shownList(codes.map(String));
}

/** A code with its label: « C01.01.00 » (Accident routier). */
export function shownCode(code: string, { codes, labels = [] }: CodeList): Words {
  const label = labels[codes.findIndex((one) => String(one) === code)];
  const more = label ? ` (${shownText(label)})` : '';
  return { fr: `« ${code} »${more}`, en: `“${code}”${more}` };
}
