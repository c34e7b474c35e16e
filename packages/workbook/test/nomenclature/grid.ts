import { type DiagnosticCollector, formatPlace } from '@hubsante/model';
import type { Spreadsheet } from '../../src/spreadsheet/spreadsheet.ts';
import { type CellInput, spreadsheetFromTables } from '../../src/testing/index.ts';

/** Rows of cells, from A1; short rows are blank to the right. */
export type Grid = readonly (readonly (CellInput | null)[])[];

export function spreadsheetOf(sheets: Readonly<Record<string, Grid>>, file = 'codes.xlsx'): Spreadsheet {
  return spreadsheetFromTables({ file, sheets });
}

/** The same grid with other cells; addresses as in Excel, one letter. */
export function withCells(grid: Grid, cells: Readonly<Record<string, CellInput | null>>): Grid {
  const copy = grid.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const column = address.charCodeAt(0) - 'A'.charCodeAt(0);
    const row = Number(address.slice(1)) - 1;
    while (copy.length <= row) copy.push([]);
    const target = copy[row] ?? [];
    while (target.length <= column) target.push(null);
    target[column] = value;
  }
  return copy;
}

/** `error sheet!A6 nomenclature-code-missing (value) {"parameter":"…"}`, one per finding. */
export function findings(collector: DiagnosticCollector): string[] {
  return collector.diagnostics.map(({ definition, place, value, parameters }) => {
    const where = formatPlace(place).split(' › ').at(-1);
    const what = `${definition.severity} ${where} ${definition.code.replace('workbook/', '')}`;
    const shown = value === undefined ? '' : ` (${value})`;
    return what + shown + (Object.keys(parameters).length === 0 ? '' : ` ${JSON.stringify(parameters)}`);
  });
}
