import {
  type AuthoredRow,
  type Enumeration,
  type Field,
  type LeafField,
  type ObjectField,
  type Pattern,
  parseCardinality,
} from '@hubsante/model';

/** What a test may say of any row; the rest is filled with harmless values. */
interface RowChoices {
  readonly label?: string;
  readonly description?: string;
  readonly cardinality?: string;
}

interface LeafChoices extends RowChoices {
  readonly type?: LeafField['type'];
  readonly pattern?: string;
  readonly enumeration?: readonly string[];
  readonly example?: AuthoredRow['example'];
}

interface ObjectChoices extends RowChoices {
  readonly type?: string;
  readonly isCodeAndLabel?: boolean;
}

/** A field with one value; its label is its tag unless told otherwise. */
export function leaf(name: string, choices: LeafChoices = {}): LeafField {
  const { type = 'string', pattern, enumeration, example = null } = choices;
  return {
    ...shared(name, choices, { type, example, objectMark: null }),
    kind: 'leaf',
    type,
    pattern: pattern === undefined ? null : patternOf(pattern),
    enumeration: enumeration === undefined ? null : enumerationOf(enumeration),
    example: typeof example === 'object' ? null : example,
    constraintOrigin: null,
    suggested: null,
  };
}

/** A field with an object; without children it refers to a type written elsewhere. */
export function object(name: string, children: readonly Field[], choices: ObjectChoices = {}): ObjectField {
  const { type = name, isCodeAndLabel = false } = choices;
  return {
    ...shared(name, choices, { type, example: null, objectMark: 'X' }),
    kind: 'object',
    typeName: type,
    children,
    isCodeAndLabel,
    suggested: null,
  };
}

/** Fields and all that is under them, in the order of the rows. */
export function rowsOf(fields: readonly Field[]): AuthoredRow[] {
  return fields.flatMap((field) => [field.row, ...(field.kind === 'object' ? rowsOf(field.children) : [])]);
}

function shared(
  name: string,
  { label = name, description, cardinality: text = '0..1' }: RowChoices,
  cells: Pick<AuthoredRow, 'type' | 'example' | 'objectMark'>,
) {
  const cardinality = parseCardinality(text);
  if (typeof cardinality === 'string') throw new Error(`a test wrote the cardinality ${text}`);
  const row: AuthoredRow = {
    labels: [label, null, null, null, null, null],
    description: description ?? null,
    name,
    cardinality: text,
    constraint: null,
    ...cells,
  };
  return {
    name,
    label,
    description: description ?? null,
    cardinality,
    level: 1,
    path: `/${name}`,
    origin: { file: 'test.xlsx', sheet: 'Test', row: 9, columns: {} },
    row,
  };
}

function patternOf(source: string): Pattern {
  return { source, origin: 'authored' };
}

function enumerationOf(values: readonly string[]): Enumeration {
  return { items: values.map((value) => ({ value, label: null })), nomenclature: null };
}
