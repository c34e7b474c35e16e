import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../shared/text/tree.ts';

/**
 * A schema object with the `examples` that the published OpenAPI adds to it and to its leaf properties
 * (docs/reference/artefacts-publies.md §5): the value its own `example` path finds in the example message.
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
  if (isShallow(value)) copy.set('examples', [value]);
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

/**
 * The tags that can be followed. The published tool reads the path as a JSONPath without escaping anything:
 * an accent or a leading digit is a syntax error there, a point separates two steps.
 */
const NAME_IN_JSON_PATH = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** An operator of JSONPath, hence a syntax error where a name is due. */
const OPERATOR = 'where';

function valueAt(example: TreeMap, path: Tree | undefined): Tree | undefined {
  if (typeof path !== 'string') return undefined;
  let value: Tree | undefined = example;
  for (const step of path.split('/').slice(1)) {
    if (value === undefined) return undefined;
    if (isTreeList(value)) value = step === '0' ? value[0] : undefined;
    else if (isTreeMap(value) && NAME_IN_JSON_PATH.test(step) && step !== OPERATOR) value = value.get(step);
    else return undefined;
  }
  return value;
}

/** Whether a value may stand under `examples`: only one that holds nothing but scalars and empty containers. */
function isShallow(value: Tree): boolean {
  return membersOf(value).every((member) => membersOf(member).length === 0);
}

function membersOf(tree: Tree): readonly Tree[] {
  if (isTreeMap(tree)) return [...tree.values()];
  return isTreeList(tree) ? tree : [];
}
