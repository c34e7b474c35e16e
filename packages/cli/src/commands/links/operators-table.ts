/** What the operators of the Hub accept: names of classes as they write them. */
export interface OperatorsTable {
  readonly vhosts: ReadonlyMap<string, readonly string[]>;
  /** What passes on every vhost; `null` where the table says nothing of it. */
  readonly everywhere: readonly string[] | null;
}

/** The line of what passes everywhere. */
export const COMMON = 'common';

/** What a cell of a yes-no column may hold for no. */
const NO = new Set(['', 'non', 'no', 'false', '0', 'n']);

/**
 * Reads the table that operators keep, whatever its habit: comma, semicolon or tabulator; a line for each vhost and
 * class, or a line for each vhost with its classes after it; a title line or none; a last column that says yes or no
 * (as our own `accepted-messages.csv` does). A vhost is known by its underscore and its v: `15-15_v2.1`; a line
 * that begins with `common` is of every vhost. Without any vhost when no line names one.
 */
export function parseOperatorsTable(text: string): OperatorsTable {
  const table = new Map<string, Set<string>>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = [';', '\t', ','].find((one) => lines.some((line) => line.includes(one))) ?? ';';
  const title = (lines[0] ?? '').toLowerCase().split(separator).map(unquoted);
  const yesNo = title.findIndex((name) => ['admis', 'accepted', 'supported'].includes(name));
  for (const line of lines) {
    const cells = line.split(separator).map(unquoted);
    const vhost = cells.find((cell) => isVhost(cell)) ?? (isCommon(cells[0]) ? cells[0] : undefined);
    if (vhost === undefined) continue;
    const known = table.get(vhost) ?? new Set<string>();
    table.set(vhost, known);
    if (yesNo !== -1 && NO.has((cells[yesNo] ?? '').toLowerCase())) continue;
    const after = cells.slice(cells.indexOf(vhost) + 1);
    const classes = yesNo === -1 ? after.flatMap((cell) => cell.split(/[|, ]+/)) : after.slice(0, 1);
    for (const name of classes) if (name !== '') known.add(name);
  }
  const lists = [...table].map(([vhost, classes]) => [vhost, [...classes]] as const);
  return {
    vhosts: new Map(lists.filter(([vhost]) => isVhost(vhost))),
    everywhere: lists.some(([name]) => isCommon(name))
      ? lists.flatMap(([name, classes]) => (isCommon(name) ? classes : []))
      : null,
  };
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
}

function isCommon(cell = ''): boolean {
  return cell.toLowerCase() === COMMON;
}

function isVhost(cell: string): boolean {
  return /^[a-z0-9.-]+_v[a-z0-9.]+$/.test(cell);
}
