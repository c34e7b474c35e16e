import { escapeXmlText } from '../../shared/text/xml-text.ts';
import { LAYOUT_FONTS } from './class-graph.ts';

/** What readers have: no font is fetched. */
const TEXT_FONTS = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';
const TAG_FONTS = 'ui-monospace, Consolas, monospace';
const SIZE = 11;

/** What a drawing is called, and what someone who cannot see it is told. */
export interface DrawingWords {
  readonly title: string;
  readonly description: string;
}

/**
 * A drawing of Graphviz made fit for a page, alone or inside HTML: its fonts those of the reader, a title and a
 * description, no document type, and no identifier that another drawing of the page could have too.
 */
export function drawing(svg: string, words: DrawingWords): string {
  const start = svg.indexOf('<svg');
  const opened = svg.indexOf('>', start) + 1;
  const [, size = ''] =
    /(width="[^"]*"\s+height="[^"]*"\s+viewBox="[^"]*")/.exec(svg.slice(start, opened)) ?? [];
  const body = svg
    .slice(opened)
    .replace(/<!--[^\n]*-->\n/g, '')
    .replace(/ id="[^"]*"/g, '')
    // A box is called by its name; an arrow says nothing that its ends do not.
    .replace(/(<g class="edge">\n)<title>[^\n]*<\/title>\n/g, '$1')
    .replace(/ font-size="[^"]*"/g, '')
    .replaceAll(' text-anchor="start"', '')
    .replaceAll(` font-family="${LAYOUT_FONTS.bold}"`, ' font-weight="bold"')
    .replace(/ font-family="([^",]*)[^"]*"/g, (_, font: string) =>
      font === LAYOUT_FONTS.tag
        ? ` font-family="${TAG_FONTS}"`
        : font === LAYOUT_FONTS.bold
          ? ' font-weight="bold"'
          : '',
    );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size.replaceAll('\n', '')} font-family="${TEXT_FONTS}" font-size="${SIZE}">\n` +
    `<title>${escapeXmlText(words.title)}</title>\n<desc>${escapeXmlText(words.description)}</desc>\n${body}`
  );
}
