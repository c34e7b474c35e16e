export { cellFromMarkdown } from './cell-from-markdown.ts';
export {
  type MessageRowInput,
  type MessageSheetInput,
  messageSheet,
  nomenclatureSheet,
} from './message-sheet.ts';
export {
  type CellInput,
  cellValue,
  type SheetTables,
  spreadsheetFromTables,
  type TablesInput,
} from './spreadsheet-from-tables.ts';
export { tableFromMarkdown } from './table-from-markdown.ts';
export type { RichText, TextForm } from './text-forms.ts';
export { type SheetInput, type WorkbookInput, workbookBytes } from './workbook-bytes.ts';
