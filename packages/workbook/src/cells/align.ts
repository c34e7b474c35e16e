import { describeCell } from '../nomenclature/sheet-reading.ts';
import { type GridRow, isSameValue, type SheetGrid } from './sheet-grid.ts';

/** Which row and which column of an older sheet is which of a newer one; what has no match was added, or removed. */
export interface Alignment {
  /** From the older to the newer, 1-based. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** Comparing more pairs of rows than this would take seconds: rows are then told by their names alone. */
const MOST_PAIRS = 1_000_000;
/** The share of equal cells that makes two rows without a common name the same row. */
const LEAST_ALIKE = 0.5;
/** Of two rows that only fill the same columns: anything else is better. */
const LEAST_SCORE = 0.01;

/** Finds what moved: a row put in above is one row, not a change of all below. */
export function align(before: SheetGrid, after: SheetGrid): Alignment {
  const columns = alignColumns(before, after);
  return { columns, rows: alignRows(before.rows, after.rows, columns) };
}

/** By title first; those without a title, or with one that is new on both sides, by their place between the others. */
function alignColumns(before: SheetGrid, after: SheetGrid): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const byTitle = new Map([...after.titles].map(([column, title]) => [title, column]));
  for (const [column, title] of before.titles) {
    const same = byTitle.get(title);
    if (same !== undefined) columns.set(column, same);
  }
  const taken = new Set(columns.values());
  let shift = 0;
  for (let column = 1; column <= before.columnCount; column += 1) {
    const known = columns.get(column);
    if (known !== undefined) {
      shift = known - column;
      continue;
    }
    const candidate = column + shift;
    const isTaken =
      taken.has(candidate) || candidate > Math.max(after.columnCount, before.columnCount + shift);
    if (isTaken) continue;
    columns.set(column, candidate);
    taken.add(candidate);
  }
  return columns;
}

function alignRows(
  before: readonly GridRow[],
  after: readonly GridRow[],
  columns: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  let start = 0;
  const isEqual = (one: GridRow | undefined, other: GridRow | undefined) =>
    one !== undefined &&
    other !== undefined &&
    likeness(one, other, columns) === 1 &&
    one.name === other.name;
  while (isEqual(before[start], after[start])) {
    matches.set(before[start]?.row ?? 0, after[start]?.row ?? 0);
    start += 1;
  }
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && isEqual(before[endBefore - 1], after[endAfter - 1])) {
    endBefore -= 1;
    endAfter -= 1;
    matches.set(before[endBefore]?.row ?? 0, after[endAfter]?.row ?? 0);
  }
  const pairs = bestPairs(before.slice(start, endBefore), after.slice(start, endAfter), columns);
  for (const [one, other] of pairs) matches.set(one.row, other.row);
  return matches;
}

/** The pairs, in order on both sides, that are most alike (Needleman and Wunsch). */
function bestPairs(
  before: readonly GridRow[],
  after: readonly GridRow[],
  columns: ReadonlyMap<number, number>,
): readonly (readonly [GridRow, GridRow])[] {
  if (before.length * after.length > MOST_PAIRS) return pairsByName(before, after);
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const scores = new Float64Array(before.length * after.length);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const score = scoreOf(before[i], after[j], columns);
      scores[i * after.length + j] = score;
      const paired = score > 0 ? score + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      const skipped = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(paired, skipped);
    }
  }
  const pairs: (readonly [GridRow, GridRow])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const score = scores[i * after.length + j] ?? 0;
    const [one, other] = [before[i], after[j]];
    if (
      score > 0 &&
      one !== undefined &&
      other !== undefined &&
      best[i * width + j] === score + (best[(i + 1) * width + j + 1] ?? 0)
    ) {
      pairs.push([one, other]);
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Rows that have one name, in the order of both; those between them that have none follow the row above. */
function pairsByName(
  before: readonly GridRow[],
  after: readonly GridRow[],
): readonly (readonly [GridRow, GridRow])[] {
  const places = new Map<string, number>();
  for (const [index, { name }] of after.entries()) {
    if (name !== null && !places.has(name)) places.set(name, index);
  }
  const named = before.flatMap((row, index) => {
    const place = row.name === null ? undefined : places.get(row.name);
    return place === undefined ? [] : [{ index, place }];
  });
  const kept = new Map(longestAscending(named).map(({ index, place }) => [index, place]));
  const pairs: (readonly [GridRow, GridRow])[] = [];
  let last = -1;
  for (const [index, row] of before.entries()) {
    const next = after[last + 1];
    const place = kept.get(index) ?? (row.name === null && next?.name === null ? last + 1 : undefined);
    const other = place === undefined ? undefined : after[place];
    if (place === undefined || other === undefined) continue;
    pairs.push([row, other]);
    last = place;
  }
  return pairs;
}

interface NamedPair {
  readonly index: number;
  readonly place: number;
}

/** The most pairs whose places ascend: a row that was moved is left out, and not all that it passed. */
function longestAscending(pairs: readonly NamedPair[]): readonly NamedPair[] {
  /** The pair that ends the best run of each length, and the one before each pair. */
  const ends: NamedPair[] = [];
  const previous = new Map<NamedPair, NamedPair | undefined>();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.place ?? 0) < pair.place) low = middle + 1;
      else high = middle;
    }
    previous.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const run: NamedPair[] = [];
  for (let pair = ends.at(-1); pair !== undefined; pair = previous.get(pair)) run.push(pair);
  return run.reverse();
}

/** How much two rows are the same: most with one name, and then by their cells; 0 for two others. */
function scoreOf(
  one: GridRow | undefined,
  other: GridRow | undefined,
  columns: ReadonlyMap<number, number>,
): number {
  if (one === undefined || other === undefined) return 0;
  const alike = likeness(one, other, columns);
  if (one.name !== null && one.name === other.name) return 2 + alike;
  // A row whose name has changed is still the row where most of its cells stay.
  if (alike >= LEAST_ALIKE) return alike;
  // A title, a note: rather written anew than one gone and another come.
  const isSameShape =
    one.cells.size === other.cells.size &&
    [...one.cells.keys()].every((column) => other.cells.has(columns.get(column) ?? -1));
  return one.name === null && other.name === null && isSameShape ? LEAST_SCORE : 0;
}

/** The share of the cells of two rows that are equal; blank rows are all alike. */
function likeness(one: GridRow, other: GridRow, columns: ReadonlyMap<number, number>): number {
  const size = Math.max(one.cells.size, other.cells.size);
  if (size === 0) return 1;
  let equal = 0;
  for (const [column, value] of one.cells) {
    if (isSameValue(value, other.cells.get(columns.get(column) ?? -1) ?? null)) equal += 1;
  }
  return equal / size;
}

/** A cell in words. */
export function shownValue(grid: GridRow | undefined, column: number): string | null {
  const value = grid?.cells.get(column) ?? null;
  return value === null ? null : describeCell(value);
}
