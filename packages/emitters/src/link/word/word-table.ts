import { paragraph } from './word-text.ts';

/** How a table looks. */
export interface TableLook {
  /** Identifier of the style of the table. */
  readonly style: string;
  /** Widths of its columns, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Style of the paragraphs in its cells; `null` for the usual one. */
  readonly cellStyle: string | null;
  /** Whether its first row comes again on every page, and rows stay whole. */
  readonly isPaged: boolean;
}

/** A table (ECMA-376 part 1, §17.4) whose first row is its header. Each cell is given as runs. */
export function wordTable(rows: readonly (readonly string[])[], look: TableLook): string {
  const grid = look.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties =
    `<w:tblPr><w:tblStyle w:val="${look.style}"/><w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>';
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.map((row, index) => rowOf(row, index, look)).join('')}</w:tbl>`;
}

function rowOf(cells: readonly string[], index: number, { widths, cellStyle, isPaged }: TableLook): string {
  const header = index === 0 ? '<w:tblHeader/>' : '';
  const properties = isPaged ? `<w:trPr><w:cantSplit/>${header}</w:trPr>` : '';
  const written = cells.map(
    (cell, column) =>
      `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[column] ?? 0}"/></w:tcPr>${paragraph(cell, cellStyle)}</w:tc>`,
  );
  return `<w:tr>${properties}${written.join('')}</w:tr>`;
}
