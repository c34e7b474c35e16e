import { parseCellAddress } from '../spreadsheet/cell-address.ts';
import { cellFromMarkdown } from './cell-from-markdown.ts';
import type { CellInput } from './spreadsheet-from-tables.ts';

/**
 * The sheets of a workbook written in Markdown, so that a fixture reads like the workbook it stands for:
 *
 * ```markdown
 * Sentences before the first sheet, and paragraphs between two tables, are for the reader.
 *
 * ## RS-ESSAI
 *
 * A1: RS-ESSAI:15-15:essai
 *
 * at A8
 * | ID | Donnée (Niveau 1) | Description        | Cardinalité |
 * |----|-------------------|--------------------|-------------|
 * | 1  | Dossier           | Deux\nlignes       | 1..1        |
 * | '2 | Identifiant       |                    | 0..n        |
 * ```
 *
 * - `## Name` begins a sheet; sheets keep their order.
 * - `A1: content` sets one cell, whose content is the rest of the line.
 * - `at A8` gives the first cell of the table on the next line. The first table of a sheet is at A1 when it
 *   does not say; another one has to say. The line of dashes under the first row is not a row.
 * - A cell is written as {@link cellFromMarkdown} tells: numbers and `TRUE` as Excel would take them, a blank
 *   for nothing, `\n` for a line break, a leading `'` for a text whatever it looks like.
 *
 * Throws when the text cannot be meant as a workbook: that is a mistake in a test.
 */
export function tableFromMarkdown(text: string): Record<string, CellInput[][]> {
  const sheets = new Map<string, SheetBuilder>();
  let sheet: SheetBuilder | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const name = /^##(?!#)\s+(.*\S)\s*$/.exec(line)?.[1];
    if (name === undefined) {
      sheet?.readLine(line, index + 1);
      continue;
    }
    if (sheets.has(name)) throw new Error(`line ${index + 1}: there already is a sheet ${name}`);
    sheet = new SheetBuilder();
    sheets.set(name, sheet);
  }
  return Object.fromEntries([...sheets].map(([name, { rows }]) => [name, rows]));
}

class SheetBuilder {
  readonly rows: CellInput[][] = [];
  /** Where the next row of the table goes; `null` outside a table. */
  #next: { readonly column: number; readonly row: number } | null = null;
  #hasTable = false;
  /** Rows of the current table read so far. */
  #tableRows = 0;

  readLine(line: string, number: number): void {
    const cells = tableCells(line);
    const [, address] = /^at ([A-Z]+\d+)\s*$/.exec(line) ?? [];
    const [, single, content] = /^([A-Z]+\d+): (.*)$/.exec(line) ?? [];
    if (cells !== null) this.#readRow(cells, number);
    else if (address !== undefined) this.#begin(address, number);
    else {
      if (this.#next !== null && this.#tableRows === 0)
        throw new Error(`line ${number}: a table is expected`);
      this.#next = null;
      if (single !== undefined) this.#set(coordinatesOf(single, number), content ?? '');
    }
  }

  #begin(address: string, number: number): void {
    this.#next = coordinatesOf(address, number);
    this.#hasTable = true;
    this.#tableRows = 0;
  }

  #readRow(cells: readonly string[], number: number): void {
    if (this.#next === null) {
      if (this.#hasTable) throw new Error(`line ${number}: where does this table begin? (« at A8 »)`);
      this.#begin('A1', number);
    }
    const { column, row } = this.#next ?? { column: 1, row: 1 };
    this.#tableRows += 1;
    if (this.#tableRows === 2 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) return;
    cells.forEach((cell, index) => {
      this.#set({ column: column + index, row }, cell);
    });
    this.#next = { column, row: row + 1 };
  }

  #set({ column, row }: { readonly column: number; readonly row: number }, content: string): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cellFromMarkdown(content);
  }
}

function coordinatesOf(address: string, number: number): { readonly column: number; readonly row: number } {
  const coordinates = parseCellAddress(address);
  if (coordinates === null) throw new Error(`line ${number}: ${address} is no cell`);
  return coordinates;
}

/** The cells of `| a | b |`, `null` for a line that is no row of a table; `\|` is a bar inside a cell. */
function tableCells(line: string): string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|') || !trimmed.endsWith('|') || trimmed.length < 2) return null;
  const cells: string[] = [];
  let start = 1;
  for (let index = 1; index < trimmed.length; index += 1) {
    if (trimmed[index] === '\\') index += 1;
    else if (trimmed[index] === '|') {
      cells.push(trimmed.slice(start, index));
      start = index + 1;
    }
  }
  return cells;
}
