export { workbookDiagnostics } from './diagnostics/index.ts';
export { foldFindings } from './fold-findings.ts';
export * from './read-release.ts';
export { modifiedDate } from './spreadsheet/modified-date.ts';
export { openSpreadsheet } from './spreadsheet/open-spreadsheet.ts';
export { PackageParts } from './spreadsheet/package-parts.ts';
export { SheetMemory } from './spreadsheet/sheet-memory.ts';
export type { CellValue, Sheet, SpecialCell, Spreadsheet } from './spreadsheet/spreadsheet.ts';
export * from './writing/index.ts';
