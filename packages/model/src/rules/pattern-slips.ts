import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

/** Ranges such as `A-z`, which run from capitals to small letters over the signs between them. */
export function rangesAcrossCase(pattern: AST.Pattern): string[] {
  const found = new Set<string>();
  visitRegExpAST(pattern, {
    onCharacterClassRangeEnter({ raw, min, max }) {
      if (/^[A-Z]$/.test(min.raw) && /^[a-z]$/.test(max.raw)) found.add(raw);
    },
  });
  return [...found];
}

/** Whether something must stand before the beginning or after the end, as in `^[0-9]{5}$ `. */
export function matchesNothing({ alternatives }: AST.Pattern | AST.Group | AST.CapturingGroup): boolean {
  return alternatives.every(({ elements }) => {
    const start = elements.findLastIndex((one) => one.type === 'Assertion' && one.kind === 'start');
    const end = elements.findIndex((one) => one.type === 'Assertion' && one.kind === 'end');
    const outside = [...elements.slice(0, Math.max(start, 0)), ...(end < 0 ? [] : elements.slice(end + 1))];
    return outside.some(takesCharacters);
  });
}

function takesCharacters(element: AST.Element): boolean {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return true;
    case 'Quantifier':
      return element.min > 0 && takesCharacters(element.element);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every(({ elements }) => elements.some(takesCharacters));
    default:
      return false;
  }
}
