import { columnLetters, type DiagnosticReporter, placeInSheet, VALUE_TYPES } from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { BASIC_TYPES } from './basic-types.ts';
import { CODE_AND_LABEL } from './code-and-label.ts';
import type { LeveledRow } from './level-faults.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { likelyLevel, repairLevels } from './repair-levels.ts';
import { OBJECT_MARK } from './row-reader.ts';
import { levelOf } from './row-tree.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';
import { LEVELS } from './table-columns.ts';

/**
 * Gives every row the level its author means. A label that stands in a wrong column, in none or in several is told at
 * its cell and read where it belongs: its data would hang nowhere, or under another datum, and each would be told.
 */
export function rowsAtTheirLevel(
  table: SpecificationTable,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): readonly SheetRow[] {
  const rows = table.rows.filter((row) => !row.isStruck && (row.labelLevels.length > 0 || isDatum(row)));
  const subjectsOf = (row: SheetRow) => messagesThatKeep(table, row, declarations);
  const levelAt = (index: number) => {
    const row = rows[index];
    return row === undefined ? 1 : (row.labelLevels[0] ?? unreadableLevel(row) ?? 1);
  };
  const leveledAt = (row: SheetRow, index: number, level: number) => ({
    ...leveledRow(row, level, levelAt(index + 1) > level),
    messages: subjectsOf(row),
  });
  const leveled = rows.map((row, index) => leveledAt(row, index, levelAt(index)));
  const moved = new Map<SheetRow, SheetRow>();
  for (const [index, row] of rows.entries()) {
    if (row.labelLevels.length === 1 || unreadableLevel(row) !== null) continue;
    const candidates = row.labelLevels.length > 0 ? row.labelLevels : everyLevel;
    const meant = likelyLevel(leveled, index, candidates);
    leveled[index] = leveledAt(row, index, meant);
    const subjects = subjectsOf(row);
    if (subjects.length === 0) continue;
    levelOf(withLabelAt(row, row.labelLevels[0] ?? meant), 'authored', subjects, reporter);
    moved.set(row, { ...withLabelAt(row, meant), labelLevels: [meant] });
  }
  const mayMove = (index: number) => {
    const row = rows[index];
    return row !== undefined && row.labelLevels.length === 1 && subjectsOf(row).length > 0;
  };
  for (const { index, meant, alternative } of repairLevels(leveled, mayMove)) {
    const row = rows[index];
    if (row === undefined) continue;
    const other = alternative === null ? undefined : rows[alternative.index];
    const subjects = [...new Set([...subjectsOf(row), ...(other === undefined ? [] : subjectsOf(other))])];
    const context = { place: labelPlace(row), value: labelOf(row), subjects };
    const parameters = { level: row.labelLevels[0] ?? 1, meant, column: columnOf(row, meant) };
    if (alternative === null || other === undefined) {
      reporter.report(diagnostics['level-wrong'], context, parameters);
    } else {
      const cell = labelPlace(other).cell ?? '';
      reporter.report(diagnostics['level-wrong-of-two'], context, {
        ...parameters,
        other: labelOf(other),
        cell,
        otherColumn: columnOf(other, alternative.meant),
      });
    }
    moved.set(row, { ...row, labelLevels: [meant], authored: withLabelMoved(row, meant) });
  }
  return moved.size === 0 ? table.rows : table.rows.map((row) => moved.get(row) ?? row);
}

const everyLevel: readonly number[] = Array.from({ length: LEVELS }, (_, index) => index + 1);

/** A row without any label that is a datum all the same. */
function isDatum({ authored: { name, cardinality, type } }: SheetRow): boolean {
  return [name, cardinality, type].some((cell) => cell !== null);
}

/** @param hasData whether the row below stands deeper. */
function leveledRow({ authored }: SheetRow, level: number, hasData: boolean): Omit<LeveledRow, 'messages'> {
  const { objectMark, type, constraint, example } = authored;
  const isValue = VALUE_TYPES.some((known) => known === type);
  const kind = () => {
    if (objectMark === null) return isValue ? 'value' : 'other';
    // With what an object has not, and nothing in it, the mark is what is wrong, not the level of the row below.
    if (isValue && !hasData && (constraint !== null || example !== null)) return 'value';
    if (objectMark !== OBJECT_MARK || BASIC_TYPES.has(String(type))) return 'other';
    return type === CODE_AND_LABEL ? 'code-and-label' : 'object';
  };
  const name = String(authored.name ?? '');
  return { level, kind: kind(), name, type: String(type ?? name) };
}

function unreadableLevel({ levelColumns, unreadable }: SheetRow): number | null {
  const index = levelColumns.findIndex((column) => unreadable.has(column));
  return index === -1 ? null : index + 1;
}

function labelOf({ authored, labelLevels: [level = 1] }: SheetRow): string {
  return String(authored.labels[level - 1] ?? authored.name ?? '');
}

function labelPlace({ origin, levelColumns, labelLevels: [level = 1] }: SheetRow) {
  return placeInSheet(origin.file, origin.sheet, levelColumns[level - 1] ?? 1, origin.row);
}

function columnOf({ levelColumns }: SheetRow, level: number): string {
  return columnLetters(levelColumns[level - 1] ?? 1);
}

/** The row, its label said to stand in the column of that level. */
function withLabelAt(row: SheetRow, level: number): SheetRow {
  const label = row.levelColumns[level - 1] ?? 1;
  return { ...row, origin: { ...row.origin, columns: { ...row.origin.columns, label } } };
}

function withLabelMoved({ authored, labelLevels: [level = 1] }: SheetRow, meant: number) {
  const labels = [...authored.labels];
  labels[meant - 1] = labels[level - 1] ?? null;
  labels[level - 1] = null;
  return { ...authored, labels };
}

function messagesThatKeep(
  { sheet, columns }: SpecificationTable,
  { row }: SheetRow,
  declarations: readonly MessageDeclaration[],
): string[] {
  const keeps = ({ perimeter }: MessageDeclaration) => {
    const column = perimeter === null ? 1 : columns.others.get(perimeter);
    return column !== undefined && sheet.value(column, row) !== null;
  };
  return declarations.filter(keeps).map(({ name }) => name);
}
