/** A CSV file (RFC 4180) as data: a difference is then told by row and column. */
export interface CsvTable {
  /** Titles as written; a title that is blank or already taken is followed by its 0-based position. */
  readonly columns: readonly string[];
  /** Cells by title. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A published CSV as rows by column title (RFC 4180); a title that comes twice is told apart by its place. */
export function parseCsv(text: string): CsvTable {
  const [header = [], ...body] = readRecords(text);
  const columns = distinctTitles(header);
  const rows = body.map((cells) => {
    const row: Record<string, string> = Object.create(null);
    for (const [index, cell] of cells.entries()) row[columns[index] ?? `#${index}`] = cell;
    return row;
  });
  return { columns, rows };
}

function distinctTitles(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((title, index) => {
    const distinct = title === '' || taken.has(title) ? `${title}#${index}` : title;
    taken.add(distinct);
    return distinct;
  });
}

/** A cell is quoted, with doubled quotes inside, or runs to the next comma or line end. */
function readRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let position = 0;
  while (position < text.length) {
    const cell = text[position] === '"' ? readQuoted(text, position + 1) : readPlain(text, position);
    record.push(cell.value);
    position = cell.end;
    if (text[position] === ',') {
      position += 1;
      if (position === text.length) record.push('');
      continue;
    }
    position += 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

interface ReadCell {
  readonly value: string;
  /** Position of the comma or line end that follows, or of the end of the text. */
  readonly end: number;
}

function readPlain(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): ReadCell {
  const parts: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: [...parts, text.slice(from)].join(''), end: text.length };
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1);
      return { value: [...parts, text.slice(from, quote), rest.value].join(''), end: rest.end };
    }
    parts.push(text.slice(from, quote + 1));
    from = quote + 2;
  }
}
