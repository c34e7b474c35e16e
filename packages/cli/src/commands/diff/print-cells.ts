import type { Language } from '@hubsante/model';
import { visibleText } from '@hubsante/model';
import type { CellDifference, NamedCell } from '@hubsante/workbook';
import { cellsWords } from './cells-words.ts';

/** A table of what differs between two workbooks: sheet, cell, field, before, after. */
export function cellsText(differences: readonly CellDifference[], language: Language): string {
  const words = cellsWords[language];
  if (differences.length === 0) return `${words.none}\n`;
  const rows = differences.map((one) => [
    one.sheet,
    one.kind === 'cell-changed'
      ? one.before === one.after
        ? (one.after ?? '')
        : `${one.before} → ${one.after}`
      : words.whole[one.kind](one.after ?? one.before ?? ''),
    [one.field, one.title].filter((text) => text !== null).join(' · '),
    visibleText(one.was ?? ''),
    visibleText(one.is ?? ''),
  ]);
  return table([words.titles, ...rows]);
}

/** For programs: one object, its differences in order. */
export function cellsJson(differences: readonly CellDifference[]): string {
  return `${JSON.stringify({ differences }, null, 2)}\n`;
}

/** A workbook as lines that git compares: rows are named, not numbered, so that one put in is one more line. */
export function workbookText(cells: readonly NamedCell[]): string {
  return cells
    .map(
      ({ sheet, field, title, text }) =>
        `${[sheet, field, title].filter(Boolean).join(' · ')} : ${visibleText(text)}\n`,
    )
    .join('');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
