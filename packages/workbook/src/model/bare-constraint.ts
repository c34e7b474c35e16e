import { identifierAsMeant, patternAsMeant } from './constraint-values.ts';

/** A constraint without its keyword, which would be taken for a remark. */
export type BareConstraint =
  /** Nobody writes it for anything else. */
  | { readonly kind: 'certain'; readonly meant: string }
  | { readonly kind: 'values'; readonly meant: string }
  | { readonly kind: 'bound'; readonly meant: string }
  /** Two numbers, or a bound of a number: the values, or the length? */
  | { readonly kind: 'range'; readonly meant: string }
  /** Of a number: no constraint says it. */
  | { readonly kind: 'number-range'; readonly meant: string };

/** What tells an expression from a sentence. */
const ANCHORED = /^\^.+\$$|^\^[[(\\]|[\])}*+?]\$$/su;
const QUANTIFIED = /(?:\[[^\]\s]+\]|\\[dwsS]|\.)(?:\{\d+(?:,\d*)?\}|[*+])/u;
const SEPARATOR = /\s*(?:[,;|\n，、]|\s\/\s)\s*/u;
/** Each value a code, not a word of a sentence: `STABLE`, `R1`, `10`. */
const CODE = /^[\p{Lu}\d][\p{Lu}\d_.-]*$/u;
const WORD = /^[\p{L}\d_.-]+$/u;
/** Separators that no sentence has between its words. */
const STRONG = /[|;\n]/u;
const END_OF_SENTENCE = /[.!?]\s*$/u;
const BOUND =
  /^(?<word>(?:min|max)(?:imum|imale?|i)?[\s_-]*(?:length|inclusive|exclusive|items|len)?|length|len|longueur|taille|size|total\s?digits|fraction\s?digits)\s*(?:max|min)?\.?\s*[:=≤<>≥]*\s*(?<number>-?\d+)$|^(?<sign>[<>]=?|≤|≥)\s*(?<limit>-?\d+)$|^(?<end>-?\d+)\s*(?<side>max|min)\.?(?:imum)?$$/iu;
/** `3 chiffres`, `max 255 caractères`, `de 2 à 10 lettres`. */
const COUNTED =
  /^(?:(?<side>max|min)(?:imum|i)?\.?|(?<most>au plus|jusqu[’']à|at most)|(?<least>au moins|at least)|de|sur)?\s*:?\s*(?<low>\d{1,4})(?:\s*(?:-|–|à|to)\s*(?<high>\d{1,4}))?\s*(?<unit>chiffres?|digits?|caract[eè]res?|char(?:acter)?s?|lettres?|letters?)\s*(?<end>max|min)?(?:imum|i)?\.?$/iu;
const NUMBER = String.raw`-?\d+(?:[.,]\d+)?`;
/** `0-100`, `[0;100]`, `0 à 100`, `entre 0 et 100`, `min 0 max 100`. */
const RANGE = new RegExp(
  String.raw`^(?:(?:entre|between)\s+(?=.*\b(?:et|and)\b)|(?:min\.?)\s*(?=.*max)|(?!.*(?:et|and|max)))[[\]]?(?<low>${NUMBER})\s*(?:-|–|—|\.{2,3}|…|;|à|to|et|and|,?\s*max\.?)\s*(?<high>${NUMBER})[[\]]?\.?$`,
  'iu',
);

/**
 * Recognises a constraint whose keyword was forgotten, without taking a remark for one.
 *
 * @param identifierOf the identifier of the nomenclature that a text without blanks names, exactly or almost.
 * @param example what the row gives as example: a text that lists it lists values.
 * @param isNumber whether the row is a number, whose bounds are values and not lengths.
 */
export function bareConstraint(
  cell: string,
  identifierOf: (text: string) => string | null,
  example: string | null,
  isNumber: boolean,
): BareConstraint | null {
  const text = cell.trim();
  const pattern = patternAsMeant(text).source.trim();
  if (ANCHORED.test(pattern) || (!/\s/u.test(pattern) && QUANTIFIED.test(pattern))) {
    return { kind: 'certain', meant: `REGEX: ${pattern}` };
  }
  const identifier = identifierAsMeant(text);
  const nomenclature = /\s/u.test(identifier) ? null : identifierOf(identifier);
  if (nomenclature !== null) return { kind: 'certain', meant: `NOMENCLATURE: ${nomenclature}` };
  const counted = COUNTED.exec(text)?.groups;
  if (counted !== undefined) {
    return { kind: isNumber ? 'number-range' : 'bound', meant: patternOfCount(counted) };
  }
  const bound = (RANGE.exec(text) ?? BOUND.exec(text))?.groups;
  if (bound !== undefined) return { kind: kindOfBound(bound, isNumber), meant: patternOfBound(bound) };
  const values = valuesOf(text, example);
  return values === null ? null : { kind: 'values', meant: `ENUM: ${values.join(', ')}` };
}

/** Words that are said of texts only. */
const OF_LENGTH = /len|longueur|taille|size/iu;

function kindOfBound({ word = '', low, high = '' }: Record<string, string>, isNumber: boolean) {
  const isOfValues = isNumber || (low !== undefined && /^-|[.,]/.test(`${low}${high}`));
  if (isOfValues && !OF_LENGTH.test(word)) return 'number-range';
  return low === undefined ? 'bound' : 'range';
}

/** The expression that bounds a text as a cell means it. */
function patternOfBound({
  word = '',
  number,
  sign,
  limit,
  end,
  side,
  low,
  high,
}: Record<string, string>): string {
  if (low !== undefined && high !== undefined) return `REGEX: ^.{${low},${high}}$`;
  const value = number ?? limit ?? end ?? '';
  if (/^min/iu.test(side ?? word) || /^[>≥]/u.test(sign ?? '')) return `REGEX: ^.{${value},}$`;
  if (/^(?:length|len|longueur|taille|size)/iu.test(word)) return `REGEX: ^.{${value}}$`;
  return `REGEX: ^.{0,${value}}$`;
}

function patternOfCount({ side, most, least, low, high, unit = '', end }: Record<string, string>): string {
  const sign = /^(?:chiffre|digit)/iu.test(unit) ? '[0-9]' : /^l/iu.test(unit) ? '[A-Za-z]' : '.';
  const word = side ?? end ?? '';
  if (high !== undefined) return `REGEX: ^${sign}{${low},${high}}$`;
  if (least !== undefined || /^min/iu.test(word)) return `REGEX: ^${sign}{${low},}$`;
  if (most !== undefined || /^max/iu.test(word)) return `REGEX: ^${sign}{0,${low}}$`;
  return `REGEX: ^${sign}{${low}}$`;
}

function valuesOf(text: string, example: string | null): readonly string[] | null {
  const bare = text.replace(/^[[({]\s*|\s*[\])}]$/gu, '').replace(/[\s,;]+$/u, '');
  const split = bare
    .split(SEPARATOR)
    .map((value) => value.replace(/^["'«“‘]\s*|\s*["'»”’]$|^[-•*]\s+/gu, ''));
  if (split.length > 1 && split.every((value) => value !== '')) {
    const areCodes = split.every((value) => CODE.test(value));
    const areWords = split.every((value) => WORD.test(value)) && STRONG.test(bare);
    const hasExample = example !== null && split.includes(example) && !END_OF_SENTENCE.test(text);
    if (areCodes || areWords || hasExample) return split;
  }
  const either = bare.split(/\s+(?:ou|or)\s+|\//u);
  return either.length > 1 && example !== null && either.includes(example) ? either : null;
}
