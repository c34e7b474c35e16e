/** What separates the columns of a Markdown table; `\|` is a bar inside a cell. */
const BAR = /(?<!\\)\|/;

/** The cells of a Markdown table, trimmed; a row of dashes is left out. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[\s|:-]+$/.test(line))
    .map((line) => {
      if (!line.startsWith('|') || !line.endsWith('|')) throw new Error(`not a row of a table: ${line}`);
      return line
        .slice(1, -1)
        .split(BAR)
        .map((cell) => cell.trim().replaceAll('\\|', '|'));
    });
}

/** The text of a cell: `null` when blank; between double quotes, a JSON string that keeps its blanks. */
export function textOf(cell: string): string | null {
  if (cell === '') return null;
  if (!cell.startsWith('"')) return cell;
  const text: unknown = JSON.parse(cell);
  if (typeof text !== 'string') throw new Error(`not a text: ${cell}`);
  return text;
}

/** What Excel makes of a cell typed by hand: `12` is a number, `TRUE` a boolean, `"12"` a text. */
export function scalarOf(cell: string): string | number | boolean | null {
  if (cell === 'TRUE' || cell === 'FALSE') return cell === 'TRUE';
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : textOf(cell);
}
