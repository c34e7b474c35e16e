const NEEDS_QUOTES = /[",\r\n]/;

/** A CSV field (RFC 4180): quoted only when it holds a comma, a quote or a line break; `null` is blank. */
function csvField(value: string | null): string {
  if (value === null) return '';
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A CSV line with its final line feed. */
export function csvLine(fields: readonly (string | null)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}
