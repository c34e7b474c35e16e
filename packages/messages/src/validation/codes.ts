import type { CodeList } from '../link/link-description.ts';
import { closestName, foldName, nameInLatin } from '../words/closest-name.ts';
import { phrase } from '../words/phrases.ts';
import type { Words } from '../words/sentences.ts';
import { shownList, shownText } from '../words/shown.ts';

/** The code that was most probably meant. */
export interface MeantCode {
  readonly suggestion: string | null;
  /** Whether its label was written in its place: the commonest mistake. */
  readonly isLabel: boolean;
}

/** Nothing longer is compared: no code and no label is. */
const LONGEST_CODE = 300;
/** Words of fewer letters are too like one another. */
const FEWEST_LETTERS = 3;

/** @param canSearch whether there is still time to compare the text letter by letter with every code. */
export function codeMeant(text: string, list: CodeList, canSearch = true): MeantCode {
  if (text.length > LONGEST_CODE) return { suggestion: null, isLabel: false };
  const folded = foldName(text);
  const { byLabel, byCode } = foldedCodes(list);
  const labelled = byLabel.get(folded);
  if (labelled !== undefined && labelled !== text) return { suggestion: labelled, isLabel: true };
  // Of codes with digits, one that differs by a digit means another thing.
  const isSearched = canSearch && folded.length >= FEWEST_LETTERS && !/\d/.test(text);
  const known = byCode.get(folded) ?? null;
  if (known !== null || !canSearch) return { suggestion: known, isLabel: false };
  const codes = list.codes.map(String);
  const suggestion = isSearched ? closestName(text, codes) : nameInLatin(text, codes);
  return { suggestion, isLabel: false };
}

interface FoldedCodes {
  readonly byLabel: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, string>;
}

const foldedLists = new WeakMap<CodeList, FoldedCodes>();

/** The codes of a list by what they and their labels are without case and accents; the first of several counts. */
function foldedCodes(list: CodeList): FoldedCodes {
  const known = foldedLists.get(list);
  if (known !== undefined) return known;
  const { codes, labels = [] } = list;
  const byLabel = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (const [index, one] of codes.entries()) {
    const code = String(one);
    const label = foldName(labels[index] ?? '');
    if (label !== '' && !byLabel.has(label)) byLabel.set(label, code);
    if (!byCode.has(foldName(code))) byCode.set(foldName(code), code);
  }
  const folded = { byLabel, byCode };
  foldedLists.set(list, folded);
  return folded;
}

/** The first values. */
export function shownCodes({ codes }: CodeList): string {
  return shownList(codes.map(String));
}

/** A code with its label: « C01.01.00 » (Accident routier). */
export function shownCode(code: string, { codes, labels = [] }: CodeList): Words {
  const label = labels[codes.findIndex((one) => String(one) === code)];
  const shown = shownText(code);
  return label
    ? phrase('code-labelled', { code: shown, label: shownText(label) })
    : phrase('code', { code: shown });
}
