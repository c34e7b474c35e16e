export {
  type AcceptanceStepContent,
  type AcceptanceTestSheetContent,
  acceptanceTestSheetDesign,
} from './acceptance-test-sheet-design.ts';
export * from './add-sheet/index.ts';
export * from './annotate/index.ts';
export { type AppliedFix, applyFixes, type FixedWorkbook } from './apply-fixes.ts';
export * from './equip/index.ts';
export {
  type MessageRowContent,
  type MessageSheetContent,
  messageSheetDesign,
} from './message-sheet-design.ts';
export { type NomenclatureSheetContent, nomenclatureSheetDesign } from './nomenclature-sheet-design.ts';
export { type PerimeterColumnFault, type PerimeterMessage, perimeterColumn } from './perimeter-column.ts';
export * from './set-cells/index.ts';
export type * from './sheet-design.ts';
export { writeWorkbook } from './write-workbook.ts';
