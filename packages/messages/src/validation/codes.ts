import type { CodeList } from '../link/link-description.ts';
import { closestName, foldName } from '../words/closest-name.ts';
import { shownList } from '../words/shown.ts';

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
  return { suggestion: closestName(text, codes.map(String)), isLabel: false };
}

/** The first values, with their labels: « M (Masculin), F (Féminin) ». */
export function shownCodes({ codes, labels = [] }: CodeList): string {
  return shownList(codes.map((code, index) => (labels[index] ? `${code} (${labels[index]})` : String(code))));
}
