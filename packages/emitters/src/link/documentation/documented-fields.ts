import {
  enumerationValues,
  exampleOf,
  type Field,
  formatPlace,
  type LeafField,
  type Message,
  type ObjectField,
  placeOf,
  refusedValues,
} from '@hubsante/model';
import type { DocumentedField } from '@hubsante/model/contracts';

/**
 * The fields of a message, with those of reused structures in their place: a vendor sees what a message can
 * carry where it carries it. Structures never contain themselves (`type-is-not-recursive`), so this ends.
 *
 * @param root where the message stands in what is documented, with a final dot; empty when it is the whole.
 */
export function documentedFields(message: Message, root = ''): readonly DocumentedField[] {
  const types = new Map(message.types.map((type) => [type.name, type.fields]));
  const childrenOf = ({ children, typeName }: ObjectField) =>
    children.length > 0 ? children : (types.get(typeName) ?? []);
  const documented = (fields: readonly Field[], above: string): readonly DocumentedField[] =>
    fields
      .filter(({ cardinality }) => cardinality.max !== 0)
      .map((field) => {
        const path = `${above}${field.name}`;
        return {
          ...facts(field, path),
          ...(field.kind === 'leaf'
            ? leafFacts(field)
            : {
                type: 'object',
                typeName: field.typeName,
                children: documented(childrenOf(field), `${path}.`),
              }),
        };
      });
  return documented(message.fields, root);
}

function facts({ name, label, description, departure, cardinality, origin }: Field, path: string) {
  return {
    path,
    name,
    label,
    ...(description === null ? {} : { description }),
    ...(departure === undefined ? {} : { departure }),
    cardinality: cardinality.text,
    required: cardinality.min > 0,
    list: cardinality.max === null || cardinality.max > 1,
    cell: formatPlace(placeOf(origin, 'label')),
  };
}

function leafFacts(field: LeafField) {
  const { type, pattern, enumeration } = field;
  const example = exampleOf(field);
  return {
    type,
    ...(pattern?.origin === 'authored' ? { pattern: pattern.source } : {}),
    ...refusedFacts(field),
    ...(example === null ? {} : { example }),
    ...(enumeration === null ? suggestedFacts(field) : codeFacts(field)),
  };
}

function refusedFacts(field: LeafField) {
  const refused = refusedValues(field);
  return refused.length === 0 ? {} : { refused };
}

function suggestedFacts({ suggested }: LeafField) {
  if (suggested === null) return {};
  const { nomenclature, items } = suggested;
  return {
    nomenclature: {
      id: nomenclature.id,
      title: nomenclature.name,
      codes: items.length,
      suggested: true as const,
    },
  };
}

function codeFacts({ enumeration, type }: LeafField) {
  if (enumeration === null) return {};
  const { nomenclature, items } = enumeration;
  const values = enumerationValues(enumeration, type);
  if (nomenclature !== null) {
    return { nomenclature: { id: nomenclature.id, title: nomenclature.name, codes: values.length } };
  }
  const labels = new Map(items.map(({ value, label }) => [value, label]));
  return { codes: values.map((value) => ({ value, label: labels.get(String(value)) ?? null })) };
}
