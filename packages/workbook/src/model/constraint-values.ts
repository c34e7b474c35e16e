/** A list as its author means it. */
export interface MeantList {
  readonly values: readonly string[];
  /** Whether it is written otherwise than `A, B, C`. */
  readonly isRespelled: boolean;
  /** A value that may be two, which nobody can tell: `1,5`. */
  readonly doubtful: string | null;
}

const BRACKETS = /^[[({]([^[\](){}]*)[\])}]$/su;
/** What an end of a list leaves behind: a comma or a semicolon among blanks. */
const TRAILING = /\s*[,;，、][\s,;，、]*$/u;
/** A line break separates by itself, and together with the comma that ends or begins a line. */
const STRONG_SEPARATOR = /\s*(?:,[^\S\n]*\n|\n\s*,|[;|\n，、])\s*/u;
const WORD_SEPARATOR = /\s+(?:\/|ou|or)\s+/u;
const LAST_WORD_SEPARATOR = /^(\S+)\s+(?:ou|et|or|and)\s+(\S+)$/u;
const DECIMAL = /^\d+,\d+$/;
const BULLET = /^[-•*–]\s+/u;
/** A code with its label: `A = Actif`, `A : Actif`, `A - Actif`, `A (Actif)`. The label is a word, which no code is. */
const LABELLED =
  /^([\p{Lu}\d][\p{Lu}\d_.-]*)(?:\s*=\s*|\s*:\s+|\s+:\s*|\s+[-–—]\s+|\s*\((?=.*\)$))(?=[^,;]*\p{Ll})[^,;]+$/u;
