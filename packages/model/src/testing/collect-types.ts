import type { Field, ObjectField, ObjectType } from '../field.ts';

/** The named structures of a message: all object fields of a node first, then each of their subtrees. */
export function collectTypes(fields: readonly Field[]): readonly ObjectType[] {
  const types = new Map<string, { readonly first: ObjectField; readonly fields: Map<string, Field> }>();
  const visit = (siblings: readonly Field[]): void => {
    const objects = siblings.filter((field) => field.kind === 'object');
    for (const first of objects) {
      if (!types.has(first.typeName)) types.set(first.typeName, { first, fields: new Map() });
    }
    for (const { typeName, children } of objects) {
      for (const child of children) types.get(typeName)?.fields.set(child.name, child);
      visit(children);
    }
  };
  visit(fields);
  return [...types].map(([name, { first, fields: own }]) => ({
    name,
    label: first.label,
    description: first.description,
    fields: [...own.values()],
    isOpen: false,
    origin: first.origin,
  }));
}
