/** One place where two data trees differ. */
export interface DataDifference {
  /** JSON Pointer (RFC 6901) from the root: `/definitions/patient/required/0`. */
  readonly path: string;
  /** `undefined` where that side has nothing. */
  readonly published: unknown;
  readonly produced: unknown;
}

/** Every place where two data trees differ, in reading order; the order of members does not count. */
export function compareData(published: unknown, produced: unknown): DataDifference[] {
  const found: DataDifference[] = [];
  visit(published, produced, '', found);
  return found;
}

function visit(published: unknown, produced: unknown, path: string, found: DataDifference[]): void {
  if (Object.is(published, produced)) return;
  const keys = sharedKeys(published, produced);
  if (keys === null) {
    if (!isSameDate(published, produced)) found.push({ path, published, produced });
    return;
  }
  for (const key of keys) {
    visit(memberOf(published, key), memberOf(produced, key), `${path}/${escapePointer(key)}`, found);
  }
}

/** The keys of both sides, published ones first; `null` unless both are objects, or both are lists. */
function sharedKeys(published: unknown, produced: unknown): Iterable<string> | null {
  if (!isTree(published) || !isTree(produced)) return null;
  if (Array.isArray(published) !== Array.isArray(produced)) return null;
  return new Set([...Object.keys(published), ...Object.keys(produced)]);
}

/** Plain objects and lists; a date that YAML read is a value. */
function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function memberOf(tree: unknown, key: string): unknown {
  return isTree(tree) && Object.hasOwn(tree, key) ? (tree as Record<string, unknown>)[key] : undefined;
}

function isSameDate(published: unknown, produced: unknown): boolean {
  return published instanceof Date && produced instanceof Date && published.getTime() === produced.getTime();
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
