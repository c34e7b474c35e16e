import { closestName } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import type { SheetReading } from './sheet-reading.ts';

/** Title of the column of codes. */
export const CODE_TITLE = 'Code';
/** Title of the column of descriptions. */
export const DESCRIPTION_TITLE = 'Description';
/** Title of the column of comments. */
export const COMMENT_TITLE = 'Commentaire';

const LABEL_TITLE = /^Libellé niveau ([1-9]\d{0,3})$/;

/** Title of a column of labels, from level 1. */
export const labelTitle = (level: number): string => `Libellé niveau ${level}`;

/** `Libellé niveau 2` is 2; `null` for any other title. */
export function labelLevelOf(title: string): number | null {
  const digits = LABEL_TITLE.exec(title)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Row of the table header in the eight-line layout (docs/reference/format-des-classeurs.md §11). */
export const BLOCK_HEADER_ROW = 9;

/** Where a table of codes begins. */
export interface TableHeader {
  /** 1-based row of the titles. */
  readonly row: number;
  /** 1-based column of the codes. */
  readonly codeColumn: number;
}

/** Finds the title row; `null` when there is none to read from (which is reported). */
export function findTableHeader(reading: SheetReading): TableHeader | null {
  const { sheet, reporter } = reading;
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    if (sheet.value(1, row) === CODE_TITLE) return { row, codeColumn: 1 };
  }
  const shifted = findCodeColumn(reading, BLOCK_HEADER_ROW);
  if (shifted !== null) {
    const place = reading.place(shifted, BLOCK_HEADER_ROW);
    reporter.report(diagnostics['nomenclature-code-column-not-first'], { place, value: CODE_TITLE });
    return { row: BLOCK_HEADER_ROW, codeColumn: shifted };
  }
  return findMisspelledHeader(reading);
}

function findCodeColumn({ sheet }: SheetReading, row: number): number | null {
  for (let column = 2; column <= sheet.columnCount; column += 1) {
    if (sheet.value(column, row) === CODE_TITLE) return column;
  }
  return null;
}

/** A row with other table titles is the title row even when `Code` is not written as it should. */
function findMisspelledHeader(reading: SheetReading): TableHeader | null {
  const { sheet, reporter } = reading;
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    if (!hasTableTitle(reading, row)) continue;
    const moved = findCodeColumn(reading, row);
    if (moved !== null) {
      const place = reading.place(moved, row);
      reporter.report(diagnostics['nomenclature-code-column-not-first'], { place, value: CODE_TITLE });
      return { row, codeColumn: moved };
    }
    const place = reading.place(1, row);
    const value = sheet.value(1, row);
    if (typeof value === 'string' && closestName(value, [CODE_TITLE]) !== null) {
      reporter.report(diagnostics['nomenclature-code-title-misspelled'], { place, value });
      return { row, codeColumn: 1 };
    }
    reporter.report(diagnostics['nomenclature-code-title-missing'], { place });
    return null;
  }
  reporter.report(diagnostics['nomenclature-table-missing'], { place: reading.place(1, 1) });
  return null;
}

/** Column A is left out: `Description` stands there in the heading too. */
function hasTableTitle({ sheet }: SheetReading, row: number): boolean {
  for (let column = 2; column <= sheet.columnCount; column += 1) {
    const value = sheet.value(column, row);
    if (typeof value !== 'string') continue;
    if (value === COMMENT_TITLE || labelLevelOf(value) !== null) return true;
  }
  return false;
}
