/**
 * The anchor of a field on the same page of another version: the field itself, or the nearest one around it that is there.
 *
 * @param anchor of the page one leaves, decoded; empty for the page as a whole.
 * @param missing fields the other page lacks, with everything below them.
 */
export function fieldElsewhere(anchor: string, missing: readonly string[]): string {
  const lost = missing.find((path) => anchor === path || anchor.startsWith(`${path}.`));
  if (lost === undefined) return anchor;
  const above = lost.lastIndexOf('.');
  return above < 0 ? 'champs' : lost.slice(0, above);
}
