import { type DiagnosticReporter, placeInSheet } from '@hubsante/model';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';

/** Authors insert a few lines above the table, not hundreds. */
const LAST_ROW_SEARCHED = 50;

/**
 * Whether the expected row has any of the titles of the table. A row inserted or deleted above the table moves them
 * all: that is one finding, and not one for each title.
 */
export function hasHeaderRow(
  file: string,
  sheet: Sheet,
  expected: number,
  titles: ReadonlySet<string>,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): boolean {
  if (countTitles(sheet, expected, titles) > 0) return true;
  const found = findTitles(sheet, titles);
  const place = placeInSheet(file, sheet.name, 1, found ?? expected);
  if (found === null) reporter.report(diagnostics['header-row-missing'], { place, subjects });
  else reporter.report(diagnostics['header-row-misplaced'], { place, subjects }, { row: found });
  return false;
}

/** The first row with more than half of the titles. */
function findTitles(sheet: Sheet, titles: ReadonlySet<string>): number | null {
  for (let row = 1; row <= Math.min(sheet.rowCount, LAST_ROW_SEARCHED); row += 1) {
    if (countTitles(sheet, row, titles) * 2 > titles.size) return row;
  }
  return null;
}

function countTitles(sheet: Sheet, row: number, titles: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const value = sheet.value(column, row);
    if (typeof value === 'string' && titles.has(value)) found.add(value);
  }
  return found.size;
}
