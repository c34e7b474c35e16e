import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../rules/parse-pattern.ts';
import { unicodePattern } from './unicode-pattern.ts';

/** Any text: XML Schema leaves line ends out of the full stop. */
const ANYTHING = '[\\s\\S]*';
/** Line ends of ECMA 262, which its full stop leaves out. */
const LINE_ENDS = '\\n\\r\u{2028}\u{2029}';
/** Blanks of ECMA 262 that XML can carry. */
const BLANKS = ' \\t\\n\\r\u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}';
/** A general category, which both know by the same short name. */
const CATEGORY = /^[A-Z][a-z]?$/;
/** Longer repetitions keep their counter, to stay legible. */
const MOST_WRITTEN_OUT = 20;
const NAMED_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/**
 * A pattern of ECMA 262 as a pattern facet of XML Schema (part 2, appendix F) that accepts the same texts:
 * such a facet is about the whole value and has neither assertions nor ECMA's abbreviations. `null` when
 * there is none, as for look-around.
 */
export function xsdPattern(source: string): string | null {
  const legal = unicodePattern(source);
  const pattern = legal === null ? null : parsePattern(legal, true);
  if (pattern === null) return null;
  return every(pattern.alternatives.map(boundAlternative))?.join('|') ?? null;
}

/** An alternative that does not begin with `^` may be preceded by anything; the same for `$`. */
function boundAlternative({ elements }: AST.Alternative): string | null {
  const [first] = elements;
  const last = elements.at(-1);
  const begins = first?.type === 'Assertion' && first.kind === 'start';
  const ends = last?.type === 'Assertion' && last.kind === 'end';
  const inner = sequence(elements.slice(begins ? 1 : 0, ends ? -1 : undefined));
  return inner === null ? null : `${begins ? '' : ANYTHING}${inner}${ends ? '' : ANYTHING}`;
}

function sequence(elements: readonly AST.Element[]): string | null {
  return every(elements.map(translated))?.join('') ?? null;
}

function translated(element: AST.Element): string | null {
  switch (element.type) {
    case 'Character':
      return literal(element.value, /[\\|.?*+(){}[\]^]/);
    case 'CharacterSet':
      return element.kind === 'property' ? property(element) : shorthand(element);
    case 'CharacterClass':
      return characterClass(element);
    case 'CapturingGroup':
      return group(element.alternatives);
    case 'Group':
      return element.modifiers === null ? group(element.alternatives) : null;
    case 'Quantifier':
      return quantified(element);
    default:
      return null;
  }
}

function group(alternatives: readonly AST.Alternative[]): string | null {
  const inner = every(alternatives.map(({ elements }) => sequence(elements)));
  return inner === null ? null : `(${inner.join('|')})`;
}

/** Whether a quantifier is greedy changes what is captured, not what is accepted. */
function quantified(node: AST.Quantifier): string | null {
  const { element, min, max } = node;
  const inner = translated(element);
  if (inner === null) return null;
  // libxml2, and with it lxml and PHP, confuses the counters of branches that begin alike: it takes "AAAAC"
  // for `A{2}B|A{3}C`. Without counters it is right.
  const isWrittenOut = min === max && min <= MOST_WRITTEN_OUT && standsInChoice(node);
  return isWrittenOut ? inner.repeat(min) : inner + quantifier(min, max);
}

/** Whether one of several branches holds this piece, and what it repeats is one character. */
function standsInChoice(node: AST.Quantifier): boolean {
  if (node.element.type.endsWith('Group')) return false;
  for (let around: AST.Node | null = node.parent; around !== null; around = around.parent) {
    if ('alternatives' in around && around.alternatives.length > 1) return true;
  }
  return false;
}

function quantifier(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return ['*', '+'][min] ?? `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function shorthand(set: AST.AnyCharacterSet | AST.EscapeCharacterSet): string {
  if (set.kind === 'any') return `[^${LINE_ENDS}]`;
  return `[${set.negate ? '^' : ''}${MEMBERS[set.kind]}]`;
}

const MEMBERS = { digit: '0-9', word: 'A-Za-z0-9_', space: BLANKS } as const;

function property({ key, value, negate }: AST.UnicodePropertyCharacterSet): string | null {
  const isCategory = key === 'General_Category' && value !== null && CATEGORY.test(value);
  return isCategory ? `\\${negate ? 'P' : 'p'}{${value}}` : null;
}

function characterClass({ elements, negate }: AST.CharacterClass): string | null {
  // `[^]` is any character, `[]` none.
  if (elements.length === 0) return negate ? '[\\s\\S]' : null;
  const members = every(elements.map(member));
  return members === null ? null : `[${negate ? '^' : ''}${members.join('')}]`;
}

/** What `[^…\W…]` leaves out cannot be written inside other brackets. */
function member(element: AST.CharacterClass['elements'][number]): string | null {
  if (element.type === 'Character') return classMember(element.value);
  if (element.type === 'CharacterClassRange') {
    return every([classMember(element.min.value), classMember(element.max.value)])?.join('-') ?? null;
  }
  if (element.type !== 'CharacterSet') return null;
  if (element.kind === 'property') return element.strings === true ? null : property(element);
  return element.negate ? null : MEMBERS[element.kind];
}

function classMember(codePoint: number): string | null {
  return literal(codePoint, /[\\\-[\]^]/);
}

/** Characters that XML cannot carry cannot be asked for either. */
function literal(codePoint: number, special: RegExp): string | null {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const character = isSurrogate ? '' : String.fromCodePoint(codePoint);
  const named = NAMED_CHARACTERS.get(character);
  if (named !== undefined) return named;
  if (isSurrogate || codePoint < 0x20 || codePoint === 0xfffe || codePoint === 0xffff) return null;
  return special.test(character) ? `\\${character}` : character;
}

function every(parts: readonly (string | null)[]): readonly string[] | null {
  const found = parts.filter((part) => part !== null);
  return found.length === parts.length ? found : null;
}
