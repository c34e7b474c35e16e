import { parseIsoCell } from './excel-date.ts';
import { LIMITS } from './limits.ts';
import type { XmlListener } from './scan-xml.ts';
import { type CellBudget, SheetCells, type SheetSizeFault } from './sheet-cells.ts';
import type { CellRange, CellValue, Sheet } from './spreadsheet.ts';

/** A table of an `.ods`. */
export interface OpenDocumentTable {
  readonly sheet: Sheet;
  readonly isHidden: boolean;
}

interface OpenTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: SheetCells;
  readonly hiddenRows: Set<number>;
  readonly mergedRanges: CellRange[];
  row: number;
  column: number;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly repeated: number;
  readonly isStruck: boolean;
  readonly paragraphs: string[];
  /** The same without what is struck through. */
  readonly kept: string[];
}

interface RowCell {
  /** Columns that hold the value. */
  readonly first: number;
  readonly last: number;
  readonly value: CellValue;
  readonly kept: string | null;
}

/** Attributes without the prefixes of their names, which are the writer's choice. */
type Attributes = ReadonlyMap<string, string>;

/** Hears `content.xml` and keeps the values of its tables. */
export class OpenDocumentListener implements XmlListener {
  readonly tables: OpenDocumentTable[] = [];
  isSpreadsheet = false;
  fault: SheetSizeFault | 'too-many-parts' | null = null;
  readonly #budget: CellBudget;
  /** Names of styles that strike through, and of those that hide a table. */
  readonly #struckStyles = new Set<string>();
  readonly #hidingStyles = new Set<string>();
  #style = '';
  #table: OpenTable | null = null;
  #rowRepeated = 1;
  /** Cells of the row being heard that hold a value. */
  #rowCells: RowCell[] = [];
  #cell: OpenCell | null = null;
  #isParagraph = false;
  /** Styles of the spans around the text being heard. */
  readonly #spans: string[] = [];
  /** Depth inside a comment on a cell, which is no part of it. */
  #annotation = 0;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  isDone(): boolean {
    return this.fault !== null;
  }

  open(name: string, written: Readonly<Record<string, string>>): void {
    if (this.#annotation > 0 || name === 'annotation') {
      this.#annotation += 1;
      return;
    }
    const attributes = withoutPrefixes(written);
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'style') this.#style = attributes.get('name') ?? '';
    else if (name === 'text-properties' && isLineThrough(attributes)) this.#struckStyles.add(this.#style);
    else if (name === 'table-properties' && attributes.get('display') === 'false')
      this.#hidingStyles.add(this.#style);
    else if (name === 'table') this.#openTable(attributes);
    else if (this.#table !== null) this.#openInTable(name, attributes, this.#table);
  }

  text(text: string): void {
    // Blanks that count are elements of their own (ISO/IEC 26300-1 §6.1.2).
    if (this.#isParagraph && this.#annotation === 0) this.#append(text.replace(/[\t\n\r ]+/g, ' '));
  }

  close(name: string): void {
    if (this.#annotation > 0) {
      this.#annotation -= 1;
      return;
    }
    if (name === 'p') this.#isParagraph = false;
    else if (name === 'span') this.#spans.pop();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row' && this.#table !== null) this.#closeRow(this.#table);
    else if (name === 'table') this.#closeTable();
  }

  #openTable(attributes: Attributes): void {
    if (this.tables.length >= LIMITS.entries) this.fault = 'too-many-parts';
    this.#table = {
      name: attributes.get('name') ?? '',
      isHidden: this.#hidingStyles.has(attributes.get('style-name') ?? ''),
      cells: new SheetCells(this.#budget),
      hiddenRows: new Set(),
      mergedRanges: [],
      row: 0,
      column: 0,
    };
  }

  #openInTable(name: string, attributes: Attributes, table: OpenTable): void {
    switch (name) {
      case 'table-row': {
        this.#rowRepeated = repeated(attributes, 'number-rows-repeated');
        table.row += 1;
        table.column = 0;
        const isHidden = ['collapse', 'filter'].includes(attributes.get('visibility') ?? '');
        if (isHidden && table.hiddenRows.size < LIMITS.rowsWithValues) table.hiddenRows.add(table.row);
        break;
      }
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = {
          attributes,
          repeated: repeated(attributes, 'number-columns-repeated'),
          isStruck: this.#struckStyles.has(attributes.get('style-name') ?? ''),
          paragraphs: [],
          kept: [],
        };
        break;
      case 'p':
        this.#isParagraph = this.#cell !== null;
        this.#cell?.paragraphs.push('');
        this.#cell?.kept.push('');
        break;
      case 'span':
        this.#spans.push(attributes.get('style-name') ?? '');
        break;
      case 's':
        this.#append(' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, LIMITS.columns)));
        break;
      case 'tab':
        this.#append('\t');
        break;
      case 'line-break':
        this.#append('\n');
        break;
    }
  }

  #append(text: string): void {
    const cell = this.#cell;
    if (cell === null || !this.#isParagraph) return;
    const last = cell.paragraphs.length - 1;
    cell.paragraphs[last] += text;
    const isStruck = cell.isStruck || this.#spans.some((style) => this.#struckStyles.has(style));
    if (!isStruck) cell.kept[last] += text;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const table = this.#table;
    this.#cell = null;
    if (cell === null || table === null) return;
    const { attributes } = cell;
    const text = cell.paragraphs.join('\n');
    const value = cellValueOf(attributes, text);
    const first = table.column + 1;
    table.column += cell.repeated;
    this.#merge(attributes, first, table);
    if (value === null) return;
    const keptText = cell.kept.join('\n');
    const kept = keptText === text && !cell.isStruck ? null : keptText;
    const last = Math.min(table.column, LIMITS.columns);
    this.#rowCells.push({ first, last, value, kept });
  }

  /** A row is kept as often as it is repeated; its cells too. */
  #closeRow(table: OpenTable): void {
    const last = Math.min(table.row + this.#rowRepeated - 1, LIMITS.rows);
    for (let row = table.row; row <= last && this.#rowCells.length > 0; row += 1) {
      for (const cell of this.#rowCells) {
        for (let column = cell.first; column <= cell.last; column += 1) {
          this.fault ??= table.cells.set({ column, row }, cell.value, cell.kept);
          if (this.fault !== null) return;
        }
      }
    }
    table.row = last;
    this.#rowCells = [];
  }

  #merge(attributes: Attributes, column: number, { row, mergedRanges }: OpenTable): void {
    const columns = repeated(attributes, 'number-columns-spanned');
    const rows = repeated(attributes, 'number-rows-spanned');
    if ((columns === 1 && rows === 1) || mergedRanges.length >= LIMITS.mergedRanges) return;
    mergedRanges.push({
      firstColumn: column,
      firstRow: row,
      lastColumn: column + columns - 1,
      lastRow: row + rows - 1,
    });
  }

  #closeTable(): void {
    const table = this.#table;
    if (table === null) return;
    this.tables.push({
      sheet: table.cells.toSheet(table.name, table.hiddenRows, table.mergedRanges),
      isHidden: table.isHidden,
    });
    this.#table = null;
  }
}

