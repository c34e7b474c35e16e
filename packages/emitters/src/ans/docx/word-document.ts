import { escapeXmlText } from '../../text/xml-text.ts';
import { COLUMNS, type SchemaTable } from './schema-tables.ts';
import { HEADING_STYLE, TABLE_STYLE } from './word-styles.ts';

/** WordprocessingML (ECMA-376 part 1, §17). */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Widths of {@link COLUMNS} in twentieths of a point: 3, 3.5, 2, 2.5, 8 and 3 cm. */
const WIDTHS = [1701, 1984, 1134, 1417, 4535, 1701] as const;

/** Letter paper on its side, 27.9 × 21.6 cm. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>' +
  '</w:sectPr>';

const TABLE_PROPERTIES =
  `<w:tblPr><w:tblStyle w:val="${TABLE_STYLE}"/><w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/>` +
  '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>';

const GRID = `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

/** The main part of the document: a heading and a table per structure. */
export function wordDocument(tables: readonly SchemaTable[]): string {
  const body = tables.map(({ heading, lines }) => headingOf(heading) + tableOf(lines)).join('');
  return `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body}${SECTION}</w:body></w:document>`;
}

function headingOf(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${HEADING_STYLE}"/></w:pPr>${run(text)}</w:p>`;
}

function tableOf(lines: readonly (readonly string[])[]): string {
  return `<w:tbl>${TABLE_PROPERTIES}${GRID}${[COLUMNS, ...lines].map(rowOf).join('')}</w:tbl>`;
}

function rowOf(cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell, index) => cellOf(cell, WIDTHS[index] ?? 0)).join('')}</w:tr>`;
}

function cellOf(text: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
}

/** A line break or a tab of the text is an element of its own. */
function run(text: string): string {
  if (text === '') return '';
  const pieces = text.split(/(\r\n|[\n\r\t])/);
  return `<w:r>${pieces.map(pieceOf).join('')}</w:r>`;
}

function pieceOf(piece: string): string {
  if (piece === '') return '';
  if (piece === '\t') return '<w:tab/>';
  if (piece === '\n' || piece === '\r' || piece === '\r\n') return '<w:br/>';
  return `<w:t xml:space="preserve">${escapeXmlText(piece)}</w:t>`;
}
