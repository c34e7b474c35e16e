export { type CellChange, type SheetChanges, setCells } from './set-cells.ts';
