import type { TableMutation } from './mutations.ts';
import type { Cell, TableRelease, TableSheet, TableWorkbook } from './synthetic-release.ts';

/** The release after the changes to its cells. */
export function mutateTables(release: TableRelease, mutations: readonly TableMutation[]): TableRelease {
  let current = release;
  for (const mutation of mutations) {
    const [workbook, ...others] = current[mutation.on];
    if (workbook === undefined) continue;
    current = { ...current, [mutation.on]: [mutateWorkbook(workbook, mutation), ...others] };
  }
  return current;
}

function mutateWorkbook(workbook: TableWorkbook, mutation: TableMutation): TableWorkbook {
  const { sheets } = workbook;
  const at = mutation.sheet % sheets.length;
  const sheet = sheets[at];
  if (sheet === undefined) return workbook;
  if (mutation.kind === 'repeat-sheet') {
    return { ...workbook, sheets: [...sheets, { ...sheet, name: `${sheet.name}-bis` }] };
  }
  return { ...workbook, sheets: sheets.with(at, mutateSheet(sheet, mutation)) };
}

function mutateSheet(
  sheet: TableSheet,
  mutation: Exclude<TableMutation, { kind: 'repeat-sheet' }>,
): TableSheet {
  if (mutation.kind === 'sheet-name') return { ...sheet, name: mutation.name };
  if (mutation.kind === 'delete-column') {
    return { ...sheet, rows: sheet.rows.map((row) => row.filter((_, column) => column !== mutation.column)) };
  }
  const rows = [...sheet.rows];
  if (rows.length === 0) return sheet;
  const at = mutation.row % rows.length;
  const row = rows[at] ?? [];
  switch (mutation.kind) {
    case 'cell':
      rows[at] = withCell(row, mutation.column, mutation.value);
      break;
    case 'level': {
      const labels = row.slice(1, 7);
      const label = labels.find((cell) => cell !== null) ?? 'Libellé';
      rows[at] = [
        row[0] ?? null,
        ...labels.map((_, level) => (level + 1 === mutation.level ? label : null)),
        ...row.slice(7),
      ];
      break;
    }
    case 'delete-row':
      rows.splice(at, 1);
      break;
    case 'repeat-row':
      rows.splice(at, 0, row);
      break;
    case 'blank-row':
      rows.splice(at, 0, []);
      break;
    case 'swap-rows': {
      const other = mutation.other % rows.length;
      rows[at] = rows[other] ?? [];
      rows[other] = row;
    }
  }
  return { ...sheet, rows };
}

function withCell(row: readonly Cell[], column: number, value: Cell): Cell[] {
  const cells = [...row];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  return cells;
}
