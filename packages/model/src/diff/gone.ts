/** Does something with each of `these` that no other has the key of. */
export function gone<Item>(
  these: readonly Item[],
  others: readonly Item[],
  key: (item: Item) => string,
  act: (item: Item) => void,
): void {
  const known = new Set(others.map(key));
  for (const item of these) if (!known.has(key(item))) act(item);
}
