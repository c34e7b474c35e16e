import {
  type DiagnosticReporter,
  type Field,
  placeOf,
  type SuggestedCodes,
  type ValueType,
  walkFields,
} from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { isCodeAndLabel } from './code-and-label.ts';
import type { ConstraintReader } from './constraint.ts';
import { OBJECT_MARK, type RowReader } from './row-reader.ts';
import type { RowNode } from './row-tree.ts';

/** What every field of a message needs to be built. */
export interface FieldContext {
  readonly rows: RowReader;
  readonly constraints: ConstraintReader;
  readonly subjects: readonly string[];
  readonly reporter: DiagnosticReporter;
}

/** The types of rows left out because of a fault: nothing more is to be said of them. */
export interface DroppedTypes {
  isDropped(type: string): boolean;
}

/** Turns the rows of one message into fields. */
export class FieldBuilder implements DroppedTypes {
  readonly #droppedTypes = new Set<string>();
  #hasDroppedUnknownType = false;
  readonly #context: FieldContext;
  #hasLeftOut = false;

  constructor(context: FieldContext) {
    this.#context = context;
  }

  /** Whether some row could not become a field. */
  get hasLeftOut(): boolean {
    return this.#hasLeftOut;
  }

  /** Any type may be that of an object whose own type cannot be read. */
  isDropped(type: string): boolean {
    return this.#hasDroppedUnknownType || this.#droppedTypes.has(type);
  }

  /** The fields of sibling rows; a row that cannot be read is left out. */
  build(nodes: readonly RowNode[], parentPath: string): readonly Field[] {
    return nodes.flatMap((node) => {
      const field = this.#buildOne(node, parentPath);
      if (field !== null) return [field];
      this.#hasLeftOut = true;
      return [];
    });
  }

  #buildOne(node: RowNode, parentPath: string): Field | null {
    const { row, level } = node;
    const { authored } = row;
    const { rows, constraints, subjects, reporter } = this.#context;
    const name = rows.name(node);
    const cardinality = rows.cardinality(node);
    const path = `${parentPath}/${name ?? `A${row.row}`}`;
    const isObject = rows.isObject(node);
    const children = isObject ? this.build(node.children, path) : [];
    const type = isObject ? rows.objectType(node, name) : rows.leafType(node);
    // What it is made of has been left out, and told.
    if (isObject && type !== null && children.length === 0 && node.children.length > 0) this.#drop(type, []);
    if (isObject && type !== null) this.#reportUnreadConstraint(node);
    if (name === null || cardinality === null || type === null) {
      if (isObject) this.#drop(type, children);
      return null;
    }
    const labelLevel = row.labelLevels[0] ?? 1;
    const shared = {
      name,
      label: String(authored.labels[labelLevel - 1] ?? ''),
      description: authored.description === null ? null : String(authored.description),
      cardinality,
      level,
      path,
      origin: row.origin,
      row: authored,
    };
    if (isObject) {
      const isCoded = isCodeAndLabel(row);
      return {
        ...shared,
        kind: 'object',
        typeName: type,
        children,
        isCodeAndLabel: isCoded,
        suggested: isCoded ? suggestedByCode(children) : null,
      };
    }
    const valueType = type as ValueType;
    const stated = node.constraint ?? { text: authored.constraint, origin: row.origin };
    const context = { place: placeOf(stated.origin, 'constraint'), value: stated.text, subjects };
    const constraint = constraints.read(stated.text, valueType, context, reporter, row.example);
    return {
      ...shared,
      kind: 'leaf',
      type: valueType,
      pattern: constraint.pattern,
      enumeration: constraint.enumeration,
      suggested: this.#chosen(node, constraint.suggested),
      example: row.example,
      constraintOrigin: node.constraint?.origin ?? null,
    };
  }

  /** The list named in the column wins over that of the constraint cell; two that differ are told. */
  #chosen(node: RowNode, inCell: SuggestedCodes | null): SuggestedCodes | null {
    const inColumn = this.#suggested(node);
    if (inColumn === null || inCell === null || inColumn.nomenclature === inCell.nomenclature) {
      return inColumn ?? inCell;
    }
    const { subjects, reporter } = this.#context;
    const { text, origin } = node.suggestion ?? { text: node.row.nomenclature, origin: node.row.origin };
    const context = { place: placeOf(origin, 'nomenclature'), value: text, subjects };
    const parameters = { column: inColumn.nomenclature.id, cell: inCell.nomenclature.id };
    reporter.report(diagnostics['nomenclature-named-twice'], context, parameters);
    return inColumn;
  }

  /** The list named in the column beside the constraint. */
  #suggested(node: RowNode): SuggestedCodes | null {
    const { constraints, subjects, reporter } = this.#context;
    const { text, origin } = node.suggestion ?? { text: node.row.nomenclature, origin: node.row.origin };
    if (text === null) return null;
    const context = { place: placeOf(origin, 'nomenclature'), value: text, subjects };
    return constraints.readSuggestion(String(text), context, reporter);
  }

  /** The types an object and the objects inside it would have defined. */
  #drop(type: string | null, children: readonly Field[]): void {
    if (type === null) this.#hasDroppedUnknownType = true;
    else this.#droppedTypes.add(type);
    for (const field of walkFields(children)) {
      if (field.kind === 'object') this.#droppedTypes.add(field.typeName);
    }
  }

  /** A keyword on an object constrains nothing; on a later code-and-label it is the list of its codes. */
  #reportUnreadConstraint(node: RowNode): void {
    const { constraint, objectMark } = node.row.authored;
    // A value with data below it by mistake keeps its constraint; its mistake is told where it is.
    if (objectMark !== OBJECT_MARK) return;
    if (node.row.nomenclature !== null && !isCodeAndLabel(node.row)) {
      const { subjects, reporter } = this.#context;
      const value = String(node.row.nomenclature);
      const context = { place: placeOf(node.row.origin, 'nomenclature'), value, subjects };
      reporter.report(diagnostics['constraint-on-object'], context);
    }
    const isList = isCodeAndLabel(node.row) && node.children.some((child) => child.constraint !== undefined);
    if (typeof constraint !== 'string' || isList || !/^\s*(REGEX|ENUM|NOMENCLATURE)\b/.test(constraint))
      return;
    const { subjects, reporter } = this.#context;
    const context = { place: placeOf(node.row.origin, 'constraint'), value: constraint, subjects };
    reporter.report(diagnostics['constraint-on-object'], context);
  }
}

/** What the code of a code-and-label object is meant to be taken from. */
function suggestedByCode(children: readonly Field[]): SuggestedCodes | null {
  const code = children.find(({ name }) => name === 'code');
  return code?.kind === 'leaf' ? code.suggested : null;
}
