/** Where something stands in a text: offsets, the end not included. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** The way to a value: tags, and numbers of list items from 0. */
export type ValuePath = readonly (string | number)[];

/** What stands on a line, its first being 1, without the blanks around; the last line for a number beyond. */
export function placeOfLine(text: string, line: number): TextPlace {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const own = lines[index] ?? '';
  const before = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const start = before + own.length - own.trimStart().length;
  return { start, end: Math.max(start, before + own.trimEnd().length) };
}

/** 1-based line and column of an offset. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
