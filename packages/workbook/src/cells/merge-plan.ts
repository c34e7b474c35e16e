import {
  cellAddress,
  columnLetters,
  type Diagnostic,
  DiagnosticCollector,
  type Place,
  placeInSheet,
} from '@hubsante/model';
import { mergeDiagnostics as diagnostics } from '../diagnostics/merge.ts';
import { describeCell } from '../nomenclature/sheet-reading.ts';
import type { CellValue, Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { type Alignment, align } from './align.ts';
import { type GridRow, isSameValue, type SheetGrid, sheetGrid } from './sheet-grid.ts';

/** A cell of the host to write, by the rows the host has before anything moves. */
export interface PlannedCell {
  readonly column: number;
  readonly row: number;
  readonly value: CellValue | null;
}

/** Rows that the host receives, below one of its own. */
export interface PlannedRows {
  /** 0 for above the first. */
  readonly below: number;
  readonly rows: readonly { readonly cells: ReadonlyMap<number, CellValue> }[];
}

/** What to do to one sheet of the host. */
export interface SheetPlan {
  readonly sheet: string;
  readonly cells: readonly PlannedCell[];
  readonly added: readonly PlannedRows[];
  readonly deleted: readonly number[];
  readonly numberColumn: number | null;
  readonly headerRow: number | null;
}

/** How to bring the changes of another workbook into a host, and what only a person can decide. */
export interface MergePlan {
  readonly sheets: readonly SheetPlan[];
  readonly conflicts: readonly Diagnostic[];
}

/**
 * Plans how what changed from a base to another workbook is written into a host, which changed from that base too. Fields
 * are known by their path and codes by themselves, so rows that one side moved are found on the other.
 *
 * @param file name of the host, for the places of conflicts.
 * @param isCalculated whether a cell of the host holds a formula.
 */
export function mergePlan(
  base: Spreadsheet,
  host: Spreadsheet,
  other: Spreadsheet,
  file: string,
  isCalculated: (sheet: string, cell: string) => boolean,
): MergePlan {
  const conflicts = new DiagnosticCollector();
  const sheets: SheetPlan[] = [];
  const gridOf = (spreadsheet: Spreadsheet, name: string): SheetGrid | null => {
    const sheet = spreadsheet.sheetNames.includes(name) ? spreadsheet.sheet(name) : null;
    return sheet === null ? null : sheetGrid(sheet);
  };
  for (const name of new Set([...base.sheetNames, ...other.sheetNames])) {
    const [was, here, there] = [gridOf(base, name), gridOf(host, name), gridOf(other, name)];
    const byHand = (what: string) =>
      conflicts.report(diagnostics['merge-by-hand'], { place: { file, sheet: name } }, { what });
    if (was !== null && here !== null && there !== null) {
      const planner = new SheetPlanner(was, here, there, file, conflicts, (cell) => isCalculated(name, cell));
      sheets.push(planner.plan(byHand));
    } else if (there === null) {
      // Deleted there: what was changed here would be lost, or stays though nobody wants it.
      if (here !== null) byHand(name);
    } else if (here === null) {
      if (was === null || !isSameGrid(was, there)) byHand(name);
    } else if (!isSameGrid(here, there)) byHand(name);
  }
  return { sheets, conflicts: conflicts.diagnostics };
}

function isSameGrid(one: SheetGrid, other: SheetGrid): boolean {
  const filled = ({ rows }: SheetGrid) => rows.filter(({ cells }) => cells.size > 0);
  const [a, b] = [filled(one), filled(other)];
  const isSame = (row: GridRow, match: GridRow | undefined) =>
    match !== undefined &&
    row.row === match.row &&
    row.cells.size === match.cells.size &&
    [...row.cells].every(([column, value]) => isSameValue(value, match.cells.get(column) ?? null));
  return a.length === b.length && a.every((row, index) => isSame(row, b[index]));
}

/** One sheet that all three have. */
class SheetPlanner {
  readonly #base: SheetGrid;
  readonly #host: SheetGrid;
  readonly #other: SheetGrid;
  readonly #file: string;
  readonly #conflicts: DiagnosticCollector;
  readonly #isCalculated: (cell: string) => boolean;
  readonly #toHost: Alignment;
  readonly #toOther: Alignment;
  readonly #hostRows: ReadonlyMap<number, GridRow>;
  readonly #otherRows: ReadonlyMap<number, GridRow>;
  /** From the columns of the other to those of the host. */
  readonly #columns: ReadonlyMap<number, number>;
  readonly #cells: PlannedCell[] = [];
  readonly #deleted: number[] = [];

  constructor(
    base: SheetGrid,
    host: SheetGrid,
    other: SheetGrid,
    file: string,
    conflicts: DiagnosticCollector,
    isCalculated: (cell: string) => boolean,
  ) {
    this.#base = base;
    this.#host = host;
    this.#other = other;
    this.#file = file;
    this.#conflicts = conflicts;
    this.#isCalculated = isCalculated;
    this.#toHost = align(base, host);
    this.#toOther = align(base, other);
    this.#hostRows = new Map(host.rows.map((row) => [row.row, row]));
    this.#otherRows = new Map(other.rows.map((row) => [row.row, row]));
    const columns = new Map<number, number>();
    for (const [column, there] of this.#toOther.columns) {
      const here = this.#toHost.columns.get(column);
      if (here !== undefined) columns.set(there, here);
    }
    this.#columns = columns;
  }

  plan(byHand: (what: string) => void): SheetPlan {
    this.#planColumns(byHand);
    for (const row of this.#base.rows) this.#planRow(row);
    const added = this.#planAdded();
    this.#spareChildren();
    const { name: sheet, numberColumn, headerRow } = this.#host;
    return { sheet, cells: this.#cells, added, deleted: this.#deleted, numberColumn, headerRow };
  }

  /** Columns that came or went there: nobody but Excel moves columns rightly. */
  #planColumns(byHand: (what: string) => void): void {
    const used = (grid: SheetGrid) => new Set(grid.rows.flatMap(({ cells }) => [...cells.keys()]));
    const known = new Set(this.#toOther.columns.values());
    const titleOf = (grid: SheetGrid, column: number) => grid.titles.get(column) ?? columnLetters(column);
    for (const column of used(this.#other)) if (!known.has(column)) byHand(titleOf(this.#other, column));
    for (const column of used(this.#base)) {
      if (!this.#toOther.columns.has(column)) byHand(titleOf(this.#base, column));
    }
  }

  #planRow(row: GridRow): void {
    const here = this.#hostRows.get(this.#toHost.rows.get(row.row) ?? -1);
    const there = this.#otherRows.get(this.#toOther.rows.get(row.row) ?? -1);
    if (there === undefined) {
      if (here === undefined || (row.cells.size === 0 && here.cells.size === 0)) return;
      if (this.#isChanged(row, here, this.#toHost)) this.#reportGone(row, here, here);
      else this.#deleted.push(here.row);
      return;
    }
    if (here === undefined) {
      if (this.#isChanged(row, there, this.#toOther)) this.#reportGone(row, there, null);
      return;
    }
    for (const [column, columnThere] of this.#toOther.columns) {
      const was = row.cells.get(column) ?? null;
      const theirs = there.cells.get(columnThere) ?? null;
      if (isSameValue(was, theirs)) continue;
      this.#planCell(row, column, here, was, theirs);
    }
  }

  #planCell(
    row: GridRow,
    column: number,
    here: GridRow,
    was: CellValue | null,
    theirs: CellValue | null,
  ): void {
    const columnHere = this.#toHost.columns.get(column);
    const ours = columnHere === undefined ? null : (here.cells.get(columnHere) ?? null);
    if (columnHere !== undefined && isSameValue(ours, theirs)) return;
    const isFree =
      columnHere !== undefined &&
      isSameValue(ours, was) &&
      isWritable(theirs) &&
      !this.#isCalculated(cellAddress(columnHere, here.row));
    if (isFree) {
      this.#cells.push({ column: columnHere, row: here.row, value: theirs });
      return;
    }
    const { name: sheet } = this.#host;
    const place = placeInSheet(this.#file, sheet, columnHere ?? 1, here.row);
    const title = this.#host.titles.get(columnHere ?? -1) ?? columnLetters(columnHere ?? 1);
    const parameters = {
      field: here.name ?? row.name ?? String(here.row),
      title,
      ours: shown(ours),
      theirs: shown(theirs),
      base: shown(was),
    };
    this.#conflicts.report(diagnostics['merge-values-differ'], { place, value: shown(ours) }, parameters);
  }

  /** Rows that came there, below the row they follow; those that came here at the same place stand before them. */
  #planAdded(): readonly PlannedRows[] {
    const fromOther = inverse(this.#toOther.rows);
    const knownHere = new Set(this.#toHost.rows.values());
    const ownHere = this.#host.rows.filter(({ row, cells }) => !knownHere.has(row) && cells.size > 0);
    const groups = new Map<number, { cells: ReadonlyMap<number, CellValue> }[]>();
    let anchor = 0;
    for (const row of this.#other.rows) {
      const base = fromOther.get(row.row);
      if (base !== undefined) {
        anchor = this.#toHost.rows.get(base) ?? anchor;
        continue;
      }
      if (row.cells.size === 0) continue;
      const twin = row.name === null ? undefined : ownHere.find(({ name }) => name === row.name);
      if (twin !== undefined) {
        if (!this.#isSameAdded(row, twin)) this.#reportTwice(row, twin);
        continue;
      }
      if (this.#isOrphan(row, fromOther)) {
        this.#reportGone(row, row, null);
        continue;
      }
      let below = anchor;
      while (ownHere.some((own) => own.row === below + 1)) below += 1;
      const cells = new Map<number, CellValue>();
      for (const [column, value] of row.cells) {
        const here = this.#columns.get(column);
        if (here !== undefined && isWritable(value)) cells.set(here, value);
      }
      groups.set(below, [...(groups.get(below) ?? []), { cells }]);
    }
    return [...groups].map(([below, rows]) => ({ below, rows }));
  }

  /** Whether a row that came there stands in an object that is deleted here. */
  #isOrphan({ name, row }: GridRow, fromOther: ReadonlyMap<number, number>): boolean {
    const parent = parentOf(name);
    const holder = this.#other.rows.findLast((one) => one.row < row && one.name === parent);
    const base = holder === undefined ? undefined : fromOther.get(holder.row);
    return parent !== null && base !== undefined && !this.#toHost.rows.has(base);
  }

  /** What came here inside an object that is deleted there keeps the object. */
  #spareChildren(): void {
    const knownHere = new Set(this.#toHost.rows.values());
    for (const own of this.#host.rows) {
      const parent = parentOf(own.name);
      if (knownHere.has(own.row) || own.cells.size === 0 || parent === null) continue;
      const holder = this.#host.rows.find((row) => row.name === parent);
      const at = holder === undefined ? -1 : this.#deleted.indexOf(holder.row);
      if (holder === undefined || at < 0) continue;
      this.#deleted.splice(at, 1);
      this.#reportGone(holder, own, own);
    }
  }

  #isChanged(row: GridRow, now: GridRow, { columns }: Alignment): boolean {
    const isSame = [...columns].every(([column, there]) =>
      isSameValue(row.cells.get(column) ?? null, now.cells.get(there) ?? null),
    );
    return !isSame;
  }

  #isSameAdded(row: GridRow, twin: GridRow): boolean {
    return [...this.#columns].every(([there, here]) =>
      isSameValue(row.cells.get(there) ?? null, twin.cells.get(here) ?? null),
    );
  }

  #reportTwice(row: GridRow, twin: GridRow): void {
    const parameters = { field: row.name ?? String(row.row), texts: textsOf(row) };
    this.#conflicts.report(diagnostics['merge-row-twice'], { place: this.#placeOf(twin) }, parameters);
  }

  /** @param at the row of the host that tells it; `null` where the host has it no more. */
  #reportGone(row: GridRow, changed: GridRow, at: GridRow | null): void {
    const parameters = { field: row.name ?? String(row.row), texts: textsOf(changed) };
    const place: Place = at === null ? { file: this.#file, sheet: this.#host.name } : this.#placeOf(at);
    this.#conflicts.report(diagnostics['merge-row-gone'], { place }, parameters);
  }

  #placeOf({ row, cells }: GridRow): Place {
    const [column = 1] = [...cells.keys()];
    return placeInSheet(this.#file, this.#host.name, column, row);
  }
}

/** Dates and errors of Excel cannot be told from what they show. */
function isWritable(value: CellValue | null): boolean {
  return typeof value !== 'object' || value === null;
}

function parentOf(name: string | null): string | null {
  const dot = name?.lastIndexOf('.') ?? -1;
  return name === null || dot < 0 ? null : name.slice(0, dot);
}

function inverse(map: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...map].map(([one, other]) => [other, one]));
}

function shown(value: CellValue | null): string {
  return value === null ? '' : describeCell(value);
}

function textsOf({ cells }: GridRow): string {
  return [...cells.values()].map(describeCell).join(' | ');
}
