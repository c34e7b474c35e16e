/** A piece of a page: a tag (or a comment), or the text between two. */
export interface HtmlPart {
  readonly kind: 'tag' | 'text';
  readonly html: string;
  /** Of a tag, in small letters; empty for a comment. */
  readonly name: string;
  readonly isEnd: boolean;
}

const TAG = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][^\s/>]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/**
 * The pieces of a page, in order: joined again they are the page. It is enough for pages that a program wrote. What a
 * script or a style holds is one text.
 */
export function htmlParts(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  const text = (start: number, end: number) => {
    if (end > start) parts.push({ kind: 'text', html: html.slice(start, end), name: '', isEnd: false });
  };
  let at = 0;
  for (let found = next(html, at); found !== null; found = next(html, at)) {
    const [tag, slash, name = ''] = found;
    text(at, found.index);
    const isEnd = slash === '/';
    parts.push({ kind: 'tag', html: tag, name: name.toLowerCase(), isEnd });
    at = found.index + tag.length;
    if (isEnd || !RAW.has(name.toLowerCase())) continue;
    const end = html.indexOf(`</${name}`, at);
    text(at, end < 0 ? html.length : end);
    at = end < 0 ? html.length : end;
  }
  text(at, html.length);
  return parts;
}

/** Elements whose content is text up to their end tag. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea']);

function next(html: string, from: number): RegExpExecArray | null {
  TAG.lastIndex = from;
  return TAG.exec(html);
}

/** An attribute of a tag, as it is written; `undefined` when it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Elements that have no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
