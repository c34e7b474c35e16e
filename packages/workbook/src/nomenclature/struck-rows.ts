import { DiagnosticCollector, foldAlike, relay } from '@hubsante/model';
import { looksDiagnostics as diagnostics } from '../diagnostics/looks.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import type { SheetReading } from './sheet-reading.ts';

/** A table without what its author has struck through. */
export interface UnstruckTable {
  readonly reading: SheetReading;
  /** Rows that are struck out: blank now, and nobody's fault. */
  readonly struckRows: ReadonlySet<number>;
}

/**
 * Takes out of a table what is struck through (docs/decisions/0027-struck-text.md): a row whose identifying cell is
 * struck is no row, struck words are no part of a text, any other struck cell is blank. One finding for each kind.
 *
 * @param identifying the column whose cell stands for its row; the first filled cell of the row unless told.
 */
export function withoutStruckText(
  whole: SheetReading,
  headerRow: number,
  identifying: number | null = null,
): UnstruckTable {
  const { sheet, reporter, place } = whole;
  const struckRows = new Set<number>();
  const struck = sheet.struck?.bind(sheet);
  if (struck === undefined) return { reading: whole, struckRows };
  const found = new DiagnosticCollector();
  const shown = (column: number, row: number) => {
    const value = sheet.value(column, row);
    return typeof value === 'object' ? null : value;
  };
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    const first = identifying ?? firstFilled(sheet, row);
    if (first !== null && struck(first, row)?.trim() === '') {
      struckRows.add(row);
      found.report(diagnostics['row-struck'], { place: place(first, row), value: shown(first, row) });
      continue;
    }
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const kept = struck(column, row)?.trim();
      if (kept === undefined) continue;
      const context = { place: place(column, row), value: shown(column, row) };
      if (kept === '') found.report(diagnostics['cell-struck'], context);
      else found.report(diagnostics['text-struck'], context, { kept });
    }
  }
  relay(
    foldAlike(found.diagnostics, ({ definition }) => definition.code),
    reporter,
  );
  if (found.diagnostics.length === 0) return { reading: whole, struckRows };
  const seen: Sheet = {
    ...sheet,
    value: (column, row) => {
      if (struckRows.has(row)) return null;
      const kept = row > headerRow ? struck(column, row)?.trim() : undefined;
      return kept === undefined ? sheet.value(column, row) : kept || null;
    },
  };
  return { reading: { ...whole, sheet: seen }, struckRows };
}

function firstFilled(sheet: Sheet, row: number): number | null {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.value(column, row) !== null) return column;
  }
  return null;
}
