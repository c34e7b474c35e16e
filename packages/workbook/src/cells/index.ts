export { type CellDifference, type CellDifferenceKind, diffCells } from './diff-cells.ts';
export { type MergedWorkbook, mergeWorkbooks } from './merge-workbooks.ts';
export { type NamedCell, namedCells } from './named-cells.ts';
