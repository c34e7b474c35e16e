import type { NomenclatureTable, Scalar } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import { publishedColumn } from '../model/published-column.ts';
import type { CellValue } from '../spreadsheet/spreadsheet.ts';
import { reportDoubleEncoded } from '../text/double-encoded.ts';
import { reportFormula } from '../text/report-formula.ts';
import { isMissingText } from './missing-text.ts';
import { publishedText } from './published-text.ts';
import { describeCell, type SheetReading } from './sheet-reading.ts';
import { readSpecialCell } from './special-cell.ts';
import type { TableColumn } from './table-columns.ts';
import type { TableHeader } from './table-header.ts';

/** A column with what its cells hold, from the first row below the titles to the last of the sheet. */
export interface FilledColumn extends TableColumn {
  /** As typed; `null` for a blank cell. */
  readonly values: readonly (Scalar | null)[];
  /** As today's publications print them. */
  readonly published: readonly (string | null)[];
}

/** The cells of a table of codes. */
export interface CodeTable {
  /** 1-based row of the first code. */
  readonly firstRow: number;
  readonly columns: readonly FilledColumn[];
  readonly code: FilledColumn;
  /** Indexes of the rows whose code cell holds something that is no code. */
  readonly unreadableCodes: ReadonlySet<number>;
  /** Indexes of the rows that their author has struck out. */
  readonly struckCodes: ReadonlySet<number>;
}

/** Reads every cell below the titles. A column without title counts only when it holds something. */
export function readCodeTable(
  reading: SheetReading,
  header: TableHeader,
  columns: readonly TableColumn[],
  struckRows: ReadonlySet<number>,
): CodeTable {
  const unreadableCodes = new Set<number>();
  const read = (column: TableColumn) => readColumn(reading, header, column, unreadableCodes);
  const filled = columns
    .map(read)
    .filter(({ title, values }) => title !== null || values.some((value) => value !== null));
  for (const { title, column, role } of filled) {
    if (title !== null || role.kind !== 'other') continue;
    const place = reading.place(column, header.row);
    reading.reporter.report(
      diagnostics['nomenclature-column-untitled'],
      { place },
      { published: role.title },
    );
  }
  const code = filled.find(({ role }) => role.kind === 'code') as FilledColumn;
  const firstRow = header.row + 1;
  const struckCodes = new Set([...struckRows].map((row) => row - firstRow));
  return { firstRow, columns: filled, code, unreadableCodes, struckCodes };
}

/** The table as published. */
export function publishedTable({ columns, code, struckCodes }: CodeTable): NomenclatureTable {
  return {
    columns: columns.map(({ role }) => role),
    rows: [...code.values.keys()]
      .filter((index) => !struckCodes.has(index))
      .map((index) => columns.map(({ published }) => published[index] ?? null)),
  };
}

function readColumn(
  reading: SheetReading,
  header: TableHeader,
  column: TableColumn,
  unreadableCodes: Set<number>,
): FilledColumn {
  const values: (Scalar | null)[] = [];
  /** Of codes that are none, what is published all the same. */
  const typed: (Scalar | null)[] = [];
  for (let row = header.row + 1; row <= reading.sheet.rowCount; row += 1) {
    if (column.role.kind === 'code' && isUnreadableCode(reading, column.column, row)) {
      unreadableCodes.add(values.length);
      values.push(null);
      typed.push(publishedCode(reading.sheet.value(column.column, row)));
    } else {
      const value = readCell(reading, column.column, row);
      values.push(value);
      typed.push(value);
    }
  }
  const published = publishedColumn(typed).map((value) => (value === null ? null : publishedText(value)));
  return { ...column, values, published };
}

function isUnreadableCode(reading: SheetReading, column: number, row: number): boolean {
  const value = reading.sheet.value(column, row);
  if (value === null || (typeof value !== 'object' && typeof value !== 'boolean')) return false;
  const text = typeof value === 'boolean' ? publishedText(value).toUpperCase() : describeCell(value);
  const context = { place: reading.place(column, row), value: text };
  reading.reporter.report(diagnostics['nomenclature-code-unreadable'], context);
  return true;
}

function publishedCode(value: CellValue | null): Scalar | null {
  if (typeof value !== 'object' || value === null) return value;
  return value.kind === 'date' ? value.iso.replace('T', ' ') : null;
}

function readCell(reading: SheetReading, column: number, row: number): Scalar | null {
  const value = reading.sheet.value(column, row);
  if (value === null || value === '') return null;
  if (typeof value === 'object') return readSpecialCell(reading, column, row, value);
  if (typeof value !== 'string') return value;
  const context = () => ({ place: reading.place(column, row), value });
  if (isMissingText(value)) {
    reading.reporter.report(diagnostics['nomenclature-text-read-as-blank'], context());
    return null;
  }
  reportFormula(value, context, reading.reporter);
  reportDoubleEncoded(value, context, reading.reporter);
  return value;
}
