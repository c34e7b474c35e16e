import { cellAddress } from '@hubsante/model';
import { type CellCoordinates, parseCellAddress, parseRowNumber } from './cell-address.ts';
import { type CellContext, type CellElement, readCellValue } from './cell-value.ts';
import { LIMITS } from './limits.ts';
import type { XmlListener } from './scan-xml.ts';
import { type CellBudget, SheetCells, type SheetSizeFault } from './sheet-cells.ts';

/** A cell whose address or content makes no sense: the sheet cannot be trusted. */
export interface DamagedCellFault {
  readonly kind: 'cell-damaged';
  /** `null` when it is the address that makes no sense. */
  readonly address: string | null;
  /** The text that makes no sense. */
  readonly content: string;
}

export interface SheetContext extends CellContext {
  readonly budget: CellBudget;
}

/**
 * A cell that has an address and a style but no value: a large sheet is mostly made of these. What follows
 * it must not need it to know its own address.
 */
const EMPTY_CELLS =
  /<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]{1,6}")?(?: t="[a-z]{1,9}")?\s?\/>(?=<(?:c r=|\/row>))/g;

/** The number of a row whose own number makes no sense: an address with it makes no sense either. */
const NO_ROW = 0;

type CellChild = 'value' | 'inlineText' | 'formula';

/** Hears a worksheet part and keeps the values of its cells. */
export class SheetListener implements XmlListener {
  readonly ignoredTags = EMPTY_CELLS;
  readonly cells: SheetCells;
  readonly hiddenRows = new Set<number>();
  fault: SheetSizeFault | DamagedCellFault | null = null;
  readonly #context: SheetContext;
  #isInData = false;
  #isDone = false;
  #row = NO_ROW;
  #column = 0;
  /** `null` when the cell is nowhere in a sheet. */
  #coordinates: CellCoordinates | null = null;
  #address = '';
  #cell: { -readonly [Key in keyof CellElement]: CellElement[Key] } = emptyCell();
  #heard: CellChild | null = null;
  #text = '';
  #phonetic = 0;

  constructor(context: SheetContext) {
    this.#context = context;
    this.cells = new SheetCells(context.budget);
  }

  isDone(): boolean {
    return this.#isDone;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#isInData) this.#isInData = name === 'sheetData';
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#hear('value');
    else if (name === 'f') this.#hear('formula');
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't' && this.#phonetic === 0) this.#hear('inlineText');
  }

  text(text: string): void {
    if (this.#heard !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 'sheetData') this.#isDone = true;
    else if (name === 'c' && this.#isInData) this.#closeCell();
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (this.#heard !== null) {
      const before = this.#heard === 'inlineText' ? (this.#cell.inlineText ?? '') : '';
      this.#cell[this.#heard] = before + this.#text;
      this.#heard = null;
    }
  }

  #hear(child: CellChild): void {
    this.#heard = child;
    this.#text = '';
  }

  #openRow({ r: number, hidden }: Readonly<Record<string, string>>): void {
    this.#row = number === undefined ? this.#row + 1 : (parseRowNumber(number) ?? NO_ROW);
    this.#column = 0;
    const isHidden = hidden === '1' || hidden === 'true';
    if (isHidden && this.#row !== NO_ROW && this.hiddenRows.size < LIMITS.rowsWithValues) {
      this.hiddenRows.add(this.#row);
    }
  }

  /** The address of a cell rules over the number of its row; without one it follows the cell before. */
  #openCell({ r: address, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    this.#address = address ?? cellAddress(this.#column + 1, this.#row);
    this.#coordinates = parseCellAddress(this.#address);
    this.#column = this.#coordinates?.column ?? this.#column + 1;
    this.#cell = emptyCell();
    this.#cell.type = type;
    this.#cell.style = /^\d{1,9}$/.test(style) ? Number(style) : 0;
  }

  #closeCell(): void {
    const value = readCellValue(this.#cell, this.#context);
    if (value === null) return;
    if (this.#coordinates === null) {
      this.#stop({ kind: 'cell-damaged', address: null, content: this.#address });
    } else if (typeof value === 'object' && value.kind === 'damaged') {
      this.#stop({ kind: 'cell-damaged', address: this.#address, content: value.content });
    } else {
      const fault = this.cells.set(this.#coordinates, value);
      if (fault !== null) this.#stop(fault);
    }
  }

  #stop(fault: SheetSizeFault | DamagedCellFault): void {
    this.fault = fault;
    this.#isDone = true;
  }
}

function emptyCell(): CellElement {
  return { type: 'n', style: 0, value: null, inlineText: null, formula: null };
}
