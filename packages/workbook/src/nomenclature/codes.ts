import type { NomenclatureCode } from '@hubsante/model';
import type { CodeTable, FilledColumn } from './code-table.ts';
import { publishedText } from './published-text.ts';
import type { SheetReading } from './sheet-reading.ts';

/** The rows of a table that have a code, in the author's order. */
export function readCodes(reading: SheetReading, table: CodeTable, levels: number): NomenclatureCode[] {
  const columnOfLevel = labelColumns(table);
  const labels = Array.from({ length: levels }, (_, index) => columnOfLevel.get(index + 1));
  const description = table.columns.find(({ role }) => role.kind === 'description');
  const comment = table.columns.find(({ role }) => role.kind === 'comment');
  const codes: NomenclatureCode[] = [];
  for (const index of table.code.values.keys()) {
    const code = textAt(table.code, index);
    if (code === null || code.trim() === '') continue;
    codes.push({
      code,
      labels: labels.map((column) => textAt(column, index)),
      description: textAt(description, index),
      comment: textAt(comment, index),
      place: reading.place(table.code.column, table.firstRow + index),
    });
  }
  return codes;
}

function labelColumns({ columns }: CodeTable): Map<number, FilledColumn> {
  const columnOfLevel = new Map<number, FilledColumn>();
  for (const column of columns) {
    if (column.role.kind === 'label') columnOfLevel.set(column.role.level, column);
  }
  return columnOfLevel;
}

function textAt(column: FilledColumn | undefined, index: number): string | null {
  const value = column?.values[index] ?? null;
  return value === null ? null : publishedText(value);
}
