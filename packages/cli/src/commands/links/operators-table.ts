/** What the operators of the Hub accept: names of classes as they write them, by vhost. */
export type OperatorsTable = ReadonlyMap<string, readonly string[]>;

/** What a cell of a yes-no column may hold for no. */
const NO = new Set(['', 'non', 'no', 'false', '0', 'n']);

/**
 * Reads the table that operators keep, whatever its habit: comma, semicolon or tabulator; a line for each vhost and
 * class, or a line for each vhost with its classes after it; a title line or none; a last column that says yes or no
 * (as our own `accepted-messages.csv` does). A vhost is known by its underscore and its v: `15-15_v2.1`. Empty when
 * no line names one.
 */
export function parseOperatorsTable(text: string): OperatorsTable {
  const table = new Map<string, Set<string>>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = [';', '\t', ','].find((one) => lines.some((line) => line.includes(one))) ?? ';';
  const title = (lines[0] ?? '').toLowerCase().split(separator).map(unquoted);
  const yesNo = title.findIndex((name) => ['admis', 'accepted', 'supported'].includes(name));
  for (const line of lines) {
    const cells = line.split(separator).map(unquoted);
    const vhost = cells.find(isVhost);
    if (vhost === undefined) continue;
    const known = table.get(vhost) ?? new Set<string>();
    table.set(vhost, known);
    if (yesNo !== -1 && NO.has((cells[yesNo] ?? '').toLowerCase())) continue;
    const after = cells.slice(cells.indexOf(vhost) + 1);
    const classes = yesNo === -1 ? after.flatMap((cell) => cell.split(/[|, ]+/)) : after.slice(0, 1);
    for (const name of classes) if (name !== '') known.add(name);
  }
  return new Map([...table].map(([vhost, classes]) => [vhost, [...classes]]));
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
}

function isVhost(cell: string): boolean {
  return /^[a-z0-9.-]+_v[a-z0-9.]+$/.test(cell);
}
