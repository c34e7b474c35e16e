import { cellAddress, type DiagnosticReporter } from '@hubsante/model';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { PartReader } from '../../spreadsheet/part-reader.ts';
import { rewriteZip } from '../add-sheet/rewrite-zip.ts';
import { openWorkbookParts, sheetParts } from '../add-sheet/workbook-parts.ts';
import type { XmlElement } from '../add-sheet/xml-outline.ts';
import { XmlPart } from '../add-sheet/xml-part.ts';
import { xmlText } from '../xml-text.ts';
import { renameTableColumns } from './rename-table-columns.ts';

/** A text to write in a cell, 1-based. */
export interface CellChange {
  readonly column: number;
  readonly row: number;
  /** The empty text leaves a blank cell with its look. */
  readonly text: string;
  /** What to write instead of a text: a number, a yes or no, or a formula with its result. */
  readonly value?: number | boolean | { readonly formula: string; readonly cached: number };
  /** The cell whose look it takes; its own, where it has one, unless told. */
  readonly like?: { readonly column: number; readonly row: number };
}

/** What changes in one sheet. */
export interface SheetChanges {
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** The worksheet, its data, its rows and their cells. */
const LEVELS = 4;

/**
 * A workbook with other texts in some cells. The parts that are not those sheets keep their bytes, and in those sheets so
 * does everything but the cells; a table whose header changes follows. `null` when it cannot be read, which is reported.
 *
 * @param file name of the workbook, for the reports.
 */
export function setCells(
  bytes: Uint8Array,
  file: string,
  changes: readonly SheetChanges[],
  reporter: DiagnosticReporter,
): Uint8Array | null {
  const faults = new FaultReporter(file, reporter);
  const opened = openWorkbookParts(bytes, faults);
  if (opened === null) return null;
  const { parts } = opened;
  const reader = new PartReader(parts, faults);
  const partOf = sheetParts(opened);
  const written = new Map<string, Uint8Array>();
  for (const { sheet, cells } of changes) {
    const part = partOf.get(sheet) ?? null;
    if (part === null) return faults.fail('part-missing', sheet);
    const xml = reader.read(part, (content) => XmlPart.open(content, LEVELS), sheet);
    if (xml === null) return null;
    new SheetEditor(xml).write(cells);
    written.set(part, xml.bytes());
    if (!renameTableColumns(reader, part, cells, written)) return null;
  }
  const zip = rewriteZip(bytes, parts.entries, written);
  return zip === 'damaged' ? faults.fail('damaged', file) : zip;
}

class SheetEditor {
  readonly #xml: XmlPart;
  readonly #data: XmlElement | undefined;
  readonly #rows: ReadonlyMap<number, XmlElement>;
  readonly #prefix: string;

  constructor(xml: XmlPart) {
    this.#xml = xml;
    this.#prefix = xml.root.prefix;
    this.#data = xml.root.children.find(({ name }) => name === 'sheetData');
    this.#rows = new Map(
      (this.#data?.children ?? []).map((row, index) => [Number(row.attributes.r ?? index + 1), row]),
    );
  }

  write(cells: readonly CellChange[]): void {
    const byRow = new Map<number, CellChange[]>();
    for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    for (const [number, own] of [...byRow].sort(([a], [b]) => a - b)) {
      own.sort((a, b) => a.column - b.column);
      const row = this.#rows.get(number);
      if (row === undefined) this.#addRow(number, own);
      else this.#changeRow(row, own);
    }
    this.#widen(cells);
  }

  #addRow(number: number, cells: readonly CellChange[]): void {
    const prefix = this.#prefix;
    const text = `<${prefix}row r="${number}">${cells.map((cell) => this.#cellXml(cell)).join('')}</${prefix}row>`;
    const next = [...this.#rows].find(([other]) => other > number)?.[1];
    if (next !== undefined) this.#xml.insertBefore(next, text);
    else if (this.#data !== undefined) this.#xml.append(this.#data, text);
  }

  #changeRow(row: XmlElement, cells: readonly CellChange[]): void {
    const xml = this.#xml;
    // What a row says of its first and last cell is a hint, which would be wrong: readers do without.
    const tag = xml
      .textOf(row)
      .slice(0, row.contentStart - row.start)
      .replace(/\sspans\s*=\s*["'][^"']*["']/, '');
    if (row.isSelfClosing) {
      const inside = cells.map((cell) => this.#cellXml(cell)).join('');
      xml.replace(row.start, row.end, `${tag.slice(0, -2)}>${inside}</${row.prefix}row>`);
      return;
    }
    xml.replace(row.start, row.contentStart, tag);
    for (const cell of cells) {
      const known = row.children.find(({ attributes }) => columnOf(attributes.r) === cell.column);
      const next = row.children.find(({ attributes }) => columnOf(attributes.r) > cell.column);
      const text = this.#cellXml(cell);
      if (known !== undefined) xml.replace(known.start, known.end, text);
      else if (next !== undefined) xml.insertBefore(next, text);
      else xml.append(row, text);
    }
  }

  #cellXml({ column, row, text, value, like = { column, row } }: CellChange): string {
    const prefix = this.#prefix;
    const model = this.#rows
      .get(like.row)
      ?.children.find(({ attributes }) => columnOf(attributes.r) === like.column);
    const style = model?.attributes.s === undefined ? '' : ` s="${xmlText(model.attributes.s)}"`;
    const tag = `<${prefix}c r="${cellAddress(column, row)}"${style}`;
    const end = `</${prefix}c>`;
    if (typeof value === 'number') return `${tag}><${prefix}v>${value}</${prefix}v>${end}`;
    if (typeof value === 'boolean') return `${tag} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${end}`;
    if (value !== undefined) {
      return `${tag}><${prefix}f>${xmlText(value.formula)}</${prefix}f><${prefix}v>${value.cached}</${prefix}v>${end}`;
    }
    if (text === '') return `<${prefix}c r="${cellAddress(column, row)}"${style}/>`;
    const content = `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}is>`;
    return `<${prefix}c r="${cellAddress(column, row)}"${style} t="inlineStr">${content}</${prefix}c>`;
  }

  /** The range of cells that the sheet says it has. */
  #widen(cells: readonly CellChange[]): void {
    const dimension = this.#xml.root.children.find(({ name }) => name === 'dimension');
    const [, first, columns, rows] =
      /^([A-Z]+\d+):([A-Z]+)(\d+)$/.exec(dimension?.attributes.ref ?? '') ?? [];
    if (dimension === undefined || first === undefined) return;
    const column = Math.max(columnOf(`${columns}1`), ...cells.map((cell) => cell.column));
    const row = Math.max(Number(rows), ...cells.map((cell) => cell.row));
    const tag = this.#xml
      .textOf(dimension)
      .replace(/(\sref\s*=\s*["'])[^"']*/, `$1${first}:${cellAddress(column, row)}`);
    this.#xml.replace(dimension.start, dimension.end, tag);
  }
}

/** 1-based; 0 for no address. */
function columnOf(address: string | undefined): number {
  const [letters = ''] = /^[A-Z]+/.exec(address ?? '') ?? [];
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
