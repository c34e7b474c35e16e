import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { shownValue } from './align.ts';
import { sheetGrid } from './sheet-grid.ts';

/** The content of a cell under the names of its row and its column, which do not change when others are put in. */
export interface NamedCell {
  readonly sheet: string;
  /** What its row describes, a path or a code; `null` where it has no name. */
  readonly field: string | null;
  /** The title of its column; `null` where it has none. */
  readonly title: string | null;
  readonly text: string;
}

/** Every cell of a workbook that holds something, in the order one reads them. */
export function namedCells(spreadsheet: Spreadsheet): readonly NamedCell[] {
  return spreadsheet.sheetNames.flatMap((sheet) => {
    const read = spreadsheet.sheet(sheet);
    if (read === null) return [];
    const grid = sheetGrid(read);
    return grid.rows.flatMap((row) =>
      [...row.cells.keys()].map((column) => ({
        sheet,
        field: row.name,
        title: row.name === null ? null : (grid.titles.get(column) ?? null),
        text: shownValue(row, column) ?? '',
      })),
    );
  });
}
