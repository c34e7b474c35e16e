import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import { FaultReporter } from '../spreadsheet/fault-reporter.ts';
import { openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';
import type { CellValue } from '../spreadsheet/spreadsheet.ts';
import { openWorkbookParts, sheetParts } from '../writing/add-sheet/workbook-parts.ts';
import { calculatedCells } from '../writing/apply-fixes.ts';
import { moveRows } from '../writing/move-rows/move-rows.ts';
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
  if (diffCells(was, there).length === 0 || diffCells(here, there).length === 0)
    return { bytes: ours, conflicts: [] };
  if (diffCells(was, here).length === 0) return { bytes: theirs, conflicts: [] };
  const onOurs = joined(ours, file, mergePlan(was, here, there, file, formulasOf(ours)));
  if (onOurs.conflicts.length === 0) return onOurs;
  // Columns and sheets are where their author put them: our cells may go there instead.
  const plan = mergePlan(was, there, here, file, formulasOf(theirs));
  return plan.conflicts.length === 0 ? joined(theirs, file, plan) : onOurs;
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
  for (const plan of sheets) {
    const part = parts.get(plan.sheet) ?? null;
    if (part === null) continue;
    const map = rowMapOf(plan);
    if (plan.added.length > 0 || plan.deleted.length > 0) {
      moves.set(plan.sheet, map);
      const { numberColumn, headerRow } = plan;
      const numbers =
        numberColumn === null || headerRow === null ? null : { column: numberColumn, first: headerRow + 1 };
      const sheetPartNames = [...parts.values()].filter((one) => one !== null);
      const moved = {
        name: plan.sheet,
        part,
        workbookPart: opened.workbook.name,
        sheetParts: sheetPartNames,
        numbers,
      };
      moveRows(editor, moved, map);
    }
    const cells = cellsOf(plan, map);
    if (cells.length > 0) changes.push({ sheet: plan.sheet, cells });
  }
  const moved = editor.bytes();
  const bytes = changes.length === 0 ? moved : setCells(moved, file, changes, new DiagnosticCollector());
  if (bytes === null) throw new UnreadablePart(file);
  return { bytes, conflicts: conflicts.map((conflict) => atItsRow(conflict, moves)) };
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
