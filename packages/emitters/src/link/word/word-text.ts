import { escapeXmlText } from '../../shared/text/xml-text.ts';

/** WordprocessingML (ECMA-376 part 1, §17). */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A run of text; a line break or a tab is an element of its own. Nothing for an empty text.
 *
 * @param properties element `w:rPr`, or nothing.
 */
export function run(text: string, properties = ''): string {
  if (text === '') return '';
  const pieces = text.split(/(\r\n|[\n\r\t])/);
  return `<w:r>${properties}${pieces.map(pieceOf).join('')}</w:r>`;
}

/** A paragraph around runs, in a style of the document; without style, the usual one. */
export function paragraph(runs: string, style: string | null = null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

function pieceOf(piece: string): string {
  if (piece === '') return '';
  if (piece === '\t') return '<w:tab/>';
  if (piece === '\n' || piece === '\r' || piece === '\r\n') return '<w:br/>';
  return `<w:t xml:space="preserve">${escapeXmlText(piece)}</w:t>`;
}
