import { cellAddress } from '@hubsante/model';
import { type CellCoordinates, parseCellAddress, parseCellRange, parseRowNumber } from './cell-address.ts';
import { type CellContext, type CellElement, readCellValue } from './cell-value.ts';
import { LIMITS } from './limits.ts';
import { RichTextListener } from './rich-text.ts';
import type { XmlListener } from './scan-xml.ts';
import { type CellBudget, SheetCells, type SheetSizeFault } from './sheet-cells.ts';
import type { CellRange } from './spreadsheet.ts';

/** A cell whose address or content makes no sense: the sheet cannot be trusted. */
export interface DamagedCellFault {
  readonly kind: 'cell-damaged';
  /** `null` when it is the address that makes no sense. */
  readonly address: string | null;
  /** The text that makes no sense. */
  readonly content: string;
}

/** What the cells of a sheet are read with, and how many may still be. */
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

type CellChild = 'value' | 'formula';

/** What may stand between the cells and the merged ranges of a sheet (ECMA-376 part 1, §18.3.1.99). */
const BEFORE_MERGED_RANGES =
  /^(?:sheetCalcPr|sheetProtection|protectedRange|securityDescriptor|scenario|inputCells|autoFilter|filter|customFilter|dynamicFilter|top10|colorFilter|iconFilter|dateGroupItem|sortState|sortCondition|dataConsolidate|dataRef|customSheetView|pane|selection|rowBreaks|colBreaks|brk|pageMargins|printOptions|pageSetup|headerFooter|odd|even|first|extLst|ext)/;

/** Hears a worksheet part and keeps the values of its cells. */
export class SheetListener implements XmlListener {
  readonly ignoredTags = EMPTY_CELLS;
  readonly cells: SheetCells;
  readonly hiddenRows = new Set<number>();
  readonly mergedRanges: CellRange[] = [];
  /** Whether all the cells were heard. */
  #hasData = false;
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
  #inline: RichTextListener | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
    this.cells = new SheetCells(context.budget);
  }

  isDone(): boolean {
    return this.#isDone;
  }

  /** What follows the cells is only asked for its merged ranges: it is not worth refusing a sheet. */
  isLenient(): boolean {
    return this.#hasData;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hasData) this.#openAfterData(name, attributes);
    else if (!this.#isInData) this.#isInData = name === 'sheetData';
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#hear('value');
    else if (name === 'f') this.#hear('formula');
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'is') this.#inline = new RichTextListener();
    else this.#inline?.open(name, attributes);
  }

  text(text: string): void {
    if (this.#heard !== null) this.#text += text;
    else this.#inline?.hear(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#hasData = true;
    else if (name === 'mergeCells' || name === 'worksheet') this.#isDone = true;
    else if (name === 'c' && this.#isInData) this.#closeCell();
    else if (this.#heard !== null) {
      this.#cell[this.#heard] = this.#text;
      this.#heard = null;
    } else this.#inline?.close(name);
  }

  /** Merged ranges come soon after the cells; what cannot stand before them ends the reading. */
  #openAfterData(name: string, { ref = '' }: Readonly<Record<string, string>>): void {
    if (name === 'mergeCell') {
      const range = parseCellRange(ref);
      if (range !== null && this.mergedRanges.length < LIMITS.mergedRanges) this.mergedRanges.push(range);
    } else if (name !== 'mergeCells' && !BEFORE_MERGED_RANGES.test(name)) this.#isDone = true;
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
    this.#inline = null;
    this.#cell.type = type;
    this.#cell.style = /^\d{1,9}$/.test(style) ? Number(style) : 0;
  }

  #closeCell(): void {
    if (this.#inline !== null) this.#cell.inlineText = this.#inline.text;
    const value = readCellValue(this.#cell, this.#context);
    if (value === null) return;
    if (this.#coordinates === null) {
      this.#stop({ kind: 'cell-damaged', address: null, content: this.#address });
    } else if (typeof value === 'object' && value.kind === 'damaged') {
      this.#stop({ kind: 'cell-damaged', address: this.#address, content: value.content });
    } else {
      const fault = this.cells.set(this.#coordinates, value, this.#keptText());
      if (fault !== null) this.#stop(fault);
    }
  }

  /** What is not struck through of the cell; `null` when nothing is. */
  #keptText(): string | null {
    const { type, value, style } = this.#cell;
    const isStruck = this.#context.isStruckStyle(style);
    const rich =
      type === 's' ? this.#context.sharedStrings.rich.get(Number(value)) : (this.#inline?.rich ?? undefined);
    if (rich === undefined) return isStruck ? '' : null;
    const kept = isStruck ? rich.keptInStruckCell : rich.kept;
    const whole = type === 's' ? this.#context.sharedStrings.texts[Number(value)] : this.#inline?.text;
    return kept === whole ? null : kept;
  }

  #stop(fault: SheetSizeFault | DamagedCellFault): void {
    this.fault = fault;
    this.#isDone = true;
  }
}

function emptyCell(): CellElement {
  return { type: 'n', style: 0, value: null, inlineText: null, formula: null };
}
