import { type LeftOutRow, placeInSheet } from '@hubsante/model';
import type { SheetRow, SpecificationTable } from './specification-table.ts';

/**
 * The rows of a field table that a perimeter does not tick, each with the path that its datum would have. Rows whose tag or level
 * is not plain are passed over: their own findings tell them.
 *
 * @param column of the marks of the perimeter, 1-based.
 * @param kept the rows that the perimeter ticks.
 */
export function leftOutRows(
  { file, sheet, rows }: SpecificationTable,
  column: number,
  kept: readonly SheetRow[],
): readonly LeftOutRow[] {
  const ticked = new Set(kept.map(({ row }) => row));
  const found: LeftOutRow[] = [];
  const names: string[] = [];
  for (const { row, labelLevels, authored, isStruck } of rows) {
    const [level] = labelLevels;
    if (level === undefined || labelLevels.length > 1 || isStruck || typeof authored.name !== 'string')
      continue;
    names.length = Math.min(names.length, level - 1);
    // Below a level that is missing, no path is sure.
    if (names.length < level - 1) continue;
    names.push(authored.name);
    if (ticked.has(row)) continue;
    const label = String(authored.labels[level - 1]);
    found.push({ path: `/${names.join('/')}`, label, place: placeInSheet(file, sheet.name, column, row) });
  }
  return found;
}
