import {
  type DiagnosticReporter,
  type Origin,
  placeInSheet,
  placeOf,
  type Scalar,
  VALUE_TYPES,
} from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import type { Reading } from './reading.ts';
import type { SheetRow } from './specification-table.ts';
import { LEVELS } from './table-columns.ts';

/** A kept row with the rows under it. */
export interface RowNode {
  readonly row: SheetRow;
  readonly level: number;
  readonly children: RowNode[];
  /** The constraint another row states for this one (code-and-label), `undefined` when it is its own. */
  readonly constraint?: { readonly text: Scalar | null; readonly origin: Origin };
  /** The nomenclature that another row names for this one (code-and-label), `undefined` when it is its own. */
  readonly suggestion?: { readonly text: Scalar | null; readonly origin: Origin };
}

/** The level of a row, `null` when it has none or several (which is reported). */
export function levelOf(
  row: SheetRow,
  reading: Reading,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): number | null {
  const [level, second] = row.labelLevels;
  const place = placeOf(row.origin, 'label');
  if (level === undefined) {
    const unreadable = unreadableLevel(row);
    if (unreadable !== null) return reading === 'authored' ? unreadable : null;
    const context = { place, value: textOf(row.authored.name), subjects };
    reporter.report(diagnostics['level-missing'], context);
    return null;
  }
  if (second !== undefined) {
    const blank = row.labelLevels.find((each) => String(row.authored.labels[each - 1]).trim() === '');
    const label = row.labelLevels.find((each) => each !== blank) ?? level;
    if (blank !== undefined) {
      // A cell that looks empty is not found by looking at the label beside it.
      const { file, sheet } = row.origin;
      const context = {
        place: placeInSheet(file, sheet, row.levelColumns[blank - 1] ?? 1, row.row),
        subjects,
      };
      const parameters = { label: textOf(row.authored.labels[label - 1] ?? null) ?? '' };
      reporter.report(diagnostics['level-cell-blank'], context, parameters);
      return null;
    }
    const levels = row.labelLevels.join(', ');
    const context = { place, value: textOf(row.authored.labels[level - 1] ?? null), subjects };
    reporter.report(diagnostics['level-several'], context, { levels });
    return null;
  }
  return level;
}

/** The level whose cell holds something that cannot be read, which is told at that cell. */
function unreadableLevel({ levelColumns, unreadable }: SheetRow): number | null {
  const index = levelColumns.findIndex((column) => unreadable.has(column));
  return index === -1 ? null : index + 1;
}

/** The tag of a row, or where it stands. */
function tagOf({ authored, row }: SheetRow): string {
  return textOf(authored.name) ?? `A${row}`;
}

function textOf(value: Scalar | null): string | null {
  return value === null ? null : String(value);
}

/**
 * The parent of each row: the latest row one level up, unless a row of a smaller level came between
 * (docs/reference/format-des-classeurs.md §8.4). Rows without a readable level have no entry; `null` is a row of level 1,
 * `undefined` a row whose parent does not exist.
 */
function parentsOf<Row>(
  rows: Iterable<Row>,
  levelOfRow: (row: Row) => number | null,
): Map<Row, Row | null | undefined> {
  const parents = new Map<Row, Row | null | undefined>();
  const latest: (Row | undefined)[] = [];
  for (const row of rows) {
    const level = levelOfRow(row);
    if (level === null) continue;
    parents.set(row, level === 1 ? null : latest[level - 1]);
    latest[level] = row;
    latest.length = level + 1;
  }
  return parents;
}

/** Links nodes to their parents, level 1 nodes being returned; reports level jumps. */
export function linkNodes(
  nodes: readonly RowNode[],
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): RowNode[] {
  const roots: RowNode[] = [];
  for (const [node, parent] of parentsOf(nodes, ({ level }) => level)) {
    if (parent === null) {
      roots.push(node);
    } else if (parent === undefined) {
      const value = textOf(node.row.authored.name);
      const context = { place: placeOf(node.row.origin, 'label'), value, subjects };
      const parameters = { level: node.level, parent: node.level - 1 };
      reporter.report(diagnostics['level-jump'], context, parameters);
    } else {
      parent.children.push(node);
    }
  }
  return roots;
}

/** The rows of a perimeter that have a place in the message. */
export interface PlacedRows {
  readonly nodes: readonly RowNode[];
  /** Types whose description is lost with an object that is not ticked, which was reported. */
  readonly lostTypes: ReadonlySet<string>;
}

