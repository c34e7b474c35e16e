/**
 * Runs an action on every item, at most `limit` at a time; results in the order of the items. After a
 * failure no further item is started, and the failure is thrown once nothing runs any more.
 */
export async function eachConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const pending = items.entries();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const [index, item] of pending) {
      if (failures.length > 0) return;
      try {
        results[index] = await action(item);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
