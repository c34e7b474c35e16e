import {
  applySilences,
  type Diagnostic,
  DiagnosticCollector,
  formatPlace,
  grouped,
  type Silence,
  silenceTarget,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** What is asked of a shift, so that two faults that look alike are not taken for one that moved; unless one is certain. */
const LEAST_AGREEING = 2;
/** In a sheet with errors: what moved the cells may be one of them, and what is heard too little now is heard once they are mended. */
const LEAST_IN_FAULTY_SHEET = 1;

/** A cell as numbers: `B9` is column 2, row 9. */
interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A silence, or a finding, and the cell it names. */
interface At<One> {
  readonly one: One;
  readonly cell: Cell;
}

/**
 * A silence names a cell: a row that an author inserts moves all those below it. Where several silences of a sheet find
 * nothing, and as many findings of their codes stand so many rows (or columns) away, the cells have moved. The silences hold
 * there, and one finding for the sheet says which cells to write.
 */
export function followMovedCells(
  silences: readonly Silence[],
  found: readonly Diagnostic[],
): { readonly silences: readonly Silence[]; readonly diagnostics: readonly Diagnostic[] } {
  const { diagnostics: heard, misuses } = applySilences(found, silences, null);
  const idle = new Set(misuses.flatMap(({ silence, misuse }) => (misuse === 'unused' ? [silence] : [])));
  const unheard = new Set(heard);
  const findings = grouped(
    found.filter(({ definition }) => definition.severity !== 'error'),
    ({ place }) => sheetKey(formatPlace(place)),
  );
  const faulty = new Set(
    found.flatMap(({ definition, place }) =>
      definition.severity === 'error' ? [sheetKey(formatPlace(place))] : [],
    ),
  );
  const followed = new Map<Silence, Silence>();
  const reporter = new DiagnosticCollector();
  for (const [key, all] of grouped(silences, ({ target }) => sheetKey(target))) {
    const moves = movesIn({
      silences: withCells(all, ({ target }) => target),
      findings: withCells(findings.get(key) ?? [], ({ place }) => formatPlace(place)),
      isIdle: (silence) => idle.has(silence),
      isFree: (finding) => unheard.has(finding),
      leastAgreeing: faulty.has(key) ? LEAST_IN_FAULTY_SHEET : LEAST_AGREEING,
    });
    for (const { silence, target } of moves) followed.set(silence, { ...silence, target });
    const [first] = moves;
    // The cells may move once more when the errors are mended: they are told then.
    if (first === undefined || faulty.has(key)) continue;
    const { file, sheet } = silenceTarget(first.target);
    const context = { place: first.silence.place, value: sheet ?? file };
    const cells = moves.map(({ silence, target }) => `${cellOf(silence.target)} → ${cellOf(target)}`);
    const parameters = { count: String(moves.length), cells: cells.join(', ') };
    reporter.report(cliDiagnostics['silences-of-moved-cells'], context, parameters);
  }
  return {
    silences: silences.map((silence) => followed.get(silence) ?? silence),
    diagnostics: reporter.diagnostics,
  };
}

interface Move {
  readonly silence: Silence;
  /** Where the silence holds now. */
  readonly target: string;
}

/** What one sheet has of both. */
interface SheetSilences {
  readonly silences: readonly At<Silence>[];
  readonly findings: readonly At<Diagnostic>[];
  readonly isIdle: (silence: Silence) => boolean;
  /** Whether no silence covers it. */
  readonly isFree: (finding: Diagnostic) => boolean;
  readonly leastAgreeing: number;
}

/** Silences of one sheet with the findings they were written for, in the order of the silences. */
function movesIn({ silences, findings, isIdle, isFree, leastAgreeing }: SheetSilences): readonly Move[] {
  const moves = new Map<At<Silence>, At<Diagnostic>>();
  for (const axis of ['row', 'column'] as const) {
    for (;;) {
      const taken = new Set(moves.values());
      const free = findings.filter((finding) => isFree(finding.one) && !taken.has(finding));
      const left = silences.filter((silence) => isIdle(silence.one) && !moves.has(silence));
      const { shift, pairs } = bestShift(left, free, axis);
      if (pairs.size < leastAgreeing && !isCertain([...pairs], free, axis)) break;
      for (const [silence, finding] of pairs) moves.set(silence, finding);
      for (const silence of left) if (!pairs.has(silence)) push(silence, axis, shift);
    }
  }
  return silences.flatMap((silence) => {
    const finding = moves.get(silence)?.one;
    return finding === undefined ? [] : [{ silence: silence.one, target: formatPlace(finding.place) }];
  });

  /**
   * Whether one silence alone is enough to know that its cell has moved. By a column: what else is heard at the same row, of the
   * column that has now what this one had, while no silence of this one is heard any more? By rows: no silence of the sheet is heard
   * where it was, and one finding alone of the column may be the one.
   */
  function isCertain(
    pairs: readonly (readonly [At<Silence>, At<Diagnostic>])[],
    free: readonly At<Diagnostic>[],
    axis: keyof Cell,
  ): boolean {
    const [pair, ...others] = pairs;
    if (pair === undefined || others.length > 0) return false;
    const [{ one, cell }] = pair;
    const stays = silences.filter((silence) => !isIdle(silence.one) && !moves.has(silence));
    if (axis === 'column') return stays.every((silence) => silence.cell.column !== cell.column);
    const alike = free.filter(
      (finding) => finding.one.definition.code === one.code && finding.cell.column === cell.column,
    );
    return stays.length === 0 && alike.length === 1;
  }

  /** Where the next cell bears a silence of its own, which covers the finding that came there: it has moved as well. */
  function push(first: At<Silence>, axis: keyof Cell, shift: number): void {
    const pushed: [At<Silence>, At<Diagnostic>][] = [];
    for (let silence: At<Silence> | undefined = first; silence !== undefined; ) {
      const code: string = silence.one.code;
      const cell: Cell = { ...silence.cell, [axis]: silence.cell[axis] + shift };
      const finding = findings.find(({ one, cell: at }) => one.definition.code === code && isSame(at, cell));
      if (finding === undefined) return;
      pushed.push([silence, finding]);
      silence = silences.find((other) => other.one.code === code && isSame(other.cell, cell));
    }
    for (const [silence, finding] of pushed) moves.set(silence, finding);
  }
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The one distance at which most silences find their finding; the smallest of those that are as good. */
function bestShift(
  silences: readonly At<Silence>[],
  findings: readonly At<Diagnostic>[],
  axis: keyof Cell,
): { readonly shift: number; readonly pairs: ReadonlyMap<At<Silence>, At<Diagnostic>> } {
  const other = axis === 'row' ? 'column' : 'row';
  const byShift = new Map<number, Map<At<Silence>, At<Diagnostic>>>();
  for (const silence of silences) {
    for (const finding of findings) {
      if (finding.one.definition.code !== silence.one.code) continue;
      if (finding.cell[other] !== silence.cell[other]) continue;
      const shift = finding.cell[axis] - silence.cell[axis];
      const pairs = byShift.get(shift) ?? new Map();
      byShift.set(shift, pairs.set(silence, finding));
    }
  }
  const [best] = [...byShift].sort(
    ([a, first], [b, second]) => second.size - first.size || Math.abs(a) - Math.abs(b),
  );
  return best === undefined ? { shift: 0, pairs: new Map() } : { shift: best[0], pairs: best[1] };
}

function withCells<One>(all: readonly One[], targetOf: (one: One) => string): readonly At<One>[] {
  return all.flatMap((one) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cellOf(targetOf(one))) ?? [];
    if (letters === undefined) return [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [{ one, cell: { column, row: Number(row) } }];
  });
}

/** `L42`; empty for a target that is no cell. */
function cellOf(target: string): string {
  return /!([A-Z]+[0-9]+)\s*$/.exec(target)?.[1] ?? '';
}

function sheetKey(target: string): string {
  const { file, sheet } = silenceTarget(target);
  return `${file}\u0000${sheet ?? ''}`;
}
