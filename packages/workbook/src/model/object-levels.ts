import { type DiagnosticReporter, placeOf } from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { closestText } from '../text/closest-text.ts';
import { CODE_AND_LABEL } from './code-and-label.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { OBJECT_MARK } from './row-reader.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';

/**
 * Puts back at its level an object whose label stands in a wrong column, which is reported there: its data would hang
 * nowhere, or under the datum above, and each would be told.
 */
export function rowsAtTheirLevel(
  table: SpecificationTable,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): readonly SheetRow[] {
  const rows = table.rows.filter(({ isStruck, labelLevels }) => !isStruck && labelLevels.length === 1);
  const described = describedTypes(rows);
  const moved = new Map<SheetRow, SheetRow>();
  for (const [index, row] of rows.entries()) {
    const [level = 1] = row.labelLevels;
    if (row.authored.objectMark !== OBJECT_MARK) continue;
    const meant = levelOfContent(rows, index) ?? levelAbove(rows, index, described);
    const subjects = messagesThatKeep(table, row, declarations);
    if (meant === null || subjects.length === 0) continue;
    const context = {
      place: placeOf(row.origin, 'label'),
      value: row.authored.labels[level - 1] ?? null,
      subjects,
    };
    reporter.report(diagnostics['object-level-wrong'], context, { level, meant });
    moved.set(row, atLevel(row, level, meant));
  }
  return moved.size === 0 ? table.rows : table.rows.map((row) => moved.get(row) ?? row);
}

function levelAt(rows: readonly SheetRow[], index: number): number {
  return rows[index]?.labelLevels[0] ?? 0;
}

/** An object that moved to the left: several rows right below it are more than one level deeper. */
function levelOfContent(rows: readonly SheetRow[], index: number): number | null {
  const level = levelAt(rows, index);
  const below = levelAt(rows, index + 1);
  if (below <= level + 1) return null;
  const next = levelAt(rows, index + 2);
  // One such row before others at the right level has moved itself.
  return next > level && next < below ? null : below - 1;
}

/**
 * An object that moved to the right: it contains nothing, and its data stand beside it, under a plain value, or under
 * another object although no other row describes its type.
 */
function levelAbove(rows: readonly SheetRow[], index: number, described: ReadonlySet<string>): number | null {
  const level = levelAt(rows, index);
  const row = rows[index];
  if (row === undefined || level < 2 || levelAt(rows, index + 1) !== level) return null;
  const before = rows[index - 1];
  const isUnderValue = before?.authored.objectMark === null && levelAt(rows, index - 1) === level - 1;
  if (isUnderValue) return level - 1;
  const type = String(row.authored.type ?? row.authored.name ?? '');
  const isReuse = type === CODE_AND_LABEL || closestText(type, described) !== null;
  return isReuse ? null : level - 1;
}

/** Types that a row with data below it describes. */
function describedTypes(rows: readonly SheetRow[]): ReadonlySet<string> {
  const isDescription = (_: SheetRow, index: number) => levelAt(rows, index + 1) > levelAt(rows, index);
  return new Set(rows.filter(isDescription).map(({ authored }) => String(authored.type ?? authored.name)));
}

function atLevel(row: SheetRow, level: number, meant: number): SheetRow {
  const labels = [...row.authored.labels];
  labels[meant - 1] = labels[level - 1] ?? null;
  labels[level - 1] = null;
  return { ...row, labelLevels: [meant], authored: { ...row.authored, labels } };
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
