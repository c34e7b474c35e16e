import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

/**
 * A bounded repetition of a repetition tries every way to split a text into so many parts: already at four
 * parts, a text of a few hundred characters takes seconds.
 */
const FEWEST_EXPLOSIVE_PARTS = 4;

/** Whether a text that almost fits can take time without end: one repetition inside another, with nothing to tell them apart. */
export function canExplode(pattern: AST.Pattern): boolean {
  let found = false;
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max, element }) {
      found ||= max >= FEWEST_EXPLOSIVE_PARTS && canSplitInManyWays(element);
      found ||= max === Number.POSITIVE_INFINITY && offersOneTextTwice(element);
    },
  });
  return found;
}

/** Whether a repeated element cuts one text in several ways: `(a+)*` does, `(a+-)*` does not, the dash tells where. */
function canSplitInManyWays(element: AST.QuantifiableElement): boolean {
  if (!('alternatives' in element)) return false;
  return element.alternatives.some(({ elements }) => {
    const [only] = elements;
    if (elements.length === 1 && (only?.type === 'Group' || only?.type === 'CapturingGroup'))
      return canSplitInManyWays(only);
    const endless = elements.filter(isEndless);
    const separators = elements.filter((inner) => !isEndless(inner) && !isOptional(inner));
    // A separator that the repetition could swallow tells nothing: ([a-z.]+\.)*
    const isSeparated = separators.some((separator) =>
      endless.every((inner) => !overlap(inner.element, contentOf(separator))),
    );
    return endless.length > 0 && !isSeparated;
  });
}

/** Whether two alternatives of one character accept the same character: `(\w|\d)*`. */
function offersOneTextTwice(element: AST.QuantifiableElement): boolean {
  if (!('alternatives' in element)) return false;
  const single = element.alternatives.flatMap(({ elements: [only, ...others] }) =>
    only !== undefined && others.length === 0 && isOneCharacter(only) ? [only] : [],
  );
  return single.some((one, index) => single.slice(index + 1).some((other) => overlap(one, other)));
}

function isEndless(element: AST.Element): element is AST.Quantifier {
  return element.type === 'Quantifier' && element.max === Number.POSITIVE_INFINITY;
}

function isOptional(element: AST.Element): boolean {
  return element.type === 'Assertion' || (element.type === 'Quantifier' && element.min === 0);
}

function contentOf(element: AST.Element): AST.Element {
  return element.type === 'Quantifier' ? element.element : element;
}

function isOneCharacter(element: AST.Element): boolean {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
}

/** Letters of every kind that patterns of a message tell apart. */
const SAMPLE = [...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)), '٣', '’', '中'];

/** Whether two elements of one character accept a common one; longer elements are taken to differ. */
function overlap(one: AST.Element, other: AST.Element): boolean {
  if (!isOneCharacter(one) || !isOneCharacter(other)) return false;
  const [accepts, acceptsToo] = [oneCharacterMatcher(one.raw), oneCharacterMatcher(other.raw)];
  return SAMPLE.some((character) => accepts.test(character) && acceptsToo.test(character));
}

/** An element of one character cannot backtrack, so the language’s own engine may run it. */
function oneCharacterMatcher(raw: string): RegExp {
  try {
    return new RegExp(`^${raw}$`, 'u');
  } catch {
    // Readable without the flag only, as `\-` is; such a pattern is reported for that.
    return new RegExp(`^${raw}$`);
  }
}
