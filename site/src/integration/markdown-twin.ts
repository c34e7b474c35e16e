import { attributeOf, type HtmlPart, htmlParts, VOID } from './html-parts.ts';

/**
 * The text of a page in Markdown (CommonMark, with the tables of GitHub), for programs that read rather than look: its
 * title and what stands in `<main>`, without buttons, forms and drawings; `null` for a page that has no such part, as
 * redirections. Made of the finished page, so that the two never say different things.
 *
 * Measured on this site: unified (rehype-remark) needs forty times as long for the same text, more than the pages
 * themselves (docs/decisions/0067-markdown-twins.md).
 */
export function markdownTwin(html: string): string | null {
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0];
  if (main === undefined) return null;
  const text = blocks(treeOf(htmlParts(main)));
  return text.length === 0 ? null : `${text.join('\n\n')}\n`;
}

/** An element with what it holds, or a text. */
type Piece = Element | string;

interface Element {
  readonly name: string;
  readonly tag: string;
  readonly pieces: Piece[];
}

/** What is for hands and eyes. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style template svg button form input select textarea nav footer dialog starlight-menu-button'.split(
    ' ',
  ),
);
/** What begins on a line of its own. */
const BLOCK: ReadonlySet<string> = new Set(
  'main article section div header p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table pre details summary figure figcaption blockquote hr'.split(
    ' ',
  ),
);

function treeOf(parts: readonly HtmlPart[]): Element {
  const root: Element = { name: '', tag: '', pieces: [] };
  const open = [root];
  for (const { kind, html, name, isEnd } of parts) {
    const inside = open.at(-1) ?? root;
    if (kind === 'text') inside.pieces.push(html);
    else if (isEnd) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    } else if (name !== '') {
      const element = { name, tag: html, pieces: [] };
      inside.pieces.push(element);
      if (!VOID.has(name) && !html.endsWith('/>')) open.push(element);
    }
  }
  return root;
}

/** The paragraphs, lists, tables… of an element; words between blocks are paragraphs. */
function blocks({ pieces }: Element): string[] {
  const found: string[] = [];
  let words: Piece[] = [];
  const flush = () => {
    const text = inline(words).trim();
    if (text !== '') found.push(text);
    words = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string' || !holdsBlock(piece)) words.push(piece);
    else {
      flush();
      found.push(...block(piece));
    }
  }
  flush();
  return found;
}

function holdsBlock({ name, pieces }: Element): boolean {
  if (LEFT_OUT.has(name)) return false;
  return BLOCK.has(name) || pieces.some((piece) => typeof piece !== 'string' && holdsBlock(piece));
}

function block(element: Element): string[] {
  const { name, pieces } = element;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return sentence(pieces, `${'#'.repeat(Number(heading))} `);
  if (name === 'p' || name === 'dt') return sentence(pieces);
  if (name === 'summary') return sentence(pieces).map((text) => `**${text}**`);
  if (name === 'pre') return [fenced(textOf(element).replace(/\n$/, ''))];
  if (name === 'ul' || name === 'ol') return [list(element)];
  if (name === 'table') return [table(element)];
  if (name === 'blockquote') return blocks(element).map((text) => text.replaceAll(/^/gm, '> '));
  return blocks(element);
}

function sentence(pieces: readonly Piece[], before = ''): string[] {
  const text = inline(pieces).replaceAll('\n', ' ').trim();
  return text === '' ? [] : [`${before}${text}`];
}

function list({ name, pieces }: Element): string {
  const items = pieces.filter((piece): piece is Element => typeof piece !== 'string' && piece.name === 'li');
  return items
    .map((item, index) => {
      const mark = name === 'ol' ? `${index + 1}. ` : '- ';
      return `${mark}${blocks(item)
        .join('\n')
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`;
    })
    .join('\n');
}

function table(element: Element): string {
  const rows = rowsOf(element).map((row) =>
    row.pieces
      .filter((piece): piece is Element => typeof piece !== 'string' && /^t[dh]$/.test(piece.name))
      .map((cell) => blocks(cell).join(' ').replaceAll('\n', ' ').replaceAll('|', '\\|')),
  );
  const [head = [], ...others] = rows;
  const line = (cells: readonly string[]) => `| ${head.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...others.map(line)].join('\n');
}

function rowsOf({ pieces }: Element): Element[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    return piece.name === 'tr' ? [piece] : rowsOf(piece);
  });
}

/** Words in a line. */
function inline(pieces: readonly Piece[]): string {
  return pieces.map(inlinePiece).join('');
}

function inlinePiece(piece: Piece): string {
  if (typeof piece === 'string') return escaped(decoded(piece).replaceAll(/[ \t\r\n]+/g, ' '));
  const { name, tag, pieces } = piece;
  if (LEFT_OUT.has(name) || /\sclass="[^"]*\bsr-only\b/.test(tag)) return '';
  const text = inline(pieces);
  switch (name) {
    case 'a': {
      const address = attributeOf(tag, 'href');
      return address === undefined || text.trim() === '' ? text : `[${text.trim()}](${decoded(address)})`;
    }
    case 'code':
      return codeSpan(textOf(piece));
    case 'strong':
    case 'b':
      return text.trim() === '' ? text : `**${text.trim()}**`;
    case 'em':
    case 'i':
      return text.trim() === '' ? text : `*${text.trim()}*`;
    case 'br':
      return '\n';
    case 'img':
      return `![${escaped(decoded(attributeOf(tag, 'alt') ?? ''))}](${decoded(attributeOf(tag, 'src') ?? '')})`;
    default:
      return text;
  }
}

/** A text that holds backticks is put between more of them (CommonMark 0.31, §6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text === '' ? '' : `${fence}${pad}${text}${pad}${fence}`;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function textOf({ pieces }: Element): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? decoded(piece) : piece.name === 'br' ? '\n' : textOf(piece)))
    .join('');
}

/** Signs that would be Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<]/g, '\\$&');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(html: string): string {
  return html.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name.toLowerCase()] ?? entity;
  });
}
