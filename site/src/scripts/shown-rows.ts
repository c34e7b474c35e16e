/** A row of a tree written as a table: how deep it stands, 1 at the top, and whether it is what is looked for. */
export interface TreeRow {
  readonly level: number;
  readonly isFound: boolean;
}

/** Which rows to show: those that are found, and those they are under. */
export function shownRows(rows: readonly TreeRow[]): readonly boolean[] {
  const shown = rows.map(({ isFound }) => isFound);
  // From the last row up. A row is shown when something shown is under it; at the start, and above each top row, nothing is.
  let under = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const level = rows[index]?.level ?? 1;
    if (level < under) shown[index] = true;
    if (shown[index] === true) under = level;
  }
  return shown;
}
