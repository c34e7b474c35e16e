/** Where a row goes, 1-based; `null` for one that is deleted. It keeps the order of rows. */
export type RowMap = (row: number) => number | null;

/** The last row of an Excel sheet. */
const LAST_ROW = 1_048_576;

/** A range of an attribute, `A5`, `A5:C9`, `5:9`, as it becomes; `null` when nothing is left of it. Columns stay. */
export function shiftRange(range: string, map: RowMap): string | null {
  const [first = '', last] = range.split(':');
  const [, startColumn = '', startRow] = /^(\$?[A-Z]*\$?)(\d+)$/.exec(first) ?? [];
  if (startRow === undefined) return range;
  if (last === undefined) {
    const moved = map(Number(startRow));
    return moved === null ? null : `${startColumn}${moved}`;
  }
  const [, endColumn = '', endRow] = /^(\$?[A-Z]*\$?)(\d+)$/.exec(last) ?? [];
  if (endRow === undefined) return range;
  let [from, to] = [Number(startRow), Number(endRow)];
  while (from <= to && map(from) === null) from += 1;
  while (to >= from && map(to) === null) to -= 1;
  if (from > to) return null;
  // The last row of all, which nothing can pass.
  return `${startColumn}${map(from)}:${endColumn}${Math.min(map(to) ?? to, LAST_ROW)}`;
}

/** Several ranges in one attribute, with blanks between. */
export function shiftRanges(ranges: string, map: RowMap): string {
  const moved = ranges.split(/\s+/).flatMap((range) => shiftRange(range, map) ?? []);
  // What applies to no cell any more must still be written somewhere.
  return moved.length === 0 ? ranges : moved.join(' ');
}

/** The range of a table: its title row and one more at least, without which Excel repairs the workbook. */
export function shiftTable(range: string, map: RowMap): string {
  const moved = shiftRanges(range, map);
  const [, start, row, column, last] = /^([A-Z]+(\d+)):([A-Z]+)(\d+)$/.exec(moved) ?? [];
  return row !== undefined && row === last ? `${start}:${column}${Number(row) + 1}` : moved;
}

/** A text between quotation marks; a reference, with the sheet it is in where it says one. */
const TOKEN =
  /"[^"]*"|(?<![\p{L}\p{N}_.!$'])(?<sheet>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<first>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<last>\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(!.])/gu;

/**
 * A formula in which references to the cells of one sheet follow its rows.
 *
 * @param isOwn whether the formula stands in that sheet, where references need not name it.
 */
export function shiftFormula(formula: string, sheet: string, isOwn: boolean, map: RowMap): string {
  return formula.replace(TOKEN, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { first, last } = groups;
    if (first === undefined) return whole;
    const named = groups.sheet
      ?.slice(0, -1)
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'");
    if (named === undefined ? !isOwn : named !== sheet) return whole;
    const moved = shiftRange(last === undefined ? first : `${first}:${last}`, map);
    return `${groups.sheet ?? ''}${moved ?? '#REF!'}`;
  });
}

/**
 * A formula that is written for one cell, as it is written for another so many rows below: references without `$` before
 * their row follow.
 */
export function formulaBelow(formula: string, rows: number): string {
  return formula.replace(TOKEN, (whole, ...rest) => {
    const { first, last, sheet = '' } = rest.at(-1) as Record<string, string | undefined>;
    if (first === undefined) return whole;
    const below = (cell: string) =>
      cell.replace(/^(\$?[A-Z]+)(\d+)$/, (_, column: string, row: string) => column + (Number(row) + rows));
    return `${sheet}${below(first)}${last === undefined ? '' : `:${below(last)}`}`;
  });
}
