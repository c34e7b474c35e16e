import { closestName } from '@hubsante/model';
import { findLevelFaults, type LeveledRow, type LevelFaults, parentsOf } from './level-faults.ts';
import { LEVELS } from './table-columns.ts';

/** One row that another column would put right. */
export interface LevelRepair {
  readonly index: number;
  readonly meant: number;
  /** Another row whose move would mend as much: which of the two slipped, the table does not say. */
  readonly alternative: { readonly index: number; readonly meant: number } | null;
}

/** Enough slips for one table, and enough rows that they spoil; more of them have another cause, which is told. */
const MOST_REPAIRS = 8;
const MOST_FAULTS = 200;
/** Rows looked at for each repair, so that the time grows with the table and not with its square. */
const MOST_CANDIDATES = 64;

interface Move {
  readonly index: number;
  readonly meant: number;
  readonly after: LevelFaults;
}

/**
 * Finds the rows whose label stands in a wrong column: those that, moved alone, leave the table with fewer rows that
 * nothing can contain. The order is that of the search; each is found with the others moved.
 */
export function repairLevels(
  rows: readonly LeveledRow[],
  mayMove: (index: number) => boolean,
): LevelRepair[] {
  const repairs: LevelRepair[] = [];
  let current = [...rows];
  let before = findLevelFaults(current);
  while (before.hard.length > 0 && before.hard.length <= MOST_FAULTS && repairs.length < MOST_REPAIRS) {
    const best = bestMoves(current, before, mayMove);
    const [first, second] = best;
    if (first === undefined) break;
    const alternative = second === undefined ? null : { index: second.index, meant: second.meant };
    repairs.push({ index: first.index, meant: first.meant, alternative });
    current = withLevel(current, first.index, first.meant);
    before = first.after;
  }
  // A table that so many moves leave wrong is wrong in another way.
  return repairs.length === MOST_REPAIRS && before.hard.length > 0 ? [] : repairs;
}

/** The level at which a row without one, or with several, leaves the fewest faults. */
export function likelyLevel(
  rows: readonly LeveledRow[],
  index: number,
  candidates: readonly number[],
): number {
  const near = [rows[index + 1]?.level, rows[index - 1]?.level];
  const ranked = candidates.map((level) => {
    const { hard, soft } = findLevelFaults(withLevel(rows, index, level));
    const nearness = near.indexOf(level) === -1 ? near.length : near.indexOf(level);
    return { level, key: [hard.length, soft, nearness] };
  });
  ranked.sort((a, b) => compare(a.key, b.key));
  return ranked[0]?.level ?? 1;
}

/** The best move, and one of another row that is worth as much. */
function bestMoves(
  rows: readonly LeveledRow[],
  before: LevelFaults,
  mayMove: (index: number) => boolean,
): Move[] {
  const ranked = candidatesOf(before)
    .filter((index) => index >= 0 && index < rows.length && mayMove(index))
    .flatMap((index) => movesOf(rows, index))
    .filter((move) => isConvincing(rows, before, move))
    .map((move) => ({ move, key: keyOf(rows, before, move) }));
  ranked.sort((a, b) => compare(a.key, b.key));
  const [first] = ranked;
  if (first === undefined) return [];
  const other = ranked.find(({ move }) => move.index !== first.move.index);
  const isAsGood = other !== undefined && compare(other.key.slice(0, -1), first.key.slice(0, -1)) === 0;
  return isAsGood ? [first.move, other.move] : [first.move];
}

function candidatesOf({ hard }: LevelFaults): number[] {
  const near = hard.slice(0, MOST_CANDIDATES).flatMap((index) => [index - 2, index - 1, index, index + 1]);
  return [...new Set(near)].sort((a, b) => a - b).slice(0, MOST_CANDIDATES);
}

function movesOf(rows: readonly LeveledRow[], index: number): Move[] {
  const levels = Array.from({ length: LEVELS }, (_, at) => at + 1);
  return levels
    .filter((level) => level !== rows[index]?.level)
    .map((meant) => ({ index, meant, after: findLevelFaults(withLevel(rows, index, meant)) }));
}

/**
 * An object that contains nothing may as well have a wrong type: it has slipped only if it is called like its type, or
 * if more goes right with it.
 */
function isConvincing(rows: readonly LeveledRow[], before: LevelFaults, move: Move): boolean {
  const { index, after } = move;
  if (leavesSomeOfRun(before, move)) return false;
  const mended = before.hard.length - after.hard.length;
  if (mended !== before.empty - after.empty || mended > 1) return mended > 0;
  const row = rows[index];
  const isNamedLikeType = row !== undefined && closestName(row.type, [row.name]) !== null;
  return mended > 0 && row?.kind === 'object' && (isNamedLikeType || after.soft < before.soft);
}

/** Faults in rows that follow one another have one cause: a move that leaves some of them is not the one meant. */
function leavesSomeOfRun(before: LevelFaults, { index, after }: Move): boolean {
  const faulty = new Set(before.misplaced);
  const nearest = [index, index + 1, index - 1, index + 2].find((at) => faulty.has(at));
  if (nearest === undefined) return false;
  let first = nearest;
  let last = nearest;
  while (faulty.has(first - 1)) first -= 1;
  while (faulty.has(last + 1)) last += 1;
  return after.misplaced.some((fault) => fault >= first && fault <= last);
}

/**
 * Smaller is better: faults left, oddities left, distance, rows that change place, an object at fault itself, then from
 * the top.
 */
function keyOf(rows: readonly LeveledRow[], before: LevelFaults, { index, meant, after }: Move): number[] {
  const row = rows[index];
  const parents = parentsOf(withLevel(rows, index, meant));
  // What an object finds again under it does not count.
  const moved = parentsOf(rows).filter(
    (parent, at) => parent !== parents[at] && parents[at] !== index,
  ).length;
  const distance = Math.abs(meant - (row?.level ?? 0));
  const isOwnFault = row?.kind === 'object' && before.hard.includes(index);
  return [after.hard.length, after.soft, distance, moved > 2 ? 1 : 0, isOwnFault ? 0 : 1, index];
}

function withLevel(rows: readonly LeveledRow[], index: number, level: number): LeveledRow[] {
  return rows.map((row, at) => (at === index ? { ...row, level } : row));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
