import {
  type Cardinality,
  type DiagnosticContext,
  type DiagnosticReporter,
  type Field,
  type FieldAspect,
  parseCardinality,
  placeOf,
  type Scalar,
  VALUE_TYPES,
  type ValueType,
} from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { closestText } from '../text/closest-text.ts';
import { CODE_AND_LABEL, isCodeAndLabel } from './code-and-label.ts';
import type { ConstraintReader } from './constraint.ts';
import type { RowNode } from './row-tree.ts';

const OBJECT_MARK = 'X';
/** A tag the code generators of today cannot carry. */
const FORBIDDEN_NAME = 'file';
/** Basic types that the publication tool refuses for an object; it lets `phoneNumber` through. */
const BASIC_TYPES: ReadonlySet<string> = new Set(VALUE_TYPES.filter((type) => type !== 'phoneNumber'));

/** Turns the rows of one message into fields, reporting every fault of every row. */
export class FieldBuilder {
  /** Types of rows left out because of a fault: nothing more is to be said of them. */
  readonly droppedTypes = new Set<string>();
  readonly #constraints: ConstraintReader;
  readonly #subjects: readonly string[];
  readonly #reporter: DiagnosticReporter;
  /** Words that object rows of this message use as type. */
  readonly #objectTypes: ReadonlySet<string>;

