import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../rules/parse-pattern.ts';
import { type CodePointRange, complementOf, printRanges, rangesOfSet } from './code-point-ranges.ts';

/**
 * A pattern of JSON Schema 2020-12 (ECMA 262 with its flag `u`) written for engines of the RE2 family, which
 * answer in linear time but read `\s`, `.` and `\w` otherwise: every class is spelled out in code points.
 * `null` for what no such engine has: look-around, back-references, properties, modifiers.
 */
export function linearPattern(source: string): string | null {
  const pattern = parsePattern(source, true);
  return pattern === null ? null : printAlternatives(pattern.alternatives);
}

function printAlternatives(alternatives: readonly AST.Alternative[]): string | null {
  return join(
    alternatives.map(({ elements }) => join(elements.map(printElement), '')),
    '|',
  );
}

function join(parts: readonly (string | null)[], separator: string): string | null {
  return parts.includes(null) ? null : parts.join(separator);
}

function printElement(element: AST.Element): string | null {
  switch (element.type) {
    case 'Character':
      return printRanges([[element.value, element.value]]);
    case 'CharacterSet':
    case 'CharacterClass':
      return printClass(element);
    case 'CapturingGroup':
      return inGroup(printAlternatives(element.alternatives));
    case 'Group':
      return element.modifiers === null ? inGroup(printAlternatives(element.alternatives)) : null;
    case 'Quantifier':
      return printQuantifier(element);
    case 'Assertion':
      return printAssertion(element);
    default:
      return null;
  }
}

function inGroup(content: string | null): string | null {
  return content === null ? null : `(?:${content})`;
}

function printQuantifier({ element, min, max }: AST.Quantifier): string | null {
  const repeated = printElement(element);
  if (repeated === null) return null;
  // Whether it takes as little or as much as it can does not change whether there is a match.
  if (max !== Number.POSITIVE_INFINITY) return `${repeated}{${min},${max}}`;
  return min === 0 ? `${repeated}*` : min === 1 ? `${repeated}+` : `${repeated}{${min},}`;
}

function printAssertion(assertion: AST.Assertion): string | null {
  switch (assertion.kind) {
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'word':
      return assertion.negate ? '\\B' : '\\b';
    default:
      return null;
  }
}

function printClass(element: AST.CharacterSet | AST.CharacterClass): string | null {
  const ranges = rangesOf(element);
  return ranges === null ? null : printRanges(ranges);
}

/** The code points a set or a class accepts; `null` for a property, which has too many ranges to be spelled out. */
export function rangesOf(
  element: AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement,
): readonly CodePointRange[] | null {
  switch (element.type) {
    case 'Character':
      return [[element.value, element.value]];
    case 'CharacterClassRange':
      return [[element.min.value, element.max.value]];
    case 'CharacterSet':
      return rangesOfSet(element);
    case 'CharacterClass': {
      const ranges: CodePointRange[] = [];
      for (const inner of element.elements) {
        const own = rangesOf(inner);
        if (own === null) return null;
        ranges.push(...own);
      }
      return element.negate ? complementOf(ranges) : ranges;
    }
    default:
      return null;
  }
}
