import { findConfigurationHeader } from '../model/configuration-table.ts';
import { CUT, HEADER_ROW, PERIMETER_MARK_ROW } from '../model/table-columns.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import type { CellChange } from './set-cells/index.ts';

/** A message that a sheet makes with another perimeter. */
export interface PerimeterMessage {
  /** The message of the sheet whose line and marks are taken over. */
  readonly like: string;
  readonly name: string;
  readonly root: string;
}

/** Why a sheet cannot receive a perimeter column. */
export type PerimeterColumnFault =
  | 'no-configuration'
  | 'no-column'
  | 'taken'
  | 'no-free-line'
  | 'right-not-free';

/**
 * The cells that give a message sheet one more perimeter column, with the marks of another, and one more line in its
 * configuration table for each message. The column takes the place of `CUT`, which moves to the next: nothing is shifted.
 */
export function perimeterColumn(
  sheet: Sheet,
  perimeter: string,
  from: string,
  messages: readonly PerimeterMessage[],
): readonly CellChange[] | PerimeterColumnFault {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const textAt = (column: number, row: number): string | null => {
    const value = sheet.value(column, row);
    return value === null || typeof value === 'object' ? null : String(value);
  };
  const model = columns.find((column) => textAt(column, HEADER_ROW) === from);
  const configuration = findConfigurationHeader(sheet);
  if (configuration === null || configuration > PERIMETER_MARK_ROW) return 'no-configuration';
  if (model === undefined) return 'no-column';
  if (columns.some((column) => textAt(column, HEADER_ROW) === perimeter)) return 'taken';
  const cut = columns.find((column) => textAt(column, HEADER_ROW) === CUT);
  const last = columns.findLast((column) => sheet.value(column, HEADER_ROW) !== null) ?? model;
  const target = cut ?? last + 1;
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter(
    (row) => row >= PERIMETER_MARK_ROW,
  );
  const isFree = (column: number) =>
    rows.every((row) => sheet.value(column, row) === null || (column === cut && row === HEADER_ROW));
  if (columns.filter((column) => column >= target).some((column) => !isFree(column))) return 'right-not-free';

  let line = configuration + 1;
  while (sheet.value(1, line) !== null) line += 1;
  const cells: CellChange[] = [];
  for (const { like, name, root } of messages) {
    const isBlank = columns.every((column) => sheet.value(column, line) === null);
    if (line >= PERIMETER_MARK_ROW || !isBlank) return 'no-free-line';
    const source = Array.from({ length: line - configuration }, (_, index) => configuration + 1 + index).find(
      (row) => textAt(1, row) === like,
    );
    if (source === undefined) return 'no-configuration';
    const oldRoot = columns
      .map((column) => [textAt(column, configuration), textAt(column, source)])
      .find(([title]) => title === 'rootElement')?.[1];
    for (const column of columns) {
      const title = textAt(column, configuration);
      const value = textAt(column, source);
      const given = {
        schema: name,
        perimeter,
        rootElement: root,
        xmlns: value?.replace(new RegExp(`${oldRoot ?? ''}$`), root) ?? null,
      };
      const text = title !== null && Object.hasOwn(given, title) ? given[title as keyof typeof given] : value;
      if (title !== null && text !== null)
        cells.push({ column, row: line, text, like: { column, row: source } });
    }
    line += 1;
  }
  const put = (row: number, text: string) =>
    cells.push({ column: target, row, text, like: { column: model, row } });
  put(PERIMETER_MARK_ROW, textAt(model, PERIMETER_MARK_ROW) ?? 'Périmètre');
  put(HEADER_ROW, perimeter);
  for (const row of rows) {
    const mark = row > HEADER_ROW ? textAt(model, row) : null;
    if (mark !== null) put(row, mark);
  }
  if (cut !== undefined)
    cells.push({ column: target + 1, row: HEADER_ROW, text: CUT, like: { column: cut, row: HEADER_ROW } });
  return cells;
}