  constructor(
    constraints: ConstraintReader,
    nodes: readonly RowNode[],
    subjects: readonly string[],
    reporter: DiagnosticReporter,
  ) {
    this.#constraints = constraints;
    this.#subjects = subjects;
    this.#reporter = reporter;
    this.#objectTypes = new Set(
      nodes
        .filter(({ row }) => row.authored.objectMark === OBJECT_MARK)
        .flatMap(({ row }) => (typeof row.authored.type === 'string' ? [row.authored.type] : [])),
    );
  }

  /** The fields of sibling rows; a row with a fault is left out, its message being refused anyway. */
  build(nodes: readonly RowNode[], parentPath: string): readonly Field[] {
    return nodes.flatMap((node) => this.#buildOne(node, parentPath) ?? []);
  }

  #buildOne(node: RowNode, parentPath: string): Field | null {
    const { row, level } = node;
    const { authored } = row;
    const name = this.#readName(node);
    const cardinality = this.#readCardinality(node);
    const path = `${parentPath}/${name ?? `A${row.row}`}`;
    const children = this.build(node.children, path);
    const isObject = this.#readObjectMark(node);
    const type = isObject ? this.#readObjectType(node, name) : this.#readLeafType(node);
    if (isObject) this.#reportUnreadConstraint(node);
    if (name === null || cardinality === null || type === null) {
      if (isObject && type !== null) this.droppedTypes.add(type);
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
    if (isObject)
      return { ...shared, kind: 'object', typeName: type, children, isCodeAndLabel: isCodeAndLabel(row) };
    const valueType = type as ValueType;
    const stated = node.constraint ?? { text: authored.constraint, origin: row.origin };
    const context = {
      place: placeOf(stated.origin, 'constraint'),
      value: stated.text,
      subjects: this.#subjects,
    };
    const constraint = this.#constraints.read(stated.text, valueType, context, this.#reporter);
    return {
      ...shared,
      kind: 'leaf',
      type: valueType,
      pattern: constraint.pattern,
      enumeration: constraint.enumeration,
      example: row.example,
      constraintOrigin: node.constraint?.origin ?? null,
    };
  }

  #context({ row }: RowNode, aspect: FieldAspect, value: Scalar | null): DiagnosticContext {
    return { place: placeOf(row.origin, aspect), value, subjects: this.#subjects };
  }

  #readName(node: RowNode): string | null {
    const { name } = node.row.authored;
    const context = this.#context(node, 'name', name);
    if (name === null || (typeof name === 'string' && name.trim() === '')) {
      this.#reporter.report(diagnostics['name-missing'], context);
      return null;
    }
    if (typeof name !== 'string') {
      this.#reporter.report(diagnostics['name-not-text'], context);
      return null;
    }
    if (/\s/u.test(name)) {
      const suggestion = camelCase(name);
      this.#reporter.report(diagnostics['name-with-blank'], context, { suggestion });
      return null;
    }
    if (name === FORBIDDEN_NAME) {
      this.#reporter.report(diagnostics['name-forbidden'], context);
      return null;
    }
    return name;
  }

  #readCardinality(node: RowNode): Cardinality | null {
    const text = node.row.authored.cardinality;
    const context = this.#context(node, 'cardinality', text);
    if (text === null || (typeof text === 'string' && text.trim() === '')) {
      this.#reporter.report(diagnostics['cardinality-missing'], context);
      return null;
    }
    const cardinality = parseCardinality(String(text));
    if (cardinality === 'unreadable') {
      this.#reporter.report(diagnostics['cardinality-unreadable'], context);
      return null;
    }
    if (cardinality === 'inverted') {
      const suggestion = String(text).split('..').reverse().join('..');
      this.#reporter.report(diagnostics['cardinality-inverted'], context, { suggestion });
      return null;
    }
    return cardinality;
  }

  #readObjectMark(node: RowNode): boolean {
    const { objectMark, type } = node.row.authored;
    const isObject = objectMark === OBJECT_MARK;
    if (isObject) return true;
    const context = this.#context(node, 'objectMark', objectMark);
    if (objectMark !== null && String(objectMark).trim() !== '') {
      this.#reporter.report(diagnostics['object-mark-unreadable'], context);
      // Read on as the author means it, so that one slip gives one finding.
      return String(objectMark).trim().toUpperCase() === OBJECT_MARK;
    }
    if (node.children.length > 0 || type === CODE_AND_LABEL) {
      this.#reporter.report(diagnostics['object-mark-missing'], {
        ...context,
        value: node.row.authored.name,
      });
      return true;
    }
    return false;
  }

  #readObjectType(node: RowNode, name: string | null): string | null {
    const { type } = node.row.authored;
    const context = this.#context(node, 'type', type);
    if (type === null || type === CODE_AND_LABEL) {
      if (type === null && node.children.length === 0) {
        const place = { ...context, value: node.row.authored.name };
        this.#reporter.report(diagnostics['object-empty'], place);
        return null;
      }
      return name;
    }
    if (typeof type === 'string' && closestText(type, [CODE_AND_LABEL]) !== null && type.length > 9) {
      this.#reporter.report(diagnostics['type-misspelled'], context, { suggestion: CODE_AND_LABEL });
      return null;
    }
    if (typeof type !== 'string' || BASIC_TYPES.has(type)) {
      this.#reporter.report(diagnostics['object-with-basic-type'], context);
      return null;
    }
    return type;
  }

  /** A keyword on an object constrains nothing; on a later code-and-label it is the list of its codes. */
  #reportUnreadConstraint(node: RowNode): void {
    const { constraint } = node.row.authored;
    const isList = isCodeAndLabel(node.row) && node.children.some((child) => child.constraint !== undefined);
    if (typeof constraint !== 'string' || isList || !/^\s*(REGEX|ENUM|NOMENCLATURE)\b/.test(constraint))
      return;
    this.#reporter.report(diagnostics['constraint-on-object'], this.#context(node, 'constraint', constraint));
  }

  #readLeafType(node: RowNode): ValueType | null {
    const { type } = node.row.authored;
    const context = this.#context(node, 'type', type);
    if (type === null || (typeof type === 'string' && type.trim() === '')) {
      this.#reporter.report(diagnostics['type-missing'], context);
      return null;
    }
    const known = VALUE_TYPES.find((candidate) => candidate === type);
    if (known !== undefined) return known;
    if (this.#objectTypes.has(String(type))) {
      const place = this.#context(node, 'objectMark', type);
      this.#reporter.report(diagnostics['object-mark-missing-for-type'], place);
      return null;
    }
    const suggestion = closestText(String(type), VALUE_TYPES);
    if (suggestion === null) this.#reporter.report(diagnostics['type-unknown'], context);
    else this.#reporter.report(diagnostics['type-misspelled'], context, { suggestion });
    return null;
  }
}

/** `code postal` becomes `codePostal`. */
function camelCase(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
