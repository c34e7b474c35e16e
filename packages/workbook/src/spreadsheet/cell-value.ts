import { isoDate, parseIsoCell } from './excel-date.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { CellValue } from './spreadsheet.ts';

/** What a cell needs to know of its workbook. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  /** Whether a style shows numbers as dates; asked only for styled numbers. */
  readonly isDateStyle: (style: number) => boolean;
  /** Whether a style strikes through what its cells hold. */
  readonly isStruckStyle: (style: number) => boolean;
  readonly countsFrom1904: boolean;
}

/** A `c` element as it is written (ECMA-376 part 1, §18.3.1.4); `null` for a child it does not have. */
export interface CellElement {
  /** Attribute `t`: `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  /** The joined text of `is`. */
  readonly inlineText: string | null;
  readonly formula: string | null;
}

/** A cell no writer of workbooks should produce. */
export interface DamagedCell {
  readonly kind: 'damaged';
  readonly content: string;
}

/** The value of a cell, `null` when it is blank. */
export function readCellValue(cell: CellElement, context: CellContext): CellValue | DamagedCell | null {
  const { type, value, formula } = cell;
  if (type === 'inlineStr') return cell.inlineText === '' ? null : cell.inlineText;
  if (value === null || value === '') {
    // The result of type `str` is the empty text; without a type there is no result at all.
    return formula === null || type === 'str' ? null : { kind: 'uncalculated', formula };
  }
  switch (type) {
    case 's':
      return sharedString(value, context.sharedStrings.texts);
    case 'str':
      return value;
    case 'b':
      return booleanOf(value);
    case 'e':
      return { kind: 'error', text: value };
    case 'd': {
      const date = parseIsoCell(value);
      return date === null ? damaged(value) : { kind: 'date', ...date };
    }
    case 'n':
      return numberOf(value, cell.style, context);
    default:
      return damaged(type);
  }
}

function damaged(content: string): DamagedCell {
  return { kind: 'damaged', content };
}

function sharedString(index: string, strings: readonly string[]): string | DamagedCell | null {
  const text = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) return damaged(index);
  return text === '' ? null : text;
}

function booleanOf(text: string): boolean | DamagedCell {
  const trimmed = text.trim();
  if (trimmed === '1' || trimmed === 'true') return true;
  return trimmed === '0' || trimmed === 'false' ? false : damaged(text);
}

/** A double of XML Schema: `Number` alone would also take `0x10` and blanks. */
const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function numberOf(text: string, style: number, context: CellContext): CellValue | DamagedCell {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return damaged(text);
  if (style !== 0 && context.isDateStyle(style)) {
    const iso = isoDate(number, context.countsFrom1904);
    if (iso !== null) return { kind: 'date', iso, serial: number };
  }
  // A negative zero would be written back as `0`.
  return number === 0 ? 0 : number;
}
