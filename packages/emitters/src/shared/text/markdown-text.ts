import { commentLine } from './source-text.ts';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words of an author on a page of Markdown, on one line, in a cell or not: no tag of HTML, link, code or other cell begins there. */
export function markdownText(text: string): string {
  return commentLine(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>]/g, (sign) => HTML[sign] ?? sign)
    .replace(/[\\|`[\]]/g, '\\$&');
}
