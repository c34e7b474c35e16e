import { closestName, type DiagnosticReporter, placeOf } from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import type { Reading } from './reading.ts';
import { isLevel, type RowNode } from './row-tree.ts';
import type { SheetRow } from './specification-table.ts';
import { HEADER_ROW } from './table-columns.ts';
import { isAspectUnreadable } from './unreadable-cell.ts';

/** The Format that makes an object out of a code and its label. */
export const CODE_AND_LABEL = 'codeAndLabel';

/** The tag of the template row that takes the constraint of the object row. */
const CODE_NAME = 'code';

/** How many rows below the first code-and-label row are its template. */
const TEMPLATE_ROWS = 2;

/** Whether a row asks for the pair of fields `code` and `label`. */
export function isCodeAndLabel(row: SheetRow): boolean {
  return row.authored.type === CODE_AND_LABEL;
}

/** A type that is almost it: it is told, and its rows are those of a code and its label all the same. */
function isMisspelt({ authored: { type, objectMark } }: SheetRow): boolean {
  const isLong = typeof type === 'string' && type.length > CODE_AND_LABEL.length - 3;
  return isLong && objectMark !== null && closestName(type, [CODE_AND_LABEL]) !== null;
}

/** Without its mark and without any list of codes, the type alone does not make one of a value. */
export function isMeantAsCodeAndLabel({ authored, nomenclature }: SheetRow): boolean {
  return [authored.objectMark, authored.constraint, nomenclature].some((cell) => cell !== null);
}

/**
 * Gives every later code-and-label row its own copy of the first one's template rows, the code taking
 * the constraint that the object row states (docs/reference/format-des-classeurs.md §10). Read as authored, a blank row (told
 * where the table is cut) does not part them.
 */
export function expandCodeAndLabel(
  nodes: readonly RowNode[],
  reading: Reading,
  isBlank: (row: number) => boolean,
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): readonly RowNode[] {
  const isCoded = ({ row, level }: RowNode, index: number) =>
    (isCodeAndLabel(row) || (reading === 'authored' && isMisspelt(row))) &&
    (reading === 'published' || isMeantAsCodeAndLabel(row) || (nodes[index + 1]?.level ?? 0) > level);
  const first = nodes.findIndex(isCoded);
  const firstNode = nodes[first];
  if (firstNode === undefined) return nodes;
  const template = nodes.slice(first + 1, first + 1 + TEMPLATE_ROWS);
  const follows = (row: number, before = firstNode.row.row): boolean => {
    let next = before + 1;
    while (reading === 'authored' && next < row && isBlank(next)) next += 1;
    return row === next;
  };
  const isTemplate = template.every(
    ({ row, level }, index) =>
      follows(row.row, template[index - 1]?.row.row) && level === firstNode.level + 1,
  );
  const hasCode = template.some(({ row }) => row.authored.name === CODE_NAME);
  const isWhole = isTemplate && template.length === TEMPLATE_ROWS;
  if (!isWhole || !hasCode) {
    const value = String(firstNode.row.authored.name ?? '');
    const context = { place: placeOf(firstNode.row.origin, 'type'), value, subjects };
    reporter.report(diagnostics['code-and-label-template-missing'], context);
    // Two rows of other tags are copied all the same, without the list.
    if (!isWhole || reading === 'authored') return nodes;
  }
  const own = reading === 'published' ? withoutMovedConstraints(nodes, first) : nodes;
  return own.flatMap((node, index) => {
    if (index > first && index <= first + TEMPLATE_ROWS) return [withSuggestionOf(firstNode.row, node)];
    if (index === first || !isCoded(node, index)) return [node];
    const level = node.level + 1;
    if (!isLevel(level)) {
      const context = { place: placeOf(node.row.origin, 'label'), subjects };
      reporter.report(diagnostics['code-and-label-too-deep'], context);
      return [node];
    }
    const hasNone = node.row.authored.constraint === null && node.row.nomenclature === null;
    if (hasNone && !isAspectUnreadable(node.row, 'constraint')) {
      const value = String(node.row.authored.name ?? '');
      const context = { place: placeOf(node.row.origin, 'constraint'), value, subjects };
      reporter.report(diagnostics['code-and-label-without-list'], context);
    }
    return [node, ...template.map(({ row }) => copyOf(row, level, node.row))];
  });
}

/** The code of the first code-and-label row may have its nomenclature on its own row, or on that of the object. */
function withSuggestionOf(owner: SheetRow, node: RowNode): RowNode {
  if (node.row.authored.name !== CODE_NAME || node.row.nomenclature !== null) return node;
  return { ...node, suggestion: { text: owner.nomenclature, origin: owner.origin } };
}

function copyOf(template: SheetRow, level: number, owner: SheetRow): RowNode {
  const copy: RowNode = { row: template, level, children: [] };
  if (template.authored.name !== CODE_NAME) return copy;
  return {
    ...copy,
    constraint: { text: owner.authored.constraint, origin: owner.origin },
    suggestion: { text: owner.nomenclature, origin: owner.origin },
  };
}

/** What the incumbent tool leaves in the cell whose constraint it has moved; it constrains nothing. */
const MOVED = 'nan';

/**
 * The incumbent tool finds the cell to clear by the identifier of the row, counted from the top of the table: where
 * identifiers are out of sequence it is the cell of another row, which loses its constraint
 * (docs/reference/format-des-classeurs.md §10).
 */
function withoutMovedConstraints(nodes: readonly RowNode[], first: number): readonly RowNode[] {
  const isLater = ({ row }: RowNode, index: number) => index !== first && isCodeAndLabel(row);
  /** From the row of a cleared cell to the position of the code-and-label row that clears it first. */
  const cleared = new Map<number, number>();
  for (const [index, node] of nodes.entries()) {
    const { row, identifier } = node.row;
    if (!isLater(node, index) || identifier === null) continue;
    const target = HEADER_ROW + identifier;
    if (target !== row && !cleared.has(target)) cleared.set(target, index);
  }
  if (cleared.size === 0) return nodes;
  return nodes.map((node, index) => {
    const clearedBy = cleared.get(node.row.row);
    // A code-and-label row that comes before has given its constraint away already.
    if (clearedBy === undefined || (isLater(node, index) && clearedBy > index)) return node;
    const authored = { ...node.row.authored, constraint: MOVED };
    return { ...node, row: { ...node.row, authored } };
  });
}