/**
 * Rows whose parent in the sheet is outside the perimeter: today's publication hangs them under the
 * previous kept row of the parent's level, and so do we, saying so once for the rows of one parent, at the cell that
 * is not ticked. Where that row is a plain value, or where the type that the parent describes is used elsewhere, they
 * are left out, which is an error.
 */
export function withoutOrphans(
  sheetRows: readonly SheetRow[],
  nodes: readonly RowNode[],
  perimeterColumn: number | undefined,
  reading: Reading,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): PlacedRows {
  const readableLevel = (row: SheetRow) => {
    const [level = reading === 'authored' ? unreadableLevel(row) : null, second] = row.labelLevels;
    return second === undefined ? level : null;
  };
  const sheetParents = new Map(
    [...parentsOf(sheetRows, readableLevel)].map(([row, parent]) => [row.row, parent]),
  );
  const kept = new Set(nodes.map(({ row }) => row.row));
  const keptParents = parentsOf(nodes, ({ level }) => level);
  const orphans = new Map<
    string,
    { first: RowNode; parent: SheetRow; adopter: SheetRow | null; count: number; isTwice: boolean }
  >();
  const twice = sameTags(keptParents);
  for (const [node, newParent] of keptParents) {
    const sheetParent = sheetParents.get(node.row.row);
    if (sheetParent === null || sheetParent === undefined || kept.has(sheetParent.row)) continue;
    if (newParent === null || (newParent === undefined && reading === 'published')) continue;
    const adopted = newParent?.row ?? null;
    const key = `${sheetParent.row} ${adopted?.row ?? ''}`;
    const known = orphans.get(key);
    if (known === undefined) {
      const isTwice = twice.has(node);
      orphans.set(key, { first: node, parent: sheetParent, adopter: adopted, count: 1, isTwice });
    } else {
      known.count += 1;
      known.isTwice ||= twice.has(node);
    }
  }
  /** Rows that contain data and are not kept, by number. */
  const lost = new Set<number>();
  const lostTypes = new Set<string>();
  const usedTypes = new Set(nodes.map(({ row }) => row.authored.type));
  for (const { first, parent, adopter, count, isTwice } of orphans.values()) {
    const value = textOf(first.row.authored.name);
    const { file, sheet } = parent.origin;
    const place =
      perimeterColumn === undefined
        ? placeOf(first.row.origin, 'label')
        : placeInSheet(file, sheet, perimeterColumn, parent.row);
    const context = { place, value, subjects };
    const type = parent.authored.type;
    const isNeeded = type !== null && usedTypes.has(type) && !VALUE_TYPES.some((value) => value === type);
    const isError =
      reading === 'authored' &&
      (adopter === null || adopter.authored.objectMark === null || isNeeded || isTwice);
    if (isError) lost.add(parent.row);
    if (isError && typeof type === 'string') lostTypes.add(type);
    const parameters = { parent: tagOf(parent), adopter: adopter === null ? '' : tagOf(adopter), count };
    if (isError) reporter.report(diagnostics['object-unticked'], context, parameters);
    else reporter.report(diagnostics['orphan-row'], context, parameters);
  }
  if (lost.size === 0) return { nodes, lostTypes };
  const isLost = (row: number): boolean => {
    for (let above = sheetParents.get(row); above; above = sheetParents.get(above.row)) {
      if (lost.has(above.row)) return true;
    }
    return false;
  };
  for (const { row } of nodes.filter(({ row }) => isLost(row.row))) {
    const { objectMark, type } = row.authored;
    // The rows of a code-and-label are those of the first one, wherever it stands.
    if (objectMark !== null && typeof type === 'string' && type !== 'codeAndLabel') lostTypes.add(type);
  }
  return { nodes: nodes.filter(({ row }) => !isLost(row.row)), lostTypes };
}

/** Rows whose parent has another row of the same tag. */
function sameTags(parents: ReadonlyMap<RowNode, RowNode | null | undefined>): ReadonlySet<RowNode> {
  const siblings = new Map<string, RowNode[]>();
  for (const [node, parent] of parents) {
    const key = `${parent?.row.row ?? ''} ${textOf(node.row.authored.name) ?? ''}`;
    siblings.set(key, [...(siblings.get(key) ?? []), node]);
  }
  return new Set([...siblings.values()].filter(({ length }) => length > 1).flat());
}

/** Whether a level exists in the workbook's columns. */
export function isLevel(level: number): boolean {
  return level >= 1 && level <= LEVELS;
}
