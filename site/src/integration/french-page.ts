import { frenchText } from '../site/french-text.ts';
import { attributeOf, htmlParts, VOID } from './html-parts.ts';

/** What programs read, and what readers copy: never touched. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'script',
  'style',
  'textarea',
  'kbd',
  'samp',
]);

/** Apostrophes as templates escape them. */
const APOSTROPHE = /&#(?:x27|39);/g;

/**
 * A page whose French words have the typography of French. Attributes, code and data stay as they are, and so does what
 * another language says.
 */
export function frenchPage(html: string): string {
  return textsOf(html)
    .map(({ html: piece, isFrench }) => (isFrench ? frenchText(piece.replaceAll(APOSTROPHE, "'")) : piece))
    .join('');
}

/** The pieces of a page, and which are words in French that a reader sees. */
export function textsOf(html: string): readonly { readonly html: string; readonly isFrench: boolean }[] {
  const open: { readonly name: string; readonly isFrench: boolean; readonly isLeft: boolean }[] = [];
  const around = () => open.at(-1) ?? { name: '', isFrench: false, isLeft: false };
  return htmlParts(html).map((part) => {
    const { isFrench, isLeft } = around();
    if (part.kind === 'text') return { html: part.html, isFrench: isFrench && !isLeft };
    if (part.isEnd) {
      const index = open.map(({ name }) => name).lastIndexOf(part.name);
      if (index >= 0) open.length = index;
    } else if (part.name !== '' && !VOID.has(part.name) && !part.html.endsWith('/>')) {
      const lang = attributeOf(part.html, 'lang');
      open.push({
        name: part.name,
        isFrench: lang === undefined ? isFrench : /^fr\b/.test(lang),
        isLeft: isLeft || LEFT_ALONE.has(part.name),
      });
    }
    return { html: part.html, isFrench: false };
  });
}
