import { parseCardinality } from '../cardinality.ts';
import { type AuthoredRow, type Field, VALUE_TYPES } from '../field.ts';
import type { Message } from '../message.ts';
import { type ColumnOfAspect, type Origin, placeOf } from '../origin.ts';
import { collectTypes } from './collect-types.ts';
import { type CodesByNomenclature, constraintFromText } from './constraint-from-text.ts';
import { scalarOf, tableRows, textOf } from './table-rows.ts';

/** What a table does not say of its message. */
export interface MessageOptions {
  /** `RS-ESSAI`. */
  readonly name?: string;
  /** `essai`. */
  readonly root?: string;
  /** Codes of the nomenclatures that rows cite. */
  readonly nomenclatures?: CodesByNomenclature;
  /** Whether properties the table does not name are accepted at the root. */
  readonly isOpen?: boolean;
}

const FILE = 'model.xlsx';
/** The first row of a table stands where the first datum of a sheet does. */
const FIRST_ROW = 9;
/** Where the columns stand in a sheet of releases 3.x; B to G hold the labels of levels 1 to 6. */
const LABEL_OF_LEVEL_1 = 2;
const COLUMNS: ColumnOfAspect = {
  id: 1,
  description: 8,
  example: 9,
  name: 10,
  cardinality: 11,
  objectMark: 12,
  type: 13,
  constraint: 14,
};

/** A row of the table and the rows written under it. */
interface RowNode {
  readonly cells: readonly string[];
  readonly level: number;
  readonly row: number;
  readonly children: RowNode[];
}

/**
 * A message from a Markdown table with the columns
 * `| Donnée | Balise | Cardinalité | Format | Détails | Exemple | Description |`; the header may be left out.
 *
 * `> Nom` is a datum of level 2, `>> Nom` of level 3. Format is a basic type, or `X person` for an object,
 * `X` for one without a type name, `X codeAndLabel`. A cell between double quotes keeps its blanks; an
 * example is a number or a boolean where Excel would make one of it. The cells stand where they do in a sheet of releases
 * 3.x, the first row in row 9: tag J9, constraint N9, example I9.
 *
 * @throws Error when the table itself is wrong: that is the test’s fault, not a finding.
 */
export function messageFromTable(markdown: string, options: MessageOptions = {}): Message {
  const { name = 'RS-ESSAI', root = 'essai', nomenclatures = {}, isOpen = false } = options;
  const rows = tableRows(markdown);
  const isHeader = rows[0]?.[0] === 'Donnée' && rows[0][1] === 'Balise';
  const nodes = rows.slice(isHeader ? 1 : 0).map((cells, index) => nodeOf(cells, FIRST_ROW + index));
  const builder = new FieldBuilder(name, nomenclatures);
  const fields = builder.build(linkNodes(nodes), '');
  return {
    name,
    root,
    perimeter: null,
    fields,
    types: collectTypes(fields),
    rows: nodes.map(authoredRow),
    isOpen,
    configuration: null,
    file: FILE,
    sheet: name,
    place: { file: FILE, sheet: name, cell: 'A3' },
    rootPlace: { file: FILE, sheet: name, cell: 'C3' },
  };
}

function nodeOf(cells: readonly string[], row: number): RowNode {
  if (cells.length !== 7)
    throw new Error(`7 columns are expected, not ${cells.length}: ${cells.join(' | ')}`);
  const depth = /^>*/.exec(cells[0] ?? '')?.[0].length ?? 0;
  return { cells, level: depth + 1, row, children: [] };
}

function linkNodes(nodes: readonly RowNode[]): readonly RowNode[] {
  const roots: RowNode[] = [];
  const lastOfLevel: RowNode[] = [];
  for (const node of nodes) {
    if (node.level > lastOfLevel.length + 1) throw new Error(`a level is missing above row ${node.row}`);
    const siblings = node.level === 1 ? roots : lastOfLevel[node.level - 2]?.children;
    siblings?.push(node);
    lastOfLevel.length = node.level - 1;
    lastOfLevel.push(node);
  }
  return roots;
}

function authoredRow({ cells, level }: RowNode): AuthoredRow {
  const [
    label = '',
    name = '',
    cardinality = '',
    format = '',
    constraint = '',
    example = '',
    description = '',
  ] = cells;
  const [, mark = null, type = ''] = /^(X)?\s*(.*)$/.exec(format) ?? [];
  const labels = Array.from({ length: 6 }, (_, index) =>
    index === level - 1 ? textOf(label.replace(/^>+\s*/, '')) : null,
  );
  return {
    labels,
    description: textOf(description),
    example: scalarOf(example),
    name: textOf(name),
    cardinality: textOf(cardinality),
    objectMark: mark,
    type: textOf(type),
    constraint: textOf(constraint),
  };
}

class FieldBuilder {
  readonly #sheet: string;
  readonly #nomenclatures: CodesByNomenclature;

  constructor(sheet: string, nomenclatures: CodesByNomenclature) {
    this.#sheet = sheet;
    this.#nomenclatures = nomenclatures;
  }

  build(nodes: readonly RowNode[], parentPath: string): readonly Field[] {
    return nodes.map((node) => this.#field(node, parentPath));
  }

  #field(node: RowNode, parentPath: string): Field {
    const { level } = node;
    const row = authoredRow(node);
    const name = String(row.name ?? '');
    const cardinality = parseCardinality(String(row.cardinality));
    if (typeof cardinality === 'string') throw new Error(`cardinality of row ${node.row} is ${cardinality}`);
    const origin: Origin = {
      file: FILE,
      sheet: this.#sheet,
      row: node.row,
      columns: { ...COLUMNS, label: LABEL_OF_LEVEL_1 + level - 1 },
    };
    const path = `${parentPath}/${name}`;
    const description = row.description === null ? null : String(row.description);
    const label = String(row.labels[level - 1] ?? '');
    const shared = { name, label, description, cardinality, level, path, origin, row };
    if (row.objectMark !== null) {
      const isCodeAndLabel = row.type === 'codeAndLabel';
      const typeName = row.type === null || isCodeAndLabel ? name : String(row.type);
      const children = this.build(node.children, path);
      return { ...shared, kind: 'object', typeName, children, isCodeAndLabel, suggested: null };
    }
    const type = VALUE_TYPES.find((known) => known === row.type);
    if (type === undefined) throw new Error(`unknown type in row ${node.row}: ${String(row.type)}`);
    if (node.children.length > 0) throw new Error(`row ${node.row} has children and no X`);
    const example = typeof row.example === 'object' ? null : row.example;
    const text = row.constraint === null ? null : String(row.constraint);
    const place = placeOf(origin, 'constraint');
    const constraint = constraintFromText({ type, text, nomenclatures: this.#nomenclatures, place });
    return { ...shared, kind: 'leaf', type, example, constraintOrigin: null, ...constraint };
  }
}
