export { addSheet } from './add-sheet.ts';
export { LONGEST_SHEET_NAME, type SheetNameFault, sheetNameFault } from './sheet-name.ts';
