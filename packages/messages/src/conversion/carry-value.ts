import { linearPattern, type PatternProgram } from '../link/linear-pattern.ts';
import type {
  ConversionTable,
  TablePattern,
  TableProgram,
  TableScalar,
  ValueRule,
} from './conversion-table.ts';

/** What becomes of a value: kept or written otherwise, replaced by something that says less, or refused. */
export type CarriedValue =
  | { readonly kind: 'same' | 'approximated'; readonly value: unknown }
  | { readonly kind: 'refused' };

const REFUSED = { kind: 'refused' } as const;

/** Applies the value rules of one table. */
export class ValueCarrier {
  readonly #table: ConversionTable;
  readonly #patterns = new Map<TablePattern, { test(text: string): boolean }>();
  readonly #lists = new Map<number, ReadonlySet<TableScalar>>();
  readonly #approximate = new Map<ValueRule, ReadonlySet<string>>();

  constructor(table: ConversionTable) {
    this.#table = table;
  }

  /** @param number of the rule; absent: any value is kept. */
  carry(value: unknown, number: number | undefined): CarriedValue {
    const rule = number === undefined ? undefined : this.#table.values[number];
    if (rule === undefined) return { kind: 'same', value };
    const text = String(value);
    const isCode = rule.codes !== undefined && Object.hasOwn(rule.codes, text);
    const written = isCode ? rule.codes?.[text] : asType(value, rule.type);
    const isApproximate = this.#approximateOf(rule).has(text) || (!isCode && String(written) !== text);
    if (written !== undefined && this.#accepts(written, rule))
      return { kind: isApproximate ? 'approximated' : 'same', value: written };
    const parent =
      rule.parents === true ? parentsOf(text).find((one) => this.#accepts(one, rule)) : undefined;
    const replacement = parent ?? rule.otherwise;
    return replacement === undefined ? REFUSED : { kind: 'approximated', value: replacement };
  }

  #accepts(value: unknown, { type, list, patterns = [] }: ValueRule): boolean {
    if (type !== undefined && !isOfType(value, type)) return false;
    if (list !== undefined && !this.#listOf(list).has(value as TableScalar)) return false;
    return patterns.every((pattern) => typeof value === 'string' && this.#patternOf(pattern).test(value));
  }

  #listOf(number: number): ReadonlySet<TableScalar> {
    const known = this.#lists.get(number) ?? new Set(this.#table.lists[number]);
    this.#lists.set(number, known);
    return known;
  }

  #patternOf(pattern: TablePattern): { test(text: string): boolean } {
    const { source, program } = pattern;
    const known =
      this.#patterns.get(pattern) ??
      (program === undefined ? new RegExp(source, 'u') : linearPattern(inExpressions(program)));
    this.#patterns.set(pattern, known);
    return known;
  }

  #approximateOf(rule: ValueRule): ReadonlySet<string> {
    const known = this.#approximate.get(rule) ?? new Set(rule.approximate);
    this.#approximate.set(rule, known);
    return known;
  }
}

/** The program of a table as this language runs it. */
function inExpressions(program: TableProgram): PatternProgram {
  return { ...program, classes: program.classes.map((ranges) => `[${rangesText(ranges)}]`) };
}

function rangesText([first, last, ...more]: readonly number[]): string {
  if (first === undefined || last === undefined) return '';
  return `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}${rangesText(more)}`;
}

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/** A value in another type of JSON; `undefined` where it cannot be read so. */
function asType(value: unknown, type: ValueRule['type']): unknown {
  if (type === undefined || isOfType(value, type)) return value;
  const text = String(value);
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : undefined;
  return NUMBER.test(text) ? Number(text) : undefined;
}

function isOfType(value: unknown, type: NonNullable<ValueRule['type']>): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

/** The codes above one, the nearest first: its last part made `00`, or left out. */
function parentsOf(code: string): readonly string[] {
  const parents: string[] = [];
  for (let parts = code.split('.', MOST_PARTS); parts.length > 1; parts = parts.slice(0, -1)) {
    const above = parts.slice(0, -1).join('.');
    parents.push(`${above}.00`, above);
  }
  return parents.filter((one) => one !== code);
}

/** No code has more. */
const MOST_PARTS = 20;
