export { type CellInput, spreadsheetFromTables } from './spreadsheet-from-tables.ts';
export { type SheetInput, workbookBytes } from './workbook-bytes.ts';
