import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../text/tree.ts';

/**
 * A schema object with the `examples` that the published OpenAPI adds to it and to its leaf properties
 * (ans-outputs.md §4): the value its own `example` path finds in the example message.
 */
export function withExamples(schema: TreeMap, example: TreeMap): TreeMap {
  const value = valueAt(example, schema.get('example'));
  if (value === undefined) return schema;
  const properties = schema.get('properties');
  const copy = new Map(schema);
  if (properties !== undefined && isTreeMap(properties)) {
    copy.set(
      'properties',
      new Map([...properties].map(([name, property]) => [name, propertyWithExamples(property, example)])),
    );
  }
  if (nesting(value) < 2) copy.set('examples', [value]);
  return copy;
}

/** Array properties get none themselves; their items do. */
function propertyWithExamples(property: Tree, example: TreeMap): Tree {
  if (!isTreeMap(property)) return property;
  const items = property.get('items');
  if (items !== undefined && isTreeMap(items)) {
    return items.has('$ref') ? property : new Map([...property, ['items', withExamples(items, example)]]);
  }
  return property.has('$ref') ? property : withExamples(property, example);
}

function valueAt(example: TreeMap, path: Tree | undefined): Tree | undefined {
  if (typeof path !== 'string') return undefined;
  let value: Tree | undefined = example;
  for (const step of path.split('/').slice(1)) {
    if (value === undefined) return undefined;
    if (isTreeList(value)) value = value[Number(step)];
    else if (isTreeMap(value)) value = value.get(step);
    else return undefined;
  }
  return value;
}

/** 0 for a scalar or an empty container, else one more than the deepest member. */
function nesting(tree: Tree): number {
  const members = isTreeMap(tree) ? [...tree.values()] : isTreeList(tree) ? tree : [];
  return members.length === 0 ? 0 : 1 + Math.max(...members.map(nesting));
}
