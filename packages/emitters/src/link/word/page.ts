import { type FrontBlock, frontBlocks } from './front-text.ts';
import { documentStyles, STYLES } from './styles.ts';
import { FOOTER_ID, OFFICE, wordFile } from './word-file.ts';
import { TABLE_STYLE } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { paragraph, run, WORD_NAMESPACE } from './word-text.ts';

/** What lies between the margins, in twentieths of a point: A4 on its side, 29.7 × 21 cm, less 2 cm on each side. */
const PAGE_WIDTH = 14_570;
const NAMESPACES = `xmlns:w="${WORD_NAMESPACE}" xmlns:r="${OFFICE}"`;

const SECTION =
  `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_ID}"/>` +
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
  '</w:sectPr>';

/**
 * A document of ours.
 *
 * @param front what the template of its front page gives.
 * @param body paragraphs and tables that follow on the next page.
 * @param footer what stands at the foot of each page, before its number.
 */
export function wordDocumentFile(front: string, body: string, footer: string): Uint8Array {
  const first = frontBlocks(front).map(blockOf).join('');
  return wordFile({
    document: `<w:document ${NAMESPACES}><w:body>${first}${PAGE_BREAK}${body}${SECTION}</w:body></w:document>`,
    styles: documentStyles(),
    footer: footerOf(footer),
  });
}

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** A table of texts as wide as the page; columns share the width by their longest texts. */
export function pageTable(rows: readonly (readonly string[])[]): string {
  return cellTable(
    rows.map((row) => row.map((text) => run(text))),
    sharedWidths(rows),
  );
}

/** A table of runs. */
export function cellTable(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const look = { style: TABLE_STYLE, widths, cellStyle: STYLES.cell, isPaged: true };
  return wordTable(rows, look) + paragraph('');
}

/** A heading that can be referred to. */
export function heading(text: string, style: string, bookmark: number): string {
  const name = bookmarkName(bookmark);
  return paragraph(
    `<w:bookmarkStart w:id="${bookmark}" w:name="${name}"/>${run(text)}<w:bookmarkEnd w:id="${bookmark}"/>`,
    style,
  );
}

/** How a reference looks. */
const LINK = '<w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr>';

/** Runs that lead to a heading of the same document. */
export function reference(text: string, bookmark: number): string {
  return `<w:hyperlink w:anchor="${bookmarkName(bookmark)}" w:history="1">${run(text, LINK)}</w:hyperlink>`;
}

function bookmarkName(bookmark: number): string {
  return `s${bookmark}`;
}

function blockOf(block: FrontBlock): string {
  switch (block.kind) {
    case 'table':
      return pageTable(block.rows);
    case 'paragraph':
      return paragraph(run(block.text), STYLES.body);
    default:
      return paragraph(run(block.text), STYLES[block.kind]);
  }
}

/** What a bold letter of a cell takes at most, and the margins of a cell, in twentieths of a point. */
const LETTER = 130;
const MARGINS = 250;

/**
 * A column keeps room for a code on one line; what is left is shared by the longest texts, so that one long
 * text does not take everything.
 */
function sharedWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const longest = (rows[0] ?? []).map((_, column) => {
    let length = 1;
    for (const row of rows) length = Math.max(length, row[column]?.length ?? 0);
    return length;
  });
  const needed = longest.map((length) => Math.min(length, 18) * LETTER + MARGINS);
  const left = Math.max(0, PAGE_WIDTH - sumOf(needed));
  const weights = longest.map((length) => Math.min(length, 70));
  const wished = needed.map((width, column) => width + (left * (weights[column] ?? 0)) / sumOf(weights));
  return wished.map((width) => Math.floor((width * PAGE_WIDTH) / Math.max(PAGE_WIDTH, sumOf(wished))));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function footerOf(text: string): string {
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const content = `${run(`${text} · page `)}${field('PAGE')}${run(' sur ')}${field('NUMPAGES')}`;
  return `<w:ftr ${NAMESPACES}>${paragraph(content, STYLES.footer)}</w:ftr>`;
}
