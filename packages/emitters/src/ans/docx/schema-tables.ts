import type { Field, Message } from '@hubsante/model';
import type { COLUMNS } from '../../link/word/columns.ts';
import { pythonText } from '../../shared/text/python-text.ts';
import { isTreeMap, type TreeMap } from '../../shared/text/tree.ts';
import { publishedSchema } from '../json-schema/published-schema.ts';
import { type DescribedField, firstFields } from './first-fields.ts';

/** A structure of a message: its name, and one line of {@link COLUMNS} per property. */
export interface SchemaTable {
  readonly heading: string;
  readonly lines: readonly (readonly string[])[];
}

/** The published tables of a message: its root, then each of its types in order (docs/reference/artefacts-publies.md §10). */
export function schemaTables(message: Message): readonly SchemaTable[] {
  const { properties, definitions } = publishedSchema(message);
  const { ofRoot, ofType } = firstFields(message.fields);
  const tables: SchemaTable[] = [{ heading: message.root, lines: linesOf(properties, ofRoot) }];
  for (const [name, definition] of definitions) {
    const own = definition.get('properties');
    const found = own !== undefined && isTreeMap(own) ? own : new Map();
    tables.push({ heading: name, lines: linesOf(found, ofType.get(name) ?? new Map()) });
  }
  return tables;
}

/** The order is that of the JSON Schema. */
function linesOf(properties: TreeMap, fields: ReadonlyMap<string, DescribedField>): string[][] {
  return [...properties.keys()].flatMap((name) => {
    const field = fields.get(name);
    return field === undefined ? [] : [lineOf(field)];
  });
}

function lineOf({ field, details }: DescribedField): string[] {
  const { row } = field;
  return [
    field.name,
    field.label,
    details === null ? formatOf(field) : `${formatOf(field)}\n(${details})`,
    field.cardinality.text,
    row.description === null ? '' : pythonText(row.description),
    row.example === null ? '' : pythonText(row.example),
  ];
}

function formatOf(field: Field): string {
  if (field.kind === 'object') return `cf. type ${field.typeName}`;
  return field.row.type === null ? '' : pythonText(field.row.type);
}
