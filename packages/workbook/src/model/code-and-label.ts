import { type DiagnosticReporter, placeOf } from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { isLevel, type RowNode } from './row-tree.ts';
import type { SheetRow } from './specification-table.ts';

/** The Format that makes an object out of a code and its label. */
export const CODE_AND_LABEL = 'codeAndLabel';

/** The tag of the template row that takes the constraint of the object row. */
const CODE_NAME = 'code';

/** How many rows below the first code-and-label row are its template. */
const TEMPLATE_ROWS = 2;

export function isCodeAndLabel(row: SheetRow): boolean {
  return row.authored.type === CODE_AND_LABEL;
}

/**
 * Gives every later code-and-label row its own copy of the first one's template rows, the code taking
 * the constraint that the object row states (workbook-format.md §10).
 */
export function expandCodeAndLabel(
  nodes: readonly RowNode[],
  subjects: readonly string[],
  reporter: DiagnosticReporter,
): readonly RowNode[] {
  const first = nodes.findIndex(({ row }) => isCodeAndLabel(row));
  const firstNode = nodes[first];
  if (firstNode === undefined) return nodes;
  const template = nodes.slice(first + 1, first + 1 + TEMPLATE_ROWS);
  const isTemplate = template.every(
    ({ row, level }, index) => row.row === firstNode.row.row + 1 + index && level === firstNode.level + 1,
  );
  const hasCode = template.some(({ row }) => row.authored.name === CODE_NAME);
  if (!isTemplate || !hasCode || template.length < TEMPLATE_ROWS) {
    const value = String(firstNode.row.authored.name ?? '');
    const context = { place: placeOf(firstNode.row.origin, 'type'), value, subjects };
    reporter.report(diagnostics['code-and-label-template-missing'], context);
    return nodes;
  }
  return nodes.flatMap((node, index) => {
    if (index === first || !isCodeAndLabel(node.row)) return [node];
    const level = node.level + 1;
    if (!isLevel(level)) {
      const context = { place: placeOf(node.row.origin, 'label'), subjects };
      reporter.report(diagnostics['code-and-label-too-deep'], context);
      return [node];
    }
    if (node.row.authored.constraint === null) {
      const value = String(node.row.authored.name ?? '');
      const context = { place: placeOf(node.row.origin, 'constraint'), value, subjects };
      reporter.report(diagnostics['code-and-label-without-list'], context);
    }
    return [node, ...template.map(({ row }) => copyOf(row, level, node.row))];
  });
}

function copyOf(template: SheetRow, level: number, owner: SheetRow): RowNode {
  const copy: RowNode = { row: template, level, children: [] };
  if (template.authored.name !== CODE_NAME) return copy;
  return { ...copy, constraint: { text: owner.authored.constraint, origin: owner.origin } };
}
