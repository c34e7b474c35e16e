import { type Scalar, type ScalarTag, stringify } from 'yaml';
import { stringifyNumber, stringifyString } from 'yaml/util';

/** Lines that need no side scrolling. */
const WIDTH = 110;

/**
 * YAML that every reader takes for the data of its JSON twin: those of YAML 1.2 (`yaml`, libyaml) and those of 1.1 (PyYAML,
 * SnakeYAML, js-yaml, Psych). Block style, without anchors, which few readers follow.
 */
export function portableYaml(value: unknown): string {
  return stringify(value, {
    aliasDuplicateObjects: false,
    lineWidth: WIDTH,
    version: '1.2',
    blockQuote: 'literal',
    // A text in quotes stays on its lines: broken at its own line breaks, yaml 2.9 writes `\n \n` so that it is read otherwise.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    customTags: (tags) => [
      TEXT,
      NUMBER,
      ...tags.filter((tag) => typeof tag === 'string' || !isOurs(tag.tag)),
    ],
  });
}

/**
 * Whether some reader could take a text that bears no quotes for anything else. YAML 1.1 (https://yaml.org/type/) knows
 * `y`, `NO` and `Off` as booleans, `1:30` and `44109_2780` as numbers, `2026-11-28` as a date, `<<` and `=` as keys of their own;
 * its readers differ in what they take of this. So whatever begins as a number, a date or a mark is quoted, and every word
 * that any of them knows, in any case.
 */
function isReadOtherwise(text: string): boolean {
  return STARTS_OTHERWISE.test(text) || WORDS.has(text.toLowerCase()) || !isPlainText(text);
}

const WORDS: ReadonlySet<string> = new Set([
  ...['', '~', 'null', 'nil', 'none'],
  ...['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false'],
  ...['inf', 'nan', 'infinity'],
]);

/**
 * A digit, a sign or a dot (numbers, dates, `---`, `...`), the marks that mean something somewhere, and exponents without a
 * number before them, which `yaml` reads as numbers in its 1.1 mode.
 */
const STARTS_OTHERWISE = /^(?:[\d+.\-=<~?:,[\]{}#&*!|>'"%@`]|e[-+]?\d)/i;

/** Lines without blanks at their ends, and without {@link UNSEEN}. */
function isPlainText(text: string): boolean {
  return !UNSEEN.test(text) && !/^\s|\s$|\s\n|\n\s/.test(text);
}

/**
 * What some reader takes for a line break (U+0085, U+2028, U+2029) or does not let through: other controls, byte order marks,
 * halves of pairs, and what is no character. And characters of two halves: SnakeYAML 2.3, which Spring Boot 3.4 brings, ends in
 * an exception where one stands across two of its buffers.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff\u{10000}-\u{10ffff}]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');

const TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify: (item, context, onComment, onChompKeep) => {
    const value = String(item.value);
    const unquoted: Scalar['type'] = value.includes('\n') ? 'BLOCK_LITERAL' : 'PLAIN';
    const type: Scalar['type'] = isReadOtherwise(value) ? 'QUOTE_DOUBLE' : unquoted;
    const written = stringifyString({ ...item, value, type }, context, onComment, onChompKeep);
    return written.replace(EACH_UNSEEN, escaped);
  },
};

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A number as JSON has it; one with an exponent needs a point and a sign for YAML 1.1. */
const NUMBER: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number',
  resolve: Number,
  stringify: (item) => {
    if (item.value === 0) return '0';
    return stringifyNumber(item).replace(/^(-?\d+)e/, '$1.0e');
  },
};

function isOurs(tag: string): boolean {
  return tag === TEXT.tag || tag === NUMBER.tag || tag === 'tag:yaml.org,2002:int';
}
