import { type DiagnosticReporter, type Message, placeInSheet } from '@hubsante/model';
import { AuthoredRowReader } from './authored-row-reader.ts';
import { CODE_AND_LABEL, expandCodeAndLabel, isCodeAndLabel } from './code-and-label.ts';
import type { ConstraintReader } from './constraint.ts';
import type { Conventions } from './conventions.ts';
import { FieldBuilder } from './field-builder.ts';
import { leftOutRows } from './left-out-rows.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { rowsOfPerimeter } from './perimeter.ts';
import { publishedRowReader } from './published-row-reader.ts';
import type { Reading } from './reading.ts';
import { levelOf, linkNodes, type RowNode, withoutOrphans } from './row-tree.ts';
import type { SheetRow, SpecificationTable } from './specification-table.ts';
import { HEADER_ROW } from './table-columns.ts';
import { TypeCollector } from './type-collector.ts';
import { reportUnreadableCells } from './unreadable-cell.ts';

/**
 * One message: a field table seen through one perimeter. `null` when it has no usable perimeter and, read as
 * published, when a row of it stops the incumbent tool.
 */
export function buildMessage(
  table: SpecificationTable,
  declaration: MessageDeclaration,
  conventions: Conventions,
  constraints: ConstraintReader,
  reading: Reading,
  reporter: DiagnosticReporter,
): Message | null {
  const { name, root, perimeter, configuration, place, rootPlace, perimeterPlace } = declaration;
  const subjects = [name];
  const isWithoutFields = conventions.rootsWithoutFields.includes(root);
  const rows = rowsOfPerimeter(table, declaration, isWithoutFields, reading, reporter);
  if (rows === null) return null;
  const nodes: RowNode[] = [];
  for (const row of rows) {
    reportUnreadableCells(row, subjects, reporter);
    const level = levelOf(row, reading, subjects, reporter);
    if (level !== null) nodes.push({ row, level, children: [] });
  }
  const column = perimeter === null ? undefined : table.columns.others.get(perimeter);
  const placed = withoutOrphans(table.rows, nodes, column, reading, subjects, reporter);
  // Without the first of them, none has a template.
  const hasTemplate = !placed.lostTypes.has(CODE_AND_LABEL);
  const whole = hasTemplate ? placed.nodes : placed.nodes.filter(({ row }) => !isCodeAndLabel(row));
  const blank = new Set(table.rows.filter(isBlankRow).map(({ row }) => row));
  const expanded = expandCodeAndLabel(whole, reading, (row) => blank.has(row), subjects, reporter);
  const roots = linkNodes(expanded, subjects, reporter);
  const rowReader =
    reading === 'published' ? publishedRowReader : new AuthoredRowReader(expanded, subjects, reporter);
  const builder = new FieldBuilder({ rows: rowReader, constraints, subjects, reporter });
  const fields = isWithoutFields ? [] : builder.build(roots, '');
  const isWhole =
    nodes.length === rows.length && countNodes(roots) === expanded.length && !builder.hasLeftOut;
  if (reading === 'published' && !isWhole && !isWithoutFields) return null;
  const dropped = {
    isDropped: (type: string) => placed.lostTypes.has(type) || builder.isDropped(type),
  };
  return {
    name,
    root,
    perimeter,
    fields,
    types: new TypeCollector(conventions, { name, root }, reporter).collect(fields, dropped),
    rows: rows.map(({ authored }) => authored),
    ...(column === undefined
      ? {}
      : {
          columnPlace: placeInSheet(table.file, table.sheet.name, column, HEADER_ROW),
          leftOut: leftOutRows(table, column, rows),
        }),
    isOpen: conventions.openMessages.roots.includes(root) || conventions.openMessages.names.includes(name),
    configuration,
    file: table.file,
    sheet: table.sheet.name,
    place,
    rootPlace,
    perimeterPlace,
  };
}

function countNodes(nodes: readonly RowNode[]): number {
  return nodes.reduce((count, { children }) => count + 1 + countNodes(children), 0);
}

function isBlankRow({ authored, labelLevels, unreadable }: SheetRow): boolean {
  const { name, cardinality, type } = authored;
  return (
    labelLevels.length === 0 &&
    unreadable.size === 0 &&
    [name, cardinality, type].every((one) => one === null)
  );
}
