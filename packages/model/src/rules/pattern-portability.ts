import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { parsePattern } from './parse-pattern.ts';

/** A construct that some language reads otherwise, or not at all. */
export interface UnportableConstruct {
  /** As it stands in the pattern. */
  readonly construct: string;
  readonly languages: readonly string[];
}

/** Which letters, digits or blanks an abbreviation means depends on the language. */
export interface ShorthandClass extends UnportableConstruct {
  /** The same characters, written in full: `[0-9]` for `\d`. */
  readonly plain: string;
}

const EVERYWHERE = ['JSON Schema', 'XSD', 'Java', 'C#', 'Python'];
const BUT_JSON_SCHEMA = ['XSD', 'Java', 'C#', 'Python'];

/** `[:alpha:]`, which other tools know, stands for the characters `:`, `a`, `l`, `p`, `h` here. */
const POSIX_CLASS = /\[:\^?[a-z]+:\]/;

/** What JSON Schema, XSD, Java, C# and Python do not read alike, each construct once. */
export function unportableConstructs(pattern: AST.Pattern, isStrict: boolean): UnportableConstruct[] {
  const posix = POSIX_CLASS.exec(pattern.raw)?.[0];
  if (posix !== undefined) return [{ construct: posix, languages: EVERYWHERE }];
  const found = new Map<string, readonly string[]>();
  visitRegExpAST(pattern, {
    onAssertionEnter(assertion) {
      const { kind, raw } = assertion;
      if ((kind === 'start' || kind === 'end') && standsAtBound(assertion, pattern)) return;
      // XSD takes ^ and $ for themselves: a converter can only drop the first and the last.
      found.set(raw, ['XSD']);
    },
    onBackreferenceEnter({ raw }) {
      found.set(raw, ['XSD']);
    },
    onCapturingGroupEnter({ name, raw }) {
      // Python alone writes named groups as (?P<name>…).
      if (name !== null) found.set(raw, ['XSD', 'Python']);
    },
    onGroupEnter({ raw, modifiers }) {
      found.set(raw, modifiers === null ? ['XSD'] : ['JSON Schema', 'XSD']);
    },
    onQuantifierEnter({ greedy, raw }) {
      if (!greedy) found.set(raw, ['XSD']);
    },
    onCharacterSetEnter(set) {
      // A one- or two-letter category is all that XSD and C# know, and more than Python does.
      if (set.kind === 'property') {
        const isCategory = /^\\[pP]\{[A-Z][a-z]?\}$/.test(set.raw);
        found.set(set.raw, isCategory ? ['Python'] : ['XSD', 'C#', 'Python']);
      }
      const shorthand = SHORTHANDS[set.kind];
      // What `[\W.]` leaves out cannot be written inside the same brackets.
      if (shorthand !== undefined && isExclusion(set)) found.set(set.parent.raw, shorthand.languages);
    },
    onCharacterEnter(character) {
      const languages = languagesRefusing(character, isStrict);
      if (languages.length > 0) found.set(character.raw, languages);
    },
    onCharacterClassEnter(characterClass) {
      const languages = languagesMisreading(characterClass, isStrict);
      if (languages.length > 0) found.set(characterClass.raw, languages);
    },
  });
  return [...found].map(([construct, languages]) => ({ construct, languages }));
}

function standsAtBound({ parent, kind }: AST.Assertion, { alternatives }: AST.Pattern): boolean {
  const [first] = alternatives;
  if (first === undefined || parent !== first) return false;
  const bound = kind === 'start' ? first.elements[0] : first.elements.at(-1);
  return bound?.type === 'Assertion' && bound.kind === kind;
}

function languagesRefusing({ raw, parent }: AST.Character, isStrict: boolean): readonly string[] {
  const isInClass = parent.type === 'CharacterClass' || parent.type === 'CharacterClassRange';
  if (!isStrict && parsePattern(isInClass ? `[${raw}]` : raw, true) === null) {
    return raw.startsWith('\\') ? ['JSON Schema'] : ['JSON Schema', 'XSD'];
  }
  if (raw.startsWith('\\u{')) return BUT_JSON_SCHEMA;
  if (raw.startsWith('\\c')) return ['XSD', 'Python'];
  return /^\\[ux0vfb]/.test(raw) ? ['XSD'] : [];
}

function languagesMisreading({ raw, elements }: AST.CharacterClass, isStrict: boolean): readonly string[] {
  if (elements.length === 0) return BUT_JSON_SCHEMA;
  if (!isStrict && hasRangeWithoutBound(raw, elements)) return ['JSON Schema', 'XSD', 'Python'];
  // Java begins a class inside the class there.
  if (elements.some((inner) => inner.raw === '[')) return ['XSD', 'Java'];
  if (raw.includes('&&')) return ['Java'];
  const hasInnerDash = elements.some(
    ({ raw: text }, index) => text === '-' && index > 0 && index < elements.length - 1,
  );
  return hasInnerDash ? ['XSD'] : [];
}

/** `[\w-.]`: a range that begins with a set has no first character. */
function hasRangeWithoutBound(raw: string, elements: AST.CharacterClass['elements']): boolean {
  const areReadable = elements.every(
    (inner) => inner.type !== 'Character' || parsePattern(`[${inner.raw}]`, true) !== null,
  );
  return areReadable && parsePattern(raw, true) === null;
}

/** Whether an abbreviation leaves characters out of a class it stands in: `[\W.]`. */
function isExclusion(set: AST.CharacterSet): boolean {
  return set.parent.type === 'CharacterClass' && 'negate' in set && set.negate;
}

/** What an abbreviation means in ECMA 262, and who means something else by it. */
const SHORTHANDS: Readonly<
  Record<string, { readonly inClass: string; readonly languages: readonly string[] }>
> = {
  digit: { inClass: '0-9', languages: ['XSD', 'C#', 'Python'] },
  word: { inClass: 'A-Za-z0-9_', languages: ['XSD', 'C#', 'Python'] },
  space: { inClass: ' \\t\\r\\n', languages: ['XSD', 'Java'] },
};

/** The abbreviations `\d`, `\w` and `\s` of a pattern, each once. */
export function shorthandClasses(pattern: AST.Pattern): ShorthandClass[] {
  const found = new Map<string, ShorthandClass>();
  visitRegExpAST(pattern, {
    onCharacterSetEnter(set) {
      const shorthand = SHORTHANDS[set.kind];
      if (shorthand === undefined || found.has(set.raw) || isExclusion(set)) return;
      const { inClass, languages } = shorthand;
      const isNegated = 'negate' in set && set.negate;
      const plain = set.parent.type === 'CharacterClass' ? inClass : `[${isNegated ? '^' : ''}${inClass}]`;
      found.set(set.raw, { construct: set.raw, languages, plain });
    },
  });
  return [...found.values()];
}
