import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '@hubsante/model';
import { mergeDiagnostics } from '../diagnostics/merge.ts';
import { FaultReporter } from '../spreadsheet/fault-reporter.ts';
import { openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';
import type { CellValue, Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { openWorkbookParts, sheetParts } from '../writing/add-sheet/workbook-parts.ts';
import { calculatedCells } from '../writing/apply-fixes.ts';
import { type MovedSheet, moveRows } from '../writing/move-rows/move-rows.ts';
import type { RowMap } from '../writing/move-rows/shift-references.ts';
import { PackageEditor, UnreadablePart } from '../writing/package-editor.ts';
import { type CellChange, type SheetChanges, setCells } from '../writing/set-cells/index.ts';
import { diffCells } from './diff-cells.ts';
import { type MergePlan, mergePlan, type SheetPlan } from './merge-plan.ts';

/** Two branches of a workbook, joined. */
export interface MergedWorkbook {
  readonly bytes: Uint8Array;
  /** What only a person can decide, at its cell of {@link bytes}; everything else is joined. */
  readonly conflicts: readonly Diagnostic[];
}

/**
 * Joins what two authors changed in a workbook, by field and by code: a row that one of them put in, moved or deleted is
 * the same row for the other. The result is our workbook in which their cells are written, and nothing else changes;
 * it is theirs where theirs alone has other columns or sheets. What both changed differently keeps our value and is a conflict.
 *
 * @param base the workbook both started from.
 * @param file name of the workbook, for the places of conflicts.
 * @returns `null` when one of the three cannot be opened, which was reported.
 */
export function mergeWorkbooks(
  base: Uint8Array,
  ours: Uint8Array,
  theirs: Uint8Array,
  file: string,
  reporter: DiagnosticCollector,
): MergedWorkbook | null {
  const [was, here, there] = [base, ours, theirs].map((bytes) => openSpreadsheet(bytes, file, reporter));
  if (!was || !here || !there) return null;
  try {
    const [own, other] = [
      { spreadsheet: here, bytes: ours },
      { spreadsheet: there, bytes: theirs },
    ];
    // What no cell says (colours, comments, images) is changed too: a side is the base only to the byte.
    if (areSame(base, ours)) return { bytes: theirs, conflicts: [] };
    return merged(was, own, other, file);
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    // It can be read and not written: an OpenDocument workbook, or one without the parts that list the others.
    return new FaultReporter(file, reporter).fail('not-a-workbook', error.message || file);
  }
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

interface Side {
  readonly spreadsheet: Spreadsheet;
  readonly bytes: Uint8Array;
}

function merged(was: Spreadsheet, ours: Side, theirs: Side, file: string): MergedWorkbook {
  const [here, there] = [ours.spreadsheet, theirs.spreadsheet];
  const isTheirsKnown = diffCells(was, there).length === 0 || diffCells(here, there).length === 0;
  if (isTheirsKnown) return { bytes: ours.bytes, conflicts: [] };
  const onOurs = joined(ours.bytes, file, mergePlan(was, here, there, file, formulasOf(ours.bytes)));
  if (onOurs.conflicts.length === 0) return onOurs;
  // Columns and sheets are where their author put them: our cells may go there instead.
  const onTheirs = joined(theirs.bytes, file, mergePlan(was, there, here, file, formulasOf(theirs.bytes)));
  return onTheirs.conflicts.length === 0 ? onTheirs : onOurs;
}

function formulasOf(bytes: Uint8Array): (sheet: string, cell: string) => boolean {
  const cells = calculatedCells(bytes);
  return (sheet, cell) => cells.has(sheet, cell);
}

/** The host with what was planned. */
function joined(host: Uint8Array, file: string, { sheets, conflicts }: MergePlan): MergedWorkbook {
  const editor = PackageEditor.open(host);
  const opened = openWorkbookParts(host, new FaultReporter(file, new DiagnosticCollector()));
  if (opened === null) throw new UnreadablePart(file);
  const parts = sheetParts(opened);
  const changes: SheetChanges[] = [];
  const moves = new Map<string, RowMap>();
  const refused = new DiagnosticCollector();
  for (const plan of sheets) {
    const part = parts.get(plan.sheet) ?? null;
    if (part === null) continue;
    const map = rowMapOf(plan);
    if (plan.added.length > 0 || plan.deleted.length > 0) {
      const { sheet: name, numberColumn, headerRow } = plan;
      const numbers =
        numberColumn === null || headerRow === null ? null : { column: numberColumn, first: headerRow + 1 };
      const others = [...parts.values()].filter((one) => one !== null);
      const own = { name, part, workbookPart: opened.workbook.name, sheetParts: others, numbers };
      if (!hasMoved(editor, own, map)) {
        refused.report(mergeDiagnostics['merge-by-hand'], { place: { file, sheet: name } }, { what: name });
        continue;
      }
      moves.set(name, map);
    }
    const cells = cellsOf(plan, map);
    if (cells.length > 0) changes.push({ sheet: plan.sheet, cells });
  }
  const moved = editor.bytes();
  const bytes = changes.length === 0 ? moved : setCells(moved, file, changes, new DiagnosticCollector());
  if (bytes === null) throw new UnreadablePart(file);
  const all = [...conflicts.map((conflict) => atItsRow(conflict, moves)), ...refused.diagnostics];
  return { bytes, conflicts: sortDiagnostics(all) };
}

/** Whether the rows of a sheet could be moved safely; a sheet that is refused is as it was. */
function hasMoved(editor: PackageEditor, sheet: MovedSheet, map: RowMap): boolean {
  try {
    moveRows(editor, sheet, map);
    return true;
  } catch (error) {
    if (error instanceof UnreadablePart) return false;
    throw error;
  }
}

/** Where each row of the host goes. */
function rowMapOf({ added, deleted }: SheetPlan): RowMap {
  const gone = new Set(deleted);
  return (row) => {
    if (gone.has(row)) return null;
    const before = deleted.filter((one) => one < row).length;
    const above = added.reduce((sum, { below, rows }) => sum + (below < row ? rows.length : 0), 0);
    return row - before + above;
  };
}

function cellsOf(
  { cells, added, deleted, numberColumn, headerRow }: SheetPlan,
  map: RowMap,
): readonly CellChange[] {
  const changes: CellChange[] = cells.flatMap(({ column, row, value }) => {
    const moved = map(row);
    return moved === null ? [] : [{ column, row: moved, ...written(value) }];
  });
  for (const { below, rows } of added) {
    // The row it follows may be one that is deleted: what is left above it is counted.
    const kept = below - deleted.filter((one) => one <= below).length;
    const above = added.reduce((sum, other) => sum + (other.below < below ? other.rows.length : 0), 0);
    for (const [index, { cells: own }] of rows.entries()) {
      const row = kept + above + index + 1;
      const like = (column: number) => ({ column, row: Math.max(kept + above, 1) });
      for (const [column, value] of own) changes.push({ column, row, ...written(value), like: like(column) });
      if (numberColumn !== null && headerRow !== null && row > headerRow) {
        const value = { formula: `ROW()-${headerRow}`, cached: row - headerRow };
        changes.push({ column: numberColumn, row, text: '', value, like: like(numberColumn) });
      }
    }
  }
  return changes;
}

function written(value: CellValue | null): Pick<CellChange, 'text' | 'value'> {
  if (typeof value === 'number' || typeof value === 'boolean') return { text: '', value };
  return { text: typeof value === 'string' ? value : '' };
}

/** A conflict at the cell of the result: rows above it may have come or gone. */
function atItsRow(conflict: Diagnostic, moves: ReadonlyMap<string, RowMap>): Diagnostic {
  const { place } = conflict;
  const map = moves.get(place.sheet ?? '');
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(place.cell ?? '') ?? [];
  const moved = map?.(Number(digits)) ?? null;
  return letters === undefined || moved === null
    ? conflict
    : { ...conflict, place: { ...place, cell: `${letters}${moved}` } };
}
