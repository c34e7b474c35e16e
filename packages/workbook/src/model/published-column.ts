import type { PublishedScalar, Scalar } from '@hubsante/model';

/**
 * A column as today's publications read it (docs/reference/format-des-classeurs.md §4.5 and §4.6): a column made only of
 * numbers becomes numeric (with decimals as soon as one cell is blank), and in any other column a number
 * or boolean equal to an earlier one is replaced by that one, so that `TRUE` below a `1` reads `1`.
 */
export function publishedColumn(values: readonly (Scalar | null)[]): (PublishedScalar | null)[] {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return values.slice();
  if (present.every((value) => value === 'True' || value === 'False')) {
    return values.map((value) => (value === null ? null : value === 'True'));
  }
  if (present.every((value) => typeof value === 'boolean') && present.length === values.length) {
    return values.slice();
  }
  const numbers = values.map((value) => (value === null ? null : asNumber(value)));
  if (numbers.every((number, index) => number !== undefined || values[index] === null)) {
    return numericColumn(numbers as (number | null)[]);
  }
  return firstEqualColumn(values);
}

function numericColumn(numbers: readonly (number | null)[]): (PublishedScalar | null)[] {
  const wholeNumbers = numbers.every((number) => number !== null && Number.isInteger(number));
  if (wholeNumbers) return numbers.slice();
  return numbers.map((number) => (number === null ? null : { decimal: number }));
}

function firstEqualColumn(values: readonly (Scalar | null)[]): (Scalar | null)[] {
  const firstByNumber = new Map<number, Scalar>();
  return values.map((value) => {
    if (typeof value !== 'number' && typeof value !== 'boolean') return value;
    const number = Number(value);
    const first = firstByNumber.get(number);
    if (first !== undefined) return first;
    firstByNumber.set(number, value);
    return value;
  });
}

const NUMERIC_TEXT = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

function asNumber(value: Scalar): number | undefined {
  if (typeof value === 'string') return NUMERIC_TEXT.test(value) ? Number(value) : undefined;
  return Number(value);
}