/** `calcext:value-type` tells an error apart from the text that shows it. */
function withoutPrefixes(written: Readonly<Record<string, string>>): Attributes {
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries(written)) {
    const name = key.startsWith('calcext:') ? key : key.slice(key.indexOf(':') + 1);
    attributes.set(name, value);
  }
  return attributes;
}

function isLineThrough(attributes: Attributes): boolean {
  const [style, type] = [attributes.get('text-line-through-style'), attributes.get('text-line-through-type')];
  return (style !== undefined && style !== 'none') || (type !== undefined && type !== 'none');
}

function repeated(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, LIMITS.rows) : 1;
}

/** The value of a cell (ISO/IEC 26300-1 §19.385), `null` when it is blank. */
function cellValueOf(attributes: Attributes, text: string): CellValue | null {
  const type = attributes.get('value-type');
  const formula = attributes.get('formula');
  if (attributes.get('calcext:value-type') === 'error') return { kind: 'error', text: text || '#ERR' };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes.get('value') ?? Number.NaN);
      return Number.isFinite(number) ? number || 0 : text || null;
    }
    case 'boolean':
      return attributes.get('boolean-value') === 'true';
    case 'date': {
      const date = parseIsoCell(attributes.get('date-value') ?? '');
      return date === null ? text || null : { kind: 'date', ...date };
    }
    default: {
      const shown = attributes.get('string-value') ?? text;
      if (shown !== '') return shown;
      // A formula whose result is the empty text says that it is a text.
      return formula !== undefined && type === undefined
        ? { kind: 'uncalculated', formula: formula.replace(/^\w+:=/, '') }
        : null;
    }
  }
}
