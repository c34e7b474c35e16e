import { columnLetters, DiagnosticCollector } from '@hubsante/model';
import type { WorkshopRow } from '@hubsante/model/contracts';
import {
  type CellValue,
  openSpreadsheet,
  type Sheet,
  type SheetMemory,
  type Spreadsheet,
} from '@hubsante/workbook';
import type { MemoryDisk } from './disk/memory-disk.ts';

/** Cells shown around the one that is told: a model sheet has some thirty columns, and can have a thousand. */
const MOST_COLUMNS = 40;

/** Rows looked at above a cell for the heading of its column. */
const HEADING_ROWS = 12;

/** Reads rows of workbooks on the disk for those who look at a finding; each workbook is opened once. */
export class RowReader {
  readonly #disk: MemoryDisk;
  readonly #memory: SheetMemory;
  readonly #opened = new Map<string, Spreadsheet | null>();

  /** @param memory sheets that were read, by the check for one. */
  constructor(disk: MemoryDisk, memory: SheetMemory) {
    this.#disk = disk;
    this.#memory = memory;
  }

  /** @param path absolute, of a workbook; `null` when there is no such row. */
  row(path: string, sheetName: string, cell: string): WorkshopRow | null {
    const match = /^([A-Z]+)(\d+)/.exec(cell);
    const sheet = this.#spreadsheet(path)?.sheet(sheetName) ?? null;
    if (match === null || sheet === null) return null;
    const [, letters = '', digits = ''] = match;
    const number = Number(digits);
    const told = numberOf(letters);
    const last = Math.max(told, Math.min(sheet.columnCount, MOST_COLUMNS));
    const columns = Array.from({ length: last }, (_, index) => index + 1);
    const heading = headingRow(sheet, number);
    return {
      number,
      cells: columns
        .map((column) => ({
          column: columnLetters(column),
          heading: heading === null ? '' : textOf(sheet.value(column, heading)),
          text: textOf(sheet.value(column, number)),
          isTold: column === told,
        }))
        .filter(({ text, isTold }) => isTold || text !== ''),
    };
  }

  #spreadsheet(path: string): Spreadsheet | null {
    const known = this.#opened.get(path);
    if (known !== undefined) return known;
    // What is wrong in the workbook is told by those who check it, under its name without folders: so are its sheets known.
    const file = path.slice(path.lastIndexOf('/') + 1);
    const opened =
      this.#disk.kindOf(path) === 'file'
        ? openSpreadsheet(this.#disk.read(path), file, new DiagnosticCollector(), this.#memory)
        : null;
    this.#opened.set(path, opened);
    return opened;
  }
}

/** The row above with the most texts among the first ones: the heading of the table. */
function headingRow(sheet: Sheet, above: number): number | null {
  let best: number | null = null;
  let most = 1;
  for (let row = 1; row < Math.min(above, HEADING_ROWS); row += 1) {
    let count = 0;
    for (let column = 1; column <= Math.min(sheet.columnCount, MOST_COLUMNS); column += 1) {
      if (typeof sheet.value(column, row) === 'string') count += 1;
    }
    if (count > most) {
      most = count;
      best = row;
    }
  }
  return best;
}

function textOf(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'error') return value.text;
  return value.kind === 'uncalculated' ? `=${value.formula}` : '';
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
