import { writeWorkbook } from '../writing/write-workbook.ts';
import type { CellInput } from './spreadsheet-from-tables.ts';

export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
}

/** A real, minimal .xlsx file; the same input gives the same bytes. */
export function workbookBytes({ sheets }: { readonly sheets: readonly SheetInput[] }): Uint8Array {
  return writeWorkbook({ sheets });
}