const QUOTED = /^[«“”"„‘’'`]\s*(.*?)\s*[»“”"‘’'`]$/su;
/** Guillemets have blanks of their own inside; those before another closing mark are quoted with the value. */
const QUOTED_WITH_BLANKS = /^[“”"„‘’'`](\S.*?)[”"‘’'`]$/su;
/** The blanks behind the last value. */
const ENDING = /([^\S\r\n]*)(?:[,;，、][\s,;，、]*)?$/u;
/** Below, that one of them has other blanks than the rest says nothing. */
const ENOUGH_SEPARATORS = 3;
const SPACED_SEPARATOR = /[^\S\r\n][,;，、]/u;

/**
 * Reads the values after `ENUM:`; the format splits at a comma and a blank, and nowhere else.
 *
 * @param keepsBlanks whether the blanks at the end of the list belong to its last value, as the format of the release
 *   has it: whichever separators its author likes, that value is the same.
 */
export function listAsMeant(text: string, keepsBlanks: boolean): MeantList {
  const bracketed = BRACKETS.exec(text.trim())?.[1];
  const bare = keepsBlanks && !/^\s/u.test(bracketed ?? '') ? bracketed : bracketed?.trim();
  const list = (bare ?? text).replace(TRAILING, '');
  const ending = keepsBlanks ? blanksBehind(bare ?? text, list) : '';
  let doubtful: string | null = null;
  let values = STRONG_SEPARATOR.test(list.trim())
    ? splitAtStrong(list.trim(), keepsBlanks).flatMap((value) => value.split(', '))
    : list.split(', ');
  values = values.flatMap((value) => {
    if (!value.includes(',')) return [value];
    if (!DECIMAL.test(value)) return value.split(',').map((one) => one.trim());
    doubtful ??= value;
    return [value];
  });
  const [only = ''] = values;
  if (values.length === 1) values = only.trim().split(WORD_SEPARATOR);
  else {
    const [, before, last] = LAST_WORD_SEPARATOR.exec(values.at(-1)?.trimEnd() ?? '') ?? [];
    if (before !== undefined && last !== undefined) values = [...values.slice(0, -1), before, last];
  }
  if (values.length === 1) values = [only];
  if (values.every((value) => BULLET.test(value.trim())))
    values = values.map((value) => value.trim().replace(BULLET, ''));
  const areQuoted = values.every((value) => QUOTED.test(value.trim()));
  if (areQuoted) values = values.map((value) => unquoted(value.trim(), keepsBlanks));
  const labelled = values.map((value) => LABELLED.exec(value.trim())?.[1]);
  if (labelled.length > 1 && labelled.every((code) => code !== undefined)) values = labelled;
  else if (!areQuoted)
    values = values.map((value, index) => (index < values.length - 1 ? value : withEnding(value, ending)));
  const written = text.split(', ');
  const isRespelled =
    written.length !== values.length || written.some((value, index) => value !== values[index]);
  return { values, isRespelled, doubtful };
}

/** Separators of one line, with the blanks around them. */
const SPACES_AROUND = /([^\S\n]*)[;|，、]([^\S\n]*)/gu;

/**
 * The values between separators, without the blanks around these; where blanks are kept, one value among many that has some at
 * an end, which no other separator has, has them for its own.
 */
function splitAtStrong(list: string, keepsBlanks: boolean): readonly string[] {
  const values = list.split(STRONG_SEPARATOR);
  const around = [...list.matchAll(SPACES_AROUND)].map(([, before = '', after = '']) => ({ before, after }));
  if (!keepsBlanks || around.length !== values.length - 1 || around.length < ENOUGH_SEPARATORS) return values;
  const least = Math.min(...around.map(({ after }) => after.length));
  const ending = around.flatMap(({ before }, index) => (before === '' ? [] : [{ index, blanks: before }]));
  const leading = around.flatMap(({ after }, index) =>
    after.length === least ? [] : [{ index: index + 1, blanks: after.slice(least) }],
  );
  // Two of them are a way of writing, and not a code.
  const [own, ...others] = [
    ...ending.map((one) => ({ ...one, isEnding: true })),
    ...leading.map((one) => ({ ...one, isEnding: false })),
  ];
  if (own === undefined || others.length > 0) return values;
  const { index: at, blanks, isEnding } = own;
  return values.map((value, index) =>
    index !== at ? value : isEnding ? `${value}${blanks}` : `${blanks}${value}`,
  );
}

/** The blanks between the last value and what the end of the list leaves behind, unless all separators have some before them. */
function blanksBehind(text: string, list: string): string {
  const blanks = ENDING.exec(text)?.[1] ?? '';
  return text.length > list.length && SPACED_SEPARATOR.test(list) ? '' : blanks;
}

function withEnding(value: string, ending: string): string {
  return value === value.trimEnd() ? value + ending : value;
}

function unquoted(value: string, keepsBlanks: boolean): string {
  const whole = keepsBlanks ? QUOTED_WITH_BLANKS.exec(value)?.[1] : undefined;
  return whole ?? value.replace(QUOTED, '$1');
}

/** An expression as its author means it. */
export interface MeantPattern {
  readonly source: string;
  readonly isRespelled: boolean;
  /** Flags after the closing slash that change what it accepts, `i`; `null` when there is none. */
  readonly flags: string | null;
}

/** Between the slashes of a programming language. */
const SLASHED = /^\/(.*)\/([a-z]{0,8})$/su;
const OPENING_QUOTE = /^[«“”"„‘’'`]+\s*(?=\^)/u;
const CLOSING_QUOTE = /(?<=\$)\s*[»“”"‘’'`]+$/u;
/** A dash that a word processor has lengthened, in a range. */
const LONG_DASH = /([0-9A-Za-z])[–—−]([0-9A-Za-z])/gu;
/** A class of characters, escapes inside. */
const CLASS = /\[(?:\\.|[^\]\\])*\]/gsu;
/** A cell is wide enough for no expression: its author breaks it with Alt and Enter. No value has a line break to match. */
const LINE_BREAKS = /\s*[\r\n]\s*/gu;
/** Flags of other languages, before the expression: `(?i)`. */
const INLINE_FLAGS = /^\(\?([a-z]+)\)/iu;
/** Flags that change nothing to whether a whole value matches. */
const HARMLESS_FLAGS = /[guydv]/g;

/** Reads the expression after `REGEX:`: quotation marks or slashes around it are not part of it. */
export function patternAsMeant(text: string): MeantPattern {
  const [, slashed, written] = SLASHED.exec(text) ?? [];
  const isSlashed =
    slashed !== undefined && (slashed.startsWith('^') || slashed.endsWith('$') || written !== '');
  const flags = isSlashed ? (written ?? '').replace(HARMLESS_FLAGS, '') : '';
  const inner = isSlashed ? slashed : (QUOTED.exec(text)?.[1] ?? text);
  const [group = '', inline = ''] = INLINE_FLAGS.exec(inner) ?? [];
  const source = inner
    .slice(group.length)
    .replace(LINE_BREAKS, '')
    .replace(OPENING_QUOTE, '')
    .replace(CLOSING_QUOTE, '')
    .replace(CLASS, (set) => set.replace(LONG_DASH, '$1-$2'));
  const all = flags + inline;
  return { source, isRespelled: source !== text, flags: all === '' ? null : all };
}

/** An identifier between quotation marks, or with the point of a sentence behind it. */
export function identifierAsMeant(text: string): string {
  return (QUOTED.exec(text)?.[1] ?? text).replace(/[\s.,;]+$/u, '');
}
