/**
 * Reads the form of JSONPath that recettes use: names after dots, positions in brackets, from `$`. `null` for anything
 * else. `$.createCaseHealth.patient[0].patientId` gives `createCaseHealth/patient/0/patientId`.
 */
export function placeOf(path: string): string | null {
  const text = path.trim();
  if (!/^\$(?:\.[A-Za-z_][\w-]*|\[\d+\])+$/.test(text)) return null;
  return [...text.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, position]) => name ?? position).join('/');
}

/** The value at a place; `undefined` where there is none. */
export function valueAt(value: unknown, place: string): unknown {
  return place.split('/').reduce<unknown>((holder, name) => {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
    return Reflect.get(holder, name);
  }, value);
}
