import { COLUMNS } from '../../link/word/columns.ts';
import { HEADING_STYLE, TABLE_STYLE } from '../../link/word/word-styles.ts';
import { wordTable } from '../../link/word/word-table.ts';
import { paragraph, run, WORD_NAMESPACE } from '../../link/word/word-text.ts';
import type { SchemaTable } from './schema-tables.ts';

/** Widths of {@link COLUMNS} in twentieths of a point: 3, 3.5, 2, 2.5, 8 and 3 cm. */
const WIDTHS = [1701, 1984, 1134, 1417, 4535, 1701] as const;

/** Letter paper on its side, 27.9 × 21.6 cm. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>' +
  '</w:sectPr>';

/** The main part of the document: a heading and a table per structure. */
export function wordDocument(tables: readonly SchemaTable[]): string {
  const body = tables.map(
    ({ heading, lines }) => paragraph(run(heading), HEADING_STYLE) + tableOf([COLUMNS, ...lines]),
  );
  return `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body.join('')}${SECTION}</w:body></w:document>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const look = { style: TABLE_STYLE, widths: WIDTHS, cellStyle: null, isPaged: false };
  return wordTable(
    rows.map((cells) => cells.map((cell) => run(cell))),
    look,
  );
}
