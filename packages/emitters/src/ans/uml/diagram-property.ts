import { isTreeMap, type TreeMap } from '../../shared/text/tree.ts';

const REFERENCE = '#/definitions/';

interface PropertyBase {
  readonly name: string;
  /** `0..1`, `1..*`: as today's diagrams show them, the minimum never above 1. */
  readonly bounds: string;
}

/** A property that leads to another class. */
export interface ObjectProperty extends PropertyBase {
  readonly kind: 'object';
  readonly typeName: string;
}

/** A property with a value. */
export interface ValueProperty extends PropertyBase {
  readonly kind: 'value';
  /** Format of the JSON Schema if there is one, else its type. */
  readonly type: string;
}

/** A property of the published JSON Schema as a class diagram shows it; a list is seen through to its items. */
export function diagramProperty(
  name: string,
  schema: TreeMap,
  isRequired: boolean,
): ObjectProperty | ValueProperty {
  const items = schema.get('items');
  const isList = items !== undefined && isTreeMap(items);
  const value = isList ? items : schema;
  const maximum = isList ? (schema.get('maxItems') ?? '*') : 1;
  const bounds = `${isRequired ? 1 : 0}..${maximum}`;
  const reference = value.get('$ref');
  if (typeof reference === 'string') {
    return { kind: 'object', name, bounds, typeName: reference.slice(REFERENCE.length) };
  }
  return { kind: 'value', name, bounds, type: String(value.get('format') ?? value.get('type')) };
}
