export { type EquippedSheet, type EquippedWorkbook, equipWorkbook } from './equip-workbook.ts';
