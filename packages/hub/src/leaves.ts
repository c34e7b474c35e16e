/** Every text, number and truth value of a message, with its place: `patient/0/patientId`. */
export function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inside]) =>
    leavesOf(inside, path === '' ? name : `${path}/${name}`),
  );
}

/** The same value with every text changed. */
export function replaced<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, replaced(inside, change)]),
  ) as Value;
}
