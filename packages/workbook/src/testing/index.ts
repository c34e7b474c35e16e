export {
  type MessageRowInput,
  type MessageSheetInput,
  messageSheet,
  nomenclatureSheet,
} from './message-sheet.ts';
export { type CellInput, spreadsheetFromTables } from './spreadsheet-from-tables.ts';
export { type SheetInput, workbookBytes } from './workbook-bytes.ts';
