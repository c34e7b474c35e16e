import { cellAddress, columnLetters, DiagnosticCollector } from '@hubsante/model';
import { TARGET_HEADING } from '../../acceptance-test/read-acceptance-tests.ts';
import { END } from '../../acceptance-test/step-rows.ts';
import { readTestColumns, HEADER_ROW as TEST_HEADER_ROW } from '../../acceptance-test/table-columns.ts';
import { CONFIGURATION_TITLES } from '../../model/configuration-columns.ts';
import { findConfigurationHeader } from '../../model/configuration-table.ts';
import { CUT, HEADER_ROW, PERIMETER_MARK_ROW, readTableColumns } from '../../model/table-columns.ts';
import { sheetReading } from '../../nomenclature/sheet-reading.ts';
import { findTableHeader } from '../../nomenclature/table-header.ts';
import type { Sheet } from '../../spreadsheet/spreadsheet.ts';
import { kindOf, NOTE_MARK } from '../../workbook-kind.ts';
import type { SheetHelps } from '../sheet-design.ts';
import { acceptanceTestHelps } from './acceptance-test-helps.ts';
import { messageHelps } from './message-helps.ts';
import { nomenclatureHelps } from './nomenclature-helps.ts';

/**
 * What helps in a sheet that is there already, as in the sheets that we make; `null` for notes, and for a sheet whose titles
 * are not found: the check tells what they lack.
 *
 * @param isCalculated whether a cell, by its address, holds a formula.
 */
export function helpsOf(sheet: Sheet, isCalculated: (cell: string) => boolean): SheetHelps | null {
  if (sheet.name.startsWith(NOTE_MARK)) return null;
  switch (kindOf(sheet)) {
    case 'messages':
      return ofMessages(sheet, isCalculated);
    case 'nomenclatures':
      return ofNomenclature(sheet, isCalculated);
    case 'acceptance-tests':
      return ofAcceptanceTest(sheet);
    default:
      return null;
  }
}

function ofMessages(sheet: Sheet, isCalculated: (cell: string) => boolean): SheetHelps | null {
  const read = readTableColumns('', sheet, [], 'published', new DiagnosticCollector());
  if (read === null) return null;
  const { columns } = read;
  const titles: string[] = [];
  while (sheet.value(titles.length + 1, HEADER_ROW) !== CUT && titles.length < sheet.columnCount)
    titles.push(titleAt(sheet, titles.length + 1, HEADER_ROW));
  let rowCount = 0;
  while (sheet.value(columns.id, HEADER_ROW + 1 + rowCount) !== null) rowCount += 1;
  const marked = [...read.others.values()].filter((column) => isPerimeter(sheet, column));
  const [first, last] = [Math.min(...marked), Math.max(...marked)];
  const configuration = findConfigurationHeader(sheet);
  const helps = messageHelps({
    titles,
    rowCount,
    levels: read.levels.map(columnLetters),
    tag: columnLetters(columns.name),
    cardinality: columnLetters(columns.cardinality),
    objectMark: columnLetters(columns.objectMark),
    type: columnLetters(columns.type),
    constraint: columnLetters(columns.constraint),
    perimeters: marked.length === 0 ? null : [columnLetters(first), columnLetters(last)],
    configuration:
      configuration === null
        ? null
        : `A${configuration}:${columnLetters(CONFIGURATION_TITLES.length)}${configuration}`,
    isNumbered: columns.id === 1 && isCalculated(`A${HEADER_ROW + 1}`),
  });
  return withTypedTitles(helps, titles.length, HEADER_ROW, isCalculated);
}

function isPerimeter(sheet: Sheet, column: number): boolean {
  const mark = sheet.value(column, PERIMETER_MARK_ROW);
  return typeof mark === 'string' && mark.includes('Périmètre');
}

function ofNomenclature(sheet: Sheet, isCalculated: (cell: string) => boolean): SheetHelps | null {
  const header = findTableHeader(sheetReading('', sheet, new DiagnosticCollector()));
  if (header === null) return null;
  const titles: string[] = [];
  while (titles.length < sheet.columnCount && sheet.value(titles.length + 1, header.row) !== null)
    titles.push(titleAt(sheet, titles.length + 1, header.row));
  const helps = nomenclatureHelps({
    titles,
    header: header.row,
    codeColumn: header.codeColumn,
    codeCount: Math.max(sheet.rowCount - header.row, 0),
  });
  return withTypedTitles(helps, titles.length, header.row, isCalculated);
}

function ofAcceptanceTest(sheet: Sheet): SheetHelps | null {
  const columns = readTestColumns(sheetReading('', sheet, new DiagnosticCollector()));
  const { step, direction, message, path } = columns ?? {};
  if (step === undefined || direction === undefined || message === undefined || path === undefined)
    return null;
  let end = TEST_HEADER_ROW + 1;
  while (end < sheet.rowCount && sheet.value(step, end) !== END) end += 1;
  const target = Array.from({ length: sheet.columnCount }, (_, index) => index + 1).find(
    (column) => sheet.value(column, 1) === TARGET_HEADING,
  );
  return acceptanceTestHelps({
    rowCount: end - TEST_HEADER_ROW,
    step,
    direction,
    message,
    path,
    target: target === undefined ? null : cellAddress(target, 1),
  });
}

/** Empty for what is no text, of which no table can be made. */
function titleAt(sheet: Sheet, column: number, row: number): string {
  const value = sheet.value(column, row);
  return typeof value === 'string' ? value : '';
}

/** Excel takes a calculated title for a typed one and loses the formula: such a sheet gets no table. */
function withTypedTitles(
  helps: SheetHelps,
  columnCount: number,
  row: number,
  isCalculated: (cell: string) => boolean,
): SheetHelps {
  const { table: _, ...others } = helps;
  for (let column = 1; column <= columnCount; column += 1)
    if (isCalculated(cellAddress(column, row))) return others;
  return helps;
}
