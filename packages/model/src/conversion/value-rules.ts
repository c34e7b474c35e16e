import { compareValues } from '../diff/value-set.ts';
import { JSON_TYPES, type LeafField, type Scalar } from '../field.ts';
import { DATE_TIME_PATTERN } from '../validation/date-time-pattern.ts';
import { enumerationValues } from '../validation/enumeration-values.ts';
import { spelledProgram } from '../validation/pattern-program.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import { asValue, codesOf, correspondenceOf, saidCodes } from './code-correspondence.ts';
import type { TablePattern, ValueRule } from './conversion-table.ts';
import type { CodeRule, Direction } from './evolution.ts';
import { Numbered } from './numbered.ts';

/** What becomes of values, each rule once. */
export class ValueRules {
  readonly rules = new Numbered<ValueRule>();
  readonly lists = new Numbered<readonly Scalar[]>();

  /** The number of the rule from a field to another; `null` where every value is kept as it is. */
  between(
    source: LeafField,
    target: LeafField,
    said: readonly CodeRule[],
    direction: Direction,
  ): number | null {
    const rule = {
      ...this.#codes(source, target, said, direction),
      ...(JSON_TYPES[source.type] === JSON_TYPES[target.type] ? {} : { type: JSON_TYPES[target.type] }),
      ...this.#condition(source, target, said, direction),
    };
    return Object.keys(rule).length === 0 ? null : this.rules.numberOf(rule);
  }

  /** The number of the rule that a value has to pass in a field, whatever it comes from; `null` where it takes any text. */
  of(target: LeafField): number | null {
    const rule = { ...this.#accepted(target) };
    return Object.keys(rule).length === 0 ? null : this.rules.numberOf(rule);
  }

  #codes(source: LeafField, target: LeafField, said: readonly CodeRule[], direction: Direction): ValueRule {
    const isListed = codesOf(source).length > 0 && codesOf(target).length > 0;
    if (!isListed && saidCodes(said, direction).size === 0) return {};
    const { becomes, approximate } = correspondenceOf(source, target, said, direction);
    const codes = [...becomes]
      .filter(([code, other]) => code !== other)
      .map(([code, other]) => [code, asValue(other, target)] as const);
    return {
      ...(codes.length === 0 ? {} : { codes: Object.fromEntries(codes) }),
      ...(approximate.size === 0 ? {} : { approximate: [...approximate] }),
    };
  }

  /** What the target asks for, where a value that the source accepts could fail it. */
  #condition(
    source: LeafField,
    target: LeafField,
    said: readonly CodeRule[],
    direction: Direction,
  ): ValueRule {
    const fallback = {
      ...(said.some(({ parents }) => parents) ? { parents: true as const } : {}),
      ...otherwiseOf(target, said, direction),
    };
    if (target.enumeration !== null && source.enumeration !== null) {
      const { becomes } = correspondenceOf(source, target, said, direction);
      const has = new Set(enumerationValues(target.enumeration, target.type).map(String));
      const isWhole = codesOf(source).every(({ value }) => has.has(becomes.get(value) ?? ''));
      if (isWhole && source.type === target.type) return {};
    }
    const { lost, unknown } = compareValues(source, target).json;
    if (lost === null && unknown === null) return {};
    return { ...this.#accepted(target), ...fallback };
  }

  #accepted(target: LeafField): ValueRule {
    const { type, enumeration, pattern } = target;
    if (enumeration !== null) return { list: this.lists.numberOf(enumerationValues(enumeration, type)) };
    const own = pattern === null ? null : unicodePattern(pattern.source);
    const sources = [own, type === 'datetime' ? DATE_TIME_PATTERN : null].filter((one) => one !== null);
    const asked = JSON_TYPES[type] === 'string' ? {} : { type: JSON_TYPES[type] };
    return sources.length === 0 ? asked : { ...asked, patterns: sources.map(tablePattern) };
  }
}

function otherwiseOf(target: LeafField, said: readonly CodeRule[], direction: Direction): ValueRule {
  const code = said.find(({ otherwise }) => otherwise[direction] !== null)?.otherwise[direction] ?? null;
  return code === null ? {} : { otherwise: asValue(code, target) };
}

function tablePattern(source: string): TablePattern {
  const program = spelledProgram(source);
  return program === null ? { source } : { source, program };
}
