import { DiagnosticCollector, type Fix } from '@hubsante/model';
import { describeCell } from '../nomenclature/sheet-reading.ts';
import { parseCellAddress } from '../spreadsheet/cell-address.ts';
import { FaultReporter } from '../spreadsheet/fault-reporter.ts';
import { openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';
import { openWorkbookParts, sheetParts } from './add-sheet/workbook-parts.ts';
import { PackageEditor, UnreadablePart } from './package-editor.ts';
import { type CellChange, setCells } from './set-cells/index.ts';

/** A fix that was written, and what the cell held: a finding may be about a part of it. */
export interface AppliedFix {
  readonly fix: Fix;
  /** `null` for a blank cell. */
  readonly was: string | null;
}

/** What became of the fixes of a workbook. */
export interface FixedWorkbook {
  /** The very bytes it was where nothing could be applied. */
  readonly bytes: Uint8Array;
  readonly applied: readonly AppliedFix[];
  /** Those of cells whose content is calculated, and those that say otherwise than another of their cell. */
  readonly left: readonly Fix[];
}

/** The worksheet, its data, its rows and their cells. */
const LEVELS = 4;

/**
 * Writes the right answers of findings into their cells; nothing else of the workbook changes ({@link setCells}).
 *
 * @param bytes an .xlsx or .xlsm file.
 * @param file its name in the fixes; those of other files are passed over.
 * @returns `null` when the workbook cannot be opened, which reading it has told.
 */
export function applyFixes(bytes: Uint8Array, file: string, fixes: readonly Fix[]): FixedWorkbook | null {
  try {
    const calculated = calculatedCells(bytes);
    const applied = new Map<string, Fix>();
    const left: Fix[] = [];
    for (const fix of fixes) {
      if (fix.file !== file) continue;
      const key = `${fix.sheet}!${fix.cell}`;
      const known = applied.get(key);
      if (calculated.has(fix.sheet, fix.cell) || (known !== undefined && known.text !== fix.text))
        left.push(fix);
      else applied.set(key, fix);
    }
    const changes = new Map<string, CellChange[]>();
    for (const { sheet, cell, text } of applied.values()) {
      const at = parseCellAddress(cell);
      if (at !== null) changes.set(sheet, [...(changes.get(sheet) ?? []), { ...at, text }]);
    }
    if (changes.size === 0) return { bytes, applied: [], left };
    const sheets = [...changes].map(([sheet, cells]) => ({ sheet, cells }));
    const written = setCells(bytes, file, sheets, new DiagnosticCollector());
    if (written === null) return null;
    const before = openSpreadsheet(bytes, file, new DiagnosticCollector());
    const contentOf = ({ sheet, cell }: Fix): string | null => {
      const at = parseCellAddress(cell);
      const value = at === null ? null : (before?.sheet(sheet)?.value(at.column, at.row) ?? null);
      return value === null ? null : describeCell(value);
    };
    return {
      bytes: written,
      applied: [...applied.values()].map((fix) => ({ fix, was: contentOf(fix) })),
      left,
    };
  } catch (error) {
    if (error instanceof UnreadablePart) return null;
    throw error;
  }
}

/**
 * The cells of a workbook that hold a formula: what they show is written elsewhere.
 *
 * @throws {UnreadablePart} for a workbook that cannot be read.
 */
export function calculatedCells(bytes: Uint8Array): { has(sheet: string, cell: string): boolean } {
  const opened = openWorkbookParts(bytes, new FaultReporter('', new DiagnosticCollector()));
  if (opened === null) throw new UnreadablePart('');
  const parts = sheetParts(opened);
  const editor = PackageEditor.open(bytes);
  const sheets = new Map<string, ReadonlySet<string>>();
  const read = (sheet: string): ReadonlySet<string> => {
    const part = parts.get(sheet) ?? null;
    if (part === null) throw new UnreadablePart(sheet);
    const xml = editor.xml(part, LEVELS);
    const rows = xml.root.children.find(({ name }) => name === 'sheetData')?.children ?? [];
    const cells = rows.flatMap(({ children }) => children);
    const isCalculated = (text: string) => /<(?:\w+:)?f[\s/>]/.test(text);
    return new Set(
      cells.flatMap((cell) => (isCalculated(xml.textOf(cell)) ? [cell.attributes.r ?? ''] : [])),
    );
  };
  return {
    has(sheet, cell) {
      const known = sheets.get(sheet) ?? read(sheet);
      sheets.set(sheet, known);
      return known.has(cell);
    },
  };
}
