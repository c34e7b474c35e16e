/** Where something stands in a text: offsets, the end not included. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** The way to a value: tags, and numbers of list items from 0. */
export type ValuePath = readonly (string | number)[];

/** 1-based line and column of an offset. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
