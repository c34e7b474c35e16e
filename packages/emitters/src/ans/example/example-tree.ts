import type { Field, Message } from '@hubsante/model';
import type { Tree, TreeMap } from '../../shared/text/tree.ts';
import { publishedCardinality } from '../json-schema/published-cardinality.ts';

/** What the published examples write for a blank cell. */
const BLANK = 'None';

const built = new WeakMap<Message, TreeMap>();

/** The example message made of the “Exemples” column, as published (docs/reference/artefacts-publies.md §3). */
export function exampleTree(message: Message): TreeMap {
  const known = built.get(message) ?? objectExample(message.fields);
  built.set(message, known);
  return known;
}

function objectExample(fields: readonly Field[]): TreeMap {
  return new Map(fields.map((field) => [field.name, fieldExample(field)]));
}

function fieldExample(field: Field): Tree {
  const value = field.kind === 'object' ? objectExample(field.children) : (field.row.example ?? BLANK);
  return publishedCardinality(field.cardinality).isArray ? [value] : value;
}
