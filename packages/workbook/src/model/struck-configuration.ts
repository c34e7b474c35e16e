import { type DiagnosticReporter, placeInSheet } from '@hubsante/model';
import { looksDiagnostics as diagnostics } from '../diagnostics/looks.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { type ConfigurationColumns, type ConfigurationTitle, textAt } from './configuration-columns.ts';

/** Without these an entry would be another message, or none. */
const NEEDED: ReadonlySet<ConfigurationTitle> = new Set(['perimeter', 'rootElement']);

/** A configuration table as its author sees it. */
export interface AuthoredConfiguration {
  readonly sheet: Sheet;
  /** Entries whose name is struck through: their messages are deleted. */
  readonly struckRows: ReadonlySet<number>;
}

/** Takes out of a configuration table what its author has struck through (docs/decisions/0027-struck-text.md). */
export function withoutStruckEntries(
  file: string,
  sheet: Sheet,
  headerRow: number,
  columns: ConfigurationColumns,
  reporter: DiagnosticReporter,
): AuthoredConfiguration {
  const struckRows = new Set<number>();
  const kept = new Map<string, string | null>();
  for (let row = headerRow + 1; textAt(sheet, 1, row) !== null; row += 1) {
    const context = (column: number) => ({
      place: placeInSheet(file, sheet.name, column, row),
      value: textAt(sheet, column, row),
    });
    if (sheet.struck?.(1, row)?.trim() === '') {
      struckRows.add(row);
      reporter.report(diagnostics['row-struck'], context(1));
      continue;
    }
    for (const [title, column] of columns) {
      const left = sheet.struck?.(column, row)?.trim();
      if (left === undefined || textAt(sheet, column, row) === null) continue;
      if (left !== '') {
        reporter.report(diagnostics['text-struck'], context(column), { kept: left });
        kept.set(`${column},${row}`, left);
      } else if (NEEDED.has(title)) {
        reporter.report(diagnostics['cell-struck-and-read'], context(column));
      } else {
        reporter.report(diagnostics['cell-struck'], context(column));
        kept.set(`${column},${row}`, null);
      }
    }
  }
  const value: Sheet['value'] = (column, row) => {
    const left = kept.get(`${column},${row}`);
    return left === undefined ? sheet.value(column, row) : left;
  };
  return { sheet: { ...sheet, value }, struckRows };
}
