import { LIMITS } from './limits.ts';
import { isoDate } from './number-formats.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';
import type { CellValue, Sheet } from './spreadsheet.ts';

/** What a sheet needs to know of its workbook. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Whether a style shows numbers as dates; asked only for styled numbers. */
  readonly isDateStyle: (style: number) => boolean;
  readonly countsFrom1904: boolean;
}

export type SheetFault = XmlFault | 'too-many-rows';

/** Column in the low bits, row in the high ones: one number per cell address. */
const COLUMN_BITS = LIMITS.columns * 2;

/** A cell that has an address and a style but no value; a large sheet is mostly made of these. */
const EMPTY_CELLS = /<c r="[A-Z]{1,3}[0-9]{1,7}"(?: [a-z]{1,3}="[a-z0-9]*")*\s?\/>/g;

/** Reads one worksheet part; cells without a value cost nothing. */
export function readSheet(name: string, bytes: Uint8Array, context: SheetContext): Sheet | SheetFault {
  const reader = new SheetReader(context);
  const fault = scanXml(bytes, reader);
  if (fault !== null) return fault;
  if (reader.hasTooManyRows) return 'too-many-rows';
  const { values, rowCount, columnCount, hiddenRows } = reader;
  return {
    name,
    hiddenRows,
    rowCount,
    columnCount,
    value: (column, row) => values.get(row * COLUMN_BITS + column) ?? null,
  };
}

class SheetReader {
  readonly ignoredTags = EMPTY_CELLS;
  readonly values = new Map<number, CellValue>();
  readonly hiddenRows = new Set<number>();
  rowCount = 0;
  columnCount = 0;
  hasTooManyRows = false;
  readonly #context: SheetContext;
  #rowsWithValues = 0;
  #row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #text = '';
  #value: string | null = null;
  #inline: string | null = null;
  #formula: string | null = null;
  #capture: 'value' | 'inline' | 'formula' | null = null;
  #phonetic = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  isDone(): boolean {
    return this.hasTooManyRows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#row = positive(attributes.r) ?? this.#row + 1;
        this.#column = 0;
        if (isTrue(attributes.hidden) && this.hiddenRows.size < LIMITS.rows) this.hiddenRows.add(this.#row);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#start('value');
        break;
      case 'f':
        this.#start('formula');
        break;
      case 't':
        if (this.#phonetic === 0) this.#start('inline');
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
    }
  }

  text(text: string): void {
    if (this.#capture !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
    else if (this.#capture !== null) {
      if (this.#capture === 'value') this.#value = this.#text;
      else if (this.#capture === 'formula') this.#formula = this.#text;
      else this.#inline = (this.#inline ?? '') + this.#text;
      this.#capture = null;
    }
  }

  #start(capture: 'value' | 'inline' | 'formula'): void {
    this.#capture = capture;
    this.#text = '';
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = columnOf(attributes.r) ?? this.#column + 1;
    this.#type = attributes.t ?? 'n';
    this.#style = positive(attributes.s) ?? 0;
    this.#value = null;
    this.#inline = null;
    this.#formula = null;
  }

  #closeCell(): void {
    const value = this.#readValue();
    if (value === null || this.#column > LIMITS.columns) return;
    if (this.#row > this.rowCount) {
      this.rowCount = this.#row;
      this.#rowsWithValues += 1;
      if (this.#rowsWithValues > LIMITS.rows) this.hasTooManyRows = true;
    }
    if (this.#column > this.columnCount) this.columnCount = this.#column;
    this.values.set(this.#row * COLUMN_BITS + this.#column, value);
  }

  #readValue(): CellValue | null {
    const text = this.#value;
    if (this.#type === 'inlineStr') return this.#inline === '' ? null : this.#inline;
    if (text === null || text === '') {
      return this.#formula === null || this.#type === 'str'
        ? null
        : { kind: 'uncalculated', formula: this.#formula };
    }
    switch (this.#type) {
      case 's':
        return this.#context.sharedStrings[Number(text)] || null;
      case 'str':
        return text;
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { kind: 'error', text };
      case 'd':
        return { kind: 'date', iso: text, serial: Number.NaN };
      default:
        return this.#readNumber(text);
    }
  }

  #readNumber(text: string): CellValue | null {
    const number = Number(text);
    if (!Number.isFinite(number)) return { kind: 'error', text };
    if (this.#style === 0 || !this.#context.isDateStyle(this.#style)) return number;
    const iso = isoDate(number, this.#context.countsFrom1904);
    return iso === null ? number : { kind: 'date', iso, serial: number };
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function positive(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= 2 ** 20 ? number : null;
}

/** `AB12` is column 28; `null` for anything that is no address. */
function columnOf(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  for (let index = 0; index < address.length && index < 4; index += 1) {
    const code = address.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column;
}
