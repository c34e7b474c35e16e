import {
  type Cardinality,
  cardinalityAsMeant,
  closestName,
  type DiagnosticContext,
  type DiagnosticReporter,
  type FieldAspect,
  markAsMeant,
  parseCardinality,
  placeOf,
  type Scalar,
  VALUE_TYPES,
  type ValueType,
} from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import { BASIC_TYPES } from './basic-types.ts';
import { CODE_AND_LABEL, isMeantAsCodeAndLabel } from './code-and-label.ts';
import { FORBIDDEN_NAME, OBJECT_MARK, type RowReader } from './row-reader.ts';
import type { RowNode } from './row-tree.ts';
import { isAspectUnreadable } from './unreadable-cell.ts';

/** Reads rows as their author means them, and reports every fault of every row. */
export class AuthoredRowReader implements RowReader {
  readonly #subjects: readonly string[];
  readonly #reporter: DiagnosticReporter;
  /** Words that object rows of this message use as type. */
  readonly #objectTypes: ReadonlySet<string>;

  constructor(nodes: readonly RowNode[], subjects: readonly string[], reporter: DiagnosticReporter) {
    this.#subjects = subjects;
    this.#reporter = reporter;
    this.#objectTypes = new Set(
      nodes
        .filter(({ row }) => row.authored.objectMark === OBJECT_MARK)
        .flatMap(({ row }) => (typeof row.authored.type === 'string' ? [row.authored.type] : [])),
    );
  }

  name(node: RowNode): string | null {
    const { name } = node.row.authored;
    if (isAspectUnreadable(node.row, 'name')) return null;
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
      // Only a blank around it is nobody's choice.
      const fix = suggestion === name.trim() ? suggestion : null;
      this.#reporter.report(diagnostics['name-with-blank'], { ...context, fix }, { suggestion });
      return null;
    }
    if (name === FORBIDDEN_NAME) {
      this.#reporter.report(diagnostics['name-forbidden'], context);
      return null;
    }
    return name;
  }

  cardinality(node: RowNode): Cardinality | null {
    const text = node.row.authored.cardinality;
    if (isAspectUnreadable(node.row, 'cardinality')) return null;
    const context = this.#context(node, 'cardinality', text);
    if (text === null || (typeof text === 'string' && text.trim() === '')) {
      this.#reporter.report(diagnostics['cardinality-missing'], context);
      return null;
    }
    const cardinality = parseCardinality(String(text));
    if (cardinality === 'unreadable' && /^\d{4}-\d{2}-\d{2}/.test(String(text))) {
      this.#reporter.report(diagnostics['cardinality-is-date'], context);
      return null;
    }
    if (cardinality === 'unreadable') {
      const fix = cardinalityAsMeant(String(text));
      this.#reporter.report(diagnostics['cardinality-unreadable'], { ...context, fix });
      return null;
    }
    if (cardinality === 'inverted') {
      const suggestion = String(text).split('..').reverse().join('..');
      this.#reporter.report(diagnostics['cardinality-inverted'], context, { suggestion });
      return null;
    }
    return cardinality;
  }

  isObject(node: RowNode): boolean {
    const { objectMark, type } = node.row.authored;
    if (objectMark === OBJECT_MARK) return true;
    // Everything below is read on as the author means it, so that one slip gives one finding.
    const hasChildren = node.children.length > 0;
    if (hasChildren && isValueType(type)) return true;
    if (isAspectUnreadable(node.row, 'objectMark')) return hasChildren || isObjectType(type);
    const context = this.#context(node, 'objectMark', objectMark);
    if (objectMark !== null && String(objectMark).trim() !== '') {
      const fix = markAsMeant(String(objectMark), OBJECT_MARK);
      this.#reporter.report(diagnostics['object-mark-unreadable'], { ...context, fix });
      return hasChildren || isObjectType(type);
    }
    if (!hasChildren && (type !== CODE_AND_LABEL || !isMeantAsCodeAndLabel(node.row))) return false;
    this.#reporter.report(diagnostics['object-mark-missing'], {
      ...context,
      value: node.row.authored.name,
    });
    return true;
  }

  objectType(node: RowNode, name: string | null): string | null {
    const { type, objectMark } = node.row.authored;
    if (isAspectUnreadable(node.row, 'type')) return null;
    const context = this.#context(node, 'type', type);
    if (type === null || type === CODE_AND_LABEL) {
      if (type === null && node.children.length === 0) {
        const place = { ...context, value: node.row.authored.name };
        this.#reporter.report(diagnostics['object-empty'], place);
        return null;
      }
      return name;
    }
    if (typeof type === 'string' && closestName(type, [CODE_AND_LABEL]) !== null && type.length > 9) {
      this.#reporter.report(diagnostics['type-misspelled'], context, { suggestion: CODE_AND_LABEL });
      return null;
    }
    if (isValueType(type) && objectMark !== OBJECT_MARK) {
      const [first] = node.children;
      // What an object has not: the value is one, and the rows below stand at a wrong level, or have lost their object.
      const isValue = node.row.authored.constraint !== null || node.row.authored.example !== null;
      const place = isValue && first !== undefined ? placeOf(first.row.origin, 'label') : context.place;
      this.#reporter.report(
        diagnostics['value-with-children'],
        { ...context, place, value: node.row.authored.name },
        { type: String(type) },
      );
      return name;
    }
    if (typeof type === 'string' && BASIC_TYPES.has(type) && node.children.length === 0) {
      const mark = this.#context(node, 'objectMark', objectMark);
      this.#reporter.report(diagnostics['object-mark-on-value'], mark, { type });
      return null;
    }
    if (typeof type !== 'string' || BASIC_TYPES.has(type)) {
      this.#reporter.report(diagnostics['object-with-basic-type'], context);
      return null;
    }
    return type;
  }

  leafType(node: RowNode): ValueType | null {
    const { type } = node.row.authored;
    if (isAspectUnreadable(node.row, 'type')) return null;
    const context = this.#context(node, 'type', type);
    if (type === null || (typeof type === 'string' && type.trim() === '')) {
      this.#reporter.report(diagnostics['type-missing'], context);
      return null;
    }
    const known = VALUE_TYPES.find((candidate) => candidate === type);
    if (known !== undefined) return known;
    if (this.#objectTypes.has(String(type)) || type === CODE_AND_LABEL) {
      const place = this.#context(node, 'objectMark', type);
      this.#reporter.report(diagnostics['object-mark-missing-for-type'], place);
      return null;
    }
    const suggestion = closestName(String(type), VALUE_TYPES);
    if (suggestion === null) this.#reporter.report(diagnostics['type-unknown'], context);
    else this.#reporter.report(diagnostics['type-misspelled'], context, { suggestion });
    return null;
  }

  #context({ row }: RowNode, aspect: FieldAspect, value: Scalar | null): DiagnosticContext {
    return { place: placeOf(row.origin, aspect), value, subjects: this.#subjects };
  }
}

function isObjectType(type: Scalar | null): boolean {
  return type !== null && !isValueType(type);
}

function isValueType(type: Scalar | null): boolean {
  return VALUE_TYPES.some((known) => known === type);
}

/** `code postal` becomes `codePostal`. */
function camelCase(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
