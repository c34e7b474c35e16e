import { withLatinLetters } from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';
import type { SheetReading } from '../nomenclature/sheet-reading.ts';
import { readText } from './read-text.ts';
import { HEADER_ROW, type TestColumn, type TestColumns } from './table-columns.ts';

/** A row of a test case between its titles and `End`. */
export interface StepRow {
  /** 1-based. */
  readonly row: number;
  readonly texts: Readonly<Record<TestColumn, string | null>>;
}

/** Closes the table. */
export const END = 'End';

/** Reads the rows up to `End`, and reports an `End` that is missing, misspelled or followed by more. */
export function readStepRows(
  reading: SheetReading,
  columns: TestColumns,
  struckRows: ReadonlySet<number> = new Set(),
): StepRow[] {
  const { sheet, reporter } = reading;
  const rows: StepRow[] = [];
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    if (struckRows.has(row)) continue;
    const step = readText(reading, columns.step, row);
    if (step === END) {
      reportRowsAfterEnd(reading, columns, row);
      return rows;
    }
    if (step !== null && isMisspelledEnd(step)) {
      const context = { place: reading.place(columns.step, row), value: step };
      reporter.report(diagnostics['acceptance-test-end-misspelled'], context);
      return rows;
    }
    rows.push({ row, texts: readRow(reading, columns, row, step) });
  }
  const place = reading.place(columns.step, Math.max(sheet.rowCount, HEADER_ROW) + 1);
  reporter.report(diagnostics['acceptance-test-end-missing'], { place });
  return rows;
}

function isMisspelledEnd(step: string): boolean {
  const folded = (withLatinLetters(step) ?? step).trim().toLowerCase();
  return folded === 'end' || folded === 'fin';
}

function readRow(
  reading: SheetReading,
  columns: TestColumns,
  row: number,
  step: string | null,
): StepRow['texts'] {
  const read = (name: TestColumn): string | null => {
    const column = columns[name];
    return column === undefined ? null : readText(reading, column, row);
  };
  return {
    step,
    direction: read('direction'),
    message: read('message'),
    description: read('description'),
    example: read('example'),
    overrideMark: read('overrideMark'),
    path: read('path'),
  };
}

function reportRowsAfterEnd(reading: SheetReading, columns: TestColumns, end: number): void {
  const { sheet, reporter } = reading;
  let first: { column: number; row: number } | null = null;
  let count = 0;
  for (let row = end + 1; row <= sheet.rowCount; row += 1) {
    const column = Object.values(columns).find((candidate) => sheet.value(candidate, row) !== null);
    if (column === undefined) continue;
    count += 1;
    first ??= { column, row };
  }
  if (first === null) return;
  const context = { place: reading.place(first.column, first.row) };
  reporter.report(diagnostics['acceptance-test-rows-after-end'], context, { count });
}
