import { distance } from 'fastest-levenshtein';

/** What a constraint begins with, before its colon. */
export const KEYWORDS = ['REGEX', 'ENUM', 'NOMENCLATURE'] as const;
/** A word of {@link KEYWORDS}. */
export type Keyword = (typeof KEYWORDS)[number];

/** What the text of a constraint cell is meant to say. */
export type ConstraintText =
  /** Constrains nothing. */
  | { readonly kind: 'prose' }
  /** A keyword and what follows it; its author wrote them otherwise than the format wants. */
  | { readonly kind: 'constraint'; readonly keyword: Keyword; readonly text: string }
  | { readonly kind: 'colon-missing'; readonly keyword: Keyword; readonly text: string }
  | {
      readonly kind: 'keyword-unknown';
      readonly word: string;
      readonly keyword: Keyword;
      readonly text: string;
    }
  /** A sentence that may begin by chance with a word like a keyword. */
  | { readonly kind: 'perhaps-prose'; readonly keyword: Keyword };

/** Where another constraint begins: on a line of its own, or a nomenclature after what stands on the same line. */
const NEXT = /\r?\n\s*(?=(?:REGEX|ENUM|NOMENCLATURE)(?![\p{L}\d_]))|\s+(?=NOMENCLATURE\s*[:：])/giu;
const NOMENCLATURE = /^\s*NOMENCLATURE(?![\p{L}\d_])/iu;
const EXPRESSION = /^\s*REGEX/iu;

/** A cell taken apart: its constraint, and the nomenclature named under it. */
export interface CellConstraints {
  readonly constraint: string;
  /** `NOMENCLATURE: id` as typed; `null` where the cell names none besides. */
  readonly nomenclature: string | null;
  /** Whether they stand otherwise than the format wants: an expression, and the nomenclature on the next line. */
  readonly isRespelled: boolean;
}

/** `several`: constraints that do not go together. */
export function cellConstraints(cell: string): CellConstraints | 'several' {
  const parts = cell.split(NEXT);
  const [first = '', second] = parts;
  const isConstraint = NOMENCLATURE.test(first) || /^\s*(?:REGEX|ENUM)/iu.test(first);
  if (second === undefined || !isConstraint)
    return { constraint: cell, nomenclature: null, isRespelled: false };
  const expression = parts.find((part) => EXPRESSION.test(part));
  const nomenclature = parts.find((part) => NOMENCLATURE.test(part));
  if (parts.length > 2 || expression === undefined || nomenclature === undefined) return 'several';
  const isRespelled = expression !== first || !/\r?\n\s*NOMENCLATURE\s*:/u.test(cell);
  return { constraint: expression, nomenclature, isRespelled };
}

const PROSE: ConstraintText = { kind: 'prose' };

/** What may stand before the keyword: blanks of all kinds, an opening quotation mark or bracket, a bullet. */
const OPENING = /^[\s\ufeff\u200b«“”"'‘’([*•–-]*(\p{L}{3,20})(?!\p{L})\s*/u;
/** Colons of other keyboards, and what other tools write for one. */
const COLON = /^[:：﹕∶꞉=]+\s*/u;
/** Written where the colon was forgotten. */
const OTHER_MARK = /^(?:[-–—>→;,.|]+\s*)/u;

/** Words of other tools for the same thing. */
const SYNONYMS: ReadonlyMap<string, Keyword> = new Map([
  ['PATTERN', 'REGEX'],
  ['EXPRESSION', 'REGEX'],
  ['LISTE', 'ENUM'],
  ['LIST', 'ENUM'],
  ['VALEURS', 'ENUM'],
  ['VALUES', 'ENUM'],
  ['CODELIST', 'NOMENCLATURE'],
  ['REFERENTIEL', 'NOMENCLATURE'],
]);

/** Forms of the keywords themselves. */
const FORMS: ReadonlyMap<string, Keyword> = new Map([
  ...KEYWORDS.map((keyword) => [keyword, keyword] as const),
  ...KEYWORDS.map((keyword) => [`${keyword}S`, keyword] as const),
  ['REGEXP', 'REGEX'],
  ['ENUMERATION', 'ENUM'],
]);

/**
 * Reads a cell that does not begin with a keyword as the format wants it.
 *
 * @param isNomenclature whether a text is the identifier of a nomenclature, or almost.
 */
export function constraintAsMeant(cell: string, isNomenclature: (text: string) => boolean): ConstraintText {
  const [opening, word] = OPENING.exec(cell) ?? [];
  if (opening === undefined || word === undefined) return PROSE;
  const folded = fold(word);
  const isCapitals = word === word.toUpperCase();
  const after = cell.slice(opening.length);
  const colon = COLON.exec(after)?.[0];
  const text = after.slice((colon ?? OTHER_MARK.exec(after)?.[0] ?? '').length).trim();
  const keyword = FORMS.get(folded);
  if (keyword !== undefined) {
    const looksRight = isCapitals || isMeantAs(keyword, text, isNomenclature);
    if (colon !== undefined) return { kind: looksRight ? 'constraint' : 'perhaps-prose', keyword, text };
    // “Nomenclature interne du SAMU” is a remark.
    return looksRight && text !== '' ? { kind: 'colon-missing', keyword, text } : PROSE;
  }
  const synonym = colon === undefined ? undefined : SYNONYMS.get(folded);
  if (synonym !== undefined) {
    // “Liste : voir l’annexe” may be prose; in capitals, or before values, it is not.
    const isMeant = isCapitals || isMeantAs(synonym, text, isNomenclature);
    return isMeant
      ? { kind: 'keyword-unknown', word, keyword: synonym, text }
      : { kind: 'perhaps-prose', keyword: synonym };
  }
  // Without a colon, only capitals tell a keyword from the first word of a sentence.
  if (colon === undefined && (!isCapitals || text === '')) return PROSE;
  const slip = KEYWORDS.find((candidate) => isSlipOf(folded, candidate));
  return slip === undefined ? PROSE : { kind: 'keyword-unknown', word, keyword: slip, text };
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
}

/** One letter wrong, missing or too many (three in a long word), or letters in another order. */
function isSlipOf(word: string, keyword: Keyword): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return (
    distance(word, keyword) <= Math.max(1, Math.floor(keyword.length / 4)) ||
    letters(word) === letters(keyword)
  );
}

/** What no sentence holds. */
const PATTERN_SIGN = /[\^$[\]{}\\*+|]/;
const VALUE_SEPARATOR = /[,;|\n]|\s\/\s/u;
/** A value of a list is short; a remark is a sentence. */
const MOST_WORDS = 4;

/** Whether what follows a word is what its keyword wants, and not the rest of a sentence. */
function isMeantAs(keyword: Keyword, text: string, isNomenclature: (text: string) => boolean): boolean {
  switch (keyword) {
    case 'REGEX':
      return PATTERN_SIGN.test(text);
    case 'ENUM': {
      const values = text.split(VALUE_SEPARATOR).filter((value) => value.trim() !== '');
      const areShort = values.every((value) => value.trim().split(/\s+/u).length <= MOST_WORDS);
      return areShort && (values.length > 1 || (values.length === 1 && !/\s/u.test(text)));
    }
    case 'NOMENCLATURE':
      return isNomenclature(text) || (text !== '' && !/\s/u.test(text));
  }
}
