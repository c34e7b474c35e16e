import type { Field, ObjectType } from '../field.ts';

/** The object types of a version of a message, by name. */
export type ObjectTypes = ReadonlyMap<string, ObjectType>;

/** An object keeps its identity under another tag when both versions share at least this part of their tags. */
const SAME_OBJECT = 0.5;

/** Of two fields with one tag the later one counts, as on the wire; what is not allowed (`0..0`) is not there. */
export function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(
    fields.filter(({ cardinality }) => cardinality.max !== 0).map((field) => [field.name, field]),
  );
}

/** What an object holds, wherever its rows stand. */
export function fieldsIn(field: Field, types: ObjectTypes): readonly Field[] {
  if (field.kind === 'leaf') return [];
  return [...byName(types.get(field.typeName)?.fields ?? field.children).values()];
}

/**
 * New tags of an object, and the field each stands for: the one of the same sort and the same name for people, and no
 * other so; or the only object that went, for the only one that came, when they hold mostly the same tags.
 */
export function renamings(
  [before, typesBefore]: readonly [ReadonlyMap<string, Field>, ObjectTypes],
  [after, typesAfter]: readonly [ReadonlyMap<string, Field>, ObjectTypes],
): ReadonlyMap<string, Field> {
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const come = [...after.values()].filter(({ name }) => !before.has(name));
  const goneByLabel = onlyOnes(gone, labelKey);
  const found = new Map<string, Field>();
  for (const [key, field] of onlyOnes(come, labelKey)) {
    const formerly = goneByLabel.get(key);
    if (formerly !== undefined) found.set(field.name, formerly);
  }
  const taken = new Set([...found.values()]);
  const [lost, ...otherLost] = gone.filter((field) => field.kind === 'object' && !taken.has(field));
  const [arrived, ...otherNew] = come.filter(({ kind, name }) => kind === 'object' && !found.has(name));
  if (lost === undefined || arrived === undefined || otherLost.length + otherNew.length > 0) return found;
  const tagsLost = new Set(fieldsIn(lost, typesBefore).map(({ name }) => name));
  const tagsNew = fieldsIn(arrived, typesAfter).map(({ name }) => name);
  const shared = tagsNew.filter((name) => tagsLost.has(name)).length;
  if (shared > 1 && shared >= SAME_OBJECT * Math.max(tagsLost.size, tagsNew.length))
    found.set(arrived.name, lost);
  return found;
}

/** Fields by a key, those that share it left out. An empty key is none. */
export function onlyOnes<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  const repeated = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, item);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

function labelKey({ kind, label }: Field): string {
  return label.trim() === '' ? '' : `${kind} ${label}`;
}
