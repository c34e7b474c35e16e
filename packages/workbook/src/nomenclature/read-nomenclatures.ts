import { cellAddress, type DiagnosticReporter, type Nomenclature } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import { reportHiddenSheet } from '../model/hidden-sheet.ts';
import type { Reading } from '../model/reading.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { checkCodes } from './check-codes.ts';
import { publishedTable, readCodeTable } from './code-table.ts';
import { readCodes } from './codes.ts';
import { fileStemFault } from './file-stem.ts';
import { readHeading } from './heading.ts';
import { type SheetReading, sheetReading } from './sheet-reading.ts';
import { withoutStruckText } from './struck-rows.ts';
import { readTableColumns } from './table-columns.ts';
import { CODE_TITLE, findTableHeader, type TableHeader } from './table-header.ts';

/**
 * The nomenclatures of a workbook, one per sheet whose name does not begin with `#`
 * (docs/reference/format-des-classeurs.md §11). A sheet whose nomenclature cannot be identified, or whose table cannot be
 * found, is reported and left out; any other faulty sheet is reported and read as far as possible.
 */
export function readNomenclatures(
  spreadsheet: Spreadsheet,
  reporter: DiagnosticReporter,
  reading: Reading = 'authored',
): Nomenclature[] {
  const nomenclatures: Nomenclature[] = [];
  for (const sheetName of spreadsheet.sheetNames) {
    if (sheetName.startsWith('#')) continue;
    const sheet = spreadsheet.sheet(sheetName);
    if (sheet === null) continue;
    reportHiddenSheet(spreadsheet, sheetName, reporter);
    const whole = withoutColumnsBefore(sheetReading(spreadsheet.file, sheet, reporter));
    const nomenclature = readNomenclature(whole, reading);
    if (nomenclature !== null) nomenclatures.push(nomenclature);
  }
  return nomenclatures;
}

/** The largest known sheet, a register of all the world's languages, has 60 000 cells. */
const MAXIMUM_CELLS = 4_000_000;

function readNomenclature(whole: SheetReading, manner: Reading): Nomenclature | null {
  const { sheet, reporter } = whole;
  if (sheet.rowCount * sheet.columnCount > MAXIMUM_CELLS) {
    const value = cellAddress(sheet.columnCount, sheet.rowCount);
    const context = { place: whole.place(sheet.columnCount, sheet.rowCount), value };
    reporter.report(diagnostics['nomenclature-sheet-too-large'], context);
    return null;
  }
  const header = findTableHeader(whole);
  if (header === null) return null;
  const { reading, struckRows } =
    manner === 'authored'
      ? withoutStruckText(whole, header.row, { identifying: () => [header.codeColumn] })
      : { reading: whole, struckRows: new Set<number>() };
  reportHiddenRows(whole, header);
  const heading = readHeading(reading, header.row);
  if (heading === null) return null;
  const { columns, levels } = readTableColumns(reading, header, heading);
  const table = readCodeTable(reading, header, columns, struckRows);
  checkCodes(reading, heading, table);
  const { identifier, reference, name, description, place } = heading;
  const id = identifier ?? `${reference}-${name}`;
  const fault = fileStemFault(id);
  if (fault === 'unusable') {
    reporter.report(diagnostics['nomenclature-identifier-unusable'], { place, value: id });
    return null;
  }
  if (fault === 'fragile') {
    reporter.report(diagnostics['nomenclature-identifier-fragile'], { place, value: id });
  }
  return {
    id,
    hasOwnId: identifier !== null,
    reference,
    name,
    levels,
    description,
    codes: readCodes(reading, table, levels),
    table: publishedTable(table),
    place,
  };
}

/** Codes that a filter or the author hides are read like the others. */
function reportHiddenRows({ sheet, place, reporter }: SheetReading, header: TableHeader): void {
  const hidden = [...sheet.hiddenRows].filter(
    (row) => row > header.row && row <= sheet.rowCount && sheet.value(header.codeColumn, row) !== null,
  );
  const [first] = hidden;
  if (first === undefined) return;
  const context = { place: place(header.codeColumn, first) };
  reporter.report(diagnostics['nomenclature-rows-hidden'], context, { count: hidden.length });
}

/** Rows searched for the title of the codes: a heading has five or eight lines. */
const HEADING_ROWS = 20;

/**
 * The sheet without the columns that its author has inserted before the codes, which is reported: the heading and the
 * table have both moved, and every line of them would be missing.
 */
function withoutColumnsBefore(reading: SheetReading): SheetReading {
  const { sheet, reporter, place } = reading;
  const shift = insertedColumns(reading);
  if (shift === null) return reading;
  const context = { place: place(shift.columns + 1, shift.row), value: CODE_TITLE };
  reporter.report(diagnostics['nomenclature-code-column-not-first'], context);
  return {
    ...reading,
    sheet: {
      ...sheet,
      columnCount: sheet.columnCount - shift.columns,
      value: (column, row) => sheet.value(column + shift.columns, row),
      struck: (column, row) => sheet.struck?.(column + shift.columns, row) ?? null,
    },
    place: (column, row) => place(column + shift.columns, row),
  };
}

/** How many columns stand before the heading and the codes, and the row of their title; `null` when none does. */
function insertedColumns({ sheet }: SheetReading): { readonly columns: number; readonly row: number } | null {
  for (let row = 2; row <= Math.min(sheet.rowCount, HEADING_ROWS); row += 1) {
    if (sheet.value(1, row) === CODE_TITLE) return null;
    for (let column = 2; column <= Math.min(sheet.columnCount, HEADING_ROWS); column += 1) {
      if (sheet.value(column, row) !== CODE_TITLE) continue;
      // Where the heading is still in column A, only the table has moved.
      const hasHeading = Array.from({ length: row - 1 }, (_, index) => sheet.value(1, index + 1)).some(
        (value) => value !== null,
      );
      return hasHeading ? null : { columns: column - 1, row };
    }
  }
  return null;
}
