/** A JSON value whose objects print in the order of their keys. */
export type PrintableJson =
  | string
  | null
  | readonly PrintableJson[]
  | { readonly [key: string]: PrintableJson };

/**
 * The layout of `test_cases.json` (docs/reference/artefacts-publies.md §12): two blanks per level, no blank after a colon,
 * slashes escaped, one element a line, an empty line inside an empty list, no final line feed.
 */
export function printPublishedJson(value: PrintableJson, indent = ''): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value).replaceAll('/', '\\/');
  const inner = `${indent}  `;
  if (isList(value)) {
    const items = value.map((item) => inner + printPublishedJson(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${printPublishedJson(key)}:${printPublishedJson(member, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function isList(value: object): value is readonly PrintableJson[] {
  return Array.isArray(value);
}
