import { runsInSpreadsheet } from '@hubsante/model';

/**
 * CSV that Excel opens well by a double click in France, where the regional settings of Windows make the
 * semicolon the list separator: with commas each line would fall into one cell. Without the byte order mark
 * Excel takes UTF-8 for Windows-1252 and spoils the accents. Lines end with a line feed alone, as in every file
 * we write: Excel reads it as well, and tools that make line ends uniform (git) leave the file as it is.
 */
export function spreadsheetCsv(lines: readonly (readonly (string | null)[])[]): string {
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.map(field).join(';')}\n`).join('');
}

const BYTE_ORDER_MARK = '\u{FEFF}';
const NEEDS_QUOTES = /[;"\r\n]/;

function field(value: string | null): string {
  if (value === null) return '';
  // An apostrophe makes it a text again; the JSON files have the exact value.
  const safe = runsInSpreadsheet(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
