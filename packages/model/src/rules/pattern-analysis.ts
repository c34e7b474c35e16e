import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A construct that some language reads otherwise, or not at all. */
export interface UnportableConstruct {
  /** As it stands in the pattern. */
  readonly construct: string;
  readonly languages: readonly string[];
}

export interface PatternAnalysis {
  /** Whether every alternative begins with `^` and ends with `$`. */
  readonly isAnchored: boolean;
  /** Whether an unbounded repetition holds another, which can take time without end on a near miss. */
  readonly canExplode: boolean;
  readonly constructs: readonly UnportableConstruct[];
}

const analyses = new Map<string, PatternAnalysis | null>();

/** Reads a pattern as ECMA 262 does; `null` when it is no regular expression. */
export function analysePattern(source: string): PatternAnalysis | null {
  const known = analyses.get(source);
  if (known !== undefined) return known;
  const analysis = analyse(source);
  analyses.set(source, analysis);
  return analysis;
}

function analyse(source: string): PatternAnalysis | null {
  const strict = parse(source, true);
  const pattern = strict ?? parse(source, false);
  if (pattern === null) return null;
  const constructs = new Map<string, readonly string[]>();
  if (strict === null) constructs.set(laxEscapes(source), ['JSON Schema']);
  let canExplode = false;
  visitRegExpAST(pattern, {
    onAssertionEnter({ kind, raw }) {
      if (kind === 'lookahead' || kind === 'lookbehind') constructs.set(raw, ['XSD']);
      else if (kind === 'word') constructs.set(raw, ['XSD']);
    },
    onBackreferenceEnter({ raw }) {
      constructs.set(raw, ['XSD']);
    },
    onCapturingGroupEnter({ name, raw }) {
      // Python alone writes named groups as (?P<name>…).
      if (name !== null) constructs.set(raw, ['XSD', 'Python']);
    },
    onGroupEnter({ raw }) {
      constructs.set(raw, ['XSD']);
    },
    onQuantifierEnter(quantifier) {
      if (!quantifier.greedy) constructs.set(quantifier.raw, ['XSD']);
      canExplode ||= repeatsWithoutEnd(quantifier) && holdsRepetition(quantifier.element);
    },
  });
  return {
    isAnchored: pattern.alternatives.every(isAnchored),
    canExplode,
    constructs: [...constructs].map(([construct, languages]) => ({ construct, languages })),
  };
}

/** Recursive descent: a pattern nested deeper than this is no pattern an author wrote. */
const DEEPEST_NESTING = 200;

function parse(source: string, unicode: boolean): AST.Pattern | null {
  let depth = 0;
  for (const character of source) {
    if (character === '(' || character === '[') depth += 1;
    if (depth > DEEPEST_NESTING) return null;
  }
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode });
  } catch {
    // The parser answers a malformed pattern with an exception; to us it is a finding.
    return null;
  }
}

function laxEscapes(source: string): string {
  return /\\[^\w^$\\.*+?()[\]{}|/]/u.exec(source)?.[0] ?? source;
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const first = elements[0];
  const last = elements.at(-1);
  if (elements.length === 1 && first !== undefined && 'alternatives' in first)
    return first.alternatives.every(isAnchored);
  return (
    first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end'
  );
}

function repeatsWithoutEnd({ max }: AST.Quantifier): boolean {
  return max === Number.POSITIVE_INFINITY;
}

/** Whether an element can match one text in several ways because it begins or consists of a repetition. */
function holdsRepetition(element: AST.QuantifiableElement): boolean {
  if (!('alternatives' in element)) return false;
  return element.alternatives.some(({ elements }) => {
    const [only] = elements;
    if (elements.length === 1 && (only?.type === 'Group' || only?.type === 'CapturingGroup'))
      return holdsRepetition(only);
    const repeated = elements.filter(
      (inner): inner is AST.Quantifier => inner.type === 'Quantifier' && repeatsWithoutEnd(inner),
    );
    const others = elements.filter((inner) => inner.type !== 'Quantifier' || inner.min > 0);
    // (a+)* can split a text anywhere; (a+-)* cannot, the dash tells where.
    const hasSeparator = others.some((inner) => inner.type !== 'Quantifier' || !repeatsWithoutEnd(inner));
    return repeated.length > 0 && !hasSeparator;
  });
}
