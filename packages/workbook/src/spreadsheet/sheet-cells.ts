import type { CellCoordinates } from './cell-address.ts';
import { LIMITS } from './limits.ts';
import type { CellRange, CellValue, Sheet } from './spreadsheet.ts';

/** How many more cells with a value may be kept; shared by the sheets of a workbook. */
export interface CellBudget {
  cells: number;
}

/** What a sheet has too much of to be one of a person. */
export type SheetSizeFault = 'too-many-rows' | 'too-many-cells';

/** The values of a sheet being read; cells without a value cost nothing. */
export class SheetCells {
  readonly #values = new Map<number, CellValue>();
  readonly #struck = new Map<number, string>();
  readonly #budget: CellBudget;
  #rowCount = 0;
  #columnCount = 0;
  #rowsWithValues = 0;
  #lastRow = 0;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  /** @param kept what is not struck through of it; `null` when nothing is. */
  set({ column, row }: CellCoordinates, value: CellValue, kept: string | null = null): SheetSizeFault | null {
    if (row !== this.#lastRow) {
      this.#lastRow = row;
      this.#rowsWithValues += 1;
      if (this.#rowsWithValues > LIMITS.rowsWithValues) return 'too-many-rows';
    }
    this.#budget.cells -= 1;
    if (this.#budget.cells < 0) return 'too-many-cells';
    this.#rowCount = Math.max(this.#rowCount, row);
    this.#columnCount = Math.max(this.#columnCount, column);
    this.#values.set(keyOf(column, row), value);
    if (kept !== null) this.#struck.set(keyOf(column, row), kept);
    return null;
  }

  toSheet(name: string, hiddenRows: ReadonlySet<number>, mergedRanges: readonly CellRange[] = []): Sheet {
    const values = this.#values;
    const struck = this.#struck;
    return {
      name,
      rowCount: this.#rowCount,
      columnCount: this.#columnCount,
      hiddenRows,
      mergedRanges,
      struck: (column, row) => struck.get(keyOf(column, row)) ?? null,
      value: (column, row) => values.get(keyOf(column, row)) ?? null,
    };
  }
}

/** One number per cell: a column fits in the low part. Coordinates outside a sheet are nobody's key. */
function keyOf(column: number, row: number): number {
  return column > 0 && column <= LIMITS.columns ? row * (LIMITS.columns + 1) + column : -1;
}
