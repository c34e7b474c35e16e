import { type DiagnosticReporter, type Place, placeInSheet } from '@hubsante/model';
import type { CellValue, Sheet } from '../spreadsheet/spreadsheet.ts';

/** A sheet on its way into the model: where it stands, and who hears about its faults. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: Sheet;
  readonly reporter: DiagnosticReporter;
  /** A cell, from 1-based coordinates. */
  place(column: number, row: number): Place;
}

/** What it takes to read a sheet and to say where its faults are. */
export function sheetReading(file: string, sheet: Sheet, reporter: DiagnosticReporter): SheetReading {
  return {
    file,
    sheet,
    reporter,
    place: (column, row) => placeInSheet(file, sheet.name, column, row),
  };
}

/** What an author would call the content of a cell that holds neither text nor number. */
export function describeCell(value: CellValue): string {
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'merged') return value.range;
  return value.kind === 'error' ? value.text : `=${value.formula}`;
}
