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

/** What stands for a row, and what it cannot do without. */
export interface RowsOfTable {
  /** The filled cells of a row that, all struck, delete it; none for a row that says nothing. */
  readonly identifying: (row: number) => readonly number[];
  /** Columns whose cell is read though it is struck, where the row stays. */
  readonly needed?: ReadonlySet<number>;
  /** Whether a row goes with the one above that it completes. */
  readonly isDetail?: (row: number) => boolean;
}

/**
 * Takes out of a table what is struck through (docs/decisions/0027-struck-text.md): a row whose identifying cells are
 * struck is no row, nor is what completes it, struck words are no part of a text, any other struck cell is blank unless
 * its row needs it. One finding for each kind.
 */
export function withoutStruckText(
  whole: SheetReading,
  headerRow: number,
  { identifying, needed = new Set(), isDetail = () => false }: RowsOfTable,
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
  let isAboveStruck = false;
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    const cells = identifying(row);
    const [first] = cells;
    const detail = isDetail(row);
    const isOwn = first !== undefined && cells.every((column) => struck(column, row)?.trim() === '');
    if (!detail) isAboveStruck = isOwn;
    if (isOwn || (detail && isAboveStruck && first !== undefined)) {
      struckRows.add(row);
      const context = { place: place(first, row), value: shown(first, row) };
      found.report(diagnostics[isOwn ? 'row-struck' : 'row-in-struck-object'], context);
      continue;
    }
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const kept = struck(column, row)?.trim();
      if (kept === undefined) continue;
      const context = { place: place(column, row), value: shown(column, row) };
      if (kept === '' && needed.has(column)) found.report(diagnostics['cell-struck-and-read'], context);
      else if (kept === '') found.report(diagnostics['cell-struck'], context);
      else found.report(diagnostics['text-struck'], context, { kept });
    }
  }
  relay(
    foldAlike(found.diagnostics, ({ definition }) =>
      definition.code.replace('row-in-struck-object', 'row-struck'),
    ),
    reporter,
  );
  if (found.diagnostics.length === 0) return { reading: whole, struckRows };
  const seen: Sheet = {
    ...sheet,
    value: (column, row) => {
      if (struckRows.has(row)) return null;
      const kept = row > headerRow ? struck(column, row)?.trim() : undefined;
      const isAsWritten = kept === undefined || (kept === '' && needed.has(column));
      return isAsWritten ? sheet.value(column, row) : kept || null;
    },
  };
  return { reading: { ...whole, sheet: seen }, struckRows };
}
